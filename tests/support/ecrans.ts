import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as nu, type Page } from 'playwright/test';

/** A test in the browser: it fails on any message of the console that says something is wrong. */
export const test = nu.extend<{ consoleMuette: undefined }>({
  consoleMuette: [
    async ({ page }, utiliser) => {
      const plaintes: string[] = [];
      page.on('pageerror', (erreur) => plaintes.push(erreur.message));
      page.on('console', (message) => {
        // A refusal of the server is told by the browser as an error of the network: it is expected here.
        if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
          plaintes.push(message.text());
      });
      await utiliser(undefined);
      expect(plaintes).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

/** Accessibility of the page as it stands: no violation, and a picture of it for the eyes. */
export async function regarder(page: Page, nom: string): Promise<void> {
  await page.screenshot({ path: `dist/photos/${nom}.png`, fullPage: true });
  // No frame in our pages: the legacy mode spares a second page, and only what is wrong is gathered. Twice as fast.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze();
  expect(violations.map((v) => `${v.id} : ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
}

export const MOT_DE_PASSE = 'Rabot-et-varlope-7';
export const EMAIL = 'paulette.aubrac@exemple.fr';
export const SIRET_AUBRAC = '00010101400017';

/** « M'entraîner seul »: a bac of one's own. */
export async function entrer(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'M’entraîner seul' }).click();
  await page.waitForURL('**/portail');
}

export async function sInscrire(page: Page): Promise<void> {
  await page.goto('/portail/inscription');
  await page.getByLabel(/^Adresse électronique de connexion/).fill(EMAIL);
  await page.getByLabel('Confirmez l’adresse de connexion').fill(EMAIL);
  await page.getByLabel(/^Prénom/).fill('Paulette');
  await page.getByLabel(/^Nom/).fill('Aubrac');
  await page.getByLabel('J’ai lu et j’accepte').check();
  await recopierCaptcha(page);
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
  await expect(page.getByText('Votre compte est créé !')).toBeVisible();
}

/** The five characters are text: what a person reads, she types. */
export async function recopierCaptcha(page: Page): Promise<void> {
  const modele = (await page.locator('#captcha-modele').innerText()).replace(/[^0-9A-Z]/g, '');
  await page.getByLabel('Recopiez les 5 caractères').fill(modele.slice(-5));
}

export async function activer(page: Page): Promise<void> {
  await page.getByRole('link', { name: /Courriels/ }).click();
  await page.getByRole('link', { name: /Activ/ }).first().click();
  await page.getByRole('link', { name: /Activer mon compte/ }).click();
  await page.getByRole('textbox', { name: /^Mot de passe/ }).fill(MOT_DE_PASSE);
  await page.getByRole('textbox', { name: /^Confirmez le mot de passe/ }).fill(MOT_DE_PASSE);
  await page.getByRole('combobox', { name: /^Question secrète/ }).selectOption({ index: 1 });
  await page.getByRole('textbox', { name: /^Réponse/ }).fill('Rex');
  await page.getByRole('button', { name: 'Soumettre' }).click();
}

export async function seConnecter(page: Page): Promise<void> {
  await page.waitForURL('**/portail/connexion');
  await page.getByLabel(/^Adresse électronique de connexion/).fill(EMAIL);
  await page.getByRole('textbox', { name: /^Mot de passe/ }).fill(MOT_DE_PASSE);
  await page.getByRole('main').getByRole('button', { name: 'Se connecter' }).click();
  await page.waitForURL('**/portail');
  await expect(page.getByRole('navigation', { name: 'Espaces' })).toBeVisible();
}
