import type { Page } from 'playwright/test';
import { taper } from '../support/clavier.ts';
import { entrer, expect, regarder, test } from '../support/ecrans.ts';
import { prendreSiege } from '../support/gestes.ts';

type Ligne = {
  reference: string;
  denomination: string;
  quantite: string;
  unite: string;
  prix: string;
  remise?: string;
  taux?: string;
};

async function remplirLigne(page: Page, { reference, denomination, quantite, unite, prix, remise, taux }: Ligne) {
  const editeur = page.getByRole('group', { name: /Nouvelle ligne|Modifier la ligne/ });
  await editeur.getByLabel(/^Référence/).fill(reference);
  await editeur.getByLabel(/^Dénomination/).fill(denomination);
  await editeur.getByLabel(/^Quantité/).fill(quantite);
  await editeur.getByLabel(/^Unité/).fill(unite);
  await editeur.getByLabel(/^Prix unitaire HT/).fill(prix);
  if (remise) await editeur.getByLabel(/^Remise HT/).fill(remise);
  if (taux) await editeur.getByLabel(/^Taux de TVA/).selectOption({ label: taux });
}

const terme = (page: Page, nom: string) =>
  page.getByRole('definition').and(page.locator(`div:has(> dt:text-is("${nom}")) > dd`));

test('saisir une facture à deux taux, avec une remise, jusque chez le client', async ({ page }) => {
  await entrer(page);
  await prendreSiege(page, 'Gilles');

  await test.step('sans mandat, rien ne se saisit', async () => {
    await page.goto('/portail/factures-emises');
    await page.getByRole('link', { name: 'Saisir facture' }).click();
    await expect(page.getByText(/vous devez autoriser Chorus Pro à émettre des factures/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Valider et envoyer' })).toBeHidden();
    await regarder(page, 'saisie-mandat');
    await page.getByRole('button', { name: 'Accepter et continuer' }).click();
    await expect(page.getByText(/Cochez «.J’accepte le mandat de facturation.»/)).toBeVisible();
    await page.getByLabel(/J’accepte le mandat de facturation/).check();
    await page.getByRole('button', { name: 'Accepter et continuer' }).click();
    await expect(page.getByRole('button', { name: 'Valider et envoyer' })).toBeVisible();
    await regarder(page, 'saisie-vide');
  });

  await test.step('vide, elle ne part pas : les erreurs sont en haut, et mènent à leur champ', async () => {
    await page.getByRole('button', { name: 'Valider et envoyer' }).click();
    const resume = page.getByRole('alert').filter({ hasText: /champs sont à corriger/ });
    await expect(resume).toBeFocused();
    await expect(resume).toContainText('Identifiant du destinataire');
    await expect(resume).toContainText('Type de TVA');
    await resume.getByRole('link', { name: 'Lignes de facture' }).click();
    await expect(page.getByLabel(/^Référence/)).toBeFocused();
    await regarder(page, 'saisie-erreurs');
  });

  await test.step('la première ligne, au clavier seul : Entrée l’ajoute et prépare la suivante', async () => {
    await page.getByLabel(/^Référence/).fill('PO-H');
    await taper(page, /^Dénomination/, 'Pose de luminaires');
    await taper(page, /^Quantité/, '6,5');
    await taper(page, /^Unité/, 'heure');
    await taper(page, /^Prix unitaire HT/, '48');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Ligne 1 ajoutée.')).toBeVisible();
    await expect(page.getByLabel(/^Référence/)).toBeFocused();
    await expect(page.getByLabel(/^Référence/)).toHaveValue('');
  });

  await test.step('une ligne fausse est refusée sur ses champs, puis corrigée', async () => {
    await remplirLigne(page, {
      reference: 'LUM-40',
      denomination: 'Luminaires',
      quantite: '0',
      unite: 'unité',
      prix: '39,90',
      taux: '10 %',
    });
    await page.getByRole('button', { name: 'Ajouter une ligne' }).click();
    await expect(page.getByText('La quantité doit être plus grande que zéro.')).toBeVisible();
    await expect(page.getByLabel(/^Quantité/)).toBeFocused();
    await page.getByLabel(/^Quantité/).fill('12');
    await page.getByLabel(/^Remise HT/).fill('18,80');
    await page.getByRole('button', { name: 'Ajouter une ligne' }).click();
    await expect(page.getByRole('row').filter({ hasText: 'LUM-40' })).toContainText('460,00');
    await page.getByRole('button', { name: /Modifier la ligne 1/ }).click();
    await page.getByLabel(/^Dénomination/).fill('Pose de douze luminaires');
    await page.getByRole('button', { name: 'Enregistrer la ligne' }).click();
    await expect(page.getByRole('row').filter({ hasText: 'Pose de douze luminaires' })).toBeVisible();
  });

  await test.step('le reste du formulaire ; les totaux suivent', async () => {
    await page.getByLabel(/^Identifiant du destinataire/).fill('00016803900014');
    await page.getByLabel(/^Numéro d’engagement/).fill('BC-2026-0417');
    await page.getByLabel(/^Type de TVA/).selectOption({ label: 'TVA sur les débits' });
    await page.getByLabel(/^Remise globale TTC/).fill('50');
    await expect(page.getByLabel(/^Motif de la remise globale/)).toBeVisible();
    await page.getByLabel(/^Motif de la remise globale/).fill('Geste commercial');
    await page.getByLabel(/^Montant à payer/).fill('500');
    // 312,00 + 460,00 HT; 62,40 + 46,00 of TVA; 880,40 less 50.
    await expect(terme(page, 'Montant HT total')).toContainText('772,00');
    await expect(terme(page, 'Montant TVA')).toContainText('108,40');
    await expect(terme(page, 'Montant TTC total')).toContainText('830,40');
    await regarder(page, 'saisie-remplie');
  });

  await test.step('un brouillon se garde, se quitte et se reprend dans la saisie', async () => {
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Brouillon enregistré' })).toBeVisible();
    await page.getByRole('link', { name: 'Synthèse', exact: true }).click();
    await page
      .getByRole('link', { name: /^Modifier/ })
      .first()
      .click();
    await expect(page).toHaveURL(/saisir\?brouillon=/);
    await expect(page.getByRole('row').filter({ hasText: 'Pose de douze luminaires' })).toBeVisible();
    await expect(page.getByLabel(/^Montant à payer/)).toHaveValue('500,00');
  });

  await test.step('elle part, avec le numéro du portail, et son PDF se télécharge', async () => {
    await page.getByRole('button', { name: 'Valider et envoyer' }).click();
    const fenetre = page.getByRole('dialog', { name: 'Confirmation d’envoi' });
    await expect(fenetre).toContainText('Donné par le portail à l’envoi');
    await page.getByRole('button', { name: 'Confirmer et envoyer' }).dblclick();
    await page.waitForURL('**/recapitulatif');
    await expect(page.getByText('20260000000000000001').first()).toBeVisible();
    await regarder(page, 'saisie-recapitulatif');
    const attente = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Télécharger la facture' }).click();
    expect((await attente).suggestedFilename()).toBe('Facture-20260000000000000001.pdf');
    await page.getByRole('link', { name: 'Consulter la facture' }).click();
    await expect(page.getByText('Saisie sur le portail')).toBeVisible();
    await expect(page.getByText('Geste commercial')).toBeVisible();
    await regarder(page, 'saisie-consultee');
  });

  await test.step('elle se duplique, sans son numéro', async () => {
    await page.getByRole('link', { name: 'Dupliquer' }).click();
    await expect(page.getByText(/Reprise de\s: Facture n° 20260000000000000001/)).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'Pose de douze luminaires' })).toBeVisible();
    await regarder(page, 'saisie-dupliquee');
  });

  await test.step('son client la consulte', async () => {
    await page.goto('/portail');
    await prendreSiege(page, 'Commune de Valbrune');
    await page.getByRole('link', { name: 'Factures reçues' }).first().click();
    await page
      .getByRole('link', { name: /20260000000000000001/ })
      .first()
      .click();
    await expect(page.getByRole('row').filter({ hasText: 'Pose de douze luminaires' })).toBeVisible();
    await regarder(page, 'saisie-recue');
  });
});
