import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FactureSaisie } from '#shared/factures/facture.ts';
import { ouvrirPdf } from '../../server/factures/lecture/pdf.ts';
import { fabriquerDocument } from '../../server/formation/documents/documents-exercice.ts';
import { MondeDesFactures } from '../support/monde-des-factures.ts';
import { signerAPart } from '../support/xades.ts';

const monde = new MondeDesFactures();
const pdfs = {} as Record<'simple' | 'signe' | 'altere', Uint8Array>;
beforeAll(async () => {
  await monde.ouvrir();
  pdfs.simple = await fabriquerDocument('departement-texte', '2026-03-02');
  pdfs.signe = await fabriquerDocument('departement-signe', '2026-03-02');
  pdfs.altere = await fabriquerDocument('departement-altere', '2026-03-02');
});
afterAll(() => monde.fermer());
beforeEach(() => monde.entrer());

const lire = (octets: Uint8Array, format?: string, siege = monde.sieges.fontanel) =>
  monde.envoyerOctets(`/api/factures/lecture?nom=FA-1.pdf${format ? `&format=${format}` : ''}`, octets, { siege });
const verifier = (signature: string, fichier: string, siege = monde.sieges.fontanel) =>
  monde.envoyerOctets(`/api/factures/signature?nom=signature.xml&fichier=${fichier}`, Buffer.from(signature), {
    siege,
  });
const garder = async (octets: Uint8Array, nom = 'FA-1.pdf') =>
  (await monde.envoyerOctets(`/api/factures/pieces?nom=${nom}`, octets, { siege: monde.sieges.fontanel })).corps
    .fichier;
const envoyer = (propre: Partial<FactureSaisie>) => monde.envoyer({ nomFichier: 'FA-1.pdf', ...propre });

describe('un PDF signé PAdES', () => {
  test.each([
    ['simple', 'PDF_SIGNE_PADES', 'SIGNATURE_ABSENTE'],
    ['altere', 'PDF_SIGNE_PADES', 'SIGNATURE_ALTEREE'],
    ['signe', 'PDF_SIGNE_PADES', undefined],
    ['signe', 'PDF_NON_SIGNE', undefined],
    ['altere', undefined, undefined],
  ] as const)('%s, au format %s : %s', async (pdf, format, code) => {
    const { statut, corps } = await lire(pdfs[pdf], format);
    expect([statut, corps.code]).toEqual(code ? [422, code] : [200, undefined]);
  });

  test('arrive signé, et le dit à la consultation, au récapitulatif et sur le certificat', async () => {
    const { fichier } = (await lire(pdfs.signe, 'PDF_SIGNE_PADES')).corps;
    const { id } = (await envoyer({ fichier, formatDepot: 'PDF_SIGNE_PADES' })).corps;
    expect(await monde.consulter(id)).toMatchObject({
      modeDepot: 'DEPOT_PDF_SIGNE_PORTAIL',
      saisie: { formatDepot: 'PDF_SIGNE_PADES' },
    });
    const { octets } = await monde.obtenir(`/api/factures/${id}/certificat`, { siege: monde.sieges.fontanel });
    expect((await ouvrirPdf(octets)).lignes.join('\n')).toMatch(/Format :\s+PDF signé \(PAdES\)/);
  });

  test('est revérifié à l’envoi : un autre fichier derrière le même formulaire est refusé', async () => {
    for (const [octets, code] of [
      [pdfs.altere, 'SIGNATURE_ALTEREE'],
      [pdfs.simple, 'SIGNATURE_ABSENTE'],
    ] as const) {
      const { statut, corps } = await envoyer({ fichier: await garder(octets), formatDepot: 'PDF_SIGNE_PADES' });
      expect([statut, corps.champs?.map((c: { champ: string; code: string }) => [c.champ, c.code])]).toEqual([
        422,
        [['fichier', code]],
      ]);
    }
  });

  test('un brouillon garde son format, et s’envoie avec lui', async () => {
    const saisie = await monde.saisie({ fichier: await garder(pdfs.signe), formatDepot: 'PDF_SIGNE_PADES' });
    const siege = monde.sieges.fontanel;
    const { id } = (await monde.poster('/api/factures/brouillons', { saisie }, { siege })).corps;
    expect((await monde.consulter(id)).saisie.formatDepot).toBe('PDF_SIGNE_PADES');
    const { statut } = await monde.poster('/api/factures', { id, saisie }, { siege });
    expect([statut, (await monde.consulter(id)).statut]).toEqual([200, 'DEPOSEE']);
  });

  test('un PDF simple reste un dépôt non signé', async () => {
    const { id } = (await envoyer({ fichier: await garder(pdfs.simple), formatDepot: 'PDF_NON_SIGNE' })).corps;
    expect(await monde.consulter(id)).toMatchObject({ modeDepot: 'DEPOT_PDF_PORTAIL' });
  });
});

describe('un PDF signé XAdES', () => {
  test.each([
    ['seule, SHA-256', {}],
    ['SHA-512', { algorithme: 'sha512' }],
    ['dans un conteneur', { racine: 'XAdESSignatures' }],
  ])('part avec sa signature, %s, parmi ses pièces jointes', async (_quoi, options) => {
    const fichier = (await lire(pdfs.simple, 'PDF_SIGNE_XADES')).corps.fichier;
    const piece = (await verifier(signerAPart(pdfs.simple, options), fichier)).corps;
    const piecesJointes = [{ fichier: piece.fichier, nom: piece.nom, type: 'AUTRE' as const }];
    const { id } = (await envoyer({ fichier, formatDepot: 'PDF_SIGNE_XADES', piecesJointes })).corps;
    expect(await monde.consulter(id)).toMatchObject({
      modeDepot: 'DEPOT_PDF_SIGNE_PORTAIL',
      piecesJointes: [{ nom: 'signature.xml' }],
    });
  });

  test.each([
    ['d’un autre fichier', () => signerAPart(pdfs.signe), 'SIGNATURE_ALTEREE'],
    ['qui n’en est pas une', () => '<Facture/>', 'SIGNATURE_ILLISIBLE'],
    ['mal formée', () => '<ds:Signature', 'SIGNATURE_ILLISIBLE'],
    ['dangereuse', () => '<!DOCTYPE x [<!ENTITY e "e">]><Signature/>', 'XML_DANGEREUX'],
  ])('une signature %s est refusée', async (_quoi, signature, code) => {
    const { statut, corps } = await verifier(signature(), await garder(pdfs.simple));
    expect([statut, corps.code]).toEqual([422, code]);
  });

  test('la signature d’un fichier qui n’a pas été reçu, ou de qui ne dépose pas', async () => {
    const signature = signerAPart(pdfs.simple);
    expect((await verifier(signature, 'a'.repeat(64))).corps.code).toBe('INTROUVABLE');
    expect((await verifier(signature, await garder(pdfs.simple), 0)).corps.code).toBe('NON_CONNECTE');
  });

  test('ne part pas sans sa signature, ni avec celle d’un autre', async () => {
    const fichier = await garder(pdfs.simple);
    const autre = await garder(Buffer.from(signerAPart(pdfs.signe)), 'autre.xml');
    const format = { fichier, formatDepot: 'PDF_SIGNE_XADES' } as const;
    const code = async (propre: Partial<FactureSaisie>) => (await envoyer({ ...format, ...propre })).corps.champs;
    expect(await code({ piecesJointes: [] })).toMatchObject([{ champ: 'fichier', code: 'SIGNATURE_ABSENTE' }]);
    const piecesJointes = [{ fichier: autre, nom: 'autre.xml', type: 'AUTRE' as const }];
    expect(await code({ piecesJointes })).toMatchObject([{ champ: 'fichier', code: 'SIGNATURE_ALTEREE' }]);
  });

  test('un brouillon repris sans toucher à ses pièces garde sa signature', async () => {
    const fichier = await garder(pdfs.simple);
    const piece = (await verifier(signerAPart(pdfs.simple), fichier)).corps;
    const piecesJointes = [{ fichier: piece.fichier, nom: piece.nom, type: 'AUTRE' as const }];
    const saisie = await monde.saisie({ fichier, formatDepot: 'PDF_SIGNE_XADES', piecesJointes });
    const siege = monde.sieges.fontanel;
    const { id } = (await monde.poster('/api/factures/brouillons', { saisie }, { siege })).corps;
    const { piecesJointes: _, ...sansPieces } = saisie;
    expect((await monde.poster('/api/factures', { id, saisie: sansPieces }, { siege })).statut).toBe(200);
    expect((await monde.consulter(id)).piecesJointes).toHaveLength(1);
  });
});
