import { activer, entrer, expect, regarder, SIRET_AUBRAC, seConnecter, sInscrire, test } from '../support/ecrans.ts';
import {
  creerStructure,
  deposer,
  ouvrirPremiere,
  prendreSiege,
  telechargerDocument,
  traiter,
} from '../support/gestes.ts';

test('du navigateur vide à la mise en paiement, sur une vraie facture Factur-X', async ({ page }) => {
  await test.step('elle entre dans son bac, crée son compte, l’active et se connecte', async () => {
    await page.goto('/');
    await regarder(page, 'accueil');
    await entrer(page);
    await regarder(page, 'portail-deconnecte');
    await sInscrire(page);
    await regarder(page, 'compte-cree');
    await activer(page);
    await seConnecter(page);
    await regarder(page, 'portail-sans-structure');
  });

  await test.step('elle crée sa structure et en devient gestionnaire principal', async () => {
    await creerStructure(page, SIRET_AUBRAC);
    await expect(page.getByText(/gestionnaire principal/).first()).toBeVisible();
    await regarder(page, 'structure-creee');
  });

  await test.step('elle dépose une facture Factur-X, lue dans le fichier', async () => {
    const fichier = await telechargerDocument(page, 'en Factur-X');
    await page.getByRole('link', { name: 'Factures émises' }).first().click();
    await regarder(page, 'synthese-vide');
    await deposer(page, fichier);
    await regarder(page, 'depot-rempli');
    await page.getByRole('button', { name: 'Valider et envoyer' }).click();
    await expect(page.getByRole('dialog', { name: 'Confirmation d’envoi' })).toBeVisible();
    await regarder(page, 'confirmation');
    // Twice on purpose: an impatient person sends one facture, not two.
    await page.getByRole('button', { name: 'Confirmer et envoyer' }).dblclick();
    await page.waitForURL('**/recapitulatif');
    await expect(page.getByText(/est validée, elle est en cours de transmission/)).toBeVisible();
    await regarder(page, 'recapitulatif');
  });

  await test.step('elle télécharge le certificat de dépôt', async () => {
    const attente = page.waitForEvent('download');
    await page.getByRole('link', { name: /certificat de dépôt/i }).click();
    expect((await attente).suggestedFilename()).toMatch(/\.pdf$/);
  });

  await test.step('elle prend le siège de la préfecture et suspend la facture', async () => {
    await prendreSiege(page, 'Préfecture des Monts');
    await page.getByRole('link', { name: 'Factures reçues' }).first().click();
    await regarder(page, 'recues-synthese');
    await ouvrirPremiere(page);
    await traiter(page, {
      statut: 'Suspendue',
      motif: 'Bon de livraison manquant',
      commentaire: 'Il manque le bon signé.',
    });
    await expect(page.getByText('Suspendue').first()).toBeVisible();
    await regarder(page, 'facture-suspendue');
  });

  await test.step('elle revient à sa place, lit le courriel et complète la facture', async () => {
    await prendreSiege(page, 'Menuiserie Aubrac');
    const retours = page.getByRole('dialog', { name: /factures renvoyées/ });
    await expect(retours).toContainText('suspendue', { ignoreCase: true });
    await regarder(page, 'retours-a-acquitter');
    await retours.getByRole('button', { name: 'Tout acquitter et fermer' }).click();
    await expect(retours).toBeHidden();
    await page.getByRole('link', { name: /Courriels/ }).click();
    await regarder(page, 'boite-aux-lettres');
    await page
      .getByRole('link', { name: /suspendue/i })
      .first()
      .click();
    await regarder(page, 'courriel');
    await page.getByRole('link', { name: 'Ouvrir la facture' }).click();
    await page.getByRole('link', { name: 'Compléter' }).first().click();
    await page.getByRole('textbox', { name: /^Commentaire/ }).fill('Bon de livraison envoyé ce jour.');
    await regarder(page, 'completer');
    await page.getByRole('button', { name: 'Valider et envoyer' }).click();
    await expect(page.getByText('Complétée', { exact: true }).first()).toBeVisible();
  });

  await test.step('le robot reprend le siège ; elle avance l’horloge jusqu’à la mise en paiement', async () => {
    await prendreSiege(page, 'Préfecture des Monts');
    await page.getByRole('button', { name: /Je suis/ }).click();
    await page.getByRole('button', { name: 'Confier au robot' }).click();
    await prendreSiege(page, 'Menuiserie Aubrac');
    await page.getByRole('button', { name: /Nous sommes/ }).click();
    await page.getByRole('button', { name: 'De 60 jours' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.getByRole('link', { name: 'Factures émises' }).first().click();
    await page.getByRole('link', { name: 'Recherche', exact: true }).click();
    await expect(page.getByRole('row').filter({ hasText: 'Mise en paiement' })).toBeVisible();
    await regarder(page, 'recherche');
    await ouvrirPremiere(page);
    await regarder(page, 'facture-payee');
    await page.getByRole('link', { name: 'Suivi du traitement' }).click();
    await regarder(page, 'suivi');
  });

  await test.step('elle annule, remonte le temps, exporte son bac et le rouvre', async () => {
    await page.getByRole('button', { name: /^Annuler/ }).click();
    await expect(page.getByText(/^Annulé\s: Horloge avancée/)).toBeVisible();
    await page.getByRole('link', { name: 'Remonter le temps' }).click();
    await regarder(page, 'remonter-le-temps');
    await page.getByRole('button', { name: /Revenir juste après\s: Facture envoyée/ }).click();
    await expect(page.getByText(/^Vous êtes revenu juste après\s: Facture envoyée/)).toBeVisible();
    await page.getByRole('link', { name: 'Mon bac' }).click();
    const attente = page.waitForEvent('download');
    await page.getByRole('link', { name: /^Exporter/ }).click();
    const fichier = await (await attente).path();
    await page.getByLabel('Fichier du bac').setInputFiles({
      name: 'mon bac.chorale',
      mimeType: 'application/octet-stream',
      buffer: await import('node:fs').then((fs) => fs.readFileSync(fichier)),
    });
    await page.getByRole('button', { name: 'Importer ce bac' }).click();
    await expect(page.getByText(/mon bac.chorale.*ouvert/)).toBeVisible();
    await regarder(page, 'mon-bac');
    await page.getByRole('button', { name: 'Recommencer à zéro' }).click();
    await page.getByRole('button', { name: 'Oui, recommencer' }).click();
    await expect(page.getByText('Vous repartez d’un bac neuf.')).toBeVisible();
  });
});
