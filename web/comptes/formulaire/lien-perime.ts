import { useState } from 'react';

type Lecture = {
  /** The server says that the link no longer opens. */
  refuse: boolean;
  enAttente: boolean;
};

/** A void link is asked about again at each change of the bac: meanwhile, its page and what is typed there stay. */
export function useLienPerime(jeton: string, { refuse, enAttente }: Lecture): boolean {
  const [perime, retenir] = useState('');
  const invalide = refuse || (enAttente && perime === jeton);
  if (invalide && perime !== jeton) retenir(jeton);
  return invalide;
}
