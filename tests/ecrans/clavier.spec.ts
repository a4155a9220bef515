import { readFileSync } from 'node:fs';
import { actionner, tabuler, taper } from '../support/clavier.ts';
import { EMAIL, expect, MOT_DE_PASSE, SIRET_AUBRAC, test } from '../support/ecrans.ts';

test('la première facture, au clavier seul', async ({ page }) => {
  await test.step('elle entre seule et crée son compte', async () => {
    await page.goto('/');
    await actionner(page, 'M’entraîner seul');
    await page.waitForURL('**/portail');
    await actionner(page, 'Créer un compte');
    await expect(page.getByRole('heading', { name: 'Créer un compte' })).toBeVisible();
    await taper(page, /^Adresse électronique de connexion/, EMAIL);
    await taper(page, /^Confirmez l’adresse de connexion/, EMAIL);
    await taper(page, /^Prénom/, 'Paulette');
    await taper(page, /^Nom/, 'Aubrac');
    await tabuler(page, /^J’ai lu et j’accepte/);
    await page.keyboard.press('Space');
    const modele = (await page.locator('#captcha-modele').innerText()).replace(/[^0-9A-Z]/g, '').slice(-5);
    await taper(page, /^Recopiez les 5 caractères/, modele);
    await actionner(page, 'Valider le Captcha');
    await expect(page.getByText('Captcha validé')).toBeVisible();
    await actionner(page, 'Créer mon compte');
    await expect(page.getByRole('heading', { name: 'Votre compte est créé !' })).toBeFocused();
  });

  await test.step('elle ouvre le courriel, active son compte et se connecte', async () => {
    await actionner(page, 'Ouvrir la boîte aux lettres d’entraînement');
    await expect(page.getByRole('heading', { name: 'Boîte aux lettres' })).toBeVisible();
    await actionner(page, /Activation de votre compte/);
    await actionner(page, 'Activer mon compte');
    await expect(page.getByRole('heading', { name: 'Activer votre compte' })).toBeVisible();
    await taper(page, /^Mot de passe/, MOT_DE_PASSE);
    await taper(page, /^Confirmez le mot de passe/, MOT_DE_PASSE);
    await tabuler(page, /^Question secrète/);
    await page.keyboard.press('ArrowDown');
    await taper(page, /^Réponse/, 'Rex');
    await actionner(page, 'Soumettre');
    await page.waitForURL('**/portail/connexion');
    await tabuler(page, /^Adresse électronique de connexion/);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(EMAIL);
    await taper(page, /^Mot de passe/, MOT_DE_PASSE);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/portail');
  });

  await test.step('elle crée sa structure', async () => {
    await expect(page.getByRole('dialog', { name: 'Votre structure' })).toBeVisible();
    await actionner(page, 'Créer une nouvelle structure');
    await taper(page, /^Identifiant \(SIRET\)/, SIRET_AUBRAC);
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Raison sociale')).not.toHaveValue('');
    await actionner(page, 'Valider');
    await expect(page.getByRole('heading', { name: 'Structure créée' })).toBeVisible();
  });

  await test.step('elle dépose une facture Factur-X et l’envoie', async () => {
    await actionner(page, 'Documents', 'Shift+Tab');
    await expect(page.getByRole('heading', { name: 'Documents d’exercice' })).toBeVisible();
    const attente = page.waitForEvent('download');
    await actionner(page, /^Télécharger.*préfecture, en Factur-X/);
    const fichier = await attente;
    await actionner(page, 'Portail', 'Shift+Tab');
    await page.waitForURL('**/portail');
    await actionner(page, 'Factures émises');
    await actionner(page, 'Déposer facture');
    await tabuler(page, /^Fichier de la facture/);
    await page.locator(':focus').setInputFiles({
      name: fichier.suggestedFilename(),
      mimeType: 'application/pdf',
      buffer: readFileSync(await fichier.path()),
    });
    await actionner(page, 'Continuer');
    await expect(page.getByText(/champs reconnus dans votre fichier/)).toBeVisible();
    await actionner(page, 'Valider et envoyer');
    await expect(page.getByRole('dialog', { name: 'Confirmation d’envoi' })).toBeVisible();
    await actionner(page, 'Confirmer et envoyer');
    await page.waitForURL('**/recapitulatif');
    await expect(page.getByRole('heading', { level: 1, name: /est validée/ })).toBeVisible();
    await actionner(page, 'Consulter la facture');
    await expect(page.getByRole('heading', { level: 1, name: /^Facture n°/ })).toBeVisible();
  });
});
