import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { collegue } from '../support/collegue.ts';
import { MondeDesFactures } from '../support/monde-des-factures.ts';

const monde = new MondeDesFactures();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(() => monde.entrer());

const chezFontanel = (nom: string) => collegue(monde, { nom, chez: 'fontanel', espaces: ['FACTURES_EMISES'] });

type Lu = { ligne: number; factureId: number; numero: string; statut: string };
const retours = async (siege = monde.sieges.fontanel): Promise<Lu[]> =>
  (await monde.obtenir('/api/factures/retours', { siege })).corps.retours;
const acquitter = (
  lignes: unknown,
  { siege = monde.sieges.fontanel, geste }: { siege?: number; geste?: string } = {},
) => monde.poster('/api/factures/retours/acquitter', { lignes }, { siege, ...(geste && { geste }) });

async function renvoyee(numero: string, acte = 'rejeter', motif = 'DOUBLON'): Promise<number> {
  const id = await monde.remise({ numero });
  await monde.traiter(id, { acte, motif, commentaire: 'Voir notre lettre' });
  return id;
}
const actions = async (id: number) =>
  (await monde.consulter(id)).historique.filter((l: { genre: string }) => l.genre === 'ACTION');

describe('les retours à acquitter', () => {
  test('rejetée, suspendue et à recycler, avec ce qu’il faut lire, la plus ancienne d’abord', async () => {
    const id = await renvoyee('FA-1');
    await renvoyee('FA-2', 'suspendre', 'RIB_MANQUANT');
    await renvoyee('FA-3', 'demanderRecyclage', 'SERVICE_ERRONE');
    await monde.remise({ numero: 'FA-4' });
    const lus = await retours();
    expect(lus.map(({ numero, statut }) => [numero, statut])).toEqual([
      ['FA-1', 'REJETEE'],
      ['FA-2', 'SUSPENDUE'],
      ['FA-3', 'A_RECYCLER'],
    ]);
    expect(lus[0]).toMatchObject({
      factureId: id,
      destinataire: 'Lycée de Valbrune',
      motif: 'Facture en doublon',
      commentaire: 'Voir notre lettre',
      dateDepot: expect.any(String),
      retourLe: expect.any(String),
    });
  });

  test('ne se montrent ni au destinataire, ni à un autre fournisseur, ni à qui n’a pas l’espace', async () => {
    await renvoyee('FA-1');
    const sacha = await chezFontanel('sacha');
    expect(await retours(sacha)).toHaveLength(1);
    monde.ecrire((db) => db.run("UPDATE abonnements SET statut = 'SUPPRIMEE' WHERE compteId = ?", [sacha]));
    expect(await retours(sacha)).toEqual([]);
    expect(await retours(monde.sieges.lycee)).toEqual([]);
    expect(await retours(monde.sieges.lacombe)).toEqual([]);
    expect((await monde.obtenir('/api/factures/retours')).corps.code).toBe('NON_CONNECTE');
  });

  test('se voient encore quand la structure n’est plus active : on lit, et on acquitte', async () => {
    await renvoyee('FA-1');
    monde.ecrire((db) =>
      db.run("UPDATE structures SET statut = 'INACTIF' WHERE id = ?", [monde.structure('fontanel')]),
    );
    const [retour] = await retours();
    expect((await acquitter([retour?.ligne])).corps).toEqual({ nombre: 1 });
  });

  test('la facture complétée, ou dont le rejet est traité, n’est plus à acquitter', async () => {
    const rejetee = await renvoyee('FA-1');
    const suspendue = await renvoyee('FA-2', 'suspendre', 'RIB_MANQUANT');
    await monde.poster(`/api/factures/${rejetee}/rejet`, {}, { siege: monde.sieges.fontanel });
    const complement = { commentaire: 'RIB envoyé', piecesJointes: [] };
    await monde.poster(`/api/factures/${suspendue}/completer`, complement, { siege: monde.sieges.fontanel });
    expect(await retours()).toEqual([]);
  });
});

describe('acquitter', () => {
  test('chacun pour soi, et l’historique de la facture le dit', async () => {
    const id = await renvoyee('FA-1');
    const sacha = await chezFontanel('sacha');
    const [retour] = await retours();
    expect((await acquitter([retour?.ligne])).corps).toEqual({ nombre: 1 });
    expect(await retours()).toEqual([]);
    expect(await retours(sacha)).toHaveLength(1);
    expect(await actions(id)).toMatchObject([{ acte: 'ACQUITTEMENT_REJET', auteur: { nom: 'fontanel' } }]);
    // The facture itself has not moved: it stays in « Synthèse ».
    const { factures } = (await monde.obtenir('/api/factures/a-traiter/emises', { siege: monde.sieges.fontanel }))
      .corps;
    expect(factures).toMatchObject([{ id, statut: 'REJETEE', attendue: true }]);
  });

  test('une facture renvoyée de nouveau est de nouveau à acquitter', async () => {
    const id = await renvoyee('FA-1', 'suspendre', 'RIB_MANQUANT');
    await acquitter((await retours()).map(({ ligne }) => ligne));
    await monde.traiter(id, { acte: 'rejeter', motif: 'DOUBLON' });
    const lus = await retours();
    expect(lus).toMatchObject([{ factureId: id, statut: 'REJETEE' }]);
    await acquitter([lus[0]?.ligne]);
    expect((await actions(id)).map((l: { acte: string }) => l.acte)).toEqual([
      'ACQUITTEMENT_SUSPENSION',
      'ACQUITTEMENT_REJET',
    ]);
  });

  test('plusieurs à la fois ; celles qui l’étaient déjà ne comptent pas', async () => {
    await renvoyee('FA-1');
    await renvoyee('FA-2', 'demanderRecyclage', 'SERVICE_ERRONE');
    const lignes = (await retours()).map(({ ligne }) => ligne);
    await acquitter(lignes.slice(0, 1));
    expect((await acquitter([...lignes, ...lignes])).corps).toEqual({ nombre: 1 });
    expect((await acquitter(lignes)).corps.code).toBe('RETOUR_DEJA_ACQUITTE');
  });

  test('ce que l’on ne voit pas n’existe pas, et rien n’est acquitté', async () => {
    await renvoyee('FA-1');
    const [retour] = await retours();
    const { lacombe, lycee } = monde.sieges;
    expect((await acquitter([retour?.ligne], { siege: lacombe })).corps.code).toBe('INTROUVABLE');
    expect((await acquitter([retour?.ligne], { siege: lycee })).corps.code).toBe('ACCES_REFUSE');
    expect((await acquitter([retour?.ligne, 999_999])).corps.code).toBe('INTROUVABLE');
    expect(await retours()).toHaveLength(1);
  });

  test('une ligne de l’historique qui n’est pas un retour est refusée', async () => {
    const id = await monde.remise();
    const [ligne] = (await monde.consulter(id)).historique;
    expect((await acquitter([ligne.id])).corps.code).toBe('INTROUVABLE');
  });

  test.each([[[]], ['1'], [['a']], [[1.5]], [null], [Array.from({ length: 201 }, (_, i) => i + 1)]])(
    'une liste mal formée est refusée : %j',
    async (lignes) => expect((await acquitter(lignes)).corps.code).toBe('SAISIE_INVALIDE'),
  );

  test('un double clic compte une fois', async () => {
    const id = await renvoyee('FA-1');
    const [retour] = await retours();
    const deux = [
      await acquitter([retour?.ligne], { geste: 'geste-0003' }),
      await acquitter([retour?.ligne], { geste: 'geste-0003' }),
    ];
    expect(deux.map(({ corps }) => corps)).toEqual([{ nombre: 1 }, { nombre: 1 }]);
    expect(await actions(id)).toHaveLength(1);
  });
});
