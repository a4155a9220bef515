import { expect, test } from 'vitest';
import { aUnEcran, ESPACES, espace, espacesParDefaut } from './espaces.ts';

test('chaque espace a son code, son libellé et sa source', () => {
  expect(new Set(ESPACES.map((e) => e.code)).size).toBe(ESPACES.length);
  expect(new Set(ESPACES.map((e) => e.libelle)).size).toBe(ESPACES.length);
  for (const e of ESPACES) {
    expect(e.source).toMatch(/^(S\d+|connaissance|supposé)$/);
    expect(e.pourQuoi, e.code).toMatch(/\.$/);
  }
});

test('seuls neuf espaces ont aujourd’hui leurs écrans', () => {
  expect(ESPACES.filter((e) => e.disponible).map((e) => e.code)).toEqual([
    'ACCUEIL',
    'MON_COMPTE',
    'ACTIVITES_GESTIONNAIRE',
    'FACTURES_EMISES',
    'FACTURES_RECUES',
    'FACTURES_A_VALIDER',
    'FACTURES_TRAVAUX',
    'ENGAGEMENTS',
    'ANNUAIRE',
  ]);
});

test('une structure publique reçoit d’office factures émises et reçues, une entreprise non', () => {
  expect(espacesParDefaut('PUBLIQUE')).toEqual([
    'FACTURES_EMISES',
    'FACTURES_RECUES',
    'SOLLICITATIONS_EMISES',
    'SOLLICITATIONS_RECUES',
  ]);
  expect(espacesParDefaut('PRIVEE')).toEqual(['SOLLICITATIONS_EMISES', 'SOLLICITATIONS_RECUES']);
});

test('« Factures émises » s’ajoute sans validation, « Factures de travaux » la demande', () => {
  expect(espace('FACTURES_EMISES').sansValidation).toBe(true);
  expect(espace('FACTURES_TRAVAUX').sansValidation).toBe(false);
  expect(() => espace('TRAVAUX' as 'ACCUEIL')).toThrow(RangeError);
});

test('« Activités du gestionnaire » vient avec le rôle de gestionnaire', () => {
  expect(ESPACES.filter((e) => e.ouverture === 'GESTIONNAIRE').map((e) => e.libelle)).toEqual([
    'Activités du gestionnaire',
  ]);
});

test('« Suivi des flux » n’a pas d’onglet, mais son écran existe, dans les factures émises', () => {
  expect(aUnEcran('SUIVI_DES_FLUX')).toBe(true);
  expect(aUnEcran('FACTURES_EMISES')).toBe(true);
  expect(aUnEcran('MEMOIRES_JUSTICE')).toBe(false);
});
