import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { entrer, expect, regarder, test } from '../support/ecrans.ts';
import { ouvrirPremiere, prendreSiege } from '../support/gestes.ts';
import { lireZip } from '../support/lire-zip.ts';

const LYCEE = '00019037100013';

/** Factures of Électricité Fontanel to the lycée, sent as the form sends them. */
async function deposerPlusieurs(page: Page, combien: number): Promise<void> {
  await page.evaluate(
    async ([siret, nombre]) => {
      const siege = sessionStorage.getItem('chorale.siege') ?? '';
      const entetes = { 'x-chorale': '1', 'x-siege': siege };
      const json = { ...entetes, 'content-type': 'application/json' };
      const fournisseurs = await (await fetch('/api/fournisseurs', { headers: entetes })).json();
      const piece = await fetch('/api/factures/pieces?nom=facture.pdf', {
        method: 'POST',
        headers: { ...entetes, 'content-type': 'application/octet-stream' },
        body: new TextEncoder().encode('%PDF-1.7 exemple'),
      });
      const { fichier } = await piece.json();
      for (let i = 1; i <= Number(nombre); i++) {
        const montants = {
          montantHt: i * 10_000,
          montantTva: i * 2_000,
          montantTtc: i * 12_000,
          montantAPayer: i * 12_000,
        };
        const saisie = {
          ...{ cadre: 'A1', structureId: fournisseurs[0].id, siretDestinataire: siret, numero: `FA-${i}` },
          ...{ dateFacture: '2026-01-10', typeFacture: 'FACTURE', devise: 'EUR', modeReglement: 'VIREMENT' },
          ...{
            typeTva: 'TVA_SUR_DEBIT',
            numeroMarche: i === 2 ? 'M-77' : undefined,
            fichier,
            nomFichier: 'facture.pdf',
          },
          ...montants,
        };
        const envoi = await fetch('/api/factures', { method: 'POST', headers: json, body: JSON.stringify({ saisie }) });
        if (!envoi.ok) throw new Error(await envoi.text());
      }
    },
    [LYCEE, combien] as const,
  );
}

async function telecharger(page: Page, nom: RegExp | string): Promise<{ nom: string; octets: Buffer }> {
  const attente = page.waitForEvent('download');
  await page.getByRole('link', { name: nom }).click();
  const fichier = await attente;
  return { nom: fichier.suggestedFilename(), octets: readFileSync(await fichier.path()) };
}

const lignes = (page: Page) => page.locator('tbody tr');

test('chercher, choisir ses colonnes, exporter, télécharger une sélection', async ({ page }) => {
  await entrer(page);
  await prendreSiege(page, 'Fontanel');
  await deposerPlusieurs(page, 12);

  await test.step('la recherche avancée trouve par montant et par marché, et refuse ce qui ne veut rien dire', async () => {
    await page.goto('/portail/factures-emises/recherche');
    await expect(page.getByText('1 à 10 sur 12')).toBeVisible();
    await expect(page.getByLabel('Montant TTC, au moins')).toBeHidden();
    await page.getByRole('button', { name: 'Recherche avancée' }).click();
    await page.getByLabel('Montant TTC, au moins').fill('500');
    await page.getByLabel('Montant TTC, au plus').fill('100');
    await page.getByRole('button', { name: 'Rechercher', exact: true }).click();
    await expect(page.getByText('Cette valeur est plus petite que la première.')).toBeVisible();
    await expect(page.getByLabel('Montant TTC, au plus')).toBeFocused();
    await regarder(page, 'suivre-refus');
    await page.getByLabel('Montant TTC, au plus').fill('1 200,00');
    await page.getByRole('button', { name: 'Rechercher', exact: true }).click();
    await expect(lignes(page)).toHaveCount(6);
    await expect(page.getByText('2 critères : Montant TTC, au moins · Montant TTC, au plus')).toBeVisible();
  });

  await test.step('elle choisit ses colonnes ; le retour en arrière retrouve les premières', async () => {
    await expect(page.getByRole('columnheader', { name: 'N° de marché' })).toBeHidden();
    await page.getByRole('button', { name: 'Colonnes' }).click();
    const fenetre = page.getByRole('dialog', { name: 'Choisir les colonnes' });
    await fenetre.getByLabel('N° de marché').check();
    await fenetre.getByLabel('Service', { exact: true }).uncheck();
    await regarder(page, 'suivre-colonnes');
    await fenetre.getByRole('button', { name: 'Appliquer' }).click();
    await expect(page.getByRole('columnheader', { name: 'N° de marché' })).toBeVisible();
    await page.getByRole('columnheader', { name: 'Montant TTC' }).getByRole('button').click();
    await expect(lignes(page).first()).toContainText('FA-5');
    await page.goBack();
    await expect(lignes(page).first()).toContainText('FA-10');
    await expect(page.getByRole('columnheader', { name: 'N° de marché' })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('columnheader', { name: 'N° de marché' })).toBeHidden();
    await expect(page.getByLabel('Montant TTC, au moins')).toHaveValue('500');
    await page.goForward();
    await expect(page.getByRole('columnheader', { name: 'N° de marché' })).toBeVisible();
    await regarder(page, 'suivre-resultats');
  });

  await test.step('les fichiers exportés ont ses colonnes et ses lignes', async () => {
    const csv = await telecharger(page, 'Exporter en CSV');
    expect(csv.nom).toBe('factures-emises.csv');
    const rangees = csv.octets.toString().split('\r\n');
    expect(rangees[0]).toContain('N° de marché');
    expect(rangees[0]).not.toContain('Service');
    expect(rangees).toHaveLength(8);
    expect(rangees[1]).toContain('1200,00');
    const xlsx = await telecharger(page, 'Exporter en XLSX');
    expect([...lireZip(xlsx.octets).keys()]).toContain('xl/worksheets/sheet1.xml');
  });

  await test.step('elle télécharge deux factures choisies, chacune dans son dossier', async () => {
    await page.getByLabel('Sélectionner facture n° FA-9').check();
    await page.getByLabel('Sélectionner facture n° FA-8').check();
    await page.getByRole('button', { name: 'Télécharger la sélection' }).click();
    await regarder(page, 'suivre-telecharger');
    const zip = await telecharger(page, 'Télécharger l’archive (ZIP)');
    expect([...lireZip(zip.octets).keys()]).toEqual([
      '00011218500012_FA-9/facture.pdf',
      '00011218500012_FA-8/facture.pdf',
    ]);
    await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).last().click();
  });
});

test('traiter plusieurs factures, compter, comprendre un retard', async ({ page }) => {
  await entrer(page);
  await prendreSiege(page, 'Fontanel');
  await deposerPlusieurs(page, 4);

  await test.step('le lycée traite deux factures à la fois ; la mandatée est refusée, avec sa raison', async () => {
    await prendreSiege(page, 'Lycée de Valbrune');
    await page.goto('/portail/factures-recues');
    await expect(page.getByText('Non').first()).toBeVisible();
    await ouvrirPremiere(page);
    await page.getByRole('button', { name: 'Traiter' }).click();
    const traiter = page.getByRole('dialog');
    await traiter.getByLabel('Nouveau statut').selectOption({ label: 'Mandatée' });
    await traiter.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(traiter).toBeHidden();
    await page.goto('/portail/factures-recues');
    await expect(lignes(page)).toHaveCount(4);
    for (const rang of [0, 1, 2]) await lignes(page).nth(rang).getByRole('checkbox').check();
    await expect(page.getByText('3 factures sélectionnées')).toBeVisible();
    await page.getByRole('button', { name: 'Traiter la sélection' }).click();
    const fenetre = page.getByRole('dialog', { name: 'Traiter la sélection' });
    await fenetre.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(fenetre.getByText('Ce champ est obligatoire')).toBeVisible();
    await fenetre.getByLabel('Nouveau statut').selectOption({ label: 'Service fait' });
    await regarder(page, 'suivre-traiter-plusieurs');
    await fenetre.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('2 factures ont changé de statut.')).toBeVisible();
    await expect(page.getByText('Ce changement demande une confirmation, facture par facture.')).toBeVisible();
    await regarder(page, 'suivre-traitees');
  });

  await test.step('le tableau de bord compte, et mène à la liste qu’il compte', async () => {
    await page.getByRole('link', { name: 'Tableau de bord' }).click();
    await expect(page.getByRole('link', { name: '2 Service fait' })).toBeVisible();
    await regarder(page, 'suivre-tableau-de-bord');
    await page.getByRole('link', { name: '2 Service fait' }).click();
    await expect(lignes(page)).toHaveCount(2);
    await expect(page.getByLabel('Statut', { exact: true })).toHaveValue('SERVICE_FAIT');
  });

  await test.step('en retard : les intérêts moratoires et les 40 € sont calculés et expliqués', async () => {
    await page.getByRole('button', { name: /Nous sommes/ }).click();
    await page.getByRole('button', { name: 'De 60 jours' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await ouvrirPremiere(page);
    await page.getByRole('link', { name: 'Suivi du traitement' }).click();
    await expect(page.getByText('En retard de 30 jours')).toBeVisible();
    await page.getByText('Comprendre ce délai').click();
    await expect(page.getByText(/40,00\s€/).first()).toBeVisible();
    await regarder(page, 'suivre-retard');
  });

  await test.step('sur un téléphone, tout tient en largeur', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const ecran of ['', '/recherche', '/tableau-de-bord']) {
      await page.goto(`/portail/factures-recues${ecran}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByText(/…$/)).toHaveCount(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await regarder(page, `suivre-390${ecran.replace('/', '-')}`);
    }
  });
});
