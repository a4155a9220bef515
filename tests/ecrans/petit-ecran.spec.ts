import type { Page } from 'playwright/test';
import { expect, regarder, test } from '../support/ecrans.ts';
import { deposerDocument, ouvrirPremiere, prendreSiege, sInstaller } from '../support/gestes.ts';

const TELEPHONE = { width: 390, height: 844 };

/** Nothing wider than the phone, and nothing that a reader of screens would trip on. */
async function tenir(page: Page, nom: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.evaluate(() => document.scrollingElement?.scrollWidth), nom).toBeLessThanOrEqual(390);
  await regarder(page, `petit-${nom}`);
}

test('les écrans principaux tiennent dans un téléphone', async ({ page }) => {
  await sInstaller(page);
  await deposerDocument(page, 'préfecture, en Factur-X');
  await page.setViewportSize(TELEPHONE);
  await tenir(page, 'depot');
  await page.getByRole('button', { name: 'Valider et envoyer' }).click();
  await regarder(page, 'petit-confirmation');
  await page.getByRole('button', { name: 'Confirmer et envoyer' }).click();
  await page.waitForURL('**/recapitulatif');
  await tenir(page, 'recapitulatif');
  for (const [nom, adresse] of Object.entries(ECRANS)) {
    await page.goto(adresse);
    await tenir(page, nom);
  }
  await page.goto('/portail/factures-emises/recherche');
  await ouvrirPremiere(page);
  await tenir(page, 'facture');
  await page.getByRole('link', { name: 'Suivi du traitement' }).click();
  await tenir(page, 'suivi');
  await prendreSiege(page, 'Préfecture des Monts');
  await page.goto('/portail/factures-recues/recherche');
  await tenir(page, 'recues');
});

const ECRANS = {
  accueil: '/',
  'a-propos': '/a-propos',
  portail: '/portail',
  'mon-compte': '/portail/mon-compte',
  inscription: '/portail/inscription',
  synthese: '/portail/factures-emises',
  recherche: '/portail/factures-emises/recherche',
  deposer: '/portail/factures-emises/deposer',
  boite: '/boite-aux-lettres',
  documents: '/documents',
  'mon-bac': '/mon-bac',
  remonter: '/remonter-le-temps',
  introuvable: '/nulle-part',
};

test('les outils d’entraînement se déplient sur un téléphone', async ({ page }) => {
  await page.setViewportSize(TELEPHONE);
  await page.goto('/');
  await page.getByRole('button', { name: 'M’entraîner seul' }).click();
  await page.waitForURL('**/portail');
  const outils = page.getByRole('navigation', { name: 'Entraînement' });
  await expect(outils.getByRole('link', { name: 'Documents' })).toBeHidden();
  await outils.getByRole('button', { name: 'Plus d’outils' }).click();
  await tenir(page, 'outils-deplies');
  await outils.getByLabel('Mots du portail').selectOption({ label: 'actuels' });
  await outils.getByRole('link', { name: 'Documents' }).click();
  await expect(page.getByRole('heading', { name: 'Documents d’exercice' })).toBeVisible();
  await outils.getByRole('button', { name: 'Moins d’outils' }).click();
  await expect(outils.getByRole('link', { name: 'Mon bac' })).toBeHidden();
});
