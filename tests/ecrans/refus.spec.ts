import type { Page } from 'playwright/test';
import { fabriquerDocumentDifficile } from '../lecture/documents-difficiles.ts';
import { activer, EMAIL, entrer, expect, regarder, seConnecter, sInscrire, test } from '../support/ecrans.ts';
import { deposerDocument, sInstaller } from '../support/gestes.ts';

test.describe.configure({ timeout: 120_000 });

const pdf = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });

async function avancer(page: Page, de: string): Promise<void> {
  await page.getByRole('button', { name: /Nous sommes/ }).click();
  await page.getByRole('button', { name: de }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

test('un compte : champs vides, lien périmé', async ({ page }) => {
  await entrer(page);
  await test.step('tout vide : le résumé prend le focus et mène à chaque champ', async () => {
    await page.goto('/portail/inscription');
    await page.getByRole('button', { name: 'Créer mon compte' }).click();
    const resume = page.getByRole('alert').filter({ hasText: 'champs sont à corriger' });
    await expect(resume).toBeFocused();
    await regarder(page, 'refus-inscription');
    await resume.getByRole('link', { name: 'Prénom' }).click();
    await expect(page.getByLabel(/^Prénom/)).toBeFocused();
  });

  await test.step('le lien d’activation périme au bout d’une heure ; elle en redemande un', async () => {
    await sInscrire(page);
    await avancer(page, 'D’un jour');
    await page.getByRole('link', { name: /Courriels/ }).click();
    await page.getByRole('link', { name: /Activ/ }).first().click();
    await page.getByRole('link', { name: /Activer mon compte/ }).click();
    await expect(page.getByRole('heading', { name: 'Ce lien d’activation n’est plus valable' })).toBeFocused();
    await regarder(page, 'refus-lien-perime');
    await page.getByLabel(/^Votre adresse électronique de connexion/).fill(EMAIL);
    await page.getByRole('button', { name: 'Renvoyer le lien d’activation' }).click();
    await expect(page.getByText('Demande reçue')).toBeVisible();
    await regarder(page, 'refus-lien-renvoye');
    await page.getByRole('link', { name: /Courriels/ }).click();
    await expect(page.getByText(/^2 courriels/)).toBeVisible();
  });
});

test('un compte : mot de passe faux, SIRET refusés', async ({ page }) => {
  await entrer(page);
  await sInscrire(page);
  await activer(page);
  await test.step('un mot de passe faux est refusé, sans dire lequel des deux l’est', async () => {
    await page.waitForURL('**/portail/connexion');
    await page.getByLabel(/^Adresse électronique de connexion/).fill(EMAIL);
    await page.getByRole('textbox', { name: /^Mot de passe/ }).fill('Autre-chose-123');
    await page.getByRole('main').getByRole('button', { name: 'Se connecter' }).click();
    await expect(page.getByText('Adresse électronique de connexion ou mot de passe incorrect.')).toBeVisible();
    await regarder(page, 'refus-connexion');
    await seConnecter(page);
  });

  await test.step('chaque SIRET refusé dit pourquoi', async () => {
    await page.goto('/portail/structures/nouvelle');
    for (const [siret, phrase] of Object.entries(SIRET_REFUSES)) {
      await page.getByLabel('Identifiant (SIRET)').fill(siret);
      await page.getByRole('button', { name: 'Rechercher' }).click();
      await expect(page.getByRole('alert').filter({ hasText: phrase })).toBeVisible();
      await regarder(page, `refus-siret-${siret}`);
    }
  });
});

const SIRET_REFUSES = {
  '123': 'Le numéro de SIRET doit comporter 14 chiffres.',
  '00010101400018': 'Le numéro de SIRET saisi n’est pas valide.',
  '00090909300015': 'Ce SIRET n’existe pas dans la base INSEE.',
  '00024001000017': 'Ce SIRET n’est plus actif dans la base INSEE.',
  '00016803900014': 'Ce SIRET est celui d’une structure publique',
  '00011218500012': 'Une structure existe déjà avec cet identifiant.',
};

test('un fichier : protégé, trop gros, scanné', async ({ page }) => {
  await sInstaller(page);
  await page.goto('/portail/factures-emises/deposer');
  const fichier = page.getByLabel(/Fichier de la facture/);
  await test.step('protégé par un mot de passe', async () => {
    const protege = await fabriquerDocumentDifficile('protege', '2026-11-24');
    await fichier.setInputFiles(pdf('protege.pdf', Buffer.from(protege)));
    await page.getByRole('button', { name: 'Continuer' }).click();
    await expect(page.getByText('Le fichier est protégé par un mot de passe.')).toBeVisible();
    await regarder(page, 'refus-protege');
  });

  await test.step('onze mégaoctets', async () => {
    await fichier.setInputFiles(pdf('gros.pdf', Buffer.alloc(11 * 1024 * 1024, '%PDF-1.7 ')));
    await page.getByRole('button', { name: 'Continuer' }).click();
    await expect(page.getByText(/Le fichier dépasse la taille maximale/).first()).toBeVisible();
    await regarder(page, 'refus-trop-gros');
  });

  await test.step('un scan : rien n’est reconnu, tout se tape', async () => {
    await deposerDocument(page, 'Facture scannée');
    await expect(page.getByText('Rien n’a été reconnu dans votre fichier')).toBeVisible();
    await regarder(page, 'depot-scan');
  });
});

test('un dépôt : engagement manquant, session perdue, brouillon, doublon', async ({ page, context }) => {
  await sInstaller(page);
  await deposerDocument(page, 'Facture à la commune');
  const engagement = page.getByLabel(/^Numéro d’engagement/);
  const commentaire = page.getByLabel(/^Commentaire/);
  const numero = page.getByLabel(/^Numéro de facture/);
  await test.step('sans engagement : le résumé prend le focus, rien de tapé n’est perdu', async () => {
    await numero.fill('FA-REFUS-1');
    await engagement.fill('');
    await commentaire.fill('Écrit avant le refus.');
    await page.getByRole('button', { name: 'Valider et envoyer' }).click();
    const resume = page.getByRole('alert').filter({ hasText: 'Un champ est à corriger' });
    await expect(resume).toBeFocused();
    await expect(resume).toContainText('Le numéro d’engagement est obligatoire pour ce destinataire.');
    await expect(commentaire).toHaveValue('Écrit avant le refus.');
    await regarder(page, 'refus-engagement');
    await engagement.fill('2026-VAL-0117');
  });

  await test.step('session perdue au milieu : la saisie est gardée', async () => {
    const temoins = await context.cookies();
    await context.clearCookies();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('Vous n’êtes pas, ou plus, dans un bac à sable.').first()).toBeVisible();
    await expect(commentaire).toHaveValue('Écrit avant le refus.');
    await expect(numero).toHaveValue('FA-REFUS-1');
    await regarder(page, 'refus-session');
    await context.addCookies(temoins);
  });

  await test.step('gardée en brouillon, puis envoyée plus tard', async () => {
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('Brouillon enregistré.')).toBeVisible();
    await page.waitForURL(/brouillon=/);
    await page.goto(page.url());
    await expect(commentaire).toHaveValue('Écrit avant le refus.');
    await regarder(page, 'brouillon-repris');
    await page.getByRole('button', { name: 'Valider et envoyer' }).click();
    await page.getByRole('button', { name: 'Confirmer et envoyer' }).click();
    await page.waitForURL('**/recapitulatif');
  });

  await test.step('le même numéro une seconde fois', async () => {
    await deposerDocument(page, 'Facture à la commune');
    await numero.fill('FA-REFUS-1');
    await page.getByRole('button', { name: 'Valider et envoyer' }).click();
    await page.getByRole('button', { name: 'Confirmer et envoyer' }).click();
    await expect(
      page.getByText('Une facture portant ce numéro existe déjà pour ce fournisseur.').first(),
    ).toBeVisible();
    await expect(numero).toHaveValue('FA-REFUS-1');
    await regarder(page, 'refus-doublon');
  });
});

test('deux fenêtres du même bac : ce qu’on fait dans l’une se voit dans l’autre', async ({ page, context }) => {
  await entrer(page);
  const autre = await context.newPage();
  await autre.goto('/boite-aux-lettres');
  await expect(autre.getByText('Aucun courriel', { exact: false })).toBeVisible();
  await sInscrire(page);
  await expect(autre.getByRole('link', { name: /Activation de votre compte/ })).toBeVisible({ timeout: 1000 });
  await expect(autre.getByRole('link', { name: /Courriels.*1 nouveau/ })).toBeVisible();
});

test('ce qui n’existe pas le dit, et montre la sortie', async ({ page }) => {
  await page.goto('/nulle-part');
  await expect(page.getByRole('heading', { level: 1, name: 'Page introuvable' })).toBeVisible();
  await expect(page.getByRole('note')).toContainText('SIMULATEUR');
  await regarder(page, 'page-introuvable');
  await sInstaller(page);
  await page.goto('/portail/factures-emises/9999');
  await expect(page.getByRole('heading', { level: 1, name: 'Cette page ne peut pas s’afficher' })).toBeVisible();
  await regarder(page, 'facture-inconnue');
  await page.getByRole('link', { name: 'Revenir à l’accueil du portail' }).click();
  await page.waitForURL('**/portail');
});
