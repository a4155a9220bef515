import { CLE_STRUCTURE, COLONNES, type Colonne, type Graphe, type Noeud, type Trait } from './graphe.ts';

/** A node in its place; sizes in units of the picture. `lignes`: its name, cut to fit. */
export type Case = Noeud & { x: number; y: number; largeur: number; hauteur: number; lignes: string[] };
export type Ligne = Trait & { trace: string };
export type Plan = {
  largeur: number;
  hauteur: number;
  cases: Case[];
  lignes: Ligne[];
  colonnes: { colonne: Colonne; x: number; largeur: number }[];
};

// biome-ignore format: one line per column
const MESURES = {
  STRUCTURE: { x: 8, largeur: 150, hauteur: 76 },
  SERVICE: { x: 206, largeur: 158, hauteur: 56 },
  ESPACE: { x: 412, largeur: 186, hauteur: 30 },
  UTILISATEUR: { x: 654, largeur: 178, hauteur: 50 },
} as const satisfies Record<Colonne, { x: number; largeur: number; hauteur: number }>;

const LARGEUR = 840;
/** Room for the titles of the columns. */
const HAUT = 40;
const BAS = 12;
const ECART = { espace: 8, groupe: 26, gensMin: 12, gensMax: 44 };
/** Units that a letter takes, at most on average, and that the edges of a case take. */
const LETTRE = 7.4;
const MARGES = 22;

const lettresDans = (largeur: number): number => Math.floor((largeur - MARGES) / LETTRE);

/** A name in at most so many lines of so many letters: cut between words where it can be, ended by « … » where it does not fit. */
export function couper(texte: string, { lettres, lignes }: { lettres: number; lignes: number }): string[] {
  const faites: string[] = [];
  // By characters, not halves of them: a name may hold anything.
  let reste = Array.from(texte);
  while (reste.length > lettres && faites.length < lignes - 1) {
    const espace = reste.lastIndexOf(' ', lettres);
    const fin = espace > 0 ? espace : lettres;
    faites.push(reste.slice(0, fin).join(''));
    reste = reste.slice(espace > 0 ? fin + 1 : fin);
  }
  faites.push(reste.length > lettres ? `${reste.slice(0, lettres - 1).join('')}…` : reste.join(''));
  return faites;
}

/** Lines of a name, by what the height of its case leaves beside the second text. */
const LIGNES_DU_NOM = { STRUCTURE: 2, SERVICE: 1, ESPACE: 1, UTILISATEUR: 1 } as const satisfies Record<
  Colonne,
  number
>;

function placer(noeud: Noeud, y: number): Case {
  const { x, largeur, hauteur } = MESURES[noeud.colonne];
  const lignes = couper(noeud.libelle, { lettres: lettresDans(largeur), lignes: LIGNES_DU_NOM[noeud.colonne] });
  return { ...noeud, x, y, largeur, hauteur, lignes };
}

/**
 * Where everything is drawn: each service stands beside its espaces, the structure beside its own, and people are spread
 * along the whole height. Nothing overlaps, whatever the number.
 */
export function disposer({ noeuds, traits }: Graphe): Plan {
  const de = (colonne: Colonne) => noeuds.filter((n) => n.colonne === colonne);
  const { cases: maison, couloirs } = placerLaMaison([...de('STRUCTURE'), ...de('SERVICE')], de('ESPACE'));
  const bas = Math.max(basDe(maison), ...couloirs.values());
  const cases = [...maison, ...placerLesGens(de('UTILISATEUR'), bas)];
  const parCle = new Map(cases.map((c) => [c.cle, c]));
  return {
    largeur: LARGEUR,
    hauteur: Math.max(basDe(cases), bas) + BAS,
    cases,
    lignes: traits.flatMap((trait) => tracer(trait, { cases: parCle, couloirs })),
    colonnes: COLONNES.map((colonne) => ({ colonne, x: MESURES[colonne].x, largeur: MESURES[colonne].largeur })),
  };
}

const basDe = (cases: readonly Case[]): number => Math.max(HAUT, ...cases.map(({ y, hauteur }) => y + hauteur));

/**
 * Each owner of espaces with them, one group under the other. Under each group, a corridor where no case stands: the lines
 * that go from the owner to its people cross the column of the espaces there.
 */
function placerLaMaison(proprietaires: readonly Noeud[], espaces: readonly Noeud[]) {
  const couloirs = new Map<string, number>();
  let haut = HAUT;
  const cases = proprietaires.flatMap((proprietaire) => {
    const siens = espaces.filter(({ sur }) => sur === proprietaire.cle);
    const pas = MESURES.ESPACE.hauteur + ECART.espace;
    const pile = Math.max(0, siens.length * pas - ECART.espace);
    const { hauteur } = MESURES[proprietaire.colonne];
    const groupe = Math.max(hauteur, pile);
    const debut = haut + (groupe - pile) / 2;
    const places = [
      placer(proprietaire, haut + (groupe - hauteur) / 2),
      ...siens.map((espace, rang) => placer(espace, debut + rang * pas)),
    ];
    couloirs.set(proprietaire.cle, haut + groupe + ECART.groupe / 2);
    haut += groupe + ECART.groupe;
    return places;
  });
  return { cases, couloirs };
}

function placerLesGens(gens: readonly Noeud[], bas: number): Case[] {
  const { hauteur } = MESURES.UTILISATEUR;
  const libre = bas - HAUT - gens.length * hauteur;
  const ecart = Math.min(ECART.gensMax, Math.max(ECART.gensMin, libre / Math.max(1, gens.length - 1)));
  const pile = gens.length * (hauteur + ecart) - ecart;
  const debut = HAUT + Math.max(0, (bas - HAUT - pile) / 2);
  return gens.map((personne, rang) => placer(personne, debut + rang * (hauteur + ecart)));
}

type Terrain = { cases: ReadonlyMap<string, Case>; couloirs: ReadonlyMap<string, number> };
type Point = readonly [x: number, y: number];

const courbe = ([x1, y1]: Point, [x2, y2]: Point): string => {
  const milieu = (x1 + x2) / 2;
  return `C${milieu} ${y1} ${milieu} ${y2} ${x2} ${y2}`;
};

/** From the right edge of one to the left edge of the other; by the corridor when the espaces stand between them. */
function tracer(trait: Trait, { cases, couloirs }: Terrain): Ligne[] {
  const [a, b] = [cases.get(trait.de), cases.get(trait.vers)];
  if (!a || !b) return [];
  const depart: Point = [a.x + a.largeur, a.y + a.hauteur / 2];
  const arrivee: Point = [b.x, b.y + b.hauteur / 2];
  const couloir = trait.genre === 'RATTACHE' ? couloirs.get(trait.de) : undefined;
  if (couloir === undefined) return [{ ...trait, trace: `M${depart.join(' ')}${courbe(depart, arrivee)}` }];
  const { x, largeur } = MESURES.ESPACE;
  const [entree, sortie]: [Point, Point] = [
    [x, couloir],
    [x + largeur, couloir],
  ];
  return [{ ...trait, trace: `M${depart.join(' ')}${courbe(depart, entree)}H${sortie[0]}${courbe(sortie, arrivee)}` }];
}

/** What the arrows lead to: up and down in a column, left and right to the nearest case of the next one that has any. */
export function voisine(plan: Plan, cle: string, sens: 'haut' | 'bas' | 'gauche' | 'droite'): string {
  const ici = plan.cases.find((c) => c.cle === cle);
  if (!ici) return CLE_STRUCTURE;
  if (sens === 'haut' || sens === 'bas') {
    const colonne = plan.cases.filter((c) => c.colonne === ici.colonne).sort((a, b) => a.y - b.y);
    const rang = colonne.findIndex((c) => c.cle === cle) + (sens === 'bas' ? 1 : -1);
    return colonne[rang]?.cle ?? cle;
  }
  const aCote = plan.cases.filter((c) => (sens === 'droite' ? c.x > ici.x : c.x < ici.x));
  const x = sens === 'droite' ? Math.min(...aCote.map((c) => c.x)) : Math.max(...aCote.map((c) => c.x));
  const milieu = (c: Case) => c.y + c.hauteur / 2;
  const proches = aCote
    .filter((c) => c.x === x)
    .sort((a, b) => Math.abs(milieu(a) - milieu(ici)) - Math.abs(milieu(b) - milieu(ici)));
  return proches[0]?.cle ?? cle;
}
