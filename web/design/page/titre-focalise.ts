import { type RefObject, useEffect, useRef } from 'react';

/** A screen that replaces another at the same address: its title takes the focus, so that the change is heard. */
export function useTitreFocalise(actif = true): RefObject<HTMLHeadingElement | null> {
  const titre = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (actif) titre.current?.focus();
  }, [actif]);
  return titre;
}
