import type { Page } from 'playwright/test';
import { actionner, tabuler, taper } from '../support/clavier.ts';
import { entrer, expect, test } from '../support/ecrans.ts';
import { prendreSiege } from '../support/gestes.ts';

test.describe.configure({ timeout: 300_000 });

const IBAN = 'FR7699999000010000000000115';
const titre = (page: Page, nom: string | RegExp) => page.getByRole('heading', { level: 1, name: nom });
const partie = (page: Page, nom: string) => page.getByRole('region', { name: nom, exact: true });
const aCorriger = (page: Page) => page.getByRole('alert').filter({ hasText: 'à corriger' });

/** Tab up to a field that holds something, then type over it. */
async function retaper(page: Page, nom: RegExp, texte: string): Promise<void> {
  await tabuler(page, nom);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(texte);
}

/** Gilles Fontanel, gestionnaire principal; answers the address of his structure. */
async function sAsseoir(page: Page): Promise<string> {
  await entrer(page);
  await prendreSiege(page, 'Gilles Fontanel');
  await page.goto('/portail/activites-du-gestionnaire');
  const modifier = page.getByRole('link', { name: /^Modifier/ }).first();
  return ((await modifier.getAttribute('href')) ?? '').replace('/modifier', '');
}

test('prendre un siège, puis modifier la fiche de sa structure', async ({ page }) => {
  await test.step('le siège, par la barre d’entraînement', async () => {
    await page.goto('/');
    await actionner(page, 'M’entraîner seul');
    await page.waitForURL('**/portail');
    await actionner(page, /^Je suis/, 'Shift+Tab');
    const fenetre = page.getByRole('dialog', { name: 'Qui suis-je ?' });
    await expect(fenetre).toBeVisible();
    await taper(page, 'Chercher une personne ou une structure', 'Gilles Fontanel');
    await actionner(page, /^Prendre le siège/);
    await expect(fenetre).toBeHidden();
  });

  await test.step('la fiche : refusée, corrigée, enregistrée', async () => {
    await actionner(page, 'Activités du gestionnaire');
    await actionner(page, /^Modifier/);
    await expect(titre(page, 'Modification de la structure Électricité Fontanel')).toBeVisible();
    await retaper(page, /^Adresse électronique/, 'atelier');
    await actionner(page, 'Valider');
    await expect(aCorriger(page)).toBeFocused();
    await actionner(page, 'Adresse électronique');
    await expect(page.getByLabel('Adresse électronique', { exact: true })).toBeFocused();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('atelier@exemple.fr');
    await actionner(page, 'Valider');
    await expect(page.getByText('Modifié : Adresse électronique.')).toBeVisible();
    await expect(page.locator(':focus')).toContainText('Les modifications ont été enregistrées.');
  });
});

test('un service : ajouté, désactivé ; ses fenêtres rendent le focus', async ({ page }) => {
  const structure = await sAsseoir(page);
  await page.goto(`${structure}/services/nouveau`);

  await test.step('refusé, puis ajouté', async () => {
    await expect(titre(page, 'Ajouter un service')).toBeVisible();
    await actionner(page, 'Valider');
    await expect(aCorriger(page)).toBeFocused();
    await actionner(page, 'Code du service');
    await page.keyboard.type('BORNES');
    await taper(page, /^Nom du service/, 'Bornes de recharge');
    await actionner(page, 'Valider');
    await expect(titre(page, 'Modification du service BORNES')).toBeVisible();
  });

  await test.step('désactivé : le focus reste dans « État du service »', async () => {
    await actionner(page, 'Désactiver');
    await expect(page.getByRole('dialog', { name: 'Désactiver le service BORNES' })).toBeVisible();
    await page.keyboard.press('Escape');
    const etat = partie(page, 'État du service');
    await expect(etat.getByRole('button', { name: 'Désactiver' })).toBeFocused();
    await page.keyboard.press('Enter');
    await actionner(page, 'Désactiver');
    await expect(etat).toContainText('Inactif');
    await expect(etat).toBeFocused();
    await actionner(page, 'Réactiver');
    await expect(page.getByRole('dialog', { name: 'Réactiver le service BORNES' })).toBeVisible();
    await actionner(page, 'Annuler');
    await expect(etat.getByRole('button', { name: 'Réactiver' })).toBeFocused();
    await actionner(page, /^Rattacher Inès Carvalho/);
    await expect(page.getByRole('button', { name: 'Détacher Inès Carvalho' })).toBeFocused();
  });
});

test('un IBAN : pris dans la liste, corrigé, avec un RIB qu’on retire', async ({ page }) => {
  const structure = await sAsseoir(page);
  await page.goto(`${structure}/coordonnees-bancaires/nouvelles`);

  await test.step('la liste rend le focus à l’IBAN', async () => {
    await expect(titre(page, 'Ajouter des coordonnées bancaires')).toBeVisible();
    await actionner(page, 'IBAN d’exercice');
    await expect(page.getByRole('dialog', { name: 'Prendre un IBAN d’exercice' })).toBeVisible();
    await actionner(page, /^Prendre l’IBAN/);
    await expect(page.getByLabel('IBAN *')).toBeFocused();
    await expect(page.getByLabel('IBAN *')).not.toHaveValue('');
  });

  await test.step('refusé, puis corrigé depuis le résumé', async () => {
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(IBAN.replace(/5$/, '6'));
    await actionner(page, 'Valider');
    await expect(aCorriger(page)).toBeFocused();
    await actionner(page, 'IBAN');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(IBAN);
    await tabuler(page, /^Nom du compte/, 'Shift+Tab');
    await page.keyboard.type('Compte courant');
  });

  await test.step('le RIB, retiré ; le compte enregistré', async () => {
    await tabuler(page, /^RIB/);
    const pdf = { name: 'rib.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };
    await page.locator(':focus').setInputFiles(pdf);
    await actionner(page, 'Retirer rib.pdf');
    await expect(partie(page, '4 RIB')).toBeFocused();
    await actionner(page, 'Valider');
    await expect(titre(page, 'Modification de « Compte courant »')).toBeVisible();
    await expect(page.getByText('Le compte est enregistré.')).toBeVisible();
    await actionner(page, 'Revenir à la structure');
    await expect(page.getByRole('row', { name: /Compte courant/ })).toContainText('Par défaut');
  });
});

test('le mandat : accepté, puis résilié', async ({ page }) => {
  const structure = await sAsseoir(page);
  await page.goto(`${structure}/modifier`);
  await expect(partie(page, 'Mandat de facturation')).toContainText('J’accepte le mandat');

  await test.step('le bouton part avec l’acte, le focus reste dans le bloc', async () => {
    await tabuler(page, /^J’accepte le mandat/, 'Shift+Tab');
    await page.keyboard.press('Space');
    await actionner(page, 'Accepter et continuer');
    const mandat = partie(page, 'Mandat de facturation');
    await expect(mandat).toContainText('Le mandat de facturation est en vigueur.');
    await expect(mandat).toBeFocused();
    await actionner(page, 'Résilier');
    await actionner(page, 'Résilier');
    await expect(mandat).toContainText('Mandats résiliés (1)');
    await expect(mandat).toBeFocused();
  });
});

test('« Mon compte », au clavier seul : un bloc se modifie, un autre s’annule', async ({ page }) => {
  await sAsseoir(page);
  await page.goto('/portail/mon-compte');
  await expect(titre(page, 'Mon compte')).toBeVisible();

  await test.step('modifier : le focus entre dans le bloc, puis revient à son bouton', async () => {
    await actionner(page, 'Modifier : Adresse postale');
    await expect(page.getByLabel('Adresse', { exact: true })).toBeFocused();
    await retaper(page, /^Code postal/, 'quatre-vingt-dix-neuf');
    await actionner(page, 'Valider');
    await expect(aCorriger(page)).toBeFocused();
    await actionner(page, 'Code postal');
    await expect(page.getByLabel('Code postal')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('99120');
    await taper(page, /^Ville/, 'Valbrune');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Modifier : Adresse postale' })).toBeFocused();
    await expect(page.getByText('99120')).toBeVisible();
    await expect(page.getByText('Modification enregistrée.')).toBeVisible();
  });

  await test.step('annuler : rien n’a changé, le focus revient aussi', async () => {
    await actionner(page, 'Modifier : Informations générales', 'Shift+Tab');
    await expect(page.getByLabel(/^Prénom/)).toBeFocused();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Gaston');
    await actionner(page, 'Annuler');
    await expect(page.getByRole('button', { name: 'Modifier : Informations générales' })).toBeFocused();
    await expect(page.getByText('Gaston')).toBeHidden();
  });
});
