import { type RefObject, useEffect } from 'react';

/**
 * An act often takes away the button that did it, at once or when the page is read again. The focus is not lost for
 * that: the nearest part of the page that held the button takes it, and Tab goes on from there.
 */
export function useFoyerRetenu(racine: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const page = racine.current;
    if (!page) return;
    let foyer: Node | undefined;
    let parties: HTMLElement[] = [];
    const retenir = ({ target }: FocusEvent) => {
      foyer = target as Node;
      parties = partiesAutour(target as Element);
    };
    // Left for nothing, while it is still there: the person has clicked elsewhere.
    const oublier = ({ target }: FocusEvent) =>
      queueMicrotask(() => {
        if ((target as Node).isConnected && foyer === target && perdu()) foyer = undefined;
      });
    const veille = new MutationObserver(() => {
      if (!foyer || foyer.isConnected || !perdu()) return;
      foyer = undefined;
      accueillir(parties.find((partie) => partie.isConnected) ?? page);
    });
    page.addEventListener('focusin', retenir);
    page.addEventListener('focusout', oublier);
    veille.observe(page, { childList: true, subtree: true });
    return () => {
      page.removeEventListener('focusin', retenir);
      page.removeEventListener('focusout', oublier);
      veille.disconnect();
    };
  }, [racine]);
}

const perdu = () => document.activeElement === document.body;

/** From the nearest: sections, and what already takes the focus by program. */
function partiesAutour(element: Element): HTMLElement[] {
  const partie = element.parentElement?.closest<HTMLElement>('section, [tabindex="-1"]');
  return partie ? [partie, ...partiesAutour(partie)] : [];
}

function accueillir(partie: HTMLElement): void {
  if (!partie.hasAttribute('tabindex')) {
    partie.tabIndex = -1;
    partie.addEventListener('blur', () => partie.removeAttribute('tabindex'), { once: true });
  }
  partie.focus({ preventScroll: true });
}
