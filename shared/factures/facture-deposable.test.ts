import { describe, expect, test } from 'vitest';
import type { Destinataire } from './exigences.ts';
import type { FactureSaisie } from './facture.ts';
import { avertissementsDeLaFacture, defautsDeLaFacture, type FactureAControler } from './facture-deposable.ts';

const COMMUNE: Destinataire = {
  actif: true,
  parametres: { codeServiceObligatoire: false, engagementObligatoire: true, serviceOuEngagement: false },
  services: [{ code: 'ECOLES', actif: true }],
};

const COMPLETE: FactureSaisie = {
  cadre: 'A1',
  structureId: 1,
  siretDestinataire: '00016803900014',
  codeService: 'ECOLES',
  numeroEngagement: 'BC-2026-0417',
  numero: 'F-2026-117',
  dateFacture: '2026-11-24',
  typeFacture: 'FACTURE',
  devise: 'EUR',
  modeReglement: 'VIREMENT',
  typeTva: 'TVA_SUR_DEBIT',
  montantHt: 100_000,
  montantTva: 20_000,
  montantTtc: 120_000,
  montantAPayer: 120_000,
  fichier: 'a'.repeat(64),
  nomFichier: 'facture.pdf',
};

/** What refuses the complete facture once these values are changed. */
function defauts(change: Partial<FactureSaisie>, autour: Partial<FactureAControler> = {}) {
  const saisie = { ...COMPLETE, ...change };
  return defautsDeLaFacture({
    saisie,
    destinataire: COMMUNE,
    jourDepot: '2026-11-24',
    fournisseurPublic: false,
    ...autour,
  });
}

describe('une facture à envoyer', () => {
  test('complète et juste, part', () => {
    expect(defauts({})).toEqual({});
  });

  test.each([
    ['cadre', 'CHAMP_OBLIGATOIRE'],
    ['siretDestinataire', 'CHAMP_OBLIGATOIRE'],
    ['numero', 'CHAMP_OBLIGATOIRE'],
    ['numeroEngagement', 'ENGAGEMENT_OBLIGATOIRE'],
    ['montantTtc', 'CHAMP_OBLIGATOIRE'],
    ['fichier', 'CHAMP_OBLIGATOIRE'],
  ] as const)('sans %s : %s', (champ, code) => {
    expect(defauts({ [champ]: undefined })).toEqual({ [champ]: code });
  });

  test('vide, dit tout ce qui manque d’un coup', () => {
    const tous = defautsDeLaFacture({ saisie: {}, jourDepot: '2026-11-24', fournisseurPublic: false });
    expect(Object.keys(tous)).toHaveLength(14);
    expect(new Set(Object.values(tous))).toEqual(new Set(['CHAMP_OBLIGATOIRE']));
  });

  test.each([
    [{ numero: 'x'.repeat(21) }, { numero: 'NUMERO_LONGUEUR' }],
    [{ numero: 'F#1' }, { numero: 'NUMERO_CARACTERES' }],
  ])('[R-FAC-024] numéro %o', (change, attendu) => {
    expect(defauts(change)).toEqual(attendu);
  });

  test.each([
    ['2026-11-24', undefined],
    ['2026-11-25', 'DATE_FUTURE'],
    ['2025-12-31', undefined],
  ])('[R-FAC-025] datée du %s, déposée le 24 novembre 2026 : %s', (dateFacture, attendu) => {
    expect(defauts({ dateFacture }).dateFacture).toBe(attendu);
  });

  test.each([
    [119_998, 'TOTAUX_INCOHERENTS'],
    [119_999, undefined],
    [120_000, undefined],
    [120_001, undefined],
    [120_002, 'TOTAUX_INCOHERENTS'],
  ])('[R-FAC-026] HT 1 000,00, TVA 200,00, TTC %i centimes : %s', (montantTtc, attendu) => {
    expect(defauts({ montantTtc, montantAPayer: 0 }).montantTtc).toBe(attendu);
  });

  test.each([
    [120_000, undefined],
    [120_001, 'A_PAYER_TROP_GRAND'],
    [0, undefined],
  ])('[R-FAC-027] TTC 1 200,00, à payer %i centimes : %s', (montantAPayer, attendu) => {
    expect(defauts({ montantAPayer }).montantAPayer).toBe(attendu);
  });

  test('[R-FAC-028] exonérée, elle dit pourquoi', () => {
    const exoneree = { typeTva: 'EXONERATION', montantTva: 0, montantTtc: 100_000, montantAPayer: 100_000 } as const;
    expect(defauts(exoneree)).toEqual({ motifExoneration: 'CHAMP_OBLIGATOIRE' });
    expect(defauts({ ...exoneree, motifExoneration: 'FRANCHISE_EN_BASE' })).toEqual({});
  });

  test.each([
    [undefined, {}],
    [0, {}],
    [1, { montantTva: 'TVA_SANS_OBJET' }],
    [20_000, { montantTva: 'TVA_SANS_OBJET' }],
  ])('[R-FAC-029] « Sans TVA » avec %s centimes de TVA : %o', (montantTva, attendu) => {
    const sansTva = { typeTva: 'SANS_TVA', montantTtc: 100_000, montantAPayer: 100_000 } as const;
    expect(defauts({ ...sansTva, montantTva })).toEqual(attendu);
  });

  test('[R-FAC-029] « Sans TVA », le TTC est le HT', () => {
    expect(defauts({ typeTva: 'SANS_TVA', montantTva: 0 })).toEqual({ montantTtc: 'TOTAUX_INCOHERENTS' });
  });

  test.each([
    ['A1', {}],
    ['A9', { siretValideur: 'VALIDEUR_OBLIGATOIRE' }],
    ['A12', { siretValideur: 'VALIDEUR_OBLIGATOIRE' }],
  ] as const)('[R-FAC-030] de cadre %s, sans valideur : %o', (cadre, attendu) => {
    expect(defauts({ cadre })).toEqual(attendu);
    expect(defauts({ cadre, siretValideur: '00010101400017' })).toEqual({});
  });

  test('[R-FAC-023] vers un SIRET que personne ne porte, ne dit que cela', () => {
    const change = { codeService: undefined, numeroEngagement: undefined };
    expect(defauts(change, { destinataire: undefined })).toEqual({ siretDestinataire: 'DESTINATAIRE_INCONNU' });
    expect(defauts(change, { destinataire: { ...COMMUNE, actif: false } })).toEqual({
      siretDestinataire: 'DESTINATAIRE_INCONNU',
    });
  });

  test('[R-FAC-020] avec le service d’une autre structure', () => {
    expect(defauts({ codeService: 'VOIRIE' })).toEqual({ codeService: 'SERVICE_INCONNU' });
  });

  test('[R-FAC-019] l’un ou l’autre manquant, les deux champs le disent de la même façon', () => {
    const parametres = { codeServiceObligatoire: false, engagementObligatoire: false, serviceOuEngagement: true };
    const sansRien = { codeService: undefined, numeroEngagement: undefined };
    expect(defauts(sansRien, { destinataire: { ...COMMUNE, parametres } })).toEqual({
      codeService: 'SERVICE_OU_ENGAGEMENT',
      numeroEngagement: 'SERVICE_OU_ENGAGEMENT',
    });
  });

  test.each([
    [[60_000, 40_000], undefined],
    [[60_000, 40_002], 'TOTAUX_INCOHERENTS'],
  ])('[R-FAC-033] saisie en lignes de %o centimes, HT 1 000,00 : %s', (montants, attendu) => {
    const lignes = montants.map((montantHt, rang) => ({
      numero: rang + 1,
      reference: 'PO',
      denomination: 'Pose',
      quantite: '1',
      unite: 'heure',
      prixUnitaire: String(montantHt / 100),
      tauxTva: '20',
      montantHt,
    }));
    const change = { lignes, numero: undefined, fichier: undefined };
    expect(defauts(change, { mode: 'SAISIE' })).toEqual(attendu ? { montantHt: attendu } : {});
  });

  test('[R-FAC-052] une ligne mal saisie se dit sur la ligne, et la remise sur elle-même', () => {
    const ligne = { numero: 1, denomination: 'Pose', quantite: '0', prixUnitaire: '10', remise: 5, montantHt: 0 };
    const change = { lignes: [ligne], remiseGlobale: 200_000, motifRemise: 'Geste', numero: undefined };
    expect(defauts(change, { mode: 'SAISIE' })).toMatchObject({
      'lignes.0.reference': 'CHAMP_OBLIGATOIRE',
      'lignes.0.quantite': 'QUANTITE_NULLE',
      'lignes.0.unite': 'CHAMP_OBLIGATOIRE',
      'lignes.0.remise': 'REMISE_TROP_GRANDE',
      'lignes.0.tauxTva': 'CHAMP_OBLIGATOIRE',
      remiseGlobale: 'REMISE_TROP_GRANDE',
    });
  });

  test('[R-FAC-031] un avoir sans facture d’origine part, avec un avertissement', () => {
    const avoir = { ...COMPLETE, typeFacture: 'AVOIR' } as const;
    expect(defauts(avoir)).toEqual({});
    expect(avertissementsDeLaFacture(avoir)).toHaveProperty('numeroOrigine');
    expect(avertissementsDeLaFacture({ ...avoir, numeroOrigine: 'F-1' })).toEqual({});
    expect(avertissementsDeLaFacture(COMPLETE)).toEqual({});
  });
});
