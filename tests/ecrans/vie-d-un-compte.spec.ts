import type { Page } from 'playwright/test';
import {
  activer,
  EMAIL,
  entrer,
  expect,
  MOT_DE_PASSE,
  recopierCaptcha,
  regarder,
  seConnecter,
  sInscrire,
  test,
} from '../support/ecrans.ts';

test.describe.configure({ timeout: 180_000 });

const NOUVEAU = 'Gouge-et-ciseau-8';

const titre = (page: Page, nom: string) => page.getByRole('heading', { level: 1, name: nom });

/** Opens the last mail, then the page that it leads to. */
async function suivreLeCourriel(page: Page, objet: RegExp, lien: string): Promise<void> {
  await page.getByRole('link', { name: /Courriels/ }).click();
  await page.getByRole('link', { name: objet }).first().click();
  await page.getByRole('link', { name: lien }).click();
}

async function sePresenter(page: Page, motDePasse: string): Promise<void> {
  await page.goto('/portail/connexion');
  await page.getByLabel(/^Adresse électronique de connexion/).fill(EMAIL);
  await page.getByRole('textbox', { name: /^Mot de passe/ }).fill(motDePasse);
  await page.getByRole('main').getByRole('button', { name: 'Se connecter' }).click();
}

async function ouvrirUnCompte(page: Page): Promise<void> {
  await entrer(page);
  await sInscrire(page);
  await activer(page);
  await seConnecter(page);
  await page.getByRole('button', { name: 'Plus tard' }).click();
}

test('mot de passe oublié : question, réponse fausse, nouveau mot de passe', async ({ page }) => {
  await ouvrirUnCompte(page);
  await test.step('se déconnecter, depuis le bandeau du portail', async () => {
    await page.getByRole('banner').getByRole('button', { name: 'Se déconnecter' }).click();
    await expect(page.getByRole('navigation', { name: 'Espaces' })).toBeHidden();
  });

  await test.step('demander le lien', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Mot de passe oublié ?' }).click();
    await page.getByRole('button', { name: 'Valider', exact: true }).click();
    await expect(page.getByRole('alert').filter({ hasText: '2 champs sont à corriger' })).toBeFocused();
    await regarder(page, 'oubli-erreurs');
    await page.getByLabel(/^Adresse électronique de connexion/).fill(EMAIL);
    await recopierCaptcha(page);
    await page.getByRole('button', { name: 'Valider', exact: true }).click();
    await expect(titre(page, 'Demande reçue')).toBeFocused();
    await regarder(page, 'oubli-recue');
  });

  await test.step('une réponse fausse dit combien d’essais restent, et ne perd rien', async () => {
    await suivreLeCourriel(page, /Réinitialisation/, 'Choisir un nouveau mot de passe');
    await expect(titre(page, 'Choisir un nouveau mot de passe')).toBeVisible();
    await page.getByRole('textbox', { name: /^Réponse/ }).fill('Médor');
    await page.getByRole('textbox', { name: /^Nouveau mot de passe/ }).fill(NOUVEAU);
    await page.getByRole('textbox', { name: /^Confirmez le nouveau/ }).fill(NOUVEAU);
    await page.getByRole('button', { name: 'Soumettre' }).click();
    const resume = page.getByRole('alert').filter({ hasText: 'Un champ est à corriger' });
    await expect(resume).toBeFocused();
    await expect(resume).toContainText('Il vous reste 4 essais.');
    await expect(page.getByRole('textbox', { name: /^Nouveau mot de passe/ })).toHaveValue(NOUVEAU);
    await regarder(page, 'oubli-reponse-fausse');
  });

  await test.step('la bonne réponse, sans ses majuscules', async () => {
    await page.getByRole('textbox', { name: /^Réponse/ }).fill('rex');
    await page.getByRole('button', { name: 'Soumettre' }).click();
    await page.waitForURL('**/portail/connexion');
    await expect(page.getByText('Votre mot de passe est changé.')).toBeVisible();
    await regarder(page, 'oubli-fait');
    await page.getByRole('textbox', { name: /^Mot de passe/ }).fill(NOUVEAU);
    await page.getByRole('main').getByRole('button', { name: 'Se connecter' }).click();
    await expect(page.getByRole('navigation', { name: 'Espaces' })).toBeVisible();
  });

  await test.step('le lien a servi', async () => {
    await suivreLeCourriel(page, /Réinitialisation/, 'Choisir un nouveau mot de passe');
    await expect(titre(page, 'Ce lien de réinitialisation n’est plus valable')).toBeFocused();
    await regarder(page, 'oubli-lien-perime');
    await page.getByRole('link', { name: 'Demander un nouvel envoi' }).click();
    await expect(titre(page, 'Mot de passe oublié')).toBeVisible();
  });

  await test.step('celui de l’activation aussi', async () => {
    await suivreLeCourriel(page, /Activation/, 'Activer mon compte');
    await expect(titre(page, 'Ce lien d’activation n’est plus valable')).toBeFocused();
  });
});

test('« Mon compte » : chaque bloc se modifie, se refuse et s’annule', async ({ page }) => {
  await ouvrirUnCompte(page);
  await page.getByRole('banner').getByRole('link', { name: 'Paulette AUBRAC' }).click();
  await expect(titre(page, 'Mon compte')).toBeVisible();
  await regarder(page, 'mon-compte');

  await test.step('informations générales', async () => {
    await page.getByRole('button', { name: /Modifier.*Informations générales/ }).click();
    await expect(page.getByLabel(/^Prénom/)).toBeFocused();
    await page.getByLabel(/^Nom/).fill('');
    await page.getByLabel(/^Adresse électronique de contact/).fill('atelier');
    await page.getByRole('button', { name: 'Valider', exact: true }).click();
    const resume = page.getByRole('alert').filter({ hasText: '2 champs sont à corriger' });
    await expect(resume).toBeFocused();
    await regarder(page, 'mon-compte-erreurs');
    await resume.getByRole('link', { name: 'Adresse électronique de contact' }).click();
    await expect(page.getByLabel(/^Adresse électronique de contact/)).toBeFocused();
    await page.getByLabel(/^Nom/).fill('Aubrac-de la Très Longue Maison des Menuisiers');
    await page.getByLabel(/^Adresse électronique de contact/).fill('atelier@exemple.fr');
    await page.getByRole('button', { name: 'Valider', exact: true }).click();
    await expect(page.getByText('Modification enregistrée.')).toBeVisible();
    await expect(page.getByRole('button', { name: /Modifier.*Informations générales/ })).toBeFocused();
    await expect(page.getByText('atelier@exemple.fr', { exact: true })).toBeVisible();
  });

  await test.step('annuler ne change rien', async () => {
    await page.getByRole('button', { name: /Modifier.*Adresse postale/ }).click();
    await page.getByLabel(/^Ville/).fill('Valbrune');
    await page.getByRole('button', { name: 'Annuler', exact: true }).last().click();
    await expect(page.getByText('Valbrune')).toBeHidden();
  });

  await test.step('un mot de passe déjà utilisé est refusé', async () => {
    await page.getByRole('button', { name: /Modifier.*mot de passe/ }).click();
    await page.getByRole('textbox', { name: /^Mot de passe actuel/ }).fill('Autre-chose-123');
    await page.getByRole('textbox', { name: /^Nouveau mot de passe/ }).fill(NOUVEAU);
    await page.getByRole('textbox', { name: /^Confirmez le nouveau/ }).fill(NOUVEAU);
    await page.getByRole('button', { name: 'Valider', exact: true }).click();
    await expect(page.getByText('Ce n’est pas votre mot de passe actuel.').first()).toBeVisible();
    await page.getByRole('textbox', { name: /^Mot de passe actuel/ }).fill(MOT_DE_PASSE);
    await page.getByRole('textbox', { name: /^Nouveau mot de passe/ }).fill(MOT_DE_PASSE);
    await page.getByRole('textbox', { name: /^Confirmez le nouveau/ }).fill(MOT_DE_PASSE);
    await page.getByRole('button', { name: 'Valider', exact: true }).click();
    await expect(page.getByText('Ce mot de passe a déjà été utilisé.').first()).toBeVisible();
    await regarder(page, 'mon-compte-mot-de-passe');
    await page.getByRole('textbox', { name: /^Nouveau mot de passe/ }).fill(NOUVEAU);
    await page.getByRole('textbox', { name: /^Confirmez le nouveau/ }).fill(NOUVEAU);
    await page.getByRole('button', { name: 'Valider', exact: true }).click();
    await expect(page.getByText('Mot de passe changé.')).toBeVisible();
  });

  await test.step('la question secrète', async () => {
    await page.getByRole('button', { name: /Modifier.*question secrète/ }).click();
    await page.getByRole('combobox', { name: /^Question secrète/ }).selectOption({ index: 5 });
    await page.getByRole('textbox', { name: /^Réponse/ }).fill('Le Compagnon');
    await page.getByRole('textbox', { name: /^Mot de passe actuel/ }).fill(NOUVEAU);
    await regarder(page, 'mon-compte-question');
    await page.getByRole('button', { name: 'Valider', exact: true }).click();
    await expect(page.getByText('Quel est votre livre préféré ?')).toBeVisible();
  });

  await test.step('sur un téléphone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: /Modifier.*Informations générales/ }).click();
    await page.getByRole('button', { name: /Modifier.*mot de passe/ }).click();
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(390);
    await regarder(page, 'petit-mon-compte-formulaires');
  });
});

test('l’adresse de connexion : impossible en 2021, par un lien aujourd’hui', async ({ page }) => {
  await ouvrirUnCompte(page);
  await page.goto('/portail/mon-compte/adresse-de-connexion');
  await expect(page.getByText('Dans le portail de 2021, c’est impossible.')).toBeVisible();
  await regarder(page, 'adresse-2021');
  await page.getByLabel('Mots du portail').selectOption({ label: 'actuels' });

  await test.step('le menu à son nom', async () => {
    const bouton = page.getByRole('banner').getByRole('button', { name: 'Paulette AUBRAC' });
    await bouton.press('Enter');
    await expect(page.getByRole('link', { name: 'Mes habilitations' })).toBeVisible();
    await regarder(page, 'menu-du-compte');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('link', { name: 'Mes habilitations' })).toBeHidden();
    await expect(bouton).toBeFocused();
    await page.setViewportSize({ width: 390, height: 844 });
    await bouton.click();
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(390);
    await regarder(page, 'petit-menu-du-compte');
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.getByRole('link', { name: 'Changer mon adresse de connexion' }).click();
  });

  await test.step('demander, puis confirmer', async () => {
    await page.getByLabel(/^Nouvelle adresse électronique de connexion/).fill('paulette@aubrac.fr');
    await page.getByLabel(/^Confirmez la nouvelle adresse/).fill('paulette@aubrac.com');
    await page.getByRole('textbox', { name: /^Mot de passe actuel/ }).fill(MOT_DE_PASSE);
    await page.getByRole('button', { name: 'Soumettre' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Un champ est à corriger' })).toBeFocused();
    await regarder(page, 'adresse-erreur');
    await page.getByLabel(/^Confirmez la nouvelle adresse/).fill('paulette@aubrac.fr');
    await page.getByRole('button', { name: 'Soumettre' }).click();
    await expect(titre(page, 'Confirmez votre nouvelle adresse')).toBeFocused();
    await regarder(page, 'adresse-envoyee');
    await suivreLeCourriel(page, /Confirmez votre nouvelle adresse/, 'Confirmer ma nouvelle adresse');
    await expect(page.getByText('paulette@aubrac.fr', { exact: true })).toBeVisible();
    await regarder(page, 'adresse-a-confirmer');
    await page.getByRole('button', { name: 'Confirmer', exact: true }).click();
    await expect(titre(page, 'Votre adresse de connexion a changé')).toBeFocused();
    await regarder(page, 'adresse-changee');
    await suivreLeCourriel(page, /Confirmez votre nouvelle adresse/, 'Confirmer ma nouvelle adresse');
    await expect(titre(page, 'Ce lien de confirmation n’est plus valable')).toBeFocused();
    await regarder(page, 'adresse-lien-perime');
  });
});

test('fermer son accès, puis revenir', async ({ page }) => {
  await ouvrirUnCompte(page);
  await page.goto('/portail/mon-compte');
  await page.getByRole('link', { name: 'Désactiver mon compte' }).click();
  await page.getByRole('button', { name: 'Soumettre' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Un champ est à corriger' })).toBeFocused();
  await regarder(page, 'desactivation-erreur');
  await page.getByLabel('Désactiver mon accès').check();
  await page.getByRole('button', { name: 'Soumettre' }).click();
  await expect(titre(page, 'Votre compte est désactivé')).toBeFocused();
  await expect(page.getByRole('navigation', { name: 'Espaces' })).toBeHidden();
  await regarder(page, 'desactivation-faite');
  await sePresenter(page, MOT_DE_PASSE);
  await expect(page.getByText('Vous avez désactivé votre compte.')).toBeVisible();
  await regarder(page, 'reactivation');
  await page.getByRole('button', { name: 'Réactiver mon compte' }).click();
  await page.waitForURL('**/portail');
  await expect(page.getByRole('navigation', { name: 'Espaces' })).toBeVisible();
});

test('cinq mots de passe faux : bloqué, et jusqu’à quand', async ({ page }) => {
  await ouvrirUnCompte(page);
  await page.getByRole('banner').getByRole('button', { name: 'Se déconnecter' }).click();
  await sePresenter(page, 'Autre-chose-123');
  const refus = page.getByRole('alert').filter({ hasText: 'Adresse électronique de connexion ou mot de passe' });
  await expect(refus).toBeVisible();
  for (let essai = 2; essai <= 5; essai++) {
    await page.getByRole('main').getByRole('button', { name: 'Se connecter' }).click();
    if (essai < 5) await page.waitForResponse('**/api/comptes/connexion');
  }
  await expect(page.getByText(/Il est bloqué jusqu’au/)).toBeVisible();
  await regarder(page, 'compte-bloque');
});
