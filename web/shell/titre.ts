import { useEffect } from 'react';

/** Title of the window: the word « SIMULATEUR » comes first, so that no tab is taken for the real portal. */
export function useTitre(titre: string): void {
  useEffect(() => {
    document.title = `[SIMULATEUR] ${titre} – Chorale`;
  }, [titre]);
}
