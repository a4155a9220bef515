import { createContext, type ReactNode, useContext, useState } from 'react';
import { autreMot, type CleDeMot, enTete, mot, VOCABULAIRE_DU_COURS, Vocabulaire } from '#shared/vocabulaire/mots.ts';

const CLE = 'chorale.vocabulaire';

type Choix = { vocabulaire: Vocabulaire; choisir: (v: Vocabulaire) => void };
const ContexteVocabulaire = createContext<Choix>({ vocabulaire: VOCABULAIRE_DU_COURS, choisir: () => undefined });

function lire(): Vocabulaire {
  const garde = Vocabulaire.safeParse(localStorage.getItem(CLE));
  return garde.success ? garde.data : VOCABULAIRE_DU_COURS;
}

export function FournirVocabulaire({ children }: { children: ReactNode }) {
  const [vocabulaire, fixer] = useState(lire);
  function choisir(v: Vocabulaire) {
    localStorage.setItem(CLE, v);
    fixer(v);
  }
  return <ContexteVocabulaire value={{ vocabulaire, choisir }}>{children}</ContexteVocabulaire>;
}

export const useVocabulaire = (): Choix => useContext(ContexteVocabulaire);

/** A word of the portal in the vocabulary chosen; the other one is told on hover. */
export function Mot({ cle, majuscule = false }: { cle: CleDeMot; majuscule?: boolean }) {
  const { vocabulaire } = useVocabulaire();
  const dit = mot(cle, vocabulaire);
  const jumeau = autreMot(cle, vocabulaire);
  const texte = majuscule ? enTete(dit) : dit;
  if (!jumeau) return <>{texte}</>;
  return <span title={`${vocabulaire === '2021' ? 'Portail actuel' : 'Portail de 2021'} : ${jumeau}`}>{texte}</span>;
}
