import { describe, expect, test } from 'vitest';
import { abonne, liensDEssai, personne } from '../../tests/support/liens.ts';
import { type Case, couper, disposer, type Plan, voisine } from './disposition.ts';
import { grapheDe } from './graphe.ts';
import type { Liens } from './liens.ts';

const dessiner = (liens: Liens) => disposer(grapheDe(liens, '2021'));

const ESPACES = ['FACTURES_EMISES', 'FACTURES_RECUES', 'SOLLICITATIONS_EMISES', 'SOLLICITATIONS_RECUES'];
const services = (nombre: number) =>
  Array.from({ length: nombre }, (_, i) => ({
    id: i + 10,
    code: `S${i}`,
    nom: `Service ${i}`,
    actif: i % 2 === 0,
    espaces: i % 3 === 0 ? [] : ESPACES,
  }));
const gens = (nombre: number, nom = 'Barthe') =>
  Array.from({ length: nombre }, (_, i) =>
    personne({
      compteId: i + 1,
      nom: `${nom} ${i}`,
      services: [{ serviceId: 10 + (i % 7), statut: 'VALIDEE' }],
      abonnements: [abonne(), abonne({ serviceId: 11 })],
    }),
  );

const MONDES: [string, Liens][] = [
  ['un petit monde', liensDEssai()],
  [
    'une structure seule, sans service ni espace ni personne',
    liensDEssai({ services: [], espaces: [], utilisateurs: [] }),
  ],
  ['sans service', liensDEssai({ services: [], utilisateurs: gens(2) })],
  ['un service sans espace', liensDEssai({ services: services(1), utilisateurs: gens(1) })],
  ['quarante personnes', liensDEssai({ services: services(3), espaces: ESPACES, utilisateurs: gens(40) })],
  ['quinze services et une personne', liensDEssai({ services: services(15), espaces: ESPACES, utilisateurs: gens(1) })],
  ['des noms sans fin', liensDEssai({ utilisateurs: gens(3, 'Montalembert-'.repeat(30)) })],
];

const seTouchent = (a: Case, b: Case) =>
  a.x < b.x + b.largeur && b.x < a.x + a.largeur && a.y < b.y + b.hauteur && b.y < a.y + a.hauteur;
const paires = (plan: Plan) => plan.cases.flatMap((a, i) => plan.cases.slice(i + 1).map((b) => [a, b] as const));
/** Heights of the horizontal part of the lines that cross the column of the espaces. */
const couloirs = (plan: Plan) =>
  plan.lignes.flatMap(({ trace }) => [...trace.matchAll(/ (\S+)H/g)].map(([, y]) => Number(y)));

describe.each(MONDES)('%s', (_nom, liens) => {
  const plan = dessiner(liens);
  test('aucune case n’en recouvre une autre', () => {
    expect(
      paires(plan)
        .filter(([a, b]) => seTouchent(a, b))
        .map(([a, b]) => `${a.cle} / ${b.cle}`),
    ).toEqual([]);
  });

  test('tout tient dans le plan', () => {
    for (const { x, y, largeur, hauteur } of plan.cases) {
      expect(x >= 0 && x + largeur <= plan.largeur).toBe(true);
      expect(y >= 0 && y + hauteur <= plan.hauteur).toBe(true);
    }
    for (const y of couloirs(plan)) expect(y).toBeLessThan(plan.hauteur);
  });

  test('les rattachements passent entre les espaces, jamais derrière', () => {
    const espaces = plan.cases.filter(({ colonne }) => colonne === 'ESPACE');
    for (const y of couloirs(plan)) expect(espaces.filter((c) => y > c.y && y < c.y + c.hauteur)).toEqual([]);
  });

  test('aucune mesure ne manque', () => expect(JSON.stringify(plan)).not.toMatch(/NaN|null|Infinity/));
});

test('un service se tient en face de ses espaces', () => {
  const { cases } = dessiner(liensDEssai());
  const centre = (cle: string) => cases.filter((c) => c.cle === cle).map((c) => c.y + c.hauteur / 2)[0];
  expect(centre('service-7')).toBe(centre('espace-FACTURES_EMISES-7'));
});

describe('couper un nom', () => {
  test.each([
    ['Atelier', { lettres: 10, lignes: 1 }, ['Atelier']],
    ['Atelier d’architecture Rouergue', { lettres: 22, lignes: 2 }, ['Atelier d’architecture', 'Rouergue']],
    ['Commune de Saint-Aubin-les-Tilleuls', { lettres: 14, lignes: 2 }, ['Commune de', 'Saint-Aubin-l…']],
    ['x'.repeat(30), { lettres: 10, lignes: 2 }, ['x'.repeat(10), `${'x'.repeat(9)}…`]],
    ['', { lettres: 10, lignes: 2 }, ['']],
  ])('%j', (texte, place, attendu) => expect(couper(texte, place)).toEqual(attendu));

  test.each(['🧱'.repeat(50), '<script>alert(1)</script>'.repeat(4), 'a  b   c', ' '.repeat(40)])(
    'rien ne dépasse ni ne se casse : %j',
    (texte) => {
      const lignes = couper(texte, { lettres: 12, lignes: 2 });
      expect(lignes.length).toBeLessThanOrEqual(2);
      for (const ligne of lignes) {
        expect(Array.from(ligne).length).toBeLessThanOrEqual(12);
        expect(ligne).not.toMatch(/\p{Cs}/u);
      }
    },
  );
});

describe('les flèches', () => {
  const plan = dessiner(liensDEssai());
  test.each([
    ['structure', 'droite', 'service-7'],
    ['service-7', 'droite', 'espace-FACTURES_EMISES-7'],
    ['espace-FACTURES_EMISES', 'bas', 'espace-SOLLICITATIONS_EMISES'],
    ['espace-FACTURES_EMISES', 'haut', 'espace-FACTURES_EMISES'],
    ['utilisateur-1', 'bas', 'utilisateur-2'],
    ['structure', 'gauche', 'structure'],
    ['utilisateur-2', 'droite', 'utilisateur-2'],
    ['nulle-part', 'bas', 'structure'],
  ] as const)('de %s vers %s : %s', (cle, sens, attendu) => expect(voisine(plan, cle, sens)).toBe(attendu));

  test('sautent une colonne vide', () => {
    const sansService = dessiner(liensDEssai({ services: [] }));
    expect(voisine(sansService, 'structure', 'droite')).toMatch(/^espace-/);
  });
});
