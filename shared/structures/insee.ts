import type { EtablissementInsee } from './structure.ts';

/** What the INSEE answers instead of a name or an address that its owner keeps private (« non diffusible »). */
const MASQUE = '[ND]';

export const estMasque = (valeur: string): boolean => valeur.trim() === MASQUE;

/** What the INSEE gives of the coordinates of a structure, and nobody retypes at the creation. */
export const CHAMPS_INSEE = ['raisonSociale', 'adresse', 'codePostal', 'ville'] as const;
export type ChampInsee = (typeof CHAMPS_INSEE)[number];

/** The person types what the INSEE masks; the rest comes from the INSEE [S5]. */
export const champsASaisir = (etablissement: Pick<EtablissementInsee, ChampInsee>): ChampInsee[] =>
  CHAMPS_INSEE.filter((champ) => estMasque(etablissement[champ]));
