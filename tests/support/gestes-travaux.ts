import { expect, type Page } from 'playwright/test';

export const MOE = '00010241800019';
export const MAUVAISE_MOE = '00014420400013';
export const COMMUNE = '21990112100018';
export const TITULAIRE = '00011867900026';
export const MARCHE = '2026-TX-014-L01';
export const ENGAGEMENT = 'ENG26-00318';

export type Montants = { ht: string; tva: string; ttc: string; aPayer: string };

/** A PDF that says nothing: the form is filled by hand. */
const PDF = {
  name: 'piece.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  ),
};

/** Its label covers the mark, as the finger wants it: the click lands on the one for the other. */
export async function cocher(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('radio', { name }).check({ force: true });
}

/** First step: role, cadre, and « Dépôt initial ». */
export async function choisirLaPiece(page: Page, { role, cadre }: { role: string; cadre: string }): Promise<void> {
  await page.goto('/portail/factures-travaux/deposer');
  await cocher(page, role);
  await cocher(page, new RegExp(`^${cadre} - `));
  await cocher(page, 'Dépôt initial');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expect(page.getByText('Étape 2 sur 3')).toBeVisible();
}

export async function joindreLeFichier(page: Page): Promise<void> {
  await page.getByLabel(/^Pièce principale/).setInputFiles(PDF);
  await expect(page.getByText('Fichier joint : piece.pdf')).toBeVisible();
}

export async function remplirLesMontants(page: Page, { ht, tva, ttc, aPayer }: Montants): Promise<void> {
  await page.getByLabel(/^Montant HT/).fill(ht);
  await page.getByLabel(/^Montant TVA/).fill(tva);
  await page.getByLabel(/^Montant TTC/).fill(ttc);
  await page.getByLabel(/^Montant à payer/).fill(aPayer);
}

/** The buyer, at both ends: who validates, and who pays. */
export async function remplirLaCommune(page: Page): Promise<void> {
  await page.getByLabel(/^SIRET de la maîtrise d’ouvrage/).fill(COMMUNE);
  await page.getByLabel(/^Service de la maîtrise d’ouvrage/).selectOption('MOA-BAT');
  await page.getByLabel(/^SIRET du destinataire/).fill(COMMUNE);
  await page.getByLabel(/^Service exécutant/).selectOption('FINANCES');
  await page.getByLabel(/^Numéro d’engagement/).fill(ENGAGEMENT);
}

type DemandeDuMois = { numero: string; montants: Montants; moe?: string; date?: string };

/** The second step of A4, by hand, as the fiche d’identité says. */
export async function remplirLaDemande(
  page: Page,
  { numero, montants, moe = MOE, date }: DemandeDuMois,
): Promise<void> {
  await joindreLeFichier(page);
  await page.getByLabel(/^Numéro de la pièce/).fill(numero);
  await page.getByLabel(/^Date de la pièce/).fill(date ?? (await aujourdhui(page)));
  await page.getByLabel(/^SIRET de la maîtrise d’œuvre/).fill(moe);
  await remplirLaCommune(page);
  await page.getByLabel(/^Numéro de marché/).fill(MARCHE);
  await page.getByLabel(/^Type de TVA/).selectOption('TVA_SUR_DEBIT');
  await remplirLesMontants(page, montants);
}

/** Third step: « Valider et envoyer », then « Confirmer et envoyer ». */
export async function envoyerLaPiece(page: Page, numero: string): Promise<void> {
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expect(page.getByRole('heading', { name: 'Récapitulatif', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Valider et envoyer' }).click();
  await page.getByRole('button', { name: 'Confirmer et envoyer' }).click();
  await expect(page.getByRole('heading', { name: new RegExp(`La pièce n°.${numero} est validée`) })).toBeVisible();
}

/** The simulated day, as a field of date wants it. */
export async function aujourdhui(page: Page): Promise<string> {
  const bac = await page.evaluate(async () => (await fetch('/api/bac')).json());
  return String((bac as { instant: string }).instant).slice(0, 10);
}

/** Goes forward in the simulated time, as the clock of the practice bar does. */
export async function avancer(page: Page, jours: number): Promise<void> {
  const vers = await page.evaluate(async (nombre) => {
    const bac = (await (await fetch('/api/bac')).json()) as { instant: string };
    return new Date(Date.parse(bac.instant) + nombre * 86_400_000).toISOString();
  }, jours);
  const statut = await page.evaluate(
    async (jusqua) =>
      (
        await fetch('/api/bac/horloge', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-chorale': '1' },
          body: JSON.stringify({ jusqua }),
        })
      ).status,
    vers,
  );
  expect(statut).toBe(200);
  await page.reload();
}
