import { describe, expect, test } from 'vitest';
import { REGLES_MOT_DE_PASSE, refuserMotDePasse } from './mot-de-passe.ts';

const CLAIRE = { emailConnexion: 'claire.delmas@exemple.fr', nom: 'Délmas' };
const refus = (mot: string, qui = CLAIRE) => refuserMotDePasse(mot, qui);

describe('un mot de passe accepté', () => {
  test.each(['Rabot-2026-cirE', 'Été-sur-l’eau 7', '12345678901aA!', `A1!${'a'.repeat(190)}`])('%s', (mot) =>
    expect(refus(mot)).toBeUndefined(),
  );
  test('12 caractères exactement', () => expect(refus('Rabot-2026-c')).toBeUndefined());
});

describe('un mot de passe refusé', () => {
  test.each([
    ['11 caractères', 'Rabot-2026-'],
    ['vide', ''],
    ['sans majuscule', 'rabot-2026-cire'],
    ['sans minuscule', 'RABOT-2026-CIRE'],
    ['sans chiffre', 'Rabot-et-cire-dure'],
    ['sans caractère spécial', 'Rabot2026etCire'],
    ['une espace n’est pas un caractère spécial', 'Rabot 2026 et Cire'],
    ['des caractères doubles comptent pour un', `aA1!${'😀'.repeat(7)}`],
  ])('%s', (_cas, mot) => expect(refus(mot)).toBe('MDP_REGLES'));

  test.each([
    ['le nom', 'Delmas-2026-bois'],
    ['le nom accentué, en majuscules', 'a1-DÉLMAS-bois-'],
    ['l’adresse de connexion', '1-Claire.Delmas@exemple.fr'],
  ])('il contient %s', (_cas, mot) => expect(refus(mot)).toBe('MDP_PERSONNEL'));
});

test('un nom de deux lettres ne compte pas : il serait partout', () => {
  expect(refus('Rabot-2026-lime', { emailConnexion: 'a@b.fr', nom: 'Li' })).toBeUndefined();
  expect(refus('Rabot-2026-lime', { emailConnexion: 'a@b.fr', nom: 'Lim' })).toBe('MDP_PERSONNEL');
});

test('rien n’est coché tant que rien n’est écrit', () => {
  expect(REGLES_MOT_DE_PASSE.filter(({ tenue }) => tenue('', CLAIRE))).toEqual([]);
});
