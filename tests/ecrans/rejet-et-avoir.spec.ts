import { entrer, expect, regarder, test } from '../support/ecrans.ts';
import { deposer, ouvrirPremiere, prendreSiege, telechargerDocument, traiter } from '../support/gestes.ts';

test('rejetée, acquittée, traitée, refaite sous un autre numéro, puis annulée par un avoir', async ({ page }) => {
  await entrer(page);
  const fichier = await telechargerDocument(page, 'en Factur-X');
  await prendreSiege(page, 'Électricité Fontanel');
  const numeroDeFacture = page.getByRole('textbox', { name: /^Numéro de facture(?! d)/ });
  const ouvrirLeDepot = async () => {
    await page.goto('/portail/factures-emises');
    await deposer(page, fichier);
  };
  const envoyer = async () => {
    await page.getByRole('button', { name: 'Valider et envoyer' }).click();
    await page.getByRole('button', { name: 'Confirmer et envoyer' }).click();
  };
  await ouvrirLeDepot();
  const numero = await numeroDeFacture.inputValue();
  await envoyer();
  await page.waitForURL('**/recapitulatif');

  await test.step('le client rejette, après avoir lu ce que cela oblige à faire', async () => {
    await prendreSiege(page, 'Préfecture des Monts');
    await page.goto('/portail/factures-recues');
    await ouvrirPremiere(page);
    await page.getByRole('button', { name: 'Traiter' }).first().click();
    await page.getByRole('dialog').getByLabel('Nouveau statut').selectOption({ label: 'Rejetée' });
    await expect(page.getByRole('dialog')).toContainText('« À recycler » suffit');
    await regarder(page, 'traiter-rejeter');
    await page.getByRole('dialog').getByRole('button', { name: 'Annuler' }).click();
    await traiter(page, {
      statut: 'Rejetée',
      motif: 'Montant erroné',
      commentaire: 'Le prix n’est pas celui du devis.',
    });
    await expect(page.getByText('Rejetée').first()).toBeVisible();
  });

  await test.step('le fournisseur acquitte : la facture reste dans sa Synthèse jusqu’à « Traiter le rejet »', async () => {
    await prendreSiege(page, 'Électricité Fontanel');
    const retours = page.getByRole('dialog', { name: /factures renvoyées/ });
    await retours.getByRole('button', { name: 'Tout acquitter et fermer' }).click();
    await expect(retours).toBeHidden();
    await page.goto('/portail/factures-emises');
    const ligne = page.getByRole('row').filter({ hasText: numero });
    await ligne.getByRole('link', { name: /Traiter le rejet/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Traiter le rejet' }).click();
    await expect(page.getByText('Rejet traité').first()).toBeVisible();
    await page.goto('/portail/factures-emises');
    await expect(page.getByText('Aucune facture n’attend quelque chose de vous.')).toBeVisible();
  });

  await test.step('le même numéro est refusé, un nouveau passe', async () => {
    await ouvrirLeDepot();
    await envoyer();
    await expect(page.getByText('Une facture portant ce numéro existe déjà').first()).toBeVisible();
    await regarder(page, 'depot-numero-deja-pris');
    await numeroDeFacture.fill(`${numero.slice(0, 17)}-B`);
    await envoyer();
    await page.waitForURL('**/recapitulatif');
  });

  await test.step('un avoir cite la facture rejetée, choisie dans la liste : il est pris en compte', async () => {
    await ouvrirLeDepot();
    await page.getByLabel('Type de facture').selectOption({ label: 'Avoir' });
    await numeroDeFacture.fill('AV-1');
    await page.getByLabel('Numéro de facture d’origine').fill('INCONNUE-9');
    await expect(page.getByText('Aucune de vos factures envoyées à ce destinataire')).toBeVisible();
    await page.getByRole('button', { name: 'Choisir parmi mes factures' }).click();
    const fenetre = page.getByRole('dialog', { name: 'Facture d’origine' });
    await expect(fenetre.getByRole('row')).toHaveCount(3);
    await regarder(page, 'avoir-facture-d-origine');
    await fenetre.getByRole('button', { name: `Choisir Facture n° ${numero}`, exact: true }).click();
    await expect(page.getByLabel('Numéro de facture d’origine')).toHaveValue(numero);
    await envoyer();
    await page.waitForURL('**/recapitulatif');
    await page.goto('/portail/factures-emises/recherche?numero=AV-1');
    await expect(page.getByRole('row').filter({ hasText: 'Prise en compte' })).toBeVisible({ timeout: 20_000 });
    await ouvrirPremiere(page);
    await page.getByRole('link', { name: 'Suivi du traitement' }).click();
    await expect(page.getByText('Un avoir ne se paie pas')).toBeVisible();
    await regarder(page, 'avoir-suivi');
  });
});
