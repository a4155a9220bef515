import { expect, test } from 'vitest';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { analyserXml, attribut, premier, texteDe, tous, XmlIllisible } from './xml.ts';

const lire = (texte: string) => analyserXml(Buffer.from(texte));

test('la racine est connue par son nom local et son espace, quel que soit le préfixe', () => {
  expect(lire('<?xml version="1.0"?><!-- a --><x:F xmlns:x="urn:f"><x:ID>1</x:ID></x:F>')).toMatchObject({
    nom: 'F',
    espace: 'urn:f',
  });
  expect(lire('<F xmlns="urn:g" a="1"/>')).toMatchObject({ nom: 'F', espace: 'urn:g' });
  expect(lire('<F/>')).toMatchObject({ nom: 'F', espace: '' });
});

test('les textes restent des textes, et les entités du XML sont rendues', () => {
  const { racine } = lire(
    '<F><N>007.50</N><T>Dupont &amp; Fils &lt;3 &#233;&#xE9; &inconnue;</T><A s=\'0009\'>1</A><A s="2">2</A></F>',
  );
  expect(texteDe(racine, 'N')).toBe('007.50');
  expect(texteDe(racine, 'T')).toBe('Dupont & Fils <3 éé &inconnue;');
  expect(tous(racine, 'A').map((a) => attribut(a, 's'))).toEqual(['0009', '2']);
  expect(texteDe(premier(racine, 'absent/encore'))).toBeUndefined();
});

test('les accents sont lus en UTF-8, en UTF-16 et en latin-1', () => {
  const texte = '<F><T>é€</T></F>';
  expect(texteDe(analyserXml(Buffer.from(`\ufeff${texte}`)).racine, 'T')).toBe('é€');
  expect(texteDe(analyserXml(Buffer.from(`\ufeff${texte}`, 'utf16le')).racine, 'T')).toBe('é€');
  const latin = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><F><T>é</T></F>', 'latin1');
  expect(texteDe(analyserXml(latin).racine, 'T')).toBe('é');
});

test.each([
  '<!DOCTYPE F [<!ENTITY a "b">]><F>&a;</F>',
  '<?xml version="1.0"?>\n<!doctype F SYSTEM "http://exemple.invalid/f.dtd"><F/>',
  '<!DOCTYPE F [<!ENTITY x SYSTEM "file:///etc/passwd">]><F>&x;</F>',
])('une DTD ou une entité est refusée : %s', (texte) => {
  expect(() => lire(texte)).toThrow(new ErreurMetier('XML_DANGEREUX'));
  expect(() => analyserXml(Buffer.from(`\ufeff${texte}`, 'utf16le'))).toThrow(new ErreurMetier('XML_DANGEREUX'));
});

test.each([
  ['mal fermé', '<F><T></F>'],
  ['tronqué', '<F><T>a</T'],
  ['vide', ''],
  ['sans balise', 'bonjour'],
  ['trop profond', `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`],
  ['trop de balises', `<F>${'<a/>'.repeat(210_000)}</F>`],
  ['aux attributs sans fin', `<F ${'a="1" '.repeat(5_000)}/>`],
])('un XML %s est dit illisible', (_cas, texte) => {
  expect(() => lire(texte)).toThrow(XmlIllisible);
});

test('un nom de balise piégé n’atteint pas les objets du langage', () => {
  const { racine } = lire('<F><T>1</T></F>');
  expect(texteDe(racine, 'constructor/name')).toBeUndefined();
  expect(() => lire('<F><__proto__><x>1</x></__proto__></F>')).toThrow(XmlIllisible);
  expect(({} as { x?: unknown }).x).toBeUndefined();
});
