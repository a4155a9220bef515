import type { Page } from 'playwright/test';
import { actionner, tabuler, taper } from '../support/clavier.ts';
import { entrer, expect, test } from '../support/ecrans.ts';

const JOSIANE = 'Josiane Lacombe';
const GILLES = 'Gilles Fontanel';

/** By the practice bar, from anywhere in the page. */
async function sAsseoir(page: Page, personne: string): Promise<void> {
  await actionner(page, /^Je suis/, 'Shift+Tab');
  await taper(page, /^Chercher une personne/, personne);
  await actionner(page, `Prendre le siège de ${personne}`);
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.waitForURL('**/portail');
  await expect(page.getByRole('heading', { level: 1, name: `Bonjour ${personne.split(' ')[0]}` })).toBeVisible();
  // At the beginning of the new page.
  await expect(page.locator('#contenu:focus, #contenu h1:focus')).toBeVisible();
}

/** Down the list, until the choice that is wanted. */
async function derouler(page: Page, liste: RegExp, choix: RegExp): Promise<void> {
  await tabuler(page, liste);
  await page.keyboard.press('Home');
  const choisi = page.locator(':focus option:checked');
  for (let n = 0; n < 20 && !choix.test(await choisi.innerText()); n++) await page.keyboard.press('ArrowDown');
  await expect(choisi).toHaveText(choix);
}

/** What was done is told where the focus is; closed, it leaves the focus to the title of its block. */
async function lireCeQuiEstFait(page: Page, { phrase, bloc }: { phrase: string; bloc: string }): Promise<void> {
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.locator(':focus')).toContainText(phrase);
  await expect(page.locator(':focus').getByRole('status')).toBeVisible();
  await actionner(page, 'Fermer');
  await expect(page.getByText(phrase)).toBeHidden();
  await expect(page.getByRole('heading', { name: bloc })).toBeFocused();
}

test('un rattachement et un abonnement, demandés puis accordés, au clavier seul', async ({ page }) => {
  test.setTimeout(420_000);
  await entrer(page);
  // Gilles sits down first: no robot will answer in his place.
  await sAsseoir(page, GILLES);
  await sAsseoir(page, JOSIANE);

  await test.step('elle cherche la structure, la choisit, la retire, la reprend, et demande', async () => {
    await actionner(page, 'Mon compte');
    await actionner(page, 'Demander un rattachement');
    await expect(page.getByRole('heading', { level: 1, name: /rattachement/ })).toBeVisible();
    await actionner(page, 'Valider');
    await expect(page.getByRole('alert').filter({ hasText: 'Cherchez votre structure' })).toBeFocused();
    await taper(page, /^Identifiant/, '00011218500012');
    await page.keyboard.press('Enter');
    await actionner(page, 'Choisir Électricité Fontanel');
    await expect(page.getByRole('heading', { level: 3, name: 'Électricité Fontanel' })).toBeVisible();
    await actionner(page, 'Retirer Électricité Fontanel');
    await expect(page.getByRole('heading', { level: 3, name: 'Électricité Fontanel' })).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Structures à rejoindre' })).toBeFocused();
    await actionner(page, 'Choisir Électricité Fontanel', 'Shift+Tab');
    await expect(page.getByRole('heading', { level: 3, name: 'Électricité Fontanel' })).toBeVisible();
    await tabuler(page, /^Chantiers/);
    await page.keyboard.press('Space');
    await taper(page, /^Commentaire/, 'Peintre, en renfort sur les chantiers.');
    await actionner(page, 'Valider');
    await expect(page.getByText('Votre demande de rattachement a été transmise').first()).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });

  await test.step('il renonce, puis valide, avec un service de plus', async () => {
    await sAsseoir(page, GILLES);
    await actionner(page, /^Activités du gestionnaire/);
    await actionner(page, `Valider la demande de ${JOSIANE}`);
    const fenetre = page.getByRole('dialog', { name: 'Services accordés' });
    await expect(fenetre.getByLabel('Chantiers')).toBeChecked();
    await page.keyboard.press('Escape');
    await expect(fenetre).toBeHidden();
    await expect(page.getByRole('button', { name: `Valider la demande de ${JOSIANE}` })).toBeFocused();
    await page.keyboard.press('Enter');
    await tabuler(page, /^Dépannage/);
    await page.keyboard.press('Space');
    await actionner(page, 'Valider');
    const phrase = `La demande de rattachement de ${JOSIANE} a été validée.`;
    await lireCeQuiEstFait(page, { phrase, bloc: 'Les demandes de rattachement à une structure' });
  });

  await test.step('il la désactive et la réactive', async () => {
    await actionner(page, /^Modifier/);
    await expect(page.getByRole('heading', { level: 1, name: /^Modification de la structure/ })).toBeVisible();
    const ligne = page.getByRole('row').filter({ hasText: JOSIANE });
    const gerer = page.getByRole('button', { name: `Gérer ${JOSIANE}` });
    await actionner(page, `Gérer ${JOSIANE}`);
    await actionner(page, 'Désactiver');
    // Escape goes back one window at a time.
    await expect(page.getByRole('dialog', { name: `Désactiver : ${JOSIANE}` })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: JOSIANE, exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(gerer).toBeFocused();
    const bloc = 'Utilisateurs rattachés';
    for (const [geste, etat] of [
      ['Désactiver', 'désactivé'],
      ['Réactiver', 'réactivé'],
    ] as const) {
      await actionner(page, `Gérer ${JOSIANE}`, geste === 'Désactiver' ? 'Shift+Tab' : 'Tab');
      await actionner(page, geste);
      await expect(page.getByRole('dialog', { name: `${geste} : ${JOSIANE}` })).toBeVisible();
      await actionner(page, geste);
      await lireCeQuiEstFait(page, { phrase: `Le rattachement de ${JOSIANE} est ${etat}.`, bloc });
    }
    await expect(ligne).toContainText('Validé');
  });

  await test.step('il ouvre un espace', async () => {
    await actionner(page, 'Ajouter des espaces', 'Shift+Tab');
    await tabuler(page, /^Factures à valider/);
    await page.keyboard.press('Space');
    await actionner(page, 'Valider');
    await expect(page.getByRole('button', { name: 'Ajouter des espaces' })).toBeFocused();
    await actionner(page, 'Valider');
    await expect(page.getByText('Les modifications ont été enregistrées.')).toBeVisible();
  });

  await test.step('elle demande un abonnement : celui qu’elle a déjà est refusé', async () => {
    await sAsseoir(page, JOSIANE);
    await actionner(page, 'Mon compte');
    await actionner(page, 'Ajouter un abonnement');
    await expect(page.getByRole('heading', { level: 1, name: 'Ajouter un abonnement' })).toBeVisible();
    await actionner(page, 'Valider');
    await expect(page.getByRole('alert').filter({ hasText: /à corriger/ })).toBeFocused();
    await derouler(page, /^Structure.*obligatoire/, /^Électricité Fontanel/);
    await derouler(page, /^Espace.*obligatoire/, /^Sollicitations reçues/);
    await tabuler(page, 'Consultation');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: 'Modification' })).toBeChecked();
    await actionner(page, 'Valider');
    await expect(page.getByRole('alert').filter({ hasText: 'Cet abonnement existe déjà' })).toBeFocused();
    await derouler(page, /^Espace.*obligatoire/, /^Factures à valider/);
    await actionner(page, 'Valider');
    await expect(page.getByRole('heading', { name: 'Demande envoyée' })).toBeFocused();
    await expect(page.getByRole('main')).toContainText('Factures à valider');
  });

  await test.step('il n’en accorde que la consultation', async () => {
    await sAsseoir(page, GILLES);
    await actionner(page, /^Activités du gestionnaire/);
    await actionner(page, `Valider la demande de ${JOSIANE}`);
    await expect(page.getByRole('dialog', { name: 'Valider la demande' })).toContainText('Factures à valider');
    await tabuler(page, /^N’accorder que la consultation/);
    await page.keyboard.press('Space');
    await actionner(page, 'Valider');
    const phrase = '1 demande validée : un courriel a prévenu la personne.';
    await lireCeQuiEstFait(page, { phrase, bloc: 'Les demandes d’abonnement à des espaces' });
  });
});
