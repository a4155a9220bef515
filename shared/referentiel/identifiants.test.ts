import { describe, expect, test } from 'vitest';
import {
  defautDeLIdentifiant,
  identifiantDuParticulier,
  paysDeLIdentifiant,
  suitLaRaisonSociale,
  TYPES_D_IDENTIFIANT,
} from './identifiants.ts';

test('les sept types sont listés dans l’ordre des guides', () => {
  expect(TYPES_D_IDENTIFIANT.map((t) => t.libelle)).toEqual([
    'SIRET',
    'Structure européenne hors France',
    'Structure hors UE',
    'RIDET',
    'Numéro TAHITI',
    'Particulier',
    'En cours d’immatriculation',
  ]);
});

test.each(TYPES_D_IDENTIFIANT.map((t) => [t.libelle, t] as const))('l’exemple de « %s » est juste', (_libelle, t) => {
  expect(defautDeLIdentifiant(t.code, t.exemple)).toBeUndefined();
  expect(t.normaliser(t.exemple)).toBe(t.exemple);
  expect(t.exemple.length).toBeLessThanOrEqual(t.longueurMax);
});

test.each([
  ['SIRET', '000 101 014 00017', undefined],
  ['SIRET', '000101014', 'SIRET_LONGUEUR'],
  ['SIRET', '00010101400018', 'SIRET_CLE'],
  ['SIRET', '35600000049837', undefined],
  ['UE_HORS_FRANCE', 'BE 0123.456.789', undefined],
  ['UE_HORS_FRANCE', 'el123456789', undefined],
  ['UE_HORS_FRANCE', 'GR123456789', 'IDENTIFIANT_UE'],
  ['UE_HORS_FRANCE', 'FR44732829320', 'IDENTIFIANT_UE'],
  ['UE_HORS_FRANCE', 'CH123456789', 'IDENTIFIANT_UE'],
  ['UE_HORS_FRANCE', 'BE1', 'IDENTIFIANT_UE'],
  ['UE_HORS_FRANCE', 'BE12', undefined],
  ['UE_HORS_FRANCE', `BE${'1'.repeat(16)}`, undefined],
  ['UE_HORS_FRANCE', `BE${'1'.repeat(17)}`, 'IDENTIFIANT_UE'],
  ['HORS_UE', 'CH Toitures du Léman', undefined],
  ['HORS_UE', `CH${'A'.repeat(16)}`, undefined],
  ['HORS_UE', `CH${'A'.repeat(17)}`, 'IDENTIFIANT_HORS_UE'],
  ['HORS_UE', 'BE Toitures', 'IDENTIFIANT_HORS_UE'],
  ['HORS_UE', 'FR Toitures', 'IDENTIFIANT_HORS_UE'],
  ['HORS_UE', 'ZZ Toitures', 'IDENTIFIANT_HORS_UE'],
  ['HORS_UE', 'NC Toitures', 'IDENTIFIANT_HORS_UE'],
  ['HORS_UE', 'FRWF Pêcheries', undefined],
  ['HORS_UE', `FRWF${'A'.repeat(14)}`, undefined],
  ['HORS_UE', `FRWF${'A'.repeat(15)}`, 'IDENTIFIANT_HORS_UE'],
  ['HORS_UE', 'FRWF', 'IDENTIFIANT_HORS_UE'],
  ['HORS_UE', 'CH', 'IDENTIFIANT_HORS_UE'],
  ['RIDET', '0 123 456.001', undefined],
  ['RIDET', '123456789', undefined],
  ['RIDET', '12345678', 'IDENTIFIANT_RIDET'],
  ['RIDET', '12345678901', 'IDENTIFIANT_RIDET'],
  ['RIDET', '٠١٢٣٤٥٦٧٨', 'IDENTIFIANT_RIDET'],
  ['TAHITI', 'a12345678', undefined],
  ['TAHITI', 'A1234567', 'IDENTIFIANT_TAHITI'],
  ['TAHITI', 'A123456789', 'IDENTIFIANT_TAHITI'],
  ['AUTRE', 'En cours 2026', undefined],
  ['AUTRE', 'x'.repeat(81), 'IDENTIFIANT_FORMAT'],
  ['RIDET', ' - ', 'CHAMP_OBLIGATOIRE'],
] as const)('%s « %s » a pour défaut %s', (type, texte, defaut) => {
  expect(defautDeLIdentifiant(type, texte)).toBe(defaut);
});

test.each([
  ['SIRET', '00010101400017', 'FR'],
  ['UE_HORS_FRANCE', 'EL123456789', 'GR'],
  ['UE_HORS_FRANCE', 'XX123456789', undefined],
  ['HORS_UE', 'chtoitures', 'CH'],
  ['HORS_UE', 'FRWF PECHERIES', 'WF'],
  ['RIDET', '0123456001', 'NC'],
  ['TAHITI', 'A12345678', 'PF'],
  ['AUTRE', 'IMMATRICULATION2026014', undefined],
] as const)('l’identifiant %s « %s » dit le pays %s', (type, texte, pays) => {
  expect(paysDeLIdentifiant(type, texte)).toBe(pays);
});

test.each([
  ['CHTOITURESDULEMAN', 'Toitures du Léman SA', true],
  ['CHTOITURESDULEMAN', 'Couverture du Léman', false],
  ['FRWFPECHERIES', 'Pêcheries d’Uvéa', true],
  ['CH&', '& Fils', false],
])('%s suit « %s » : %s', (identifiant, nom, suit) => expect(suitLaRaisonSociale(identifiant, nom)).toBe(suit));

describe('l’identifiant d’un particulier', () => {
  const jeanne = { nom: 'Le Roux', prenom: 'Jeanne' };
  test('se fait du nom, du prénom et d’un rang, toujours le même', () => {
    expect(identifiantDuParticulier(jeanne)).toBe('LEROUXJEANNE000001');
    expect(identifiantDuParticulier({ nom: 'LE ROUX', prenom: 'jeanne' })).toBe('LEROUXJEANNE000001');
    expect(identifiantDuParticulier({ nom: 'Œuvrard', prenom: 'Zoé' })).toBe('OEUVRARDZOE000001');
  });
  test('deux homonymes en ont deux', () => expect(identifiantDuParticulier(jeanne, 2)).toBe('LEROUXJEANNE000002'));
  test('un nom sans lettre latine en a un aussi', () => {
    const autre = identifiantDuParticulier({ nom: '李', prenom: '明' });
    expect(autre).toBe('X000001');
    expect(defautDeLIdentifiant('PARTICULIER', autre)).toBeUndefined();
  });
});
