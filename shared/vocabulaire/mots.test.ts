import { expect, test } from 'vitest';
import { autreMot, enTete, MOTS, mot, VOCABULAIRE_DU_COURS } from './mots.ts';

test.each([
  ['espace', 'espace', 'application'],
  ['espaces', 'espaces', 'applications'],
  ['abonnementAUnEspace', 'abonnement à un espace', 'habilitation'],
  ['activitesGestionnaire', 'Activités du gestionnaire', 'Organisation'],
  ['sollicitation', 'sollicitation', 'ticket'],
  ['saisirSollicitation', 'Saisir sollicitation', 'Créer un ticket de support'],
  ['mesAbonnements', 'Mes abonnements aux espaces', 'Mes habilitations'],
  ['mesRattachements', 'Mes rattachements aux structures', 'Mes rattachements'],
  ['deposerFacture', 'Dépôt facture', 'Déposer facture'],
  ['saisirFacture', 'Saisir facture', 'Saisir facture'],
] as const)('%s se dit « %s » en 2021, « %s » aujourd’hui', (cle, en2021, aujourdhui) => {
  expect(mot(cle, '2021')).toBe(en2021);
  expect(mot(cle, 'actuel')).toBe(aujourdhui);
});

test('on montre l’autre mot seulement s’il est différent', () => {
  expect(autreMot('espace', '2021')).toBe('application');
  expect(autreMot('espace', 'actuel')).toBe('espace');
  expect(autreMot('saisirFacture', '2021')).toBeUndefined();
});

test('les mots du cours sont ceux de 2021, et chaque mot dit sa source', () => {
  expect(VOCABULAIRE_DU_COURS).toBe('2021');
  for (const [cle, m] of Object.entries(MOTS)) {
    expect(m.source, cle).toMatch(/^(S\d+[a-c]?|connaissance|supposé)$/);
    expect(m[2021].trim() && m.actuel.trim(), cle).not.toBe('');
  }
});

test('un mot prend sa majuscule en tête de titre', () => {
  expect(enTete(mot('espaces', '2021'))).toBe('Espaces');
  expect(enTete('état')).toBe('État');
});
