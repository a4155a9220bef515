import { actionner, tabuler, taper } from '../support/clavier.ts';
import { entrer, expect, regarder, test } from '../support/ecrans.ts';
import { prendreSiege, telechargerDocument } from '../support/gestes.ts';

const NUMERO = 'BC-2026-0900';

test('une commande : créée par la commune, acceptée au clavier, facturée, et liée à sa facture', async ({ page }) => {
  await entrer(page);
  const fichier = await telechargerDocument(page, 'en Factur-X');

  await test.step('la commune ne peut pas commander rien, à personne', async () => {
    await prendreSiege(page, 'Commune de Valbrune');
    await page.getByRole('navigation', { name: 'Espaces' }).getByRole('link', { name: 'Engagements' }).click();
    await expect(page.getByRole('heading', { name: 'Engagements', level: 1 })).toBeVisible();
    await regarder(page, 'engagements-synthese-vide');
    await page.getByRole('link', { name: 'Créer un engagement' }).first().click();
    await page.getByRole('button', { name: 'Envoyer au fournisseur' }).click();
    const resume = page.getByRole('alert').first();
    await expect(resume).toContainText('SIRET de la structure réceptrice');
    await expect(resume).toContainText('Montant TTC du poste 1');
    await regarder(page, 'engagement-creation-refusee');
  });

  await test.step('elle commande deux postes à Électricité Fontanel', async () => {
    await page.getByLabel('Code service').selectOption('TECHNIQUE');
    await page.getByLabel('SIRET de la structure réceptrice').fill('000 112 185 00012');
    await expect(page.getByText('Électricité Fontanel')).toBeVisible();
    await page.getByLabel('Numéro d’engagement').fill('BC-2026-0417');
    await page.getByLabel('Objet').fill('Éclairage de la mairie');
    await page.getByLabel('Désignation du poste 1').fill('Luminaires');
    await page.getByLabel('Montant TTC du poste 1').fill('1 000,00');
    await page.getByRole('button', { name: 'Ajouter un poste' }).click();
    await page.getByLabel('Désignation du poste 2').fill('Pose');
    await page.getByLabel('Montant TTC du poste 2').fill('440');
    await expect(page.getByText('Montant TTC total')).toContainText('440,00');
    await page.getByRole('button', { name: 'Envoyer au fournisseur' }).click();
    await expect(page.getByRole('alert').first()).toContainText('Un engagement porte déjà ce numéro');
    await page.getByLabel('Numéro d’engagement').fill(NUMERO);
    await regarder(page, 'engagement-creation');
    await page.getByRole('button', { name: 'Envoyer au fournisseur' }).click();
    await expect(page.getByRole('heading', { name: `Engagement n° ${NUMERO}` })).toBeVisible();
    await expect(page.getByText('À traiter').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Accepter la commande' })).toBeHidden();
    await regarder(page, 'engagement-envoye');
  });

  await test.step('le fournisseur la trouve dans sa Synthèse et l’accepte, au clavier', async () => {
    await prendreSiege(page, 'Électricité Fontanel');
    await page.goto('/portail/engagements');
    const ligne = page.getByRole('row').filter({ hasText: NUMERO });
    await expect(ligne).toContainText('Commune de Valbrune');
    await regarder(page, 'commandes-synthese');
    await ligne.getByRole('link', { name: NUMERO, exact: true }).click();
    await expect(page.getByRole('heading', { name: `Commande n° ${NUMERO}` })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Facturer', exact: true })).toBeHidden();
    await page.locator('body').press('Home');
    await actionner(page, 'Accepter la commande');
    await taper(page, /^Commentaire/, 'Livraison en avril.');
    await regarder(page, 'commande-accepter');
    await tabuler(page, 'Accepter la commande');
    await page.keyboard.press('Enter');
    await expect(page.getByText('votre accord est parti chez votre client')).toBeVisible();
    await expect(page.getByText('Acceptée').first()).toBeVisible();
  });

  await test.step('« Facturer » ouvre un dépôt déjà adressé', async () => {
    await page.getByRole('link', { name: 'Facturer', exact: true }).click();
    await expect(page.getByText(`Cette facture répondra à la commande n° ${NUMERO}`)).toBeVisible();
    await page.getByLabel(/Fichier de la facture/).setInputFiles(fichier);
    await page.getByRole('button', { name: 'Continuer' }).click();
    await expect(page.getByLabel('Numéro d’engagement')).toHaveValue(NUMERO);
    await expect(page.getByText('celui de la commande a été gardé').first()).toBeVisible();
    await expect(page.getByText('Commune de Valbrune').first()).toBeVisible();
    await regarder(page, 'commande-facturer');
    await page.getByRole('button', { name: 'Valider et envoyer' }).click();
    await page.getByRole('button', { name: 'Confirmer et envoyer' }).click();
    await page.waitForURL('**/recapitulatif');
  });

  await test.step('la facture se lit sur la commande, avec son lien', async () => {
    await page.goto('/portail/engagements/recherche?numero=0900');
    await regarder(page, 'commandes-recherche');
    await page.getByRole('link', { name: NUMERO }).click();
    const liees = page.getByRole('region', { name: 'Demandes de paiement liées' });
    await expect(liees.getByRole('row')).toHaveCount(2);
    await regarder(page, 'commande-facturee');
    await page.setViewportSize({ width: 390, height: 800 });
    await regarder(page, 'commande-facturee-390');
    await liees.getByRole('link').click();
    await expect(page.getByRole('heading', { name: /^Facture n°/ })).toBeVisible();
  });

  await test.step('à 390 px, la création et la recherche se lisent aussi', async () => {
    await page.goto('/portail/engagements/recherche');
    await regarder(page, 'commandes-recherche-390');
    await page.goto('/portail/engagements/creer');
    await expect(page.getByText('Seule une structure publique émet des engagements.')).toBeVisible();
  });
});

test('une commande refusée dit pourquoi au client, et ne se facture pas', async ({ page }) => {
  await entrer(page);
  await prendreSiege(page, 'Électricité Fontanel');
  await page.goto('/portail/engagements');
  await page.getByRole('link', { name: '2026004533', exact: true }).click();
  await page.getByRole('button', { name: 'Refuser la commande' }).click();
  const fenetre = page.getByRole('dialog', { name: 'Refuser la commande' });
  await fenetre.getByRole('button', { name: 'Refuser la commande' }).click();
  await expect(fenetre.getByText('Le motif est obligatoire.')).toBeVisible();
  await regarder(page, 'commande-refuser');
  await fenetre.getByLabel('Motif').selectOption({ label: 'Délai impossible à tenir' });
  await fenetre.getByRole('button', { name: 'Refuser la commande' }).click();
  await expect(page.getByText('votre refus est parti chez votre client')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Facturer', exact: true })).toBeHidden();
  await prendreSiege(page, 'Préfecture des Monts');
  await page.goto('/portail/engagements/recherche?numero=2026004533');
  await page.getByRole('link', { name: '2026004533' }).click();
  await expect(page.getByText('Délai impossible à tenir').first()).toBeVisible();
  await regarder(page, 'engagement-refuse');
});
