import { describe, expect, test } from 'vitest';
import { ErreurMetier } from '../contrat/erreurs.ts';
import { type Acte, LISTE_ACTES } from './actes.ts';
import {
  actesPossibles,
  type DemandeDePassage,
  PASSAGES,
  passagePour,
  passagesDepuis,
  ROLES,
  type Role,
  STATUTS_DE_NAISSANCE,
  statutApres,
  statutMontre,
  statutsAtteignables,
} from './cycle-de-vie.ts';
import { descriptionDuStatut, LISTE_STATUTS, LISTE_STATUTS_SIMPLES, STATUTS, type StatutSimple } from './statuts.ts';

type Ligne = { F?: Acte[]; D?: Acte[]; V1?: Acte[]; V2?: Acte[]; C?: Acte[]; S?: Acte[] };

// Who may do what, typed by hand from the table and the matrix of the notes. An absent column: nothing.
// biome-ignore format: one line per statut
const GRILLE = {
  BROUILLON:                       { F: ['enregistrer', 'supprimer', 'envoyer'] },
  INTERPRETEE_OCR:                 { F: ['enregistrer', 'envoyer'] },
  SUPPRIMEE:                       {},
  ABANDONNEE:                      {},
  A_VALIDER_1:                     { V1: ['valider1', 'refuser1'], S: ['validerTacitement1'] },
  VALIDEE_1:                       { S: ['solliciterValideur2', 'deposerApresValidation'] },
  REFUSEE_1:                       {},
  ERREUR_FOURNISSEUR_SUR_VALIDEUR: { F: ['modifierValideur'] },
  ABSENCE_VALIDATION_1_HORS_DELAI: { S: ['deposerApresValidation'] },
  A_VALIDER_2:                     { V2: ['valider2', 'refuser2'], S: ['validerTacitement2'] },
  VALIDEE_2:                       { S: ['deposerApresValidation'] },
  REFUSEE_2:                       {},
  ERREUR_COTRAITANT_SUR_VALIDEUR:  { V1: ['modifierValideur2'] },
  ABSENCE_VALIDATION_2_HORS_DELAI: { S: ['deposerApresValidation'] },
  DEPOSEE:                         { S: ['acheminer'] },
  EN_COURS_ACHEMINEMENT:           { S: ['mettreADisposition', 'prendreEnCompte'] },
  PRISE_EN_COMPTE_DESTINATAIRE:    {},
  MISE_A_DISPOSITION:              { D: ['demanderRecyclage', 'suspendre', 'rejeter', 'constaterServiceFait', 'mandater', 'mettreADispositionComptable', 'comptabiliser', 'mettreEnPaiement'],
                                     C: ['mettreADispositionComptable', 'comptabiliser', 'mettreEnPaiement'] },
  COMPLETEE:                       { D: ['demanderRecyclage', 'suspendre', 'rejeter', 'constaterServiceFait', 'mandater', 'mettreADispositionComptable', 'comptabiliser', 'mettreEnPaiement'],
                                     C: ['mettreADispositionComptable', 'comptabiliser', 'mettreEnPaiement'] },
  A_RECYCLER:                      { F: ['recycler'] },
  SUSPENDUE:                       { F: ['completer'], D: ['rejeter', 'leverSuspension'] },
  REJETEE:                         { F: ['traiterRejet'] },
  SERVICE_FAIT:                    { D: ['suspendre', 'rejeter', 'mandater', 'mettreADispositionComptable', 'comptabiliser', 'mettreEnPaiement'],
                                     C: ['mettreADispositionComptable', 'comptabiliser', 'mettreEnPaiement'] },
  MANDATEE:                        { D: ['rejeter', 'mettreADispositionComptable', 'comptabiliser', 'mettreEnPaiement', 'constaterServiceFait'],
                                     C: ['mettreADispositionComptable', 'comptabiliser', 'mettreEnPaiement'] },
  MISE_A_DISPOSITION_COMPTABLE:    { D: ['rejeter', 'comptabiliser', 'mettreEnPaiement', 'constaterServiceFait', 'mandater'], C: ['comptabiliser', 'mettreEnPaiement'] },
  COMPTABILISEE:                   { D: ['mettreEnPaiement', 'constaterServiceFait', 'mandater', 'mettreADispositionComptable'], C: ['mettreEnPaiement'] },
  MISE_EN_PAIEMENT:                {},
  NON_CONFORME:                    {},
  EN_COURS_TRAITEMENT_PIVOT_S:     {},
  TECHNIQUE_INCONNU:               {},
} satisfies Record<StatutSimple, Ligne>;

const COLONNES = {
  FOURNISSEUR: 'F',
  DESTINATAIRE: 'D',
  VALIDEUR_1: 'V1',
  VALIDEUR_2: 'V2',
  COMPTABLE: 'C',
  SYSTEME: 'S',
} as const satisfies Record<Role, keyof Ligne>;

const tousLesCouples = LISTE_STATUTS_SIMPLES.flatMap((statut) => ROLES.map((role) => ({ statut, role })));

/** The statut reached, or the code of the refusal. */
function resultat(demande: DemandeDePassage): string {
  try {
    return statutApres(demande);
  } catch (erreur) {
    if (erreur instanceof ErreurMetier) return `refus ${erreur.code}`;
    throw erreur;
  }
}

describe('cycle de vie : la grille', () => {
  test.each(tousLesCouples)('[R-FAC-002] $statut, $role', ({ statut, role }) => {
    const ligne: Ligne = GRILLE[statut];
    expect(actesPossibles(statut, role)).toEqual(ligne[COLONNES[role]] ?? []);
  });

  test('aucun acte de facture simple ne touche une pièce de travaux', () => {
    const travaux = LISTE_STATUTS.filter((statut) => STATUTS[statut].famille === 'travaux');
    expect(travaux.flatMap((statut) => ROLES.flatMap((role) => actesPossibles(statut, role)))).toEqual([]);
  });

  test('chaque acte sert dans au moins un passage', () => {
    expect([...new Set(PASSAGES.map(({ acte }) => acte))].sort()).toEqual([...LISTE_ACTES].sort());
  });
});

describe('cycle de vie : début et fin', () => {
  const JAMAIS_VUS = ['ABANDONNEE', 'EN_COURS_TRAITEMENT_PIVOT_S', 'TECHNIQUE_INCONNU'];

  test('une facture peut connaître tous ses statuts, hors ceux qu’on ne montre jamais', () => {
    const attendus = LISTE_STATUTS_SIMPLES.filter((statut) => !JAMAIS_VUS.includes(statut));
    expect([...statutsAtteignables()].sort()).toEqual([...attendus].sort());
  });

  test('elle naît en brouillon, d’un PDF lu, ou d’un flux refusé', () => {
    expect(STATUTS_DE_NAISSANCE).toEqual(['BROUILLON', 'INTERPRETEE_OCR', 'NON_CONFORME']);
  });

  const finaux = LISTE_STATUTS_SIMPLES.filter((statut) => descriptionDuStatut(statut).final);

  test('les fins sont celles du guide', () => {
    expect([...finaux].sort()).toEqual(
      [
        'SUPPRIMEE',
        'ABANDONNEE',
        'REFUSEE_1',
        'REFUSEE_2',
        'REJETEE',
        'MISE_EN_PAIEMENT',
        'PRISE_EN_COMPTE_DESTINATAIRE',
        'NON_CONFORME',
      ].sort(),
    );
  });

  test.each(finaux)('[R-FAC-003] on ne sort pas de %s', (statut) => {
    const sorties = ROLES.flatMap((role) => passagesDepuis(statut, role)).filter(({ vers }) => vers !== statut);
    expect(sorties).toEqual([]);
  });

  const montres = LISTE_STATUTS_SIMPLES.filter((statut) => statut !== 'EN_COURS_TRAITEMENT_PIVOT_S');

  test.each(montres)('%s : celui qui la tient a quelque chose à y faire', (statut) => {
    const attendus = {
      FOURNISSEUR: ['FOURNISSEUR'],
      DESTINATAIRE: ['DESTINATAIRE'],
      VALIDEUR: ['VALIDEUR_1', 'VALIDEUR_2'],
      SYSTEME: ['SYSTEME'],
      COMPTABLE: ['COMPTABLE'],
      PERSONNE: [],
    } as const;
    const roles: readonly Role[] = attendus[STATUTS[statut].detenteur];
    const actifs = ROLES.filter((role) => actesPossibles(statut, role).length > 0);
    expect(roles.length === 0 ? actifs.length === 0 : actifs.some((role) => roles.includes(role))).toBe(true);
  });
});

describe('cycle de vie : ce qui décide du passage', () => {
  test.each([
    ['A1', 'DEPOSEE'],
    ['A2', 'DEPOSEE'],
    ['A9', 'A_VALIDER_1'],
    ['A12', 'A_VALIDER_1'],
    [undefined, 'refus ACTE_INTERDIT'],
  ] as const)('[R-FAC-004] envoyer une facture de cadre %s : %s', (cadre, attendu) => {
    for (const statut of ['BROUILLON', 'INTERPRETEE_OCR'] as const)
      expect(resultat({ statut, acte: 'envoyer', role: 'FOURNISSEUR', cadre })).toBe(attendu);
  });

  test.each([
    ['A_VALIDER_1', 'refuser1', 'VALIDEUR_1', 'MAUVAIS_VALIDEUR', 'ERREUR_FOURNISSEUR_SUR_VALIDEUR'],
    ['A_VALIDER_1', 'refuser1', 'VALIDEUR_1', 'AUTRE', 'REFUSEE_1'],
    ['A_VALIDER_2', 'refuser2', 'VALIDEUR_2', 'MAUVAIS_VALIDEUR', 'ERREUR_COTRAITANT_SUR_VALIDEUR'],
    ['A_VALIDER_2', 'refuser2', 'VALIDEUR_2', 'AUTRE', 'REFUSEE_2'],
    ['A_VALIDER_2', 'refuser2', 'VALIDEUR_1', 'AUTRE', 'refus ACTE_INTERDIT'],
  ] as const)('[R-FAC-005] %s, %s par %s, motif %s : %s', (statut, acte, role, motif, attendu) => {
    expect(resultat({ statut, acte, role, motif })).toBe(attendu);
  });

  test('[R-FAC-006] le silence du valideur fait continuer la facture, il ne l’arrête pas', () => {
    expect(resultat({ statut: 'A_VALIDER_1', acte: 'validerTacitement1', role: 'SYSTEME' })).toBe(
      'ABSENCE_VALIDATION_1_HORS_DELAI',
    );
    for (const statut of ['ABSENCE_VALIDATION_1_HORS_DELAI', 'ABSENCE_VALIDATION_2_HORS_DELAI'] as const)
      expect(resultat({ statut, acte: 'deposerApresValidation', role: 'SYSTEME' })).toBe('DEPOSEE');
    expect(resultat({ statut: 'A_VALIDER_1', acte: 'validerTacitement1', role: 'VALIDEUR_1' })).toMatch(/^refus/);
  });

  test.each([
    [true, 'A_VALIDER_2', 'refus ACTE_INTERDIT'],
    [false, 'refus ACTE_INTERDIT', 'DEPOSEE'],
  ])('validée par le premier, second valideur nommé : %s', (avecSecondValideur, versLeSecond, depot) => {
    const validee = { statut: 'VALIDEE_1', role: 'SYSTEME', avecSecondValideur } as const;
    expect(resultat({ ...validee, acte: 'solliciterValideur2' })).toBe(versLeSecond);
    expect(resultat({ ...validee, acte: 'deposerApresValidation' })).toBe(depot);
  });

  test('[R-FAC-013] l’avoir d’une facture rejetée est pris en compte ; les autres factures attendent leur traitement', () => {
    const enRoute = { statut: 'EN_COURS_ACHEMINEMENT', role: 'SYSTEME' } as const;
    expect(resultat({ ...enRoute, acte: 'prendreEnCompte', avoirDeRejetee: true })).toBe(
      'PRISE_EN_COMPTE_DESTINATAIRE',
    );
    expect(resultat({ ...enRoute, acte: 'mettreADisposition', avoirDeRejetee: true })).toBe('refus ACTE_INTERDIT');
    expect(resultat({ ...enRoute, acte: 'mettreADisposition' })).toBe('MISE_A_DISPOSITION');
    expect(resultat({ ...enRoute, acte: 'prendreEnCompte' })).toBe('refus ACTE_INTERDIT');
  });

  test('[R-FAC-007] une facture mise à disposition peut passer tout droit à la mise en paiement', () => {
    expect(resultat({ statut: 'MISE_A_DISPOSITION', acte: 'mettreEnPaiement', role: 'DESTINATAIRE' })).toBe(
      'MISE_EN_PAIEMENT',
    );
    expect(resultat({ statut: 'DEPOSEE', acte: 'mettreEnPaiement', role: 'DESTINATAIRE' })).toBe('refus ACTE_INTERDIT');
  });

  test.each([
    ['SERVICE_FAIT', 'SUSPENDUE'],
    ['MANDATEE', 'refus ACTE_INTERDIT'],
    ['MISE_A_DISPOSITION_COMPTABLE', 'refus ACTE_INTERDIT'],
  ] as const)('[R-FAC-008] suspendre une facture %s : %s', (statut, attendu) => {
    expect(resultat({ statut, acte: 'suspendre', role: 'DESTINATAIRE' })).toBe(attendu);
  });

  test.each([
    ['MISE_A_DISPOSITION', false],
    ['SERVICE_FAIT', false],
    ['MANDATEE', true],
    ['MISE_A_DISPOSITION_COMPTABLE', true],
  ] as const)('[R-FAC-009] rejeter une facture %s, avertissement : %s', (statut, averti) => {
    const passage = passagePour({ statut, acte: 'rejeter', role: 'DESTINATAIRE' });
    expect(passage?.vers).toBe('REJETEE');
    expect(passage?.avertissement !== undefined).toBe(averti);
  });

  test.each([
    ['MANDATEE', 'constaterServiceFait', 'SERVICE_FAIT', true],
    ['MISE_A_DISPOSITION_COMPTABLE', 'mandater', 'MANDATEE', true],
    ['COMPTABILISEE', 'mettreADispositionComptable', 'MISE_A_DISPOSITION_COMPTABLE', true],
    ['SERVICE_FAIT', 'mandater', 'MANDATEE', false],
    ['MISE_EN_PAIEMENT', 'mandater', undefined, false],
  ] as const)('[R-FAC-080] %s, %s : %s, avertissement : %s', (statut, acte, vers, averti) => {
    const passage = passagePour({ statut, acte, role: 'DESTINATAIRE' });
    expect(passage?.vers).toBe(vers);
    expect(passage?.avertissement !== undefined).toBe(averti);
    expect(passagePour({ statut, acte, role: 'COMPTABLE' })?.avertissement).toBeUndefined();
  });

  test.each(['A_RECYCLER', 'SUSPENDUE'] as const)('[R-FAC-010] une facture %s ne se paie pas', (statut) => {
    for (const role of ['DESTINATAIRE', 'COMPTABLE'] as const)
      for (const acte of ['mandater', 'mettreADispositionComptable', 'comptabiliser', 'mettreEnPaiement'] as const)
        expect(resultat({ statut, acte, role })).toBe('refus ACTE_INTERDIT');
  });

  test('[R-FAC-012] traiter le rejet laisse la facture rejetée, et ne vaut que pour elle', () => {
    expect(resultat({ statut: 'REJETEE', acte: 'traiterRejet', role: 'FOURNISSEUR' })).toBe('REJETEE');
    expect(resultat({ statut: 'SUSPENDUE', acte: 'traiterRejet', role: 'FOURNISSEUR' })).toBe('refus ACTE_INTERDIT');
  });

  test('un fournisseur ne peut pas mandater sa propre facture', () => {
    expect(resultat({ statut: 'MISE_A_DISPOSITION', acte: 'mandater', role: 'FOURNISSEUR' })).toBe(
      'refus ACTE_INTERDIT',
    );
  });

  test('un même acte ne mène jamais à deux statuts dans les mêmes circonstances', () => {
    for (const { statut, role } of tousLesCouples)
      for (const acte of actesPossibles(statut, role)) {
        const passages = passagesDepuis(statut, role).filter((passage) => passage.acte === acte);
        if (passages.length > 1) expect(passages.every(({ si }) => si !== undefined)).toBe(true);
      }
  });
});

describe('ce que l’on montre', () => {
  test.each([
    ['MISE_EN_PAIEMENT', true, 'FOURNISSEUR', 'MANDATEE'],
    ['MISE_EN_PAIEMENT', true, 'VALIDEUR_1', 'MANDATEE'],
    ['MISE_EN_PAIEMENT', true, 'DESTINATAIRE', 'MISE_EN_PAIEMENT'],
    ['MISE_EN_PAIEMENT', true, 'COMPTABLE', 'MISE_EN_PAIEMENT'],
    ['MISE_EN_PAIEMENT', false, 'FOURNISSEUR', 'MISE_EN_PAIEMENT'],
    ['COMPTABILISEE', true, 'FOURNISSEUR', 'COMPTABILISEE'],
  ] as const)('[R-FAC-014] %s, non remontée : %s, vue par %s : %s', (statut, nonRemontee, role, vu) => {
    expect(statutMontre(statut, { miseEnPaiementNonRemontee: nonRemontee, role })).toBe(vu);
  });
});
