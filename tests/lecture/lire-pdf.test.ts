import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { lireFichier } from '../../server/factures/lecture/lire-fichier.ts';
import {
  type CleDocument,
  documentsExercice,
  fabriquerDocument,
  factureDuDocument,
} from '../../server/formation/documents/documents-exercice.ts';
import { montantLigne, totaliser } from '../../server/formation/documents/facture-exercice.ts';
import { fabriquerDocumentDifficile, pdfDePages, pdfProtege } from './documents-difficiles.ts';

const JOUR = '2026-11-24';

async function lireDocument(cle: CleDocument) {
  return lireFichier(await fabriquerDocument(cle, JOUR), `${cle}.pdf`);
}

const lisibles = documentsExercice().filter((d) => d.format !== 'PDF_IMAGE');

describe('documents d’exercice', () => {
  test.each(lisibles)('« $nom » : ce qui est lu est ce qui est imprimé', async ({ cle, format }) => {
    const facture = factureDuDocument(cle, JOUR);
    const lu = await lireDocument(cle);
    const totaux = totaliser(facture.lignes);
    const minimum = lu.profil === 'MINIMUM';
    expect(lu.format).toBe(format);
    expect(lu.remarques).toEqual(
      cle.startsWith('departement-') && lu.signature ? [expect.stringContaining('signature')] : [],
    );
    expect(lu.valeurs).toMatchObject({
      numero: facture.numero,
      dateFacture: JOUR,
      typeFacture: facture.type,
      devise: 'EUR',
      siretFournisseur: '00010101400017',
      siretDestinataire: facture.destinataire.siret,
      typeTva: 'TVA_SUR_DEBIT',
      montantHt: totaux.ht,
      montantTva: totaux.tva,
      montantTtc: totaux.ttc,
    });
    expect(lu.valeurs.codeService).toBe(facture.codeService);
    expect(lu.valeurs.numeroEngagement).toBe(facture.numeroEngagement);
    expect(lu.valeurs.montantAPayer).toBe(facture.type === 'AVOIR' ? undefined : totaux.ttc);
    expect(lu.valeurs.modeReglement).toBe(format === 'FACTURX' && !minimum ? 'VIREMENT' : undefined);
    expect(lu.valeurs.numeroMarche).toBeUndefined();
  });

  test('le Factur-X EN 16931 donne ses cinq lignes', async () => {
    const lu = await lireDocument('prefecture-facturx');
    const attendues = factureDuDocument('prefecture-facturx', JOUR).lignes;
    expect(lu).toMatchObject({ format: 'FACTURX', profil: 'EN 16931' });
    expect(lu.lignes.map((l) => [l.denomination, l.montantHt])).toEqual(
      attendues.map((l) => [l.denomination, montantLigne(l)]),
    );
    expect(lu.lignes[1]).toMatchObject({ quantite: '18.5', unite: 'm²', prixUnitaire: '96.4', tauxTva: '20' });
    expect(lu.lieux.numero).toBe('lu dans le XML joint au PDF (BT-1)');
  });

  test('les profils BASIC WL et MINIMUM n’ont pas de lignes', async () => {
    expect(await lireDocument('hopital-facturx')).toMatchObject({ profil: 'BASIC WL', lignes: [] });
    expect(await lireDocument('lycee-facturx-minimum')).toMatchObject({ profil: 'MINIMUM', lignes: [] });
  });

  test('d’une facture scannée, rien n’est reconnu', async () => {
    expect(await lireDocument('commune-image')).toEqual({
      format: 'PDF_IMAGE',
      valeurs: {},
      lignes: [],
      lieux: {},
      remarques: ['Aucune donnée n’a pu être reconnue, merci de compléter le formulaire.'],
    });
  });
});

describe('fichiers difficiles', () => {
  test.each([
    ['protege', 'PDF_PROTEGE'],
    ['tronque', 'PDF_ILLISIBLE'],
    ['xml-dtd', 'XML_DANGEREUX'],
    ['trop-long', 'PDF_TROP_LONG'],
  ] as const)('« %s » est refusé : %s', async (cle, code) => {
    await expect(lireFichier(await fabriquerDocumentDifficile(cle, JOUR), 'x.pdf')).rejects.toMatchObject({ code });
  });

  test('un PDF qui s’ouvre mais que son auteur a verrouillé est refusé aussi', async () => {
    const pdf = await pdfProtege({ ownerPassword: 'modifier' });
    await expect(lireFichier(pdf, 'x.pdf')).rejects.toMatchObject({ code: 'PDF_PROTEGE' });
  });

  test('un XML joint abîmé ne perd pas le PDF : son texte est lu', async () => {
    const lu = await lireFichier(await fabriquerDocumentDifficile('xml-abime', JOUR), 'x.pdf');
    expect(lu).toMatchObject({ format: 'PDF_TEXTE', valeurs: { numero: 'FA-2026-0412', montantTtc: 147840 } });
    expect(lu.remarques[0]).toMatch(/^Le XML joint au PDF n’a pas pu être lu\./);
  });

  test('cent pages passent, cent une ne passent pas', async () => {
    await expect(lireFichier(await pdfDePages(100, JOUR), 'x.pdf')).resolves.toMatchObject({ format: 'PDF_TEXTE' });
    await expect(lireFichier(await pdfDePages(101, JOUR), 'x.pdf')).rejects.toMatchObject({ code: 'PDF_TROP_LONG' });
  });

  test.each([10_000, 1])('dix mille pages, annoncées %i : rien ne bloque', async (annonce) => {
    const pages = Array.from({ length: 10_000 }, (_, i) => `${i + 3} 0 R`).join(' ');
    const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>';
    const pdf = pdfBrut([
      `<</Type/Pages/Count ${annonce}/Kids[${pages}]>>`,
      ...Array.from({ length: 10_000 }, () => page),
    ]);
    const lu = lireFichier(pdf, 'x.pdf');
    if (annonce > 100) await expect(lu).rejects.toMatchObject({ code: 'PDF_TROP_LONG' });
    else await expect(lu).resolves.toMatchObject({ format: 'PDF_IMAGE' });
  });

  test('un flux qui se gonfle est refusé avant d’être ouvert', async () => {
    const bombe = deflateSync(Buffer.alloc(60 * 1024 * 1024));
    const flux = `<</Length ${bombe.length}/Filter/FlateDecode>>stream\n${bombe.toString('latin1')}\nendstream`;
    const pdf = pdfBrut([
      '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>',
      flux,
    ]);
    await expect(lireFichier(pdf, 'x.pdf')).rejects.toMatchObject({ code: 'PDF_ILLISIBLE' });
  });

  test('un arbre de pages qui tourne en rond ne bloque pas', async () => {
    const pdf = pdfBrut(['<</Type/Pages/Count 5/Kids[2 0 R]>>', '<</Type/Page/Parent 2 0 R>>']);
    await lireFichier(pdf, 'x.pdf').catch((e) => expect(e).toMatchObject({ code: 'PDF_ILLISIBLE' }));
  });

  test('coupé ou abîmé n’importe où, un PDF n’est jamais qu’un refus', async () => {
    const entier = await fabriquerDocument('prefecture-facturx', JOUR);
    for (let i = 1; i < 30; i++) {
      const coupe = entier.slice(0, Math.floor((entier.length * i) / 30));
      const abime = entier.slice();
      abime.fill(0x41, i * 300, i * 300 + 40);
      for (const octets of [coupe, abime]) {
        await lireFichier(octets, 'x.pdf').catch((e) => expect(e.name).toBe('ErreurMetier'));
      }
    }
  });

  test('les octets reçus ne sont pas changés par la lecture', async () => {
    const octets = await fabriquerDocument('lycee-texte', JOUR);
    const avant = Buffer.from(octets).toString('base64');
    await lireFichier(octets, 'x.pdf');
    expect(Buffer.from(octets).toString('base64')).toBe(avant);
  });
});

/** A PDF written by hand: object 1 is the catalogue, the others follow. */
function pdfBrut(objets: string[]): Uint8Array {
  const places: number[] = [];
  let texte = '%PDF-1.4\n';
  ['<</Type/Catalog/Pages 2 0 R>>', ...objets].forEach((objet, i) => {
    places.push(texte.length);
    texte += `${i + 1} 0 obj ${objet} endobj\n`;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const taille = places.length + 1;
  const fin = `xref\n0 ${taille}\n0000000000 65535 f \n${table}trailer <</Root 1 0 R/Size ${taille}>>\nstartxref\n${texte.length}\n%%EOF`;
  return Buffer.from(texte + fin, 'latin1');
}
