import { expect, test } from 'vitest';
import {
  comparable,
  Email,
  normaliserEmail,
  sansAccents,
  texteCourt,
  texteLong,
  texteLongOptionnel,
  texteOptionnel,
} from './texte.ts';

type Schema = { safeParse: (v: unknown) => { success: boolean; error?: { issues: { message: string }[] } } };
const refus = (schema: Schema, valeur: unknown) => schema.safeParse(valeur).error?.issues.map((i) => i.message);

test('un texte obligatoire perd ses espaces de bord et garde ses accents', () => {
  expect(texteCourt(20).parse('  Élodie \u00a0')).toBe('Élodie');
  expect(texteCourt(20).parse('E\u0301lodie')).toBe('Élodie');
});

test.each([
  ['', ['CHAMP_OBLIGATOIRE']],
  ['   ', ['CHAMP_OBLIGATOIRE']],
  [undefined, ['CHAMP_OBLIGATOIRE']],
  [12, ['CHAMP_OBLIGATOIRE']],
  ['x'.repeat(6), ['TEXTE_TROP_LONG']],
  ['a\u0000b', ['CARACTERES_INVALIDES']],
  ['a\nb', ['CARACTERES_INVALIDES']],
  ['a\u202eb', ['CARACTERES_INVALIDES']],
  ['a\ud83d', ['CARACTERES_INVALIDES']],
  ['a\u0085b', ['CARACTERES_INVALIDES']],
])('le texte %j est refusé : %j', (valeur, codes) => {
  expect(refus(texteCourt(5), valeur)).toEqual(codes);
});

test('la longueur se compte sans les espaces de bord, borne comprise', () => {
  expect(texteCourt(5).parse(' abcde ')).toBe('abcde');
  expect(texteCourt(5).parse('a😀b')).toBe('a😀b');
});

test('un champ facultatif vide est absent', () => {
  expect(texteOptionnel(5).parse('  ')).toBeUndefined();
  expect(texteOptionnel(5).parse(undefined)).toBeUndefined();
  expect(texteOptionnel(5).parse(' ab ')).toBe('ab');
  expect(refus(texteOptionnel(5), 'abcdef')).toEqual(['TEXTE_TROP_LONG']);
  expect(refus(texteOptionnel(5), 'a\u0007')).toEqual(['CARACTERES_INVALIDES']);
});

test('un texte long garde ses lignes, pas les autres caractères de commande', () => {
  expect(texteLong(50).parse('Bonjour,\r\nmerci.\n')).toBe('Bonjour,\nmerci.');
  expect(refus(texteLong(50), 'a\u0000b')).toEqual(['CARACTERES_INVALIDES']);
  expect(refus(texteLong(50), '\n')).toEqual(['CHAMP_OBLIGATOIRE']);
  expect(texteLongOptionnel(50).parse('\n')).toBeUndefined();
  expect(texteLongOptionnel(50).parse('a\n\tb')).toBe('a\n\tb');
});

test.each(['camille.roy@valbrune.invalid', ' Camille.ROY+pro@mairie-valbrune.invalid '])(
  '%s est une adresse',
  (texte) => {
    expect(Email.parse(texte)).toBe(texte.trim());
  },
);

test.each([
  ['camille.roy', ['EMAIL_FORMAT']],
  ['camille roy@valbrune.invalid', ['EMAIL_FORMAT']],
  ['camille@valbrune', ['EMAIL_FORMAT']],
  ['', ['CHAMP_OBLIGATOIRE']],
  [`${'a'.repeat(90)}@valbrune.invalid`, ['TEXTE_TROP_LONG']],
])('« %s » n’est pas une adresse : %j', (texte, codes) => {
  expect(refus(Email, texte)).toEqual(codes);
});

test('deux écritures d’une même adresse ou d’un même nom se valent', () => {
  expect(normaliserEmail(' Camille.ROY@Valbrune.invalid')).toBe('camille.roy@valbrune.invalid');
  expect(sansAccents('Évaluée à l’œil, ÇA')).toBe('Evaluee a l’oeil, CA');
  expect(comparable('  Maçonnerie\u00a0 SÉGALA ')).toBe(comparable('maconnerie segala'));
  expect(comparable('Fondations de l’Ouest')).toBe(comparable("fondations DE L'OUEST"));
  expect(comparable('BC–2026')).toBe('bc-2026');
  expect(comparable('BC 2026')).not.toBe(comparable('BC2026'));
});
