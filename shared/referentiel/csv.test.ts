import { describe, expect, test } from 'vitest';
import { ecrireCsv } from './csv.ts';

const seule = (valeur: string) => ecrireCsv(['X'], [[valeur]]).slice('\ufeffX\r\n'.length, -2);

describe('un fichier pour Excel en français', () => {
  test('commence par la marque UTF-8, sépare par « ; », finit ses lignes par CRLF', () => {
    expect(ecrireCsv(['Nom', 'Nombre', 'Rien'], [['Élodie', 3, null]])).toBe('\ufeffNom;Nombre;Rien\r\nÉlodie;3;\r\n');
  });

  test('sans ligne, il garde ses titres', () => expect(ecrireCsv(['Nom'], [])).toBe('\ufeffNom\r\n'));

  test.each([
    ['a;b', '"a;b"'],
    ['dit « a "b" »', '"dit « a ""b"" »"'],
    ['a\nb', '"a\nb"'],
    ['a,b', 'a,b'],
  ])('protège %j', (valeur, attendu) => expect(seule(valeur)).toBe(attendu));

  test.each([
    ['=1+1', "'=1+1"],
    ['+33 1', "'+33 1"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['=HYPERLINK("http://x";"y")', '"\'=HYPERLINK(""http://x"";""y"")"'],
    ['\t=1', "'\t=1"],
    [' =1', ' =1'],
    ['a=1', 'a=1'],
  ])('une formule ne s’exécute pas : %j', (valeur, attendu) => expect(seule(valeur)).toBe(attendu));

  test('un nombre négatif reste un nombre, un booléen un mot', () => {
    expect(ecrireCsv(['X', 'Y'], [[-2, true]])).toBe('\ufeffX;Y\r\n-2;true\r\n');
  });
});
