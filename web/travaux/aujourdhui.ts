import { type Jour, jourDe } from '#shared/referentiel/date.ts';
import { useLecture } from '../api/requetes.ts';

/** Simulated day; nothing until it is read. */
export function useAujourdhui(): Jour | undefined {
  const { data } = useLecture('consulterBac', {});
  return data && jourDe(data.instant);
}
