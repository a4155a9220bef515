import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { lireZip } from '../support/lire-zip.ts';
import { MondeDesFactures, SIRET } from '../support/monde-des-factures.ts';

const monde = new MondeDesFactures();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(() => monde.entrer());

const chercher = async (espace: 'emises' | 'recues', criteres: Record<string, string>) => {
  const siege = monde.sieges[espace === 'recues' ? 'lycee' : 'fontanel'];
  return (await monde.obtenir(`/api/factures/recherche/${espace}?${new URLSearchParams(criteres)}`, { siege })).corps;
};

describe('télécharger une sélection', () => {
  const archive = (ids: number[], plus = '', siege = monde.sieges.lycee) =>
    monde.obtenir(`/api/factures/selection/${ids.join('.')}/archive?${plus}`, { siege });
  const peser = (ids: number[], plus = '', siege = monde.sieges.lycee) =>
    monde.obtenir(`/api/factures/selection/${ids.join('.')}?${plus}`, { siege });

  async function avecPiece(numero: string): Promise<number> {
    const { fichier } = await monde.deposerPdf('bon.pdf');
    return monde.remise({
      numero,
      piecesJointes: [{ fichier, nom: 'bon.pdf', type: 'BON_DE_LIVRAISON', designation: undefined }],
    });
  }

  test('range chaque facture dans son dossier, avec ou sans ses pièces', async () => {
    const [un, deux] = [await avecPiece('F/1'), await monde.remise({ numero: 'F-2' })];
    const r = await archive([un, deux]);
    expect(r.entetes['content-disposition']).toContain('factures.zip');
    expect([...lireZip(r.octets).keys()]).toEqual([
      `${SIRET.fontanel}_F-1/FA-2026-014.pdf`,
      `${SIRET.fontanel}_F-1/bon.pdf`,
      `${SIRET.fontanel}_F-2/FA-2026-014.pdf`,
    ]);
    expect(lireZip(r.octets).get(`${SIRET.fontanel}_F-1/bon.pdf`)!.toString()).toBe('%PDF-1.7 bon.pdf');
    const seule = await archive([un], 'pieces=non');
    expect(seule.entetes['content-disposition']).toContain(`${SIRET.fontanel}_F-1.zip`);
    expect([...lireZip(seule.octets).keys()]).toHaveLength(1);
    expect((await peser([un, deux])).corps).toMatchObject({ factures: 2, fichiers: 3, tailleMax: 120 * 1024 * 1024 });
    expect((await peser([un, deux], 'pieces=non')).corps).toMatchObject({ fichiers: 2 });
  });

  test('aucun nom de fichier ne sort du dossier où l’on range', async () => {
    const { fichier } = await monde.deposerPdf('bon.pdf');
    const piece = (nom: string) => ({ fichier, nom, type: 'BON_DE_LIVRAISON' as const, designation: undefined });
    const noms = ['../../bon.pdf', 'C:\\bon.pdf', '..bon.pdf'];
    const id = await monde.remise({ numero: 'F/1', piecesJointes: noms.map(piece) });
    const dossier = `${SIRET.fontanel}_F-1`;
    expect([...lireZip((await archive([id])).octets).keys()].slice(1)).toEqual([
      `${dossier}/-..-bon.pdf`,
      `${dossier}/C-bon.pdf`,
      `${dossier}/bon.pdf`,
    ]);
  });

  test('par le destinataire, se marque dans la liste et dans l’historique ; par le fournisseur, non', async () => {
    const id = await monde.remise({ numero: 'F-1' });
    await archive([id], '', monde.sieges.fontanel);
    expect((await chercher('recues', { telechargee: 'oui' })).total).toBe(0);
    await archive([id]);
    expect((await chercher('recues', { telechargee: 'oui' })).factures).toMatchObject([{ telechargee: true }]);
    expect((await chercher('recues', { telechargee: 'non' })).total).toBe(0);
    expect((await chercher('emises', {})).factures[0]).not.toHaveProperty('telechargee');
    const { historique } = await monde.consulter(id, monde.sieges.lycee);
    expect(historique.filter((l: { acte: string }) => l.acte === 'TELECHARGEMENT_FACTURE')).toHaveLength(1);
  });

  test('cent factures à la fois, pas une de plus', async () => {
    const id = await monde.remise({ numero: 'F-1' });
    const ids = Array.from({ length: 100 }, (_, i) => (i === 0 ? id : 100_000_000_000_000 + i));
    expect((await peser(ids)).corps.code).toBe('INTROUVABLE');
    expect((await peser([...ids, 7])).statut).toBe(422);
  });

  test('ne marque que celles dont un fichier est donné', async () => {
    const { fichier } = await monde.deposerPdf('sans-xml.pdf');
    const [un, deux] = [await monde.remise({ numero: 'F-1' }), await monde.remise({ numero: 'F-2', fichier })];
    monde.ecrire((db) => db.run("UPDATE factures SET nomFichier = 'a.xml' WHERE id = ?", [deux]));
    monde.ecrire((db) => db.run("UPDATE fichiers SET octets = CAST('<Invoice/>' AS BLOB) WHERE sha256 = ?", [fichier]));
    expect([...lireZip((await archive([un, deux], 'format=XML')).octets).keys()]).toHaveLength(1);
    expect((await chercher('recues', { telechargee: 'oui' })).factures).toMatchObject([{ numero: 'F-2' }]);
  });

  test('ne donne rien de ce qui n’est pas à soi, ni ce qui n’existe pas', async () => {
    const id = await monde.remise({ numero: 'F-1' });
    for (const ids of [[id, 999], [999]]) expect((await archive(ids)).statut).toBe(404);
    expect((await archive([id], '', monde.sieges.commune)).statut).toBe(404);
    expect((await peser([id], '', monde.sieges.commune)).statut).toBe(404);
    expect((await archive([id], 'format=DOCX')).statut).toBe(422);
    expect((await monde.obtenir('/api/factures/selection/1.x', { siege: monde.sieges.lycee })).statut).toBe(422);
    // A PDF without XML: said before an empty archive is saved.
    const sansXml = await archive([id], 'format=XML');
    expect([sansXml.statut, sansXml.corps.code]).toEqual([422, 'SELECTION_SANS_FICHIER']);
    expect((await chercher('recues', { telechargee: 'oui' })).total).toBe(0);
  });

  test('s’arrête à 120 Mo', async () => {
    const ids: number[] = [];
    for (let i = 0; i < 2; i++) ids.push(await monde.remise({ numero: `F-${i}` }));
    monde.ecrire((db) => db.run('UPDATE fichiers SET taille = 62914561'));
    expect((await peser(ids)).corps.taille).toBe(2 * 62914561);
    const refus = await archive(ids);
    expect([refus.statut, refus.corps.code]).toEqual([413, 'SELECTION_TROP_LOURDE']);
    expect((await archive(ids.slice(0, 1))).statut).toBe(200);
  });
});
