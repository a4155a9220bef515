import { type RefObject, useEffect, useRef } from 'react';

/** A screen that replaces another at the same address: its title takes the focus, so that the change is heard. */
export function useTitreFocalise(): RefObject<HTMLHeadingElement | null> {
  const titre = useRef<HTMLHeadingElement>(null);
  useEffect(() => titre.current?.focus(), []);
  return titre;
}
