import { entrer, expect, test } from '../support/ecrans.ts';
import { prendreSiege } from '../support/gestes.ts';

const OUVERTE = '/portail/mon-compte/ajouter-un-abonnement?espace=FACTURES_EMISES&mode=MODIFICATION';

test('se déconnecter ramène à l’accueil, depuis une page qui demande d’être connecté', async ({ page }) => {
  await entrer(page);
  await prendreSiege(page, 'Peinture Lacombe');
  await page.goto('/portail/mon-compte');
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(page).toHaveURL(/\/portail$/);
  await expect(page.getByRole('heading', { name: 'Facturez vos clients publics' })).toBeVisible();
});

test('un abonnement supprimé se dit, repris il attend la connexion, et la note y mène', async ({ page }) => {
  await entrer(page);
  await prendreSiege(page, 'Peinture Lacombe');
  await page.goto('/portail/mon-compte');
  await page.getByRole('button', { name: /^Supprimer.*Factures émises/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Supprimer', exact: true }).click();
  await expect(page.getByText(/Vous n’êtes plus abonné à «\sFactures émises\s»/)).toBeVisible();
  // The seat is left and taken again: the tab is no longer one of those of the login.
  await prendreSiege(page, 'Électricité Fontanel');
  await prendreSiege(page, 'Peinture Lacombe');
  await page.goto(OUVERTE);
  await page.getByRole('button', { name: 'Valider' }).click();
  await expect(page.getByText(/votre onglet apparaîtra à la prochaine connexion/)).toBeVisible();
  await page.getByRole('button', { name: 'Me déconnecter' }).click();
  await expect(page).toHaveURL(/\/portail\/connexion$/);
});

test('cliquer avant que la page sache si l’on est déjà entré fait entrer quand même', async ({ page }) => {
  let premiere = true;
  await page.route('**/api/session', async (route) => {
    const reponse = await route.fetch();
    // The first answer was made before the click, and comes after it.
    if (premiere) await new Promise((suite) => setTimeout(suite, 3000));
    premiere = false;
    await route.fulfill({ response: reponse });
  });
  await entrer(page);
  await expect(page.getByRole('button', { name: /Je suis/ })).toBeVisible();
});
