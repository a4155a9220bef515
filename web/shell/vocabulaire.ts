import { useSyncExternalStore } from 'react';
import { VOCABULAIRE_DU_COURS, Vocabulaire } from '#shared/vocabulaire/mots.ts';

/** Which words this browser shows; every component that says one follows. */
const CLE = 'chorale.vocabulaire';
const abonnes = new Set<() => void>();

function lire(): Vocabulaire {
  const garde = Vocabulaire.safeParse(localStorage.getItem(CLE));
  return garde.success ? garde.data : VOCABULAIRE_DU_COURS;
}

function choisir(vocabulaire: Vocabulaire): void {
  localStorage.setItem(CLE, vocabulaire);
  for (const prevenir of abonnes) prevenir();
}

function suivre(prevenir: () => void): () => void {
  abonnes.add(prevenir);
  return () => abonnes.delete(prevenir);
}

export function useVocabulaire(): { vocabulaire: Vocabulaire; choisir: (v: Vocabulaire) => void } {
  return { vocabulaire: useSyncExternalStore(suivre, lire), choisir };
}
