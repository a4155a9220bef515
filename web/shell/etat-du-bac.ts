import { useEffect, useState } from 'react';
import type { EtatDuBac, Siege } from '#shared/bac/contrat.ts';
import { useLecture } from '../api/requetes.ts';
import { useSiege } from '../api/siege.ts';

/** What the practice bar knows; undefined until it is read. */
export function useEtatDuBac(): EtatDuBac | undefined {
  return useLecture('consulterBac', {}).data;
}

/** The person that this window is, if it has logged in. */
export function useMonSiege(): Siege | undefined {
  const siege = useSiege();
  const etat = useEtatDuBac();
  return etat?.sieges.find((s) => s.compteId === siege && s.ouvert);
}

const BATTEMENT = 5000;

/** Simulated instant, running: from what the server said and the time gone since, whatever this machine's clock says. */
export function useInstant(): string | undefined {
  const lu = useLecture('consulterBac', {});
  const [, battre] = useState(0);
  useEffect(() => {
    const minuterie = setInterval(() => battre((n) => n + 1), BATTEMENT);
    return () => clearInterval(minuterie);
  }, []);
  if (!lu.data) return undefined;
  const ecoule = Math.max(0, Date.now() - lu.dataUpdatedAt);
  return new Date(Date.parse(lu.data.instant) + ecoule).toISOString();
}
