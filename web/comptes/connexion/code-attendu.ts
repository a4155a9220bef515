import { useSyncExternalStore } from 'react';

/** A login that waits for its code, kept by the tab: one leaves the page to read one's mail, and comes back. */
export type CodeAttendu = { jeton: string; adresse: string };

const CLE = 'chorale.code-attendu';
const abonnes = new Set<() => void>();
/** The same object as long as nothing changes, as React asks. */
let lu: { texte: string | null; valeur: CodeAttendu | undefined } = { texte: null, valeur: undefined };

function lire(): CodeAttendu | undefined {
  const texte = sessionStorage.getItem(CLE);
  if (texte !== lu.texte) lu = { texte, valeur: texte ? (JSON.parse(texte) as CodeAttendu) : undefined };
  return lu.valeur;
}

/** `undefined`: the login is over, or given up. */
export function fixerCodeAttendu(attendu: CodeAttendu | undefined): void {
  if (attendu) sessionStorage.setItem(CLE, JSON.stringify(attendu));
  else sessionStorage.removeItem(CLE);
  for (const prevenir of abonnes) prevenir();
}

function suivre(prevenir: () => void): () => void {
  abonnes.add(prevenir);
  return () => abonnes.delete(prevenir);
}

export const useCodeAttendu = (): CodeAttendu | undefined => useSyncExternalStore(suivre, lire);
