import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PIECE_DU_COMPTE_MAX } from '#shared/comptes/contrat-preferences.ts';
import { PIECES_JOINTES_MAX, TAILLE_MAX } from '#shared/factures/pieces-jointes.ts';
import { MondeDesFactures } from '../support/monde-des-factures.ts';

const monde = new MondeDesFactures();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(() => monde.entrer());

const RIB = Buffer.from('%PDF-1.7 RIB');
const adresse = (nom: string, designation = '') =>
  `/api/comptes/pieces?nom=${encodeURIComponent(nom)}&designation=${encodeURIComponent(designation)}`;
const ajouter = (
  nom: string,
  { siege = monde.sieges.fontanel, octets = RIB }: { siege?: number; octets?: Buffer } = {},
) => monde.envoyerOctets(adresse(nom, ' RIB de l’atelier '), octets, { siege });
const lister = async (siege = monde.sieges.fontanel) =>
  (await monde.obtenir('/api/comptes/pieces', { siege })).corps.pieces;
const supprimer = (id: unknown, siege = monde.sieges.fontanel) =>
  monde.poster(`/api/comptes/pieces/${id}/supprimer`, {}, { siege });

describe('garder une pièce jointe sur son compte', () => {
  test('elle se retrouve, se télécharge, puis se supprime', async () => {
    const { corps } = await ajouter('dossier/RIB.pdf');
    expect(await lister()).toMatchObject([
      { id: corps.id, nom: 'RIB.pdf', designation: 'RIB de l’atelier', taille: 12 },
    ]);
    const lu = await monde.obtenir(`/api/comptes/pieces/${corps.id}/fichier`, { siege: monde.sieges.fontanel });
    expect(lu.octets).toEqual(RIB);
    expect(lu.entetes['content-type']).toBe('application/pdf');
    expect((await supprimer(corps.id)).corps).toEqual({ fait: true });
    expect(await lister()).toEqual([]);
    expect((await supprimer(corps.id)).corps.code).toBe('INTROUVABLE');
  });

  test('ce qui se dit PDF sans l’être ne s’ouvre pas', async () => {
    const { corps } = await ajouter('page.pdf', { octets: Buffer.from('<html>') });
    const lu = await monde.obtenir(`/api/comptes/pieces/${corps.id}/fichier`, { siege: monde.sieges.fontanel });
    expect(lu.entetes['content-type']).toBe('application/octet-stream');
  });

  test.each([
    ['programme.exe', 'PJ_EXTENSION'],
    ['sans-extension', 'PJ_EXTENSION'],
    [`${'x'.repeat(47)}.pdf`, 'PJ_NOM'],
  ])('%s est refusé : %s', async (nom, code) => {
    expect((await ajouter(nom)).corps.code).toBe(code);
    expect(await lister()).toEqual([]);
  });

  test('un fichier vide, ou trop gros, est refusé', async () => {
    expect((await ajouter('vide.pdf', { octets: Buffer.alloc(0) })).statut).toBe(400);
    expect((await ajouter('gros.pdf', { octets: Buffer.alloc(TAILLE_MAX + 1) })).corps.code).toBe('FICHIER_TROP_GROS');
    expect(PIECE_DU_COMPTE_MAX).toBe(TAILLE_MAX);
  });

  test('le quota du bac vaut pour elles aussi', async () => {
    monde.ecrire((db) =>
      db.run("INSERT INTO fichiers VALUES ('occupe', x'00', ?, '2026-03-02T08:00:00.000Z')", [200 * 1024 * 1024]),
    );
    expect((await ajouter('RIB.pdf')).corps.code).toBe('BAC_PLEIN');
  });

  test('au-delà de 99, il faut en supprimer', async () => {
    const { corps } = await ajouter('RIB.pdf');
    monde.ecrire((db) => {
      for (let i = 1; i < PIECES_JOINTES_MAX; i++)
        db.run(
          `INSERT INTO pieces_du_compte (compteId, fichier, nom, taille, ajouteLe)
           SELECT compteId, fichier, nom, taille, ajouteLe FROM pieces_du_compte WHERE id = ?`,
          [corps.id],
        );
    });
    expect((await ajouter('Kbis.pdf')).corps.code).toBe('PIECES_TROP_NOMBREUSES');
    await supprimer(corps.id);
    expect((await ajouter('Kbis.pdf')).statut).toBe(200);
  });

  test('un double clic n’en garde qu’une', async () => {
    const envoyer = () =>
      monde.envoyerOctets(adresse('RIB.pdf'), RIB, { siege: monde.sieges.fontanel, geste: 'geste-0002' });
    const premiere = await envoyer();
    expect((await envoyer()).corps).toEqual(premiere.corps);
    expect(await lister()).toHaveLength(1);
  });
});

describe('on n’a que les siennes', () => {
  test('celles d’un autre n’existent pas', async () => {
    const { corps } = await ajouter('RIB.pdf');
    const { lacombe } = monde.sieges;
    expect(await lister(lacombe)).toEqual([]);
    expect((await supprimer(corps.id, lacombe)).corps.code).toBe('INTROUVABLE');
    const lu = await monde.obtenir(`/api/comptes/pieces/${corps.id}/fichier`, { siege: lacombe });
    expect(lu.corps.code).toBe('INTROUVABLE');
    expect(await lister()).toHaveLength(1);
  });

  test('sans siège, rien', async () => {
    expect((await monde.obtenir('/api/comptes/pieces')).corps.code).toBe('NON_CONNECTE');
    expect((await monde.envoyerOctets(adresse('RIB.pdf'), RIB)).corps.code).toBe('NON_CONNECTE');
  });

  test.each(['abc', '0', '-1', '1.5'])('un numéro qui n’en est pas un est refusé : %s', async (id) => {
    expect((await supprimer(id)).corps.code).toBe('SAISIE_INVALIDE');
  });
});

test('une pièce du compte se joint à une facture, et y reste quand on la supprime du compte', async () => {
  const { corps } = await ajouter('RIB.pdf');
  const [{ fichier, nom, designation }] = await lister();
  const piece = { fichier, nom, designation, type: 'RIB' as const };
  const { corps: facture } = await monde.envoyer({ piecesJointes: [piece] });
  await supprimer(corps.id);
  const { piecesJointes } = await monde.consulter(facture.id);
  expect(piecesJointes).toMatchObject([{ nom: 'RIB.pdf', type: 'RIB', designation: 'RIB de l’atelier', taille: 12 }]);
});
