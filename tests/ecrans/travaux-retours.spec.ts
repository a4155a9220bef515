import { entrer, expect, regarder, test } from '../support/ecrans.ts';
import { prendreSiege } from '../support/gestes.ts';
import {
  avancer,
  choisirLaPiece,
  envoyerLaPiece,
  MAUVAISE_MOE,
  MOE,
  remplirLaDemande,
  TITULAIRE,
} from '../support/gestes-travaux.ts';

const MOIS = { ht: '75 675,00', tva: '18 162,00', ttc: '93 837,00', aPayer: '89 145,15' };
const SOUS_TRAITE = { ht: '15 135,00', tva: '0', ttc: '15 135,00', aPayer: '15 135,00' };

test('le mauvais maître d’œuvre refuse, l’entreprise corrige, le bon reçoit la pièce', async ({ page }) => {
  await entrer(page);

  await test.step('la pièce part chez un étranger au marché', async () => {
    await prendreSiege(page, 'Delorme');
    await choisirLaPiece(page, { role: 'Titulaire ou mandataire', cadre: 'A4' });
    await remplirLaDemande(page, { numero: 'DEL-2026-041', montants: MOIS, moe: MAUVAISE_MOE });
    await envoyerLaPiece(page, 'DEL-2026-041');
  });

  await test.step('il dit qu’il n’est pas le maître d’œuvre', async () => {
    await prendreSiege(page, 'Calvet');
    await page.goto('/portail/factures-travaux');
    await page.getByRole('link', { name: 'DEL-2026-041', exact: true }).click();
    await page.getByRole('link', { name: 'Refuser' }).click();
    const fenetre = page.getByRole('dialog');
    await fenetre.getByLabel('Motif de refus').selectOption({ label: 'Mauvaise maîtrise d’œuvre' });
    await fenetre.getByLabel('Commentaire').fill('Ce chantier n’est pas le nôtre.');
    await regarder(page, 'travaux-refuser');
    await fenetre.getByRole('button', { name: 'Refuser la pièce' }).click();
    await expect(page.getByText('Erreur fournisseur sur MOE').first()).toBeVisible();
  });

  await test.step('l’entreprise lit le motif, et désigne le bon', async () => {
    await prendreSiege(page, 'Delorme');
    await page.goto('/portail/factures-travaux');
    await page.getByRole('link', { name: 'DEL-2026-041', exact: true }).click();
    await expect(page.getByText('Ce chantier n’est pas le nôtre.').first()).toBeVisible();
    await regarder(page, 'travaux-a-corriger');
    await page.getByRole('link', { name: 'Corriger la MOE' }).click();
    const fenetre = page.getByRole('dialog');
    await fenetre.getByRole('button', { name: 'Valider et envoyer' }).click();
    await expect(fenetre.getByText('Ce champ est obligatoire.')).toBeVisible();
    await fenetre.getByLabel(/^SIRET de la maîtrise d’œuvre/).fill(MOE);
    await regarder(page, 'travaux-corriger-moe');
    await fenetre.getByRole('button', { name: 'Valider et envoyer' }).click();
    await expect(fenetre).toBeHidden();
    await prendreSiege(page, 'Ronsard');
    await page.goto('/portail/factures-travaux');
    await expect(page.getByRole('row').filter({ hasText: 'DEL-2026-041' })).toContainText('Vérification par le maître');
  });
});

test('le sous-traitant : sans réponse du titulaire en quinze jours, sa demande continue', async ({ page }) => {
  await entrer(page);

  await test.step('il nomme qui valide', async () => {
    // Nobody answers in the place of the titulaire.
    await prendreSiege(page, 'Delorme');
    await prendreSiege(page, 'Moreau');
    await choisirLaPiece(page, { role: 'Sous-traitant payé directement', cadre: 'A10' });
    await remplirLaDemande(page, { numero: 'FM-2026-31', montants: SOUS_TRAITE });
    await page.getByRole('button', { name: 'Continuer' }).click();
    await expect(page.getByRole('alert').first()).toContainText('SIRET du valideur');
    await page.getByLabel(/^SIRET du valideur/).fill(TITULAIRE);
    await envoyerLaPiece(page, 'FM-2026-31');
  });

  await test.step('le titulaire la trouve dans « Factures à valider », et n’y touche pas', async () => {
    await prendreSiege(page, 'Delorme');
    await page.goto('/portail/factures-a-valider');
    await page.getByRole('link', { name: 'FM-2026-31', exact: true }).click();
    await expect(page.getByText(/A10/).first()).toBeVisible();
    await regarder(page, 'travaux-a-valider');
  });

  await test.step('quinze jours plus tard, elle est chez l’architecte', async () => {
    await avancer(page, 16);
    await prendreSiege(page, 'Moreau');
    await page.goto('/portail/factures-travaux/recherche');
    await page.getByRole('link', { name: 'FM-2026-31', exact: true }).click();
    await expect(page.getByText('Chez le maître d’œuvre, Atelier Ronsard')).toBeVisible();
    await page.getByRole('link', { name: 'Suivi du traitement' }).click();
    await expect(page.getByText(/validée tacitement/).first()).toBeVisible();
    await page.getByRole('link', { name: /Dossier de facturation/ }).click();
    await expect(page.getByRole('list', { name: /De la demande au paiement/ })).toContainText('FM-2026-31');
    await regarder(page, 'travaux-dossier-sous-traitant');
  });
});
