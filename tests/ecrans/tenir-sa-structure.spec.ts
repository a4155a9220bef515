import type { Page } from 'playwright/test';
import { entrer, expect, regarder, test } from '../support/ecrans.ts';
import { prendreSiege } from '../support/gestes.ts';

test.describe.configure({ timeout: 180_000 });

/** Account of an exercise, and the same with its last digit wrong. */
const IBAN = 'FR76 9999 9000 0100 0000 0000 115';
const IBAN_FAUX = 'FR76 9999 9000 0100 0000 0000 116';
const PDF = { name: 'rib-fontanel.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };

/** One part of a page, by its title. */
const partie = (page: Page, titre: string) => page.getByRole('region', { name: titre, exact: true });
const valider = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Valider', exact: true });

/** Gilles Fontanel, gestionnaire principal, on « Modification de la structure ». */
async function ouvrirLaStructure(page: Page): Promise<void> {
  await entrer(page);
  await prendreSiege(page, 'Gilles Fontanel');
  await page.goto('/portail/activites-du-gestionnaire');
  await page
    .getByRole('link', { name: /Modifier/ })
    .first()
    .click();
  await expect(titre(page, 'Modification de la structure Électricité Fontanel')).toBeVisible();
}

const titre = (page: Page, nom: string | RegExp) => page.getByRole('heading', { level: 1, name: nom });

async function confirmer(page: Page, fenetre: string, bouton: string): Promise<void> {
  const dialogue = page.getByRole('dialog', { name: fenetre });
  await dialogue.getByRole('button', { name: bouton, exact: true }).click();
  await expect(dialogue).toBeHidden();
}

test('les coordonnées bancaires : refusées, puis enregistrées, par défaut, désactivées', async ({ page }) => {
  await ouvrirLaStructure(page);
  const comptes = partie(page, 'Coordonnées bancaires');
  await expect(comptes.getByText('Aucun compte bancaire n’est enregistré.')).toBeVisible();
  await comptes.getByRole('link', { name: 'Ajouter des coordonnées bancaires' }).click();

  await test.step('un IBAN faux et un RIB d’un mauvais format : refusés, et rien de tapé ne se perd', async () => {
    await page.getByLabel(/^Nom du compte/).fill('Compte courant');
    await page.getByLabel('IBAN *').fill(IBAN_FAUX);
    await page.getByLabel(/^RIB/).setInputFiles({ ...PDF, name: 'rib.doc', mimeType: 'application/msword' });
    await expect(page.getByText('« rib.doc » n’est pas accepté.')).toBeVisible();
    await valider(page).click();
    const resume = page.getByRole('alert').filter({ hasText: 'Un champ est à corriger' });
    await expect(resume).toBeFocused();
    await expect(resume).toContainText('L’IBAN saisi n’est pas valide : sa clé ne tombe pas juste.');
    await resume.getByRole('link', { name: 'IBAN' }).click();
    await expect(page.getByLabel('IBAN *')).toBeFocused();
    await expect(page.getByLabel('IBAN *')).toHaveValue(IBAN_FAUX);
    await expect(page.getByLabel(/^Nom du compte/)).toHaveValue('Compte courant');
    await regarder(page, 'banque-refus');
  });

  await test.step('un PDF qui n’en est pas un est refusé par le portail', async () => {
    await page.getByLabel(/^RIB/).setInputFiles({ ...PDF, buffer: Buffer.from('une photo, renommée') });
    const refus = page.getByRole('alert').filter({ hasText: 'Format de fichier non accepté.' });
    await expect(refus).toBeFocused();
    await expect(page.getByText('Remplacer le RIB')).toBeHidden();
  });

  await test.step('le bon IBAN, avec son RIB', async () => {
    await page.getByLabel('IBAN *').fill(IBAN);
    await page.getByLabel(/^RIB/).setInputFiles(PDF);
    await expect(page.getByText('Remplacer le RIB')).toBeVisible();
    await valider(page).click();
    await expect(page.getByText('Le compte est enregistré.')).toBeVisible();
    await expect(titre(page, 'Modification de « Compte courant »')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Télécharger rib-fontanel.pdf' })).toBeVisible();
    await regarder(page, 'banque-enregistree');
  });

  await test.step('désactivé, il n’est plus par défaut ; réactivé, il le redevient en le cochant', async () => {
    const etat = partie(page, 'État du compte');
    await etat.getByRole('button', { name: 'Désactiver' }).click();
    await expect(page.getByRole('dialog')).toContainText('C’est votre compte par défaut.');
    await confirmer(page, 'Désactiver « Compte courant »', 'Désactiver');
    await expect(etat.getByText('Inactif')).toBeVisible();
    await expect(etat).toBeFocused();
    await expect(page.getByLabel('Compte par défaut')).not.toBeChecked();
    await regarder(page, 'banque-inactive');
    await etat.getByRole('button', { name: 'Réactiver' }).click();
    await confirmer(page, 'Réactiver « Compte courant »', 'Réactiver');
    await expect(etat.getByText('Actif', { exact: true })).toBeVisible();
    await page.getByLabel('Compte par défaut').check();
    await valider(page).click();
    await expect(page.getByText('Les modifications ont été enregistrées.')).toBeVisible();
    await page.getByRole('link', { name: 'Revenir à la structure' }).click();
    await expect(comptes.getByRole('row', { name: /Compte courant/ })).toContainText('Par défaut');
  });
});

test('un service : refusé, ajouté, désactivé', async ({ page }) => {
  await ouvrirLaStructure(page);
  await page.getByRole('link', { name: 'Ajouter un service' }).click();

  await test.step('un code déjà pris est refusé, et le reste se garde', async () => {
    await page.getByLabel(/^Nom du service/).fill('Bornes de recharge');
    await valider(page).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Un champ est à corriger' })).toBeFocused();
    await page.getByLabel(/^Code du service/).fill('CHANTIERS');
    await valider(page).click();
    const resume = page.getByRole('alert').filter({ hasText: 'Un champ est à corriger' });
    await expect(resume).toContainText('Code du service');
    await expect(page.getByLabel(/^Code du service/)).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByLabel(/^Nom du service/)).toHaveValue('Bornes de recharge');
    await regarder(page, 'service-refus');
  });

  await test.step('ajouté, il dit ce qui lui manque', async () => {
    await page.getByLabel(/^Code du service/).fill('BORNES');
    await valider(page).click();
    await expect(titre(page, 'Modification du service BORNES')).toBeVisible();
    await expect(page.getByText('Le service BORNES est créé. Il reste à faire')).toBeVisible();
    await regarder(page, 'service-ajoute');
  });

  await test.step('un espace s’ouvre sur lui', async () => {
    await page.getByLabel('Factures émises').check();
    await valider(page).click();
    await expect(page.getByText('Les modifications ont été enregistrées.').first()).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('Factures émises')).toBeChecked();
    await regarder(page, 'service-espace-ouvert');
  });

  await test.step('désactivé : annuler d’abord ne change rien', async () => {
    const etat = partie(page, 'État du service');
    await etat.getByRole('button', { name: 'Désactiver' }).click();
    await confirmer(page, 'Désactiver le service BORNES', 'Annuler');
    await expect(etat.getByRole('button', { name: 'Désactiver' })).toBeFocused();
    await etat.getByRole('button', { name: 'Désactiver' }).click();
    await confirmer(page, 'Désactiver le service BORNES', 'Désactiver');
    await expect(etat).toContainText('Inactif');
    await expect(etat).toBeFocused();
    await page.getByRole('link', { name: 'Revenir à la structure' }).click();
    await expect(partie(page, 'Liste des services').getByRole('row', { name: /BORNES/ })).toContainText('Non');
  });
});

test('le SIRET change : l’ancienne structure ne fait plus que se lire', async ({ page }) => {
  await ouvrirLaStructure(page);
  const adresse = page.url();

  await test.step('l’avertissement ; y renoncer ramène à la structure', async () => {
    await page.getByRole('link', { name: 'Modifier l’identifiant' }).click();
    await confirmer(page, 'Modifier l’identifiant de Électricité Fontanel', 'Annuler');
    await expect(titre(page, /Modification de la structure/)).toBeVisible();
    await page.getByRole('link', { name: 'Modifier l’identifiant' }).click();
    await confirmer(page, 'Modifier l’identifiant de Électricité Fontanel', 'Confirmer');
  });

  await test.step('le SIRET d’une autre entreprise est refusé', async () => {
    await page.getByLabel(/nouveau SIRET/).fill('000 300 376 00019');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await expect(page.getByRole('alert').first()).toBeFocused();
    await expect(page.getByText(/Ce SIRET est celui d’une autre entreprise/).first()).toBeVisible();
    await expect(page.getByLabel(/nouveau SIRET/)).toHaveValue('000 300 376 00019');
    await regarder(page, 'identifiant-refus');
  });

  await test.step('le SIRET proposé, vérifié puis validé', async () => {
    await page.getByText('Je n’ai pas de SIRET d’exercice').click();
    await page.getByRole('button', { name: /^Prendre le SIRET de Électricité Fontanel/ }).click();
    await expect(titre(page, 'Modifier l’identifiant')).toBeFocused();
    await expect(partie(page, '2 Vérification')).toContainText('Nouvel identifiant');
    await regarder(page, 'identifiant-verification');
    await valider(page).click();
    await expect(titre(page, 'Identifiant modifié')).toBeFocused();
    await expect(page.getByText('Électricité Fontanel a pour SIRET 000 112 185 00020.')).toBeVisible();
    await regarder(page, 'identifiant-modifie');
  });

  await test.step('la nouvelle est active', async () => {
    await page.getByRole('link', { name: 'Voir la nouvelle structure' }).click();
    await expect(titre(page, 'Électricité Fontanel')).toBeVisible();
    await expect(page.getByText('Active', { exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Modifier', exact: true })).toBeVisible();
  });

  await test.step('l’ancienne se lit, et ne se modifie plus', async () => {
    await page.goto(adresse);
    await expect(page.getByText('Inactive', { exact: true })).toBeVisible();
    await expect(page.getByLabel(/^Ville/)).not.toBeEditable();
    await expect(valider(page)).toBeHidden();
    await expect(page.getByRole('link', { name: 'Modifier l’identifiant' })).toBeHidden();
    await expect(page.getByRole('link', { name: 'Ajouter un service' })).toBeHidden();
    await regarder(page, 'structure-ancienne');
    await page.goto(adresse.replace('/modifier', '/identifiant'));
    await expect(page.getByText('STRUCTURE_INACTIVE')).toBeVisible();
  });

  await test.step('le courriel l’annonce', async () => {
    await page.getByRole('link', { name: /Courriels/ }).click();
    await page
      .getByRole('link', { name: /Modification de la structure Électricité Fontanel/ })
      .first()
      .click();
    await expect(page.getByText('Nouvel identifiant : 000 112 185 00020')).toBeVisible();
    await expect(page.getByText('Ancien identifiant, désormais inactif : 000 112 185 00012')).toBeVisible();
  });
});
