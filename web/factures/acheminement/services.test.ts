import { expect, test } from 'vitest';
import { choixDeService } from './services.ts';

const SERVICES = [
  { code: 'ECOLES', nom: 'Écoles et cantines', actif: true, engagementObligatoire: true },
  { code: 'VOIRIE', nom: 'Voirie', actif: false, engagementObligatoire: false },
];
const JOUR = '2026-03-02';
const valeurs = (choisi: string) => choixDeService(SERVICES, choisi, JOUR).map(({ valeur }) => valeur);

test('on choisit parmi les services ouverts, qui disent s’ils veulent un engagement', () => {
  expect(choixDeService(SERVICES, '', JOUR)).toEqual([
    { valeur: 'ECOLES', libelle: 'ECOLES – Écoles et cantines (engagement obligatoire)' },
  ]);
});

test('un code lu dans le fichier qui n’est pas à ce destinataire, ou plus ouvert, reste visible', () => {
  expect(valeurs('CANTINE')).toEqual(['CANTINE', 'ECOLES']);
  expect(choixDeService(SERVICES, 'VOIRIE', JOUR)[0]?.libelle).toContain('inconnu ou inactif');
  expect(valeurs('ECOLES')).toEqual(['ECOLES']);
});

test('sans destinataire, seul le code lu se montre', () => {
  expect(choixDeService([], 'CANTINE', JOUR)).toHaveLength(1);
  expect(choixDeService([], '', JOUR)).toEqual([]);
});
