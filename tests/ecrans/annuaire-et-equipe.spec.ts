import { entrer, expect, regarder, test } from '../support/ecrans.ts';
import { prendreSiege } from '../support/gestes.ts';

test('l’annuaire : par type de structure, puis la fiche d’un client public', async ({ page }) => {
  await entrer(page);
  await prendreSiege(page, 'Gilles Fontanel');
  await page.goto('/portail/annuaire');
  await page.getByLabel('Type de structure').selectOption({ label: 'Privée' });
  await page.getByRole('button', { name: 'Rechercher' }).click();
  await expect(page.getByRole('row', { name: /Électricité Fontanel/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Lycée de Valbrune/ })).toBeHidden();
  await page.getByLabel('Type de structure').selectOption({ label: 'Publique' });
  await page.getByLabel('Raison sociale').fill('lycée');
  await page.getByRole('button', { name: 'Rechercher' }).click();
  await expect(page.getByRole('row', { name: /Lycée de Valbrune/ })).toBeVisible();
  await regarder(page, 'annuaire-recherche');
  await page
    .getByRole('row', { name: /Lycée de Valbrune/ })
    .getByRole('link')
    .first()
    .click();
  await expect(page.getByRole('heading', { name: /Lycée de Valbrune/ })).toBeVisible();
  await regarder(page, 'annuaire-fiche');
});

test('deux personnes, deux fenêtres : la demande de l’une se voit chez l’autre, et sa réponse revient', async ({
  page,
  context,
}) => {
  await entrer(page);
  await prendreSiege(page, 'Gilles Fontanel');
  await page.goto('/portail/activites-du-gestionnaire');
  const collegue = await context.newPage();
  await collegue.goto('/portail');
  await prendreSiege(collegue, 'Josiane Lacombe');

  await test.step('elle demande, il le voit sans rien recharger', async () => {
    await collegue.goto('/portail/mon-compte/demander-un-rattachement');
    await collegue.getByLabel('Identifiant', { exact: true }).fill('00011218500012');
    await collegue.getByRole('button', { name: 'Rechercher' }).click();
    await collegue
      .getByRole('button', { name: /Choisir|Ajouter|Sélectionner/ })
      .first()
      .click();
    await collegue.getByRole('button', { name: 'Valider', exact: true }).click();
    await expect(collegue.getByText('Votre demande de rattachement a été transmise').first()).toBeVisible();
    await collegue.goto('/portail/mon-compte');
    await expect(collegue.getByText('En cours de validation').first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^Valider/ }).first()).toBeVisible();
  });

  await test.step('il valide, elle le voit de même', async () => {
    await page
      .getByRole('button', { name: /^Valider/ })
      .first()
      .click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Valider/ })
      .click();
    await expect(page.getByText('La demande de rattachement de Josiane Lacombe a été validée.')).toBeVisible();
    await expect(collegue.getByText('En cours de validation')).toBeHidden();
    await expect(collegue.getByRole('button', { name: /Je suis/ })).toContainText('Josiane');
    await expect(page.getByRole('button', { name: /Je suis/ })).toContainText('Gilles');
  });
});
