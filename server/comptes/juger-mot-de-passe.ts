import { minutesApres, parametre } from '#shared/comptes/parametres.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { formaterInstant } from '#shared/referentiel/date.ts';
import type { Base } from '../db/base.ts';
import { bloquerCompte } from './bloquer-compte.ts';
import { type LigneCompte, noterEchecs } from './comptes.sql.ts';

export type Obstacle = {
  issue: 'IDENTIFIANTS_FAUX' | 'COMPTE_BLOQUE' | 'COMPTE_INACTIF';
  /** Until when it is locked, ISO UTC: for its holder, or for who has just locked it. */
  jusqua?: string;
};

type Essai = { reussi: boolean; instant: string };

/**
 * A password was tried on a compte, and compared before. What stands in the way is returned, not thrown, for a failure is
 * written too: whoever plays the act refuses afterwards. Undefined: it was right. For acts only.
 */
export function jugerMotDePasse(db: Base, compte: LigneCompte, { reussi, instant }: Essai): Obstacle | undefined {
  const { statut, bloqueJusqua } = compte;
  if (statut === 'EN_ATTENTE_ACTIVATION') return { issue: 'COMPTE_INACTIF' };
  if (statut === 'SUPPRIME') return { issue: 'IDENTIFIANTS_FAUX' };
  if (statut === 'BLOQUE' || attendEncore(bloqueJusqua, instant))
    return { issue: 'COMPTE_BLOQUE', ...(reussi && bloqueJusqua && { jusqua: bloqueJusqua }) };
  return reussi ? undefined : compterEchec(db, compte, instant);
}

const attendEncore = (jusqua: string | null, instant: string): boolean => jusqua !== null && jusqua > instant;

/** A compte that its holder closed has no statut to leave: its hour is only waited for (supposé). */
function compterEchec(db: Base, compte: LigneCompte, instant: string): Obstacle {
  const echecs = (compte.bloqueJusqua === null ? compte.echecs : 0) + 1;
  if (echecs < parametre('echecsMax')) {
    noterEchecs(db, compte.id, { echecs, bloqueJusqua: null });
    return { issue: 'IDENTIFIANTS_FAUX' };
  }
  if (compte.statut === 'ACTIF') return { issue: 'COMPTE_BLOQUE', jusqua: bloquerCompte(db, compte, instant) };
  const jusqua = minutesApres(instant, parametre('blocageMinutes'));
  noterEchecs(db, compte.id, { echecs, bloqueJusqua: jusqua });
  return { issue: 'COMPTE_BLOQUE', jusqua };
}

type Refus = { issue: Obstacle['issue'] | 'COMPTE_DESACTIVE'; jusqua?: string };

/** What a person is answered: the code of the issue, and until when it is locked. */
export function refuserEssai({ issue, jusqua }: Refus): never {
  throw new ErreurMetier(issue, jusqua ? { precision: `Il est bloqué jusqu’au ${formaterInstant(jusqua)}.` } : {});
}
