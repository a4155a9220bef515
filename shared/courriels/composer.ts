import { BANDEAU, MODELES, type NomModele, PIED, type VariablesDe } from './modeles.ts';

const VARIABLE = /\{(\w+)(\?)?\}/g;

type Valeurs = Readonly<Record<string, string | undefined>>;

function remplir(texte: string, valeurs: Valeurs): string {
  return texte.replace(VARIABLE, (_tout, nom: string) => valeurs[nom] ?? '');
}

const manque = (ligne: string, valeurs: Valeurs): boolean =>
  [...ligne.matchAll(VARIABLE)].some(([, nom = '', facultatif]) => facultatif && !valeurs[nom]);

/** The mail as it will be read. Values are put in as they are: the result is plain text. */
export function composer<M extends NomModele>(modele: M, variables: VariablesDe<M>): { objet: string; corps: string } {
  const { objet, corps }: { objet: string; corps: readonly string[] } = MODELES[modele];
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
