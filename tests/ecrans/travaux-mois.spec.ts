import { entrer, expect, regarder, test } from '../support/ecrans.ts';
import { prendreSiege, traiter } from '../support/gestes.ts';
import {
  aujourdhui,
  choisirLaPiece,
  cocher,
  envoyerLaPiece,
  joindreLeFichier,
  remplirLaDemande,
  remplirLesMontants,
} from '../support/gestes-travaux.ts';

const DEMANDE = { ht: '151 950,00', tva: '35 860,20', ttc: '187 810,20', aPayer: '154 419,69' };
const ADMIS = { ht: '136 755,00', tva: '32 821,20', ttc: '169 576,20', aPayer: '149 097,39' };

test('un mois de travaux : A4 par le titulaire, A15 corrigé par la MOE, A19 par la MOA, mandaté', async ({ page }) => {
  test.setTimeout(400_000);
  await entrer(page);

  await test.step('le titulaire ne dépose rien sans dire qui il est, puis sans remplir sa pièce', async () => {
    await prendreSiege(page, 'Delorme');
    await page.getByRole('navigation', { name: 'Espaces' }).getByRole('link', { name: 'Factures de travaux' }).click();
    await expect(page.getByText('Aucune pièce n’attend quelque chose de vous.')).toBeVisible();
    await regarder(page, 'travaux-synthese-vide');
    await page.getByRole('link', { name: 'Déposer', exact: true }).click();
    await page.getByRole('button', { name: 'Continuer' }).click();
    await expect(page.getByRole('alert').first()).toContainText('Choisissez votre rôle.');
    await regarder(page, 'travaux-depot-refuse');
    await cocher(page, 'Titulaire ou mandataire');
    await regarder(page, 'travaux-depot-cadres');
    await choisirLaPiece(page, { role: 'Titulaire ou mandataire', cadre: 'A4' });
    await page.getByRole('button', { name: 'Continuer' }).click();
    const resume = page.getByRole('alert').first();
    await expect(resume).toBeFocused();
    await expect(resume).toContainText('SIRET de la maîtrise d’œuvre');
    await expect(resume).toContainText('Pièce principale');
    await regarder(page, 'travaux-formulaire-refuse');
  });

  await test.step('il dépose A4, relit, et envoie', async () => {
    await remplirLaDemande(page, { numero: 'DEL-2026-058', montants: { ...DEMANDE, ttc: '187 800,00' } });
    await page.getByRole('button', { name: 'Continuer' }).click();
    await expect(page.getByRole('alert').first()).toContainText('Montant TTC');
    await page.getByLabel(/^Montant TTC/).fill(DEMANDE.ttc);
    await page.getByRole('button', { name: 'Comprendre ce montant' }).click();
    await expect(page.getByRole('dialog')).toContainText('de retenues');
    await regarder(page, 'travaux-comprendre-le-montant');
    await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click();
    await regarder(page, 'travaux-formulaire');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await expect(page.getByRole('heading', { name: 'Récapitulatif', level: 1 })).toBeFocused();
    await regarder(page, 'travaux-recapitulatif');
    await page.getByRole('button', { name: 'Revenir au formulaire' }).click();
    await expect(page.getByLabel(/^Numéro de la pièce/)).toHaveValue('DEL-2026-058');
    await envoyerLaPiece(page, 'DEL-2026-058');
    await regarder(page, 'travaux-depose');
    await page.getByRole('link', { name: 'Suivre le dossier' }).click();
    await expect(page.getByRole('heading', { name: /Dossier de facturation/, level: 1 })).toBeVisible();
    await regarder(page, 'travaux-dossier-titulaire');
  });

  await test.step('la MOE ne peut pas refuser pour un montant : on lui propose la pièce suivante', async () => {
    await prendreSiege(page, 'Ronsard');
    await page.goto('/portail/factures-travaux');
    await expect(page.getByRole('heading', { name: 'Comme maître d’œuvre (MOE) (1)' })).toBeVisible();
    const ligne = page.getByRole('row').filter({ hasText: 'DEL-2026-058' });
    await expect(ligne).toContainText('Un montant faux se corrige, il ne se refuse pas.');
    await expect(ligne).toContainText('Vérification par le maître d’œuvre');
    await regarder(page, 'travaux-synthese-moe');
    await ligne.getByRole('link', { name: 'DEL-2026-058', exact: true }).click();
    await expect(page.getByText('C’est à vous d’agir.')).toBeVisible();
    await regarder(page, 'travaux-piece-moe');
    await page.getByRole('link', { name: 'Refuser' }).click();
    const fenetre = page.getByRole('dialog');
    await fenetre.getByRole('button', { name: 'Refuser la pièce' }).click();
    await expect(fenetre).toContainText('Le motif est obligatoire.');
    await fenetre.getByLabel('Motif de refus').selectOption({ label: 'Autre' });
    await fenetre.getByLabel('Commentaire').fill('Le montant est trop élevé.');
    await expect(fenetre).toContainText('S’agit-il d’un montant ?');
    await fenetre.getByLabel('Motif de refus').selectOption({ label: 'Erreur de montant' });
    await expect(fenetre).toContainText('Un montant faux ne se refuse pas');
    await expect(fenetre.getByRole('button', { name: 'Refuser la pièce' })).toBeHidden();
    await regarder(page, 'travaux-erreur-de-montant');
    await fenetre.getByRole('link', { name: 'Déposer la pièce suivante' }).click();
  });

  await test.step('elle dépose A15 avec le montant corrigé', async () => {
    await expect(page.getByText(/Votre pièce suivra/)).toBeVisible();
    await expect(page.getByRole('radio', { name: /^A4 - / })).toBeHidden();
    await cocher(page, /^A15 - /);
    await regarder(page, 'travaux-suite');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await expect(page.getByLabel(/^Numéro de la pièce/)).toHaveValue('DEL-2026-058-EA');
    await expect(page.getByText('sans modification possible')).toBeVisible();
    await joindreLeFichier(page);
    await page.getByLabel(/^Date de la pièce/).fill(await aujourdhui(page));
    await remplirLesMontants(page, ADMIS);
    await page.getByLabel(/^Commentaire/).click();
    const ecart = page.getByRole('row').filter({ hasText: 'À payer' });
    await expect(ecart).toContainText(/−.5.322,30.€/);
    await regarder(page, 'travaux-formulaire-moe');
    await envoyerLaPiece(page, 'DEL-2026-058-EA');
    await page.getByRole('link', { name: 'Suivre le dossier' }).click();
    await expect(page.getByRole('list', { name: /De la demande au paiement/ })).toContainText(
      'par rapport à la précédente',
    );
    await regarder(page, 'travaux-dossier-moe');
  });

  await test.step('la MOA valide par A19', async () => {
    await prendreSiege(page, 'Nadia');
    await page.goto('/portail/factures-travaux');
    await page
      .getByRole('row')
      .filter({ hasText: 'DEL-2026-058-EA' })
      .getByRole('link', { name: /Déposer la pièce suivante/ })
      .click();
    await page.getByRole('button', { name: 'Continuer' }).click();
    await joindreLeFichier(page);
    await page.getByLabel(/^Date de la pièce/).fill(await aujourdhui(page));
    await envoyerLaPiece(page, 'DEL-2026-058-EAV');
    await page.getByRole('link', { name: 'Suivre le dossier' }).click();
    await expect(page.getByRole('heading', { name: /Dossier de facturation/, level: 1 })).toBeVisible();
    await regarder(page, 'travaux-dossier-moa');
  });

  await test.step('le service financier la trouve dans « Factures reçues », et la mandate', async () => {
    await prendreSiege(page, 'Icart');
    await page.goto('/portail/factures-recues');
    await page.getByRole('link', { name: 'DEL-2026-058-EAV', exact: true }).click();
    await expect(page.getByText(/A19/).first()).toBeVisible();
    await regarder(page, 'travaux-recue');
    for (const statut of ['Service fait', 'Mandatée']) await traiter(page, { statut });
    await regarder(page, 'travaux-recue-mandatee');
  });
});
