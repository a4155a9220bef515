import { minutesApres, parametre } from '#shared/comptes/parametres.ts';
import { formaterInstant } from '#shared/referentiel/date.ts';
import type { Base } from '../db/base.ts';
import { type LigneCompte, trouverCompte } from './comptes.sql.ts';
import { annulerLiens, type GenreDeLien, insererLien, type LigneLien, trouverLien } from './liens.sql.ts';

type Emission = { compteId: number; genre: GenreDeLien; valeur?: string; jeton: string; instant: string };

/** A new link; those of the same genre sent before are void. Returns what its mail says of it. For acts only. */
export function emettreLien(db: Base, { valeur, ...lien }: Emission): { duree: string; expireLe: string } {
  const duree = parametre('dureeLienMinutes');
  const expireLe = minutesApres(lien.instant, duree);
  annulerLiens(db, lien);
  insererLien(db, { ...lien, valeur: valeur ?? null, emisLe: lien.instant, expireLe });
  return { duree: String(duree), expireLe: formaterInstant(expireLe) };
}

export type LienOuvert = { lien: LigneLien; compte: LigneCompte };

/** The link and its compte while it still opens: nothing for one unknown, used, void, too old, or of another genre. */
export function trouverLienOuvert(
  db: Base,
  { jeton, genre, instant }: { jeton: string; genre: GenreDeLien; instant: string },
): LienOuvert | undefined {
  const lien = trouverLien(db, jeton);
  const compte = lien && trouverCompte(db, lien.compteId);
  const ouvert = lien?.genre === genre && !lien.utiliseLe && !lien.annuleLe && instant <= lien.expireLe;
  return ouvert && compte ? { lien, compte } : undefined;
}
