import { describe, expect, test } from 'vitest';
import {
  type ContexteDeSaisie,
  champRequis,
  champsManquants,
  champVisible,
  LISTE_CHAMPS,
  sansChampsInvisibles,
} from './champs.ts';
import { type ChampDeFacture, FactureSaisie } from './facture.ts';
import { numeroGenere } from './saisie/numero.ts';

const TOUJOURS: ChampDeFacture[] = [
  'cadre',
  'structureId',
  'siretDestinataire',
  'dateFacture',
  'typeFacture',
  'devise',
  'modeReglement',
  'typeTva',
  'montantHt',
  'montantTva',
  'montantTtc',
  'montantAPayer',
];

const parametres = { codeServiceObligatoire: false, engagementObligatoire: false, serviceOuEngagement: false };

describe('les champs de la facture', () => {
  test('chaque champ de la saisie a sa ligne', () => {
    expect(new Set<string>(LISTE_CHAMPS)).toEqual(new Set(Object.keys(FactureSaisie.shape)));
  });

  test('un dépôt vide demande l’essentiel, dans l’ordre de l’écran', () => {
    const attendus = LISTE_CHAMPS.filter((champ) => [...TOUJOURS, 'numero', 'fichier'].includes(champ));
    expect(champsManquants({ saisie: {} })).toEqual(attendus);
  });

  test('[R-FAC-033] une saisie demande des lignes, et ni numéro ni fichier', () => {
    const contexte = { saisie: { lignes: [] }, mode: 'SAISIE' } as const;
    const attendus = LISTE_CHAMPS.filter((champ) => [...TOUJOURS, 'lignes'].includes(champ));
    expect(champsManquants({ ...contexte, saisie: { lignes: [] } })).toEqual(attendus);
    expect(numeroGenere('2026', 2n)).toBe('20260000000000000002');
  });

  test.each([
    ['siretValideur', { cadre: 'A1' }, false],
    ['siretValideur', { cadre: 'A2' }, false],
    ['siretValideur', { cadre: 'A9' }, true],
    ['siretValideur', { cadre: 'A12' }, true],
    ['motifExoneration', { typeTva: 'SANS_TVA' }, false],
    ['motifExoneration', { typeTva: 'EXONERATION' }, true],
  ] as const)('%s avec %o : visible et requis %s', (champ, saisie, attendu) => {
    expect(champVisible(champ, { saisie })).toBe(attendu);
    expect(champRequis(champ, { saisie })).toBe(attendu);
  });

  test('[R-FAC-031] la facture d’origine ne se montre que pour un avoir, sans être exigée', () => {
    expect(champVisible('numeroOrigine', { saisie: { typeFacture: 'FACTURE' } })).toBe(false);
    expect(champVisible('numeroOrigine', { saisie: { typeFacture: 'AVOIR' } })).toBe(true);
    expect(champRequis('numeroOrigine', { saisie: { typeFacture: 'AVOIR' } })).toBe(false);
  });

  test('la TVA n’est pas exigée d’une facture « Sans TVA »', () => {
    expect(champRequis('montantTva', { saisie: { typeTva: 'SANS_TVA' } })).toBe(false);
    expect(champRequis('montantTva', { saisie: { typeTva: 'EXONERATION' } })).toBe(true);
  });
});

describe('ce que le destinataire exige', () => {
  const requis = (saisie: FactureSaisie, exige: Partial<typeof parametres>) => {
    const services = [
      { code: 'ECOLES', actif: true },
      { code: 'VOIRIE', actif: true, engagementObligatoire: true },
    ];
    const contexte: ContexteDeSaisie = { saisie, destinataire: { parametres: { ...parametres, ...exige }, services } };
    return (['codeService', 'numeroEngagement'] as const).filter((champ) => champRequis(champ, contexte));
  };

  test.each([
    [{}, {}, []],
    [{}, { codeServiceObligatoire: true }, ['codeService']],
    [{}, { engagementObligatoire: true }, ['numeroEngagement']],
    [{}, { serviceOuEngagement: true }, ['codeService', 'numeroEngagement']],
    [{ codeService: 'ECOLES' }, { serviceOuEngagement: true }, ['codeService']],
    [{ numeroEngagement: 'BC-1' }, { serviceOuEngagement: true }, ['numeroEngagement']],
    [{ codeService: 'VOIRIE' }, {}, ['numeroEngagement']],
  ])('%o, exigences %o : %o', (saisie, exige, attendus) => {
    expect(requis(saisie, exige)).toEqual(attendus);
  });

  test('rien tant que le destinataire n’est pas connu', () => {
    expect(champRequis('codeService', { saisie: {} })).toBe(false);
  });
});

describe('les valeurs de champs qui ne s’appliquent pas', () => {
  test('sont retirées, les autres restent', () => {
    const saisie = {
      cadre: 'A1',
      siretValideur: '00010101400017',
      typeTva: 'TVA_SUR_DEBIT',
      motifExoneration: 'AUTRE',
      typeFacture: 'FACTURE',
      numeroOrigine: 'F-1',
      numero: 'F-2',
    } as const;
    const { siretValideur, motifExoneration, numeroOrigine, ...gardees } = sansChampsInvisibles({ saisie });
    expect([siretValideur, motifExoneration, numeroOrigine]).toEqual([undefined, undefined, undefined]);
    expect(gardees).toMatchObject({ cadre: 'A1', typeTva: 'TVA_SUR_DEBIT', typeFacture: 'FACTURE', numero: 'F-2' });
  });

  test('le numéro tapé dans une saisie est retiré : le portail en donne un', () => {
    expect(sansChampsInvisibles({ saisie: { numero: 'F-2' }, mode: 'SAISIE' }).numero).toBeUndefined();
  });
});
