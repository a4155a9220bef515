import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const CSS = readFileSync(new URL('./jetons.css', import.meta.url), 'utf8');
const PORTAIL = jetonsDe('[data-toile]');
const CADRE = { ...PORTAIL, ...jetonsDe('[data-cadre]') };

const FONDS = ['fond', 'surface', 'surface-douce', 'surface-survol', 'primaire-teinte'];
const TEXTES = ['encre', 'encre-douce', 'lien', 'primaire', 'accent', 'danger'];
const TONS = ['neutre', 'info', 'attente', 'succes', 'attention', 'refus'];

const textesSurFonds = [
  ...TEXTES.flatMap((texte) => FONDS.map((fond) => [texte, fond] as const)),
  ...['primaire', 'primaire-survol', 'primaire-appui'].map((fond) => ['encre-inverse', fond] as const),
  ['danger', 'danger-teinte'] as const,
  ['danger-survol', 'danger-teinte'] as const,
  ['accent', 'accent-teinte'] as const,
];

test.each(textesSurFonds)('le texte --%s se lit sur --%s, dans le portail et dans le cadre', (texte, fond) => {
  expect(contraste(PORTAIL, texte, fond)).toBeGreaterThanOrEqual(4.5);
  expect(contraste(CADRE, texte, fond)).toBeGreaterThanOrEqual(4.5);
});

test.each(TONS)('un statut %s se lit sur sa teinte, et son trait se voit', (ton) => {
  expect(contraste(PORTAIL, `${ton}-encre`, `${ton}-teinte`)).toBeGreaterThanOrEqual(4.5);
  expect(contraste(PORTAIL, 'ton-texte', `${ton}-teinte`)).toBeGreaterThanOrEqual(4.5);
  expect(contraste(PORTAIL, 'neutre-encre', `${ton}-teinte`)).toBeGreaterThanOrEqual(4.5);
  expect(contraste(PORTAIL, `${ton}-bord`, 'surface')).toBeGreaterThanOrEqual(3);
  expect(contraste(PORTAIL, `${ton}-bord`, `${ton}-teinte`)).toBeGreaterThanOrEqual(3);
});

test.each(FONDS)('les bords des champs et l’anneau du focus se voient sur --%s', (fond) => {
  for (const jetons of [PORTAIL, CADRE]) {
    expect(contraste(jetons, 'bord', fond)).toBeGreaterThanOrEqual(3);
    expect(contraste(jetons, 'primaire-bord', fond)).toBeGreaterThanOrEqual(3);
    expect(contraste(jetons, 'focus', fond)).toBeGreaterThanOrEqual(3);
  }
});

test('l’anneau du focus du portail se voit aussi au bord du cadre', () => {
  expect(contraste(PORTAIL, 'focus', 'cadre')).toBeGreaterThanOrEqual(3);
});

test.each(['cadre-encre', 'cadre-encre-douce', 'cadre-accent'])('--%s se lit sur le cadre et son relief', (texte) => {
  expect(contraste(PORTAIL, texte, 'cadre')).toBeGreaterThanOrEqual(4.5);
  expect(contraste(PORTAIL, texte, 'cadre-relief')).toBeGreaterThanOrEqual(4.5);
});

function jetonsDe(selecteur: string): Record<string, string> {
  const debut = CSS.indexOf(`\n${selecteur} {`);
  const bloc = CSS.slice(debut, CSS.indexOf('\n}', debut));
  return Object.fromEntries([...bloc.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, nom, valeur]) => [nom!, valeur!]));
}

function contraste(jetons: Record<string, string>, un: string, autre: string): number {
  const [clair, sombre] = [luminance(jetons, un), luminance(jetons, autre)].sort((a, b) => b - a);
  return (clair! + 0.05) / (sombre! + 0.05);
}

function luminance(jetons: Record<string, string>, nom: string): number {
  const valeur = jetons[nom] ?? '';
  const renvoi = /^var\(--([\w-]+)\)$/.exec(valeur)?.[1];
  if (renvoi) return luminance(jetons, renvoi);
  const canaux = /^#(..)(..)(..)$/.exec(valeur)?.slice(1);
  if (!canaux) throw new Error(`--${nom} n’est pas une couleur : ${valeur}`);
  const [r, v, b] = canaux.map((hex) => {
    const c = Number.parseInt(hex, 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * v! + 0.0722 * b!;
}
