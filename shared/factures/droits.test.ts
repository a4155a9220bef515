import { describe, expect, test } from 'vitest';
import { ESPACES } from '../espaces/espaces.ts';
import { ROLES } from './cycle-de-vie.ts';
import { ESPACE_DU_ROLE, peutVoir, rolesSur } from './droits.ts';
import { LISTE_STATUTS_SIMPLES } from './statuts.ts';

const FACTURE = { fournisseurId: 1, destinataireId: 2, valideurs: [3, 4] };
const TOUT = ['FACTURES_EMISES', 'FACTURES_RECUES', 'FACTURES_A_VALIDER'];

describe('[R-FAC-038] le rôle sur une facture', () => {
  test.each([
    ['le fournisseur', 1, ['FOURNISSEUR']],
    ['le destinataire', 2, ['DESTINATAIRE']],
    ['le premier valideur', 3, ['VALIDEUR_1']],
    ['le second valideur', 4, ['VALIDEUR_2']],
    ['une autre structure', 5, []],
  ])('%s', (_qui, structureId, attendus) => {
    expect(rolesSur(FACTURE, [{ structureId, espaces: TOUT }])).toEqual(attendus);
  });

  test.each([
    [1, ['FACTURES_RECUES']],
    [2, ['FACTURES_EMISES']],
    [3, ['FACTURES_EMISES', 'FACTURES_RECUES']],
    [1, []],
  ])('la structure %i sans le bon espace n’a pas de rôle', (structureId, espaces) => {
    expect(rolesSur(FACTURE, [{ structureId, espaces }])).toEqual([]);
  });

  test('un espace ouvert sur une autre structure ne sert à rien', () => {
    const structures = [
      { structureId: 1, espaces: ['FACTURES_RECUES'] },
      { structureId: 5, espaces: ['FACTURES_EMISES'] },
    ];
    expect(rolesSur(FACTURE, structures)).toEqual([]);
  });

  test('une même personne peut tenir plusieurs rôles', () => {
    const structures = [1, 3].map((structureId) => ({ structureId, espaces: TOUT }));
    expect(rolesSur(FACTURE, structures)).toEqual(['FOURNISSEUR', 'VALIDEUR_1']);
  });

  test('un brouillon sans destinataire n’a que son fournisseur', () => {
    const brouillon = { fournisseurId: 1, destinataireId: null, valideurs: [] };
    expect(rolesSur(brouillon, [{ structureId: 1, espaces: TOUT }])).toEqual(['FOURNISSEUR']);
    expect(rolesSur(brouillon, [{ structureId: 2, espaces: TOUT }])).toEqual([]);
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
