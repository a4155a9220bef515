import { expect, type Page } from 'playwright/test';

type Foyer = { nom: string; defaut: string };

/** Presses Tab until the element of that name has the focus; every element met on the way must be seen. */
export async function tabuler(page: Page, nom: string | RegExp, touche = 'Tab'): Promise<void> {
  const passes: string[] = [];
  for (let n = 0; n < 90; n++) {
    await page.keyboard.press(touche);
    const foyer = await page.evaluate(decrireLeFoyer);
    expect(foyer.defaut, `focus sur « ${foyer.nom} »`).toBe('');
    passes.push(foyer.nom);
    if (typeof nom === 'string' ? foyer.nom === nom : nom.test(foyer.nom)) {
      await expect(page.locator(':focus')).toHaveAccessibleName(nom);
      return;
    }
  }
  throw new Error(`« ${nom} » ne reçoit pas le focus ; rencontrés : ${passes.join(' · ')}`);
}

/** Tab up to a field, then type. */
export async function taper(page: Page, nom: string | RegExp, texte: string): Promise<void> {
  await tabuler(page, nom);
  await page.keyboard.type(texte);
}

/** Tab up to a button or a link, then Enter. */
export async function actionner(page: Page, nom: string | RegExp, touche = 'Tab'): Promise<void> {
  await tabuler(page, nom, touche);
  await page.keyboard.press('Enter');
}

/** Runs in the page: the name of what has the focus, and why a person could not see it. */
function decrireLeFoyer(): Foyer {
  const foyer = document.activeElement;
  if (!foyer || foyer === document.body) return { nom: '', defaut: '' };
  const etiquette = (foyer as HTMLInputElement).labels?.[0]?.textContent;
  const brut = foyer.getAttribute('aria-label') ?? etiquette ?? foyer.textContent ?? '';
  const nom = brut.replace(/\s+/g, ' ').trim();
  const boite = foyer.getClientRects()[0];
  if (!boite || boite.width === 0) return { nom, defaut: 'invisible' };
  const milieu = boite.left + boite.width / 2;
  const touche = (y: number) => {
    const vu = document.elementFromPoint(milieu, y);
    return vu !== null && (foyer.contains(vu) || vu.closest('label')?.control === foyer);
  };
  // Taller than what is left between the bars: one part of it is enough.
  const hauts = [boite.top + 2, boite.bottom - 2].map(touche);
  const grand = boite.height > innerHeight / 2;
  if (grand ? !hauts.some(Boolean) : !hauts.every(Boolean)) return { nom, defaut: 'caché par une barre' };
  const entoures = [foyer, foyer.nextElementSibling, foyer.parentElement, foyer.parentElement?.parentElement];
  const anneau = entoures.some((e) => e && getComputedStyle(e).outlineStyle !== 'none');
  return { nom, defaut: anneau ? '' : 'sans anneau de focus' };
}
