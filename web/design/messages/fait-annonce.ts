import { useState } from 'react';

/** What was just done in a block. Each gesture is a new one, even when it is told in the same words. */
export type FaitAnnonce = { fait: { phrase: string } | undefined; dire: (phrase: string) => void; taire: () => void };

export function useFait(): FaitAnnonce {
  const [fait, annoncer] = useState<{ phrase: string }>();
  return { fait, dire: (phrase) => annoncer({ phrase }), taire: () => annoncer(undefined) };
}
