import { useState } from 'react';

/** What was just done in a block. Each gesture is a new one, even when it is told in the same words. */
export type FaitAnnonce = { fait: { phrase: string } | undefined; dire: (phrase: string) => void; taire: () => void };

/** `venu`: what the page before has just done, told once here. */
export function useFait(venu?: string): FaitAnnonce {
  const [fait, annoncer] = useState(venu === undefined ? undefined : { phrase: venu });
  return { fait, dire: (phrase) => annoncer({ phrase }), taire: () => annoncer(undefined) };
}
