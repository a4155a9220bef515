import type { CodeRefus } from '../contrat/erreurs.ts';
import type { Jour } from '../referentiel/date.ts';

/** Days, both included: a service or a bank account is valid from one to the other. */
export type Periode = { dateDebut?: Jour | null | undefined; dateFin?: Jour | null | undefined };

/** What is wrong with dates that are typed today. The end may be the day of the beginning (comptes-structures § 5.2). */
export function defautsDeLaPeriode({ dateDebut, dateFin }: Periode, aujourdhui: Jour): { dateFin?: CodeRefus } {
  if (!dateFin) return {};
  if (dateDebut && dateFin < dateDebut) return { dateFin: 'DATE_FIN_AVANT_DEBUT' };
  return dateFin < aujourdhui ? { dateFin: 'DATE_FIN_PASSEE' } : {};
}

/** Before its first day, or after its last one, the thing is inactive. */
export function statutSelonLesDates({ dateDebut, dateFin }: Periode, jour: Jour): 'ACTIF' | 'INACTIF' {
  const avant = dateDebut ? jour < dateDebut : false;
  const apres = dateFin ? jour > dateFin : false;
  return avant || apres ? 'INACTIF' : 'ACTIF';
}

/** Inactive because its first day has not come: it will become active by itself. */
export const attendSonDebut = ({ statut, dateDebut }: Periode & { statut: string }, jour: Jour): boolean =>
  statut === 'INACTIF' && dateDebut !== null && dateDebut !== undefined && dateDebut > jour;
