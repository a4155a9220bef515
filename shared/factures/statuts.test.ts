import { describe, expect, test } from 'vitest';
import { descriptionDuStatut, LISTE_STATUTS, LISTE_STATUTS_SIMPLES, STATUTS, StatutFacture } from './statuts.ts';

// The enumeration statutFacture of the official OpenAPI, in its order.
const STATUTS_DE_L_API = `BROUILLON A_VALIDER_1 ERREUR_FOURNISSEUR_SUR_VALIDEUR REFUSEE_1 VALIDEE_1
  ABSENCE_VALIDATION_1_HORS_DELAI A_VALIDER_2 ERREUR_COTRAITANT_SUR_VALIDEUR REFUSEE_2 VALIDEE_2
  ABSENCE_VALIDATION_2_HORS_DELAI DEPOSEE ERREUR_FOURNISSEUR_SUR_MOE EN_COURS_ACHEMINEMENT MISE_A_DISPOSITION
  A_RECYCLER SUSPENDUE REJETEE MANDATEE MISE_EN_PAIEMENT COMPTABILISEE MISE_A_DISPOSITION_COMPTABLE ABANDONNEE
  SUPPRIMEE ASSOCIEE EN_COURS_TRAITEMENT_PIVOT_S A_VALIDER_MOE REFUSEE_MOE EN_ATTENTE_RECYCLAGE_FOURNISSEUR
  ERREUR_MOE_SUR_FOURNISSEUR ERREUR_MOA_SUR_FOURNISSEUR INTERPRETEE_OCR COMPLETEE ERREUR_FOURNISSEUR_SUR_MOA
  ERREUR_MOE_SUR_MOA ERREUR_DESTINATAIRE_PD ERREUR_DESTINATAIRE_EA SERVICE_FAIT NON_CONFORME A_ASSOCIER_MOE
  ERREUR_DE_MOE MISE_A_DISPOSITION_MOE PRISE_EN_COMPTE_MOE A_ASSOCIER_MOA ERREUR_DE_MOA REFUSEE_MOA
  A_ASSOCIER_FOURNISSEUR REFUSEE_FOURNISSEUR A_COMPLETER TRANSMISE_MOA PRISE_EN_COMPTE_DESTINATAIRE
  REMPLACEE_PAR_A22 DUPLIQUE_APRES_REFUS MISE_A_DISPOSITION_MOA PRISE_EN_COMPTE_MOA TECHNIQUE_INCONNU`.split(/\s+/);

describe('statuts', () => {
  test('[R-FAC-001] les 56 statuts de l’API sont décrits, et aucun autre', () => {
    expect([...LISTE_STATUTS].sort()).toEqual([...STATUTS_DE_L_API].sort());
    expect(LISTE_STATUTS).toHaveLength(56);
    expect(StatutFacture.safeParse('PAYEE').success).toBe(false);
  });

  // Numbers of the life-cycle messages, 01 to 12 from a connector, the others by meaning.
  test.each([
    ['01', 'DEPOSEE'],
    ['02', 'EN_COURS_ACHEMINEMENT'],
    ['03', 'MISE_A_DISPOSITION'],
    ['04', 'A_RECYCLER'],
    ['05', 'REJETEE'],
    ['06', 'SUSPENDUE'],
    ['07', 'SERVICE_FAIT'],
    ['08', 'MANDATEE'],
    ['09', 'MISE_A_DISPOSITION_COMPTABLE'],
    ['10', 'COMPTABILISEE'],
    ['11', 'MISE_EN_PAIEMENT'],
    ['12', 'COMPLETEE'],
    ['13', 'VALIDEE_1'],
    ['14', 'REFUSEE_1'],
    ['15', 'ABSENCE_VALIDATION_1_HORS_DELAI'],
    ['16', 'VALIDEE_2'],
    ['17', 'REFUSEE_2'],
    ['18', 'ABSENCE_VALIDATION_2_HORS_DELAI'],
    ['23', 'A_VALIDER_1'],
    ['24', 'ERREUR_FOURNISSEUR_SUR_VALIDEUR'],
    ['25', 'A_VALIDER_2'],
    ['26', 'ERREUR_COTRAITANT_SUR_VALIDEUR'],
    ['36', 'PRISE_EN_COMPTE_DESTINATAIRE'],
    ['37', 'NON_CONFORME'],
  ])('le numéro %s est celui de %s', (numero, statut) => {
    expect(LISTE_STATUTS.filter((code) => descriptionDuStatut(code).numero === numero)).toEqual([statut]);
  });

  test('les libellés se distinguent tous', () => {
    const libelles = LISTE_STATUTS.map((code) => STATUTS[code].libelle);
    expect(new Set(libelles).size).toBe(libelles.length);
  });

  test.each(LISTE_STATUTS)('%s : l’aide est une seule phrase, qui se termine', (statut) => {
    const { aide } = STATUTS[statut];
    expect(aide).toMatch(/^[A-ZÀÉ].*\.$/);
    expect(aide.slice(0, -1)).not.toMatch(/[.!?] /);
  });

  test('les pièces de travaux ont leur famille, hors des factures simples', () => {
    const travaux = LISTE_STATUTS.filter((code) => STATUTS[code].famille === 'travaux');
    expect(travaux).toHaveLength(26);
    expect(LISTE_STATUTS_SIMPLES).toHaveLength(30);
  });
});
