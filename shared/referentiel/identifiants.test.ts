import { expect, test } from 'vitest';
import { defautDeLIdentifiant, TYPES_D_IDENTIFIANT } from './identifiants.ts';

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

test.each([
  ['SIRET', '000 101 014 00017', undefined],
  ['SIRET', '000101014', 'SIRET_LONGUEUR'],
  ['SIRET', '00010101400018', 'SIRET_CLE'],
  ['UE_HORS_FRANCE', 'BE 0123.456.789', undefined],
  ['UE_HORS_FRANCE', 'el123456789', undefined],
  ['UE_HORS_FRANCE', 'FR44732829320', 'CHAMP_FORMAT'],
  ['UE_HORS_FRANCE', 'CH123456789', 'CHAMP_FORMAT'],
  ['UE_HORS_FRANCE', 'BE1', 'CHAMP_FORMAT'],
  ['UE_HORS_FRANCE', `BE${'1'.repeat(17)}`, 'CHAMP_FORMAT'],
  ['HORS_UE', 'CH Toitures du Léman', undefined],
  ['HORS_UE', `CH${'A'.repeat(17)}`, 'CHAMP_FORMAT'],
  ['HORS_UE', 'BE Toitures', 'CHAMP_FORMAT'],
  ['HORS_UE', 'FR Toitures', 'CHAMP_FORMAT'],
  ['HORS_UE', 'FRWF Pêcheries', undefined],
  ['HORS_UE', 'CH', 'CHAMP_FORMAT'],
  ['RIDET', '0 123 456.001', undefined],
  ['RIDET', '12345678', 'CHAMP_FORMAT'],
  ['RIDET', '12345678901', 'CHAMP_FORMAT'],
  ['TAHITI', 'A12345678', undefined],
  ['TAHITI', 'A1234567', 'CHAMP_FORMAT'],
  ['AUTRE', 'En cours 2026', undefined],
  ['AUTRE', 'x'.repeat(81), 'CHAMP_FORMAT'],
  ['RIDET', ' - ', 'CHAMP_OBLIGATOIRE'],
] as const)('%s « %s » a pour défaut %s', (type, texte, defaut) => {
  expect(defautDeLIdentifiant(type, texte)).toBe(defaut);
});
