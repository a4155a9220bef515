import { expect, regarder, test } from '../support/ecrans.ts';
import { prendreSiege, sInstaller, telechargerDocument, traiter } from '../support/gestes.ts';
import { signerAPart } from '../support/xades.ts';

test('déposer un PDF signé, le suivre, en télécharger le PIVOT', async ({ page }) => {
  await sInstaller(page);
  const signe = await telechargerDocument(page, 'La même facture au département, signée');
  const change = await telechargerDocument(page, 'La même, changée après sa signature');

  await test.step('changé depuis sa signature, le fichier est refusé, et l’on apprend pourquoi', async () => {
    await page.goto('/portail/factures-emises/deposer');
    await page.getByText('PDF signé (PAdES)', { exact: true }).click();
    await page.getByLabel(/Fichier de la facture/).setInputFiles(change);
    await page.getByRole('button', { name: 'Continuer' }).click();
    await expect(page.getByText(/n’est pas celui qui a été signé/).first()).toBeVisible();
    await regarder(page, 'depot-signe-refuse');
  });

  await test.step('tel qu’il a été signé, il ouvre le formulaire', async () => {
    await page.getByLabel(/Fichier de la facture/).setInputFiles(signe);
    await page.getByRole('button', { name: 'Continuer' }).click();
    await expect(page.getByText(/porte une signature électronique \(PAdES\), et n’a pas changé/)).toBeVisible();
    await regarder(page, 'depot-signe-rempli');
    await page.getByRole('button', { name: 'Valider et envoyer' }).click();
    const fenetre = page.getByRole('dialog', { name: 'Confirmation d’envoi' });
    await expect(fenetre).toBeVisible();
    await expect(fenetre.getByText(/n’est pas signé/)).toBeHidden();
    await fenetre.getByRole('button', { name: 'Confirmer et envoyer' }).click();
    await page.waitForURL('**/recapitulatif');
    await expect(page.getByText('PDF signé (PAdES)')).toBeVisible();
    await regarder(page, 'recapitulatif-signe');
  });

  await test.step('la facture dit son format ; son PIVOT se télécharge', async () => {
    await page.getByRole('link', { name: 'Consulter la facture' }).click();
    await expect(page.getByText('Dépôt PDF signé sur le portail')).toBeVisible();
    await regarder(page, 'facture-signee');
    const attente = page.waitForEvent('download');
    await page.getByRole('link', { name: /^PIVOT/ }).click();
    expect((await attente).suggestedFilename()).toMatch(/^00010101400017_.*_pivot\.xml$/);
  });

  await test.step('le client constate le service fait à une date : le délai part de là', async () => {
    await expect(page.getByText('Mise à disposition', { exact: true }).first()).toBeVisible({ timeout: 30_000 });
    const adresse = page.url().replace('factures-emises', 'factures-recues');
    await prendreSiege(page, 'Département du Haut-Causse');
    await page.goto(adresse);
    await page.getByRole('button', { name: 'Traiter' }).first().click();
    const fenetre = page.getByRole('dialog');
    await fenetre.getByLabel('Nouveau statut').selectOption({ label: 'Service fait' });
    await fenetre.getByLabel('Date du service fait').fill('2099-01-01');
    await regarder(page, 'traiter-service-fait');
    await fenetre.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(fenetre.getByText(/ne peut pas être après aujourd’hui/).first()).toBeVisible();
    await fenetre.getByRole('button', { name: 'Annuler' }).click();
    await traiter(page, { statut: 'Service fait' });
    await expect(page.getByText('Service fait', { exact: true }).first()).toBeVisible();
  });

  await test.step('à 390 px, une signature à part se joint au PDF', async () => {
    await prendreSiege(page, 'Menuiserie Aubrac');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/portail/factures-emises/deposer');
    await page.getByText('PDF signé (XAdES)', { exact: true }).click();
    await page.getByLabel(/Fichier de la facture/).setInputFiles(signe);
    await page.getByRole('button', { name: 'Continuer' }).click();
    await expect(page.getByText('Choisissez le fichier de signature de ce PDF.').first()).toBeVisible();
    await regarder(page, 'depot-xades-390');
    const signature = { name: 'signature.xml', mimeType: 'text/xml', buffer: Buffer.from(signerAPart(signe.buffer)) };
    await page.getByLabel(/Fichier de signature/).setInputFiles(signature);
    await page.getByRole('button', { name: 'Continuer' }).click();
    await expect(page.getByRole('button', { name: 'Valider et envoyer' })).toBeVisible();
    await expect(page.getByText('signature.xml').first()).toBeVisible();
    await regarder(page, 'depot-xades-rempli-390');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
