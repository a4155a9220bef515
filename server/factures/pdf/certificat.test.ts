import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { ouvrirPdf } from '../lecture/pdf.ts';
import { certificatDeDepot, type DonneesCertificat, empreinteCertificatDepot } from './certificat.ts';

const DEPOT: DonneesCertificat = {
  numeroFacture: 'FA-2026-0412',
  identifiantTechnique: '1000042',
  statut: 'Déposée',
  typeFacture: 'Facture',
  dateDepot: '2026-11-24T08:05:09.000Z',
  fournisseur: { designation: 'Menuiserie Aubrac', siret: '00010101400017' },
  destinataire: { designation: 'Commune de Valbrune – Mairie d’œuvre', siret: '00016803900014', codeService: 'VOIRIE' },
  numeroEngagement: 'BC-2026-0417',
  devise: 'EUR',
  montantHt: 132600,
  montantTva: 26520,
  montantTtc: 159120,
  montantAPayer: 159120,
  fichier: { nom: 'facture.pdf', empreinteSha256: createHash('sha256').update('facture').digest('hex') },
  empreinteCertificatDepot: createHash('sha256').update('certificat').digest('base64'),
};

async function texteDe(octets: Uint8Array): Promise<string> {
  return (await ouvrirPdf(octets)).lignes.join('\n').replaceAll('\u00a0', ' ');
}

test('le certificat dit la facture, les parties, les montants et les empreintes', async () => {
  const texte = await texteDe(await certificatDeDepot(DEPOT));
  for (const attendu of [
    'SIMULATEUR',
    'Certificat de dépôt',
    'Numéro de facture : FA-2026-0412',
    'Identifiant technique : 1000042',
    'Statut : Déposée',
    'Date de dépôt : 24/11/2026 à 09:05:09',
    'Menuiserie Aubrac',
    'Mairie d’œuvre',
    '00016803900014',
    'VOIRIE',
    'BC-2026-0417',
    '1 326,00 €',
    '1 591,20 €',
    DEPOT.fichier?.empreinteSha256,
    DEPOT.empreinteCertificatDepot,
    "DOCUMENT D'EXERCICE – SANS VALEUR",
  ]) {
    expect(texte.replace(/ {2,}/g, ' ')).toContain(attendu);
  }
});

test('le certificat a un titre, une langue et des balises', async () => {
  const pdf = await getDocumentProxy(await certificatDeDepot(DEPOT));
  const { info } = await pdf.getMetadata();
  expect(info).toMatchObject({
    Title: '[SIMULATEUR] Certificat de dépôt de la facture FA-2026-0412',
    Language: 'fr-FR',
  });
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  const page = await pdf.getPage(1);
  expect(JSON.stringify(await page.getStructTree())).toContain('H1');
});

test('le même dépôt donne les mêmes octets, un autre dépôt d’autres octets', async () => {
  const [a, b] = [await certificatDeDepot(DEPOT), await certificatDeDepot({ ...DEPOT })];
  expect(Buffer.compare(a, b)).toBe(0);
  expect(Buffer.compare(a, await certificatDeDepot({ ...DEPOT, montantTtc: 159121 }))).not.toBe(0);
});

test('l’empreinte du certificat change avec le montant ou le fichier déposé', () => {
  const empreinte = empreinteCertificatDepot(DEPOT);
  expect(empreinte).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  expect(empreinteCertificatDepot({ ...DEPOT, montantTtc: 1 })).not.toBe(empreinte);
  expect(empreinteCertificatDepot({ ...DEPOT, fichier: undefined })).not.toBe(empreinte);
  expect(empreinteCertificatDepot({ ...DEPOT })).toBe(empreinte);
});

test('un caractère que la police n’a pas ne casse rien', async () => {
  const texte = await texteDe(await certificatDeDepot({ ...DEPOT, numeroFacture: 'A&<b>', statut: 'Déposée 🐀' }));
  expect(texte).toContain('Déposée ?');
  expect(texte).toContain('A&<b>');
});

test('pdftotext lit les accents et l’euro', async () => {
  if (!existsSync('/usr/bin/pdftotext')) return;
  const fichier = join(mkdtempSync(join(tmpdir(), 'certificat-')), 'c.pdf');
  writeFileSync(fichier, await certificatDeDepot(DEPOT));
  const texte = execFileSync('/usr/bin/pdftotext', ['-layout', fichier, '-'], { encoding: 'utf8' });
  expect(texte).toContain('Date de dépôt');
  expect(texte).toMatch(/1.591,20.€/);
});
