import { BANDEAU, MODELES, type NomModele, PIED, type VariablesDe } from './modeles.ts';

type Valeurs = Readonly<Record<string, string | undefined>>;

/** A text cut at its variables: what is fixed at even places, the name of a variable at odd ones. */
type Texte = { morceaux: readonly string[]; facultatives: readonly string[] };

const decouper = (texte: string): Texte => ({
  morceaux: texte.split(/\{(\w+)\??\}/),
  facultatives: [...texte.matchAll(/\{(\w+)\?\}/g)].map(([, nom = '']) => nom),
});

const remplir = ({ morceaux }: Texte, valeurs: Valeurs): string =>
  morceaux.map((morceau, i) => (i % 2 === 0 ? morceau : (valeurs[morceau] ?? ''))).join('');

const manque = ({ facultatives }: Texte, valeurs: Valeurs): boolean => facultatives.some((nom) => !valeurs[nom]);

type Decoupe = { objet: Texte; corps: readonly Texte[] };
const DECOUPES = new Map<NomModele, Decoupe>();

/** The models never change: each is cut once. */
function modeleDecoupe(modele: NomModele): Decoupe {
  const connue = DECOUPES.get(modele);
  if (connue) return connue;
  const { objet, corps }: { objet: string; corps: readonly string[] } = MODELES[modele];
  const decoupe = { objet: decouper(objet), corps: corps.map(decouper) };
  DECOUPES.set(modele, decoupe);
  return decoupe;
}

/** The mail as it will be read. Values are put in as they are: the result is plain text. */
export function composer<M extends NomModele>(modele: M, variables: VariablesDe<M>): { objet: string; corps: string } {
  const { objet, corps } = modeleDecoupe(modele);
  const valeurs: Valeurs = variables;
  const lignes = corps.filter((ligne) => !manque(ligne, valeurs)).map((ligne) => remplir(ligne, valeurs));
  return {
    objet: remplir(objet, valeurs).replace(/[^\S\u00a0]+/g, ' '),
    corps: [BANDEAU, '', ...lignes, '', PIED].join('\n'),
  };
}

/** Mail read from a bac: the words of its link; null for a model that this version does not know. */
export function libelleDuLien(modele: string): string | null {
  const connu: { libelleLien: string } | undefined = Object.hasOwn(MODELES, modele)
    ? MODELES[modele as NomModele]
    : undefined;
  return connu?.libelleLien ?? null;
}
