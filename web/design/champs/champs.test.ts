import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ChampTexte } from './ChampTexte.tsx';
import { texteDuCompteur } from './compteur.ts';
import { estAccepte, formaterTaille } from './fichier.ts';

describe('un champ', () => {
  test('sans aide ni erreur, ne renvoie à aucun texte', () => {
    const html = renderToStaticMarkup(createElement(ChampTexte, { libelle: 'Nom', name: 'nom' }));
    expect(html).toContain('<label for="nom"');
    expect(html).not.toMatch(/aria-describedby|aria-invalid|aria-required|obligatoire/);
  });

  test('en erreur, renvoie à son erreur puis à son aide, et chaque renvoi existe', () => {
    const html = renderToStaticMarkup(
      createElement(ChampTexte, {
        libelle: 'Nom',
        name: 'lignes.0.nom',
        aide: 'En capitales',
        erreur: 'Trop court',
        reconnu: 'lu dans le PDF',
      }),
    );
    const renvois = /aria-describedby="([^"]+)"/.exec(html)?.[1]?.split(' ') ?? [];
    expect(renvois).toEqual(['lignes.0.nom-erreur', 'lignes.0.nom-aide', 'lignes.0.nom-reconnu']);
    for (const renvoi of renvois) expect(html).toContain(`id="${renvoi}"`);
    expect(html).toContain('aria-invalid="true"');
  });

  test('obligatoire, le dit par un mot et pas seulement par une étoile', () => {
    const html = renderToStaticMarkup(createElement(ChampTexte, { libelle: 'Nom', name: 'nom', obligatoire: true }));
    expect(html).toContain('obligatoire</span></label>');
    expect(html).toContain('aria-required="true"');
  });
});

test.each([
  [0, 'Il reste 60 caractères'],
  [59, 'Il reste 1 caractère'],
  [60, 'Il reste 0 caractère'],
  [61, '1 caractère en trop'],
  [70, '10 caractères en trop'],
])('à %i caractères sur 60 : %s', (longueur, attendu) => {
  expect(texteDuCompteur(longueur, 60)).toBe(attendu);
});

test.each([
  [1, '1 octet'],
  [999, '999 octets'],
  [84_200, '84 Ko'],
  [999_600, '1 Mo'],
  [1_240_000, '1,2 Mo'],
  [10_000_000, '10 Mo'],
])('un fichier de %i octets pèse %s', (octets, attendu) => {
  expect(formaterTaille(octets)).toBe(attendu);
});

test.each([
  ['facture.PDF', 'application/pdf', '.pdf,.xml', true],
  ['facture.pdf.exe', 'application/octet-stream', '.pdf,.xml', false],
  ['sans-extension', 'application/pdf', 'application/pdf', true],
  ['photo.png', 'image/png', 'image/*', true],
  ['photo.png', 'image/png', '.pdf, application/xml', false],
  ['tout.bin', '', undefined, true],
])('le fichier %s (%s), quand le champ accepte %s : %s', (name, type, accept, attendu) => {
  expect(estAccepte({ name, type }, accept)).toBe(attendu);
});
