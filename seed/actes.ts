import { ACTES } from '../server/actes.ts';
import type { Acte, ActeQuelconque } from '../server/moteur/acte.ts';

/** Stories and models act by name: they know what can be done, not where it is written. */
type UnActe = (typeof ACTES)[number];
export type NomActe = UnActe['nom'];
type ActeDe<N extends NomActe> = Extract<UnActe, { nom: N }>;
export type EntreeDe<N extends NomActe> = Parameters<ActeDe<N>['executer']>[2];
export type ResultatDe<N extends NomActe> = ReturnType<ActeDe<N>['executer']>;

export function acteNomme<N extends NomActe>(nom: N): Acte<EntreeDe<N>, ResultatDe<N>> {
  const trouve: ActeQuelconque | undefined = ACTES.find((a) => a.nom === nom);
  if (!trouve) throw new RangeError(`acte inconnu : ${nom}`);
  return trouve as Acte<EntreeDe<N>, ResultatDe<N>>;
}
