import { describe, expect, test } from 'vitest';
import { REFUS } from '../contrat/erreurs.ts';
import { FactureSaisie, LigneDeFacture, PieceJointe } from './facture.ts';

/** Field → code of its first issue. */
function defauts(saisie: Record<string, unknown>): Record<string, string> {
  const issues = FactureSaisie.safeParse(saisie).error?.issues ?? [];
  return Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]));
}

const EMPREINTE = 'a'.repeat(64);
const LIGNE = {
  numero: 1,
  denomination: 'Pose d’une fenêtre',
  quantite: '2',
  prixUnitaire: '450.00',
  montantHt: 90_000,
};
const PIECE = { fichier: EMPREINTE, nom: 'bon.pdf', type: 'BON_DE_COMMANDE' };

describe('[R-FAC-032] un brouillon', () => {
  test('peut être vide', () => {
    expect(FactureSaisie.parse({})).toEqual({});
  });

  test.each([
    'cadre',
    'siretDestinataire',
    'codeService',
    'numero',
    'dateFacture',
    'typeTva',
    'fichier',
    'nomFichier',
    'commentaire',
  ])('lit un champ %s vide comme absent', (champ) => {
    expect(FactureSaisie.parse({ [champ]: '' })).toEqual({ [champ]: undefined });
    expect(FactureSaisie.parse({ [champ]: '  ' })).toEqual({ [champ]: undefined });
  });

  test('garde ce qui est bien formé, tel quel', () => {
    const saisie = {
      cadre: 'A1',
      siretDestinataire: '00016803900014',
      numero: 'F 2026/04-17',
      dateFacture: '2026-11-24',
      montantHt: 90_000,
      lignes: [LIGNE],
      piecesJointes: [PIECE],
    };
    expect(FactureSaisie.parse(saisie)).toEqual(saisie);
  });

  test('retire les espaces d’un SIRET recopié', () => {
    expect(FactureSaisie.parse({ siretDestinataire: '000 168 039 00014' }).siretDestinataire).toBe('00016803900014');
  });

  test.each([
    ['cadre', 'A4', 'CHAMP_FORMAT'],
    ['siretDestinataire', '123', 'SIRET_LONGUEUR'],
    ['siretDestinataire', '00016803900015', 'SIRET_CLE'],
    ['dateFacture', '2026-02-30', 'CHAMP_FORMAT'],
    ['dateFacture', '24/11/2026', 'CHAMP_FORMAT'],
    ['typeFacture', 'ACOMPTE', 'CHAMP_FORMAT'],
    ['devise', 'F', 'CHAMP_FORMAT'],
    ['montantHt', -1, 'MONTANT_NEGATIF'],
    ['montantHt', 12.5, 'CHAMP_FORMAT'],
    ['montantTtc', '1200', 'CHAMP_FORMAT'],
    ['structureId', 0, 'CHAMP_FORMAT'],
    ['fichier', 'A'.repeat(64), 'CHAMP_FORMAT'],
    ['nomFichier', 'facture.exe', 'PJ_EXTENSION'],
    ['codeService', 'x'.repeat(101), 'TEXTE_TROP_LONG'],
    ['numeroEngagement', 'x'.repeat(51), 'TEXTE_TROP_LONG'],
    ['numeroMarche', 'x'.repeat(51), 'TEXTE_TROP_LONG'],
    ['numeroOrigine', 'x'.repeat(21), 'TEXTE_TROP_LONG'],
    ['commentaire', 'x'.repeat(201), 'TEXTE_TROP_LONG'],
    ['commentaire', 'lu\u0000', 'CARACTERES_INVALIDES'],
    ['numero', 12, 'CHAMP_FORMAT'],
    ['lignes', 'une', 'CHAMP_FORMAT'],
    ['piecesJointes', Array.from({ length: 100 }, () => PIECE), 'CHAMP_FORMAT'],
  ])('refuse %s mal formé (%s)', (champ, valeur, code) => {
    expect(defauts({ [champ]: valeur })).toEqual({ [champ]: code });
    expect(REFUS).toHaveProperty(code);
  });

  test('accepte les longueurs limites', () => {
    const saisie = {
      codeService: 'x'.repeat(100),
      numeroEngagement: 'x'.repeat(50),
      commentaire: 'x'.repeat(200),
      piecesJointes: Array.from({ length: 99 }, () => PIECE),
    };
    expect(defauts(saisie)).toEqual({});
  });
});

describe('[R-FAC-024] le numéro de facture', () => {
  test.each([
    ['F-2026_04/17+B', undefined],
    ['F 2026 17', undefined],
    ['x'.repeat(20), undefined],
    ['x'.repeat(21), 'NUMERO_LONGUEUR'],
    ['F  2026', 'NUMERO_CARACTERES'],
    ['F#2026', 'NUMERO_CARACTERES'],
    ['F.2026', 'NUMERO_CARACTERES'],
    ['F n°12', 'NUMERO_CARACTERES'],
    ['Façade-1', 'NUMERO_CARACTERES'],
  ])('« %s » : %s', (numero, code) => {
    expect(defauts({ numero }).numero).toBe(code);
  });
});

describe('les lignes et les pièces', () => {
  test.each([
    [{ quantite: '-1' }, true],
    [{ quantite: '1,5' }, false],
    [{ quantite: '1e3' }, false],
    [{ prixUnitaire: '12.123456' }, true],
    [{ prixUnitaire: '12.12345678' }, true],
    [{ prixUnitaire: '12.' }, false],
    [{ quantite: '' }, false],
    [{ tauxTva: '' }, true],
    [{ tauxTva: '5.5' }, true],
    [{ denomination: '' }, false],
    [{ denomination: 'x'.repeat(1024) }, true],
    [{ denomination: 'x'.repeat(1025) }, false],
    [{ numero: 0 }, false],
    [{ montantHt: -500 }, true],
  ])('une ligne avec %o : %s', (valeurs, valable) => {
    expect(LigneDeFacture.safeParse({ ...LIGNE, ...valeurs }).success).toBe(valable);
  });

  test.each([
    [{ type: undefined }, 'CHAMP_OBLIGATOIRE'],
    [{ nom: 'bon' }, 'PJ_EXTENSION'],
    [{ nom: `${'x'.repeat(47)}.pdf` }, 'PJ_NOM'],
    [{ designation: 'x'.repeat(101) }, 'TEXTE_TROP_LONG'],
  ])('une pièce avec %o est refusée : %s', (valeurs, code) => {
    expect(PieceJointe.safeParse({ ...PIECE, ...valeurs }).error?.issues.map(({ message }) => message)).toEqual([code]);
  });
});
