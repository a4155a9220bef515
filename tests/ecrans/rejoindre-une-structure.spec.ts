import { entrer, expect, regarder, test } from '../support/ecrans.ts';
import { prendreSiege } from '../support/gestes.ts';

test('demander un rattachement, le valider, ouvrir un espace et attendre son onglet', async ({ page }) => {
  await entrer(page);
  // Gilles sits down first: no robot will answer in his place.
  await prendreSiege(page, 'Gilles Fontanel');
  await prendreSiege(page, 'Josiane Lacombe');

  await test.step('la collègue cherche la structure et demande', async () => {
    await page.goto('/portail/mon-compte/demander-un-rattachement');
    await page.getByRole('button', { name: 'Rechercher' }).click();
    await expect(page.getByRole('alert').first()).toBeVisible();
    await page.getByLabel('Identifiant', { exact: true }).fill('00011218500012');
    await page.getByRole('button', { name: 'Rechercher' }).click();
    await page
      .getByRole('button', { name: /Choisir|Ajouter|Sélectionner/ })
      .first()
      .click();
    await page.getByLabel(/Commentaire/).fill('Peintre, en renfort sur les chantiers.');
    await regarder(page, 'rattachement-demande');
    await page.getByRole('button', { name: 'Valider', exact: true }).click();
    await expect(page.getByText('Votre demande de rattachement a été transmise').first()).toBeVisible();
    await page.goto('/portail/mon-compte');
    await expect(page.getByText('En cours de validation').first()).toBeVisible();
    await regarder(page, 'mon-compte-rattachements');
  });

  await test.step('le gestionnaire la valide', async () => {
    await prendreSiege(page, 'Gilles Fontanel');
    await page.goto('/portail/activites-du-gestionnaire');
    await page
      .getByRole('button', { name: /^Valider/ })
      .first()
      .click();
    await regarder(page, 'rattachement-services');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Valider/ })
      .click();
    await expect(page.getByText('La demande de rattachement de Josiane Lacombe a été validée.')).toBeVisible();
    await regarder(page, 'activites-du-gestionnaire');
  });

  await test.step('il ouvre un espace : l’onglet attend la prochaine connexion', async () => {
    await page
      .getByRole('link', { name: /Modifier/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Ajouter des espaces' }).click();
    const fenetre = page.getByRole('dialog');
    await fenetre.getByText('Factures à valider').first().click();
    await regarder(page, 'ajouter-des-espaces');
    await fenetre.getByRole('button', { name: 'Valider' }).click();
    await page.getByRole('button', { name: 'Valider', exact: true }).last().click();
    await expect(page.getByText('Les modifications ont été enregistrées.')).toBeVisible();
    await regarder(page, 'espace-ouvert');
    const onglets = page.getByRole('navigation', { name: 'Espaces' });
    await expect(onglets.getByRole('link', { name: 'Factures à valider' })).toBeHidden();
    await expect(page.getByText('votre onglet apparaîtra à la prochaine connexion').first()).toBeVisible();
    await prendreSiege(page, 'Josiane Lacombe');
    await prendreSiege(page, 'Gilles Fontanel');
    await expect(onglets.getByRole('link', { name: 'Factures à valider' })).toBeVisible();
  });

  await test.step('le plan des liens le montre', async () => {
    await page.goto('/portail/activites-du-gestionnaire');
    await page
      .getByRole('link', { name: /Voir les liens/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { name: /Les liens de la structure/ })).toBeVisible();
    await expect(page.getByText(/Josiane Lacombe/).first()).toBeVisible();
    await regarder(page, 'liens');
  });
});
