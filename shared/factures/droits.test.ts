import { describe, expect, test } from 'vitest';
import { ESPACES } from '../espaces/espaces.ts';
import type { Habilitation, Mode } from '../espaces/habilitations.ts';
import { ROLES } from './cycle-de-vie.ts';
import { ESPACE_DU_ROLE, peutVoir, rolesSur } from './droits.ts';
import { LISTE_STATUTS_SIMPLES } from './statuts.ts';

const FACTURE = { fournisseurId: 1, destinataireId: 2, codeService: null, valideurs: [3, 4] };
const TOUT = ['FACTURES_EMISES', 'FACTURES_RECUES', 'FACTURES_A_VALIDER'];

type Sur = { mode?: Mode; service?: string | null; tousServices?: boolean };

const habilitations = (structureId: number, espaces: readonly string[], sur: Sur = {}): Habilitation[] =>
  espaces.map((espace) => ({
    structureId,
    espace,
    mode: sur.mode ?? 'MODIFICATION',
    service: sur.service ?? null,
    tousServices: sur.tousServices ?? false,
  }));

describe('[R-FAC-038] le rôle sur une facture', () => {
  test.each([
    ['le fournisseur', 1, ['FOURNISSEUR']],
    ['le destinataire', 2, ['DESTINATAIRE']],
    ['le premier valideur', 3, ['VALIDEUR_1']],
    ['le second valideur', 4, ['VALIDEUR_2']],
    ['une autre structure', 5, []],
  ])('%s', (_qui, structureId, attendus) => {
    expect(rolesSur(FACTURE, habilitations(structureId, TOUT), 'MODIFICATION')).toEqual(attendus);
  });

  test.each([
    [1, ['FACTURES_RECUES']],
    [2, ['FACTURES_EMISES']],
    [3, ['FACTURES_EMISES', 'FACTURES_RECUES']],
    [1, []],
  ])('la structure %i sans le bon espace n’a pas de rôle', (structureId, espaces) => {
    expect(rolesSur(FACTURE, habilitations(structureId, espaces), 'CONSULTATION')).toEqual([]);
  });

  test('un espace ouvert sur une autre structure ne sert à rien', () => {
    const ailleurs = [...habilitations(1, ['FACTURES_RECUES']), ...habilitations(5, ['FACTURES_EMISES'])];
    expect(rolesSur(FACTURE, ailleurs, 'CONSULTATION')).toEqual([]);
  });

  test('une même personne peut tenir plusieurs rôles', () => {
    const deux = [...habilitations(1, TOUT), ...habilitations(3, TOUT)];
    expect(rolesSur(FACTURE, deux, 'MODIFICATION')).toEqual(['FOURNISSEUR', 'VALIDEUR_1']);
  });

  test('un brouillon sans destinataire n’a que son fournisseur', () => {
    const brouillon = { ...FACTURE, destinataireId: null, valideurs: [] };
    expect(rolesSur(brouillon, habilitations(1, TOUT), 'MODIFICATION')).toEqual(['FOURNISSEUR']);
    expect(rolesSur(brouillon, habilitations(2, TOUT), 'MODIFICATION')).toEqual([]);
  });

  test('en consultation, on voit et on n’agit pas', () => {
    const lecteur = habilitations(1, TOUT, { mode: 'CONSULTATION' });
    expect(rolesSur(FACTURE, lecteur, 'CONSULTATION')).toEqual(['FOURNISSEUR']);
    expect(rolesSur(FACTURE, lecteur, 'MODIFICATION')).toEqual([]);
  });

  test.each([
    ['de son service', { service: 'TECHNIQUE' }, ['DESTINATAIRE']],
    ['d’un autre service', { service: 'ECOLE' }, []],
    ['de la structure seulement', { service: null }, []],
    ['gestionnaire', { service: null, tousServices: true }, ['DESTINATAIRE']],
  ])('une facture adressée au service TECHNIQUE, pour une personne %s', (_qui, sur, attendus) => {
    const facture = { ...FACTURE, codeService: 'TECHNIQUE' };
    expect(rolesSur(facture, habilitations(2, TOUT, sur), 'CONSULTATION')).toEqual(attendus);
  });

  test('le code service du client ne prive pas le fournisseur de sa facture', () => {
    const facture = { ...FACTURE, codeService: 'TECHNIQUE' };
    expect(rolesSur(facture, habilitations(1, TOUT), 'CONSULTATION')).toEqual(['FOURNISSEUR']);
  });

  test('chaque espace cité existe', () => {
    const codes: readonly string[] = ESPACES.map(({ code }) => code);
    expect(Object.values(ESPACE_DU_ROLE).filter((code) => !codes.includes(code))).toEqual([]);
  });
});

describe('[R-FAC-039] qui voit la facture', () => {
  // F supplier, V valideurs, D recipient and accountant, typed by hand.
  const VUE = {
    BROUILLON: 'F',
    INTERPRETEE_OCR: 'F',
    SUPPRIMEE: 'F',
    ABANDONNEE: 'F',
    NON_CONFORME: 'F',
    A_VALIDER_1: 'FV',
    VALIDEE_1: 'FV',
    REFUSEE_1: 'FV',
    ERREUR_FOURNISSEUR_SUR_VALIDEUR: 'FV',
    ABSENCE_VALIDATION_1_HORS_DELAI: 'FV',
    A_VALIDER_2: 'FV',
    VALIDEE_2: 'FV',
    REFUSEE_2: 'FV',
    ERREUR_COTRAITANT_SUR_VALIDEUR: 'FV',
    ABSENCE_VALIDATION_2_HORS_DELAI: 'FV',
    DEPOSEE: 'FV',
    EN_COURS_ACHEMINEMENT: 'FV',
    MISE_A_DISPOSITION: 'FVD',
    PRISE_EN_COMPTE_DESTINATAIRE: 'FVD',
    A_RECYCLER: 'FVD',
    SUSPENDUE: 'FVD',
    COMPLETEE: 'FVD',
    REJETEE: 'FVD',
    SERVICE_FAIT: 'FVD',
    MANDATEE: 'FVD',
    MISE_A_DISPOSITION_COMPTABLE: 'FVD',
    COMPTABILISEE: 'FVD',
    MISE_EN_PAIEMENT: 'FVD',
    EN_COURS_TRAITEMENT_PIVOT_S: 'FVD',
    TECHNIQUE_INCONNU: 'FVD',
  } as const satisfies Record<(typeof LISTE_STATUTS_SIMPLES)[number], string>;
  const LETTRES = {
    FOURNISSEUR: 'F',
    VALIDEUR_1: 'V',
    VALIDEUR_2: 'V',
    DESTINATAIRE: 'D',
    COMPTABLE: 'D',
    SYSTEME: 'F',
  };

  test.each(LISTE_STATUTS_SIMPLES)('%s', (statut) => {
    for (const role of ROLES) expect(peutVoir(statut, [role])).toBe(VUE[statut].includes(LETTRES[role]));
  });

  test('sans rôle, on ne voit rien ; avec deux, le plus large l’emporte', () => {
    expect(peutVoir('MISE_A_DISPOSITION', [])).toBe(false);
    expect(peutVoir('BROUILLON', ['DESTINATAIRE', 'FOURNISSEUR'])).toBe(true);
  });
});
