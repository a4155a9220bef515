import { readFileSync } from 'node:fs';
import { expect, type Page } from 'playwright/test';
import { activer, entrer, SIRET_AUBRAC, seConnecter, sInscrire } from './ecrans.ts';

type Fichier = { name: string; mimeType: string; buffer: Buffer };

/** A bac, a compte, a structure: what comes before the first facture. */
export async function sInstaller(page: Page): Promise<void> {
  await entrer(page);
  await sInscrire(page);
  await activer(page);
  await seConnecter(page);
  await creerStructure(page, SIRET_AUBRAC);
  await expect(page.getByRole('heading', { name: 'Structure créée' })).toBeVisible();
}

/** « Déposer facture » with the file of a lesson, up to the form. */
export async function deposerDocument(page: Page, titre: string): Promise<void> {
  const fichier = await telechargerDocument(page, titre);
  await page.goto('/portail/factures-emises');
  await deposer(page, fichier);
}

export async function creerStructure(page: Page, siret: string): Promise<void> {
  await page.goto('/portail/structures/nouvelle');
  await page.getByLabel('Identifiant (SIRET)').fill(siret);
  await page.getByRole('button', { name: 'Rechercher' }).click();
  await expect(page.getByLabel('Raison sociale')).not.toHaveValue('');
  await page.getByRole('button', { name: 'Valider' }).click();
}

/** A document of « Documents », downloaded as a person does. */
export async function telechargerDocument(page: Page, titre: string): Promise<Fichier> {
  await page.getByRole('link', { name: 'Documents' }).click();
  const attente = page.waitForEvent('download');
  await page
    .getByRole('link', { name: new RegExp(`Télécharger.*${titre}`) })
    .first()
    .click();
  const fichier = await attente;
  const buffer = readFileSync(await fichier.path());
  await page.getByRole('navigation', { name: 'Entraînement' }).waitFor();
  await page.goto('/portail');
  return { name: fichier.suggestedFilename(), mimeType: 'application/pdf', buffer };
}

/** « Déposer facture », up to the form filled with what the file says. */
export async function deposer(page: Page, fichier: Fichier): Promise<void> {
  await page.getByRole('link', { name: 'Déposer facture' }).click();
  await page.getByLabel(/Fichier de la facture/).setInputFiles(fichier);
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expect(page.getByRole('button', { name: 'Valider et envoyer' })).toBeVisible();
}

/** Sits in the first seat of a structure, by the practice bar. */
export async function prendreSiege(page: Page, structure: string): Promise<void> {
  await page.getByRole('button', { name: /Je suis/ }).click();
  const fenetre = page.getByRole('dialog', { name: 'Qui suis-je ?' });
  await fenetre.getByLabel('Chercher une personne ou une structure').fill(structure);
  await fenetre
    .getByRole('button', { name: /Prendre le siège/ })
    .first()
    .click();
  await expect(fenetre).toBeHidden();
}

type Traitement = { statut: string; motif?: string; commentaire?: string };

export async function traiter(page: Page, { statut, motif, commentaire }: Traitement): Promise<void> {
  await page.getByRole('button', { name: 'Traiter' }).first().click();
  const fenetre = page.getByRole('dialog');
  await fenetre.getByLabel('Nouveau statut').selectOption({ label: statut });
  if (motif) await fenetre.getByLabel('Motif').selectOption({ label: motif });
  if (commentaire) await fenetre.getByLabel('Commentaire').fill(commentaire);
  await fenetre.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(fenetre).toBeHidden();
}

/** Opens the facture of the first row of a list. */
export async function ouvrirPremiere(page: Page): Promise<void> {
  await page.locator('tbody tr').first().getByRole('link').first().click();
  await expect(page.getByRole('navigation', { name: 'Fil d’Ariane' })).toBeVisible();
}

/** « Mots du portail », in the practice bar. */
export async function choisirLesMots(page: Page, mots: '2021 (le cours)' | 'actuels'): Promise<void> {
  await page.getByLabel('Mots du portail').selectOption({ label: mots });
}
