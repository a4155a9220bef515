import type { Page } from 'playwright/test';
import { entrer, expect, regarder, test } from '../support/ecrans.ts';
import { choisirLesMots, prendreSiege } from '../support/gestes.ts';

test.describe.configure({ timeout: 300_000 });

const SIRET_FONTANEL = '00011218500012';
const MOTIF = 'Nous ne vous connaissons pas : écrivez dans quel chantier vous travaillez.';

async function demanderRattachement(page: Page): Promise<void> {
  await page.goto('/portail/mon-compte/demander-un-rattachement');
  await page.getByLabel('Identifiant', { exact: true }).fill(SIRET_FONTANEL);
  await page.getByRole('button', { name: 'Rechercher' }).click();
  await page.getByRole('button', { name: 'Choisir Électricité Fontanel' }).click();
  await page.getByRole('button', { name: 'Valider', exact: true }).click();
  await expect(page.getByText('Votre demande de rattachement a été transmise').first()).toBeVisible();
}

test('refuser une demande de rattachement : aujourd’hui il faut un motif, et le demandeur le lit', async ({ page }) => {
  await entrer(page);
  // Gilles sits down first: no robot will answer in his place.
  await prendreSiege(page, 'Gilles Fontanel');
  await prendreSiege(page, 'Josiane Lacombe');
  await demanderRattachement(page);
  await prendreSiege(page, 'Gilles Fontanel');
  const fenetre = page.getByRole('dialog', { name: 'Refuser la demande' });
  const motif = fenetre.getByLabel(/^Motif du refus/);

  await test.step('en 2021, le motif est facultatif : il renonce à refuser', async () => {
    await page.goto('/portail/activites-du-gestionnaire');
    await page.getByRole('button', { name: 'Refuser la demande de Josiane Lacombe' }).click();
    await expect(fenetre).toContainText('Josiane Lacombe (Électricité Fontanel)');
    await expect(fenetre).toContainText('Facultatif, mais un refus muet ne l’aide pas.');
    await fenetre.getByRole('button', { name: 'Annuler' }).click();
    await expect(fenetre).toBeHidden();
    await expect(page.getByRole('button', { name: 'Refuser la demande de Josiane Lacombe' })).toBeFocused();
  });

  await test.step('aujourd’hui, sans motif, rien ne part', async () => {
    await choisirLesMots(page, 'actuels');
    await page.getByRole('button', { name: 'Refuser la demande de Josiane Lacombe' }).click();
    await fenetre.getByRole('button', { name: 'OK' }).click();
    await expect(motif).toBeFocused();
    await expect(motif).toHaveAccessibleDescription(/Veuillez saisir le motif du refus/);
    await motif.fill('   ');
    await fenetre.getByRole('button', { name: 'OK' }).click();
    await expect(motif).toHaveAccessibleDescription(/Veuillez saisir le motif du refus/);
    await regarder(page, 'refus-rattachement-sans-motif');
  });

  await test.step('avec un motif, la demande est refusée et la liste est vide', async () => {
    await motif.fill(MOTIF);
    await fenetre.getByRole('button', { name: 'OK' }).click();
    await expect(fenetre).toBeHidden();
    await expect(page.getByText('La demande de rattachement de Josiane Lacombe a été refusée.')).toBeVisible();
    await expect(page.getByRole('button', { name: /la demande de Josiane Lacombe/ })).toBeHidden();
    await regarder(page, 'refus-rattachement-fait');
  });

  await test.step('elle lit le refus et son motif, puis son courriel ; elle peut redemander', async () => {
    await choisirLesMots(page, '2021 (le cours)');
    await prendreSiege(page, 'Josiane Lacombe');
    await page.goto('/portail/mon-compte');
    const ligne = page.getByRole('row').filter({ hasText: 'Électricité Fontanel' });
    await expect(ligne).toContainText('Refusé');
    await expect(ligne).toContainText(`Motif : ${MOTIF}`);
    await expect(ligne.getByRole('link', { name: 'Électricité Fontanel', exact: true })).toBeHidden();
    await regarder(page, 'refus-rattachement-lu');
    await page.getByRole('link', { name: /Courriels/ }).click();
    await page.getByRole('link', { name: /Votre demande de rattachement a été refusée/ }).click();
    await expect(page.getByRole('article')).toContainText('josiane');
    await expect(page.getByRole('article')).toContainText(`Commentaire du gestionnaire : « ${MOTIF} »`);
    await regarder(page, 'refus-rattachement-courriel');
    await page.getByRole('link', { name: 'Voir mes rattachements' }).click();
    await ligne.getByRole('link', { name: /^Redemander/ }).click();
    await expect(page.getByRole('heading', { level: 3, name: 'Électricité Fontanel' })).toBeVisible();
  });
});

test('nommer et révoquer un gestionnaire secondaire, puis transférer le rôle de gestionnaire principal', async ({
  page,
}) => {
  await entrer(page);
  await prendreSiege(page, 'Gilles Fontanel');
  await page.goto('/portail/activites-du-gestionnaire');
  await page
    .getByRole('link', { name: /^Modifier/ })
    .first()
    .click();
  const bloc = page.getByRole('region', { name: 'Utilisateurs rattachés' });
  const ines = bloc.getByRole('row').filter({ hasText: 'Inès Carvalho' });
  const gilles = bloc.getByRole('row').filter({ hasText: 'Gilles Fontanel' });
  const fenetre = page.getByRole('dialog', { name: 'Inès Carvalho', exact: true });
  const transfert = page.getByRole('dialog', { name: /^Transférer le rôle de gestionnaire principal/ });
  const gerer = (geste: string) => fenetre.getByRole('button', { name: geste });

  await test.step('elle devient gestionnaire secondaire, puis redevient utilisatrice', async () => {
    await expect(ines).toContainText('Utilisateur');
    await ines.getByRole('button', { name: 'Gérer Inès Carvalho' }).click();
    await gerer('Nommer gestionnaire secondaire').click();
    const nommer = page.getByRole('dialog', { name: /^Nommer gestionnaire secondaire/ });
    await nommer.getByRole('button', { name: 'Nommer gestionnaire secondaire' }).click();
    await expect(bloc.getByText('Inès Carvalho est gestionnaire secondaire.')).toBeVisible();
    await expect(ines).toContainText('Gestionnaire secondaire');
    await ines.getByRole('button', { name: 'Gérer Inès Carvalho' }).click();
    await expect(gerer('Nommer gestionnaire secondaire')).toBeHidden();
    await gerer('Révoquer le gestionnaire secondaire').click();
    const revoquer = page.getByRole('dialog', { name: /^Révoquer le gestionnaire secondaire/ });
    await regarder(page, 'revoquer-secondaire');
    await revoquer.getByRole('button', { name: 'Révoquer le gestionnaire secondaire' }).click();
    await expect(bloc.getByText('Inès Carvalho n’est plus gestionnaire secondaire.')).toBeVisible();
    await expect(ines).not.toContainText('Gestionnaire secondaire');
  });

  await test.step('il lit ce que le transfert lui enlève, et renonce', async () => {
    await ines.getByRole('button', { name: 'Gérer Inès Carvalho' }).click();
    await gerer('Transférer le rôle de gestionnaire principal').click();
    await expect(transfert).toContainText(
      'Inès Carvalho deviendra gestionnaire principal de la structure Électricité Fontanel.',
    );
    await expect(transfert).toContainText('vous ne pourrez pas reprendre ce rôle');
    await regarder(page, 'transferer-role');
    await transfert.getByRole('button', { name: 'Annuler' }).click();
    await fenetre.getByRole('button', { name: 'Fermer' }).last().click();
    await expect(fenetre).toBeHidden();
    await expect(gilles).toContainText('Gestionnaire principal');
    await expect(ines.getByRole('button', { name: 'Gérer Inès Carvalho' })).toBeFocused();
  });

  await test.step('il confirme : il n’a plus ni le rôle, ni le geste', async () => {
    await ines.getByRole('button', { name: 'Gérer Inès Carvalho' }).click();
    await gerer('Transférer le rôle de gestionnaire principal').click();
    await transfert.getByRole('button', { name: 'Transférer le rôle de gestionnaire principal' }).click();
    const fait = page.getByRole('dialog', { name: 'Vous n’êtes plus gestionnaire principal' });
    await expect(fait).toContainText('Inès Carvalho est désormais gestionnaire principal');
    await regarder(page, 'role-transfere');
    await fait.getByRole('button', { name: 'Rester sur la structure' }).click();
    await expect(bloc.getByText('Inès Carvalho est gestionnaire principal.')).toBeVisible();
    await expect(gilles).toContainText('Gestionnaire secondaire');
    await expect(ines).toContainText('Gestionnaire principal');
    await expect(bloc.getByRole('button', { name: /^Gérer/ })).toBeHidden();
    await regarder(page, 'role-transfere-utilisateurs');
  });

  await test.step('elle l’a : c’est elle qui peut maintenant le révoquer', async () => {
    const fiche = page.url();
    await prendreSiege(page, 'Inès Carvalho');
    await page.goto(fiche);
    await expect(ines.getByRole('button')).toBeHidden();
    await gilles.getByRole('button', { name: 'Gérer Gilles Fontanel' }).click();
    const gestes = page.getByRole('list', { name: 'Ce que vous pouvez faire' });
    await expect(gestes.getByRole('button', { name: 'Transférer le rôle de gestionnaire principal' })).toBeVisible();
    await expect(gestes.getByRole('button', { name: 'Révoquer le gestionnaire secondaire' })).toBeVisible();
  });

  await test.step('un courriel l’a écrit à tous les deux, à chacun dans ses mots', async () => {
    await lireLeCourriel(page, 'gilles', 'vous avez transféré votre rôle');
    await lireLeCourriel(page, 'ines', 'Le gestionnaire principal vous transfère son rôle.');
  });
});

async function lireLeCourriel(page: Page, qui: string, phrase: string): Promise<void> {
  await page.goto('/boite-aux-lettres');
  const ligne = page.getByRole('row').filter({ hasText: 'Changement de gestionnaire principal' });
  await ligne.filter({ hasText: qui }).getByRole('link').first().click();
  await expect(page.getByRole('article')).toContainText(phrase);
  await regarder(page, `role-transfere-courriel-${qui}`);
}
