import { useSyncExternalStore } from 'react';

/**
 * The seat held by this window: kept by the tab, so that two tabs can be two people. A new tab starts with the last
 * seat used in this browser.
 */
const CLE = 'chorale.siege';
const abonnes = new Set<() => void>();

export function lireSiege(): number | undefined {
  const ici = sessionStorage.getItem(CLE);
  const texte = ici ?? localStorage.getItem(CLE);
  return texte ? Number(texte) : undefined;
}

/** `undefined`: nobody is logged in from this window. */
export function fixerSiege(compteId: number | undefined): void {
  const texte = compteId === undefined ? '' : String(compteId);
  sessionStorage.setItem(CLE, texte);
  localStorage.setItem(CLE, texte);
  for (const prevenir of abonnes) prevenir();
}

function suivre(prevenir: () => void): () => void {
  abonnes.add(prevenir);
  return () => abonnes.delete(prevenir);
}

export const useSiege = (): number | undefined => useSyncExternalStore(suivre, lireSiege);
