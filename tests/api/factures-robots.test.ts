import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { prendreInstantane } from '../../server/moteur/instantanes.ts';
import { MondeDesFactures, SIRET } from '../support/monde-des-factures.ts';

const monde = new MondeDesFactures();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
/** Where Hélios reports nothing, the robot does the work of the comptable too. */
beforeEach(async () => {
  await monde.entrer();
  monde.ecrire((db) => {
    db.run('UPDATE structures SET comptesDansHelios = 0');
    prendreInstantane(db, 0);
  });
});

const aCommune = { siretDestinataire: SIRET.commune, numeroEngagement: 'BC-1' };
type Ligne = { genre: string; statut: string; instant: string; robot: boolean };
/** « SERVICE_FAIT le 2026-03-04 », what the robot did. */
const parRobot = async (id: number, siege?: number) =>
  (await monde.consulter(id, siege)).historique
    .filter((l: Ligne) => l.robot)
    .map((l: Ligne) => `${l.statut} le ${l.instant.slice(0, 10)}`);
const prevus = () =>
  monde.lire((db) =>
    db.all<{ acte: string; acteur: string }>("SELECT acte, acteur FROM echeances WHERE objet LIKE 'robot%'"),
  );
const abandons = () =>
  monde.lire((db) => db.get<{ n: number }>("SELECT count(*) AS n FROM journal WHERE acte = 'abandonnerEcheance'")!.n);

describe('un robot rapide', () => {
  test('paie en quelques jours, par l’horloge seule', async () => {
    await monde.confier('commune', 'rapide');
    const id = await monde.remise(aCommune);
    expect(await monde.consulter(id)).toMatchObject({ statut: 'MISE_A_DISPOSITION' });
    await monde.avancer('2026-04-02T08:00:00.000Z');
    const facture = await monde.consulter(id);
    expect(facture).toMatchObject({ statut: 'MISE_EN_PAIEMENT', numeroMandat: '2026-00001' });
    expect(await parRobot(id)).toEqual([
      'SERVICE_FAIT le 2026-03-04',
      'MANDATEE le 2026-03-05',
      'MISE_A_DISPOSITION_COMPTABLE le 2026-03-06',
      'MISE_EN_PAIEMENT le 2026-03-18',
    ]);
    expect(facture.historique.at(-1)).toMatchObject({ auteur: { nom: 'commune' }, robot: true });
    expect(prevus()).toEqual([]);
  });

  test('ne travaille ni le samedi ni le dimanche', async () => {
    await monde.confier('commune', 'rapide');
    await monde.avancer('2026-03-05T08:00:00.000Z');
    const id = await monde.remise(aCommune);
    await monde.avancer('2026-03-10T08:00:00.000Z');
    expect(await parRobot(id)).toEqual(['SERVICE_FAIT le 2026-03-09']);
  });

  test('s’occupe aussi de ce qui attendait quand on lui confie le siège', async () => {
    const id = await monde.remise(aCommune);
    await monde.avancer('2026-03-16T08:00:00.000Z');
    await monde.confier('commune', 'rapide');
    await monde.avancer('2026-03-19T08:00:00.000Z');
    expect(await parRobot(id)).toEqual(['SERVICE_FAIT le 2026-03-18']);
  });

  test('s’arrête dès qu’une personne prend le siège', async () => {
    await monde.confier('commune', 'rapide');
    const id = await monde.remise(aCommune);
    await monde.poster('/api/bac/sieges/prendre', { compteId: monde.sieges.commune });
    await monde.avancer('2026-04-02T08:00:00.000Z');
    expect(await monde.consulter(id)).toMatchObject({ statut: 'MISE_A_DISPOSITION' });
    expect(abandons()).toBe(1);
    expect((await monde.traiter(id, { acte: 'mandater' }, monde.sieges.commune)).statut).toBe(200);
  });

  test('ne touche qu’aux factures de son siège', async () => {
    await monde.confier('commune', 'rapide');
    const id = await monde.remise();
    await monde.avancer('2026-04-02T08:00:00.000Z');
    expect(await monde.consulter(id)).toMatchObject({ statut: 'MISE_A_DISPOSITION' });
  });

  test('oublie ce qu’il avait prévu quand la facture change', async () => {
    await monde.confier('commune', 'rapide');
    const id = await monde.remise(aCommune);
    expect(prevus()).toMatchObject([{ acte: 'traiterFacture', acteur: expect.stringContaining('"robot":true') }]);
    await monde.confier('commune', 'absent');
    expect(prevus()).toEqual([]);
    await monde.avancer('2026-04-02T08:00:00.000Z');
    expect(await monde.consulter(id)).toMatchObject({ statut: 'MISE_A_DISPOSITION' });
  });

  test('s’efface avec l’acte qu’on annule', async () => {
    await monde.confier('commune', 'rapide');
    await monde.remise(aCommune);
    await monde.poster('/api/bac/annuler', {});
    expect(prevus()).toEqual([]);
    await monde.avancer('2026-04-02T08:00:00.000Z');
    expect(monde.courriels('commune')).toEqual([]);
  });
});

describe('les autres tempéraments', () => {
  test('le procédurier demande une pièce, puis avance lentement', async () => {
    await monde.confier('commune', 'procedurier');
    const id = await monde.remise(aCommune);
    await monde.avancer('2026-03-10T08:00:00.000Z');
    expect(await monde.consulter(id)).toMatchObject({
      statut: 'SUSPENDUE',
      motif: 'Justificatif ou annexe manquant',
      commentaireStatut: expect.stringContaining('bon de livraison'),
    });
    const siege = monde.sieges.fontanel;
    await monde.poster(`/api/factures/${id}/completer`, { commentaire: 'Voici' }, { siege });
    await monde.avancer('2026-05-01T08:00:00.000Z');
    expect(await parRobot(id)).toEqual([
      'SUSPENDUE le 2026-03-04',
      'SERVICE_FAIT le 2026-03-16',
      'MANDATEE le 2026-03-19',
      'MISE_A_DISPOSITION_COMPTABLE le 2026-03-23',
      'MISE_EN_PAIEMENT le 2026-04-06',
    ]);
  });

  test('l’absent ne fait rien', async () => {
    await monde.confier('commune', 'absent');
    const id = await monde.remise(aCommune);
    await monde.avancer('2026-06-01T08:00:00.000Z');
    expect([prevus(), await monde.consulter(id)]).toMatchObject([[], { statut: 'MISE_A_DISPOSITION' }]);
  });

  test('l’étourdi renvoie à tort, parfois, une seule fois, puis paie', async () => {
    await monde.confier('commune', 'etourdi');
    const ids: number[] = [];
    for (let i = 1; i <= 8; i++) ids.push(await monde.remise({ ...aCommune, numero: `N-${i}` }));
    await monde.avancer('2026-03-04T08:00:00.000Z');
    const vues = await Promise.all(ids.map((id) => monde.consulter(id)));
    const renvoyees = vues.filter((f) => f.statut === 'A_RECYCLER');
    expect(renvoyees.length).toBeGreaterThan(0);
    expect(renvoyees.length).toBeLessThan(8);
    for (const { id } of renvoyees)
      await monde.poster(`/api/factures/${id}/recycler`, aCommune, { siege: monde.sieges.fontanel });
    await monde.avancer('2026-04-20T08:00:00.000Z');
    for (const id of ids) expect(await monde.consulter(id)).toMatchObject({ statut: 'MISE_EN_PAIEMENT' });
  });

  test('un fournisseur tenu par un robot complète et traite les rejets', async () => {
    await monde.confier('fontanel', 'rapide');
    await monde.poster('/api/bac/sieges/prendre', { compteId: monde.sieges.fontanel });
    const [id, autre] = [await monde.remise(aCommune), await monde.remise({ ...aCommune, numero: 'N-2' })];
    await monde.confier('fontanel', 'rapide');
    await monde.traiter(id, { acte: 'suspendre', motif: 'AUTRE' }, monde.sieges.commune);
    await monde.traiter(autre, { acte: 'rejeter', motif: 'DOUBLON' }, monde.sieges.commune);
    await monde.avancer('2026-03-10T08:00:00.000Z');
    expect(await parRobot(id, monde.sieges.commune)).toEqual(['COMPLETEE le 2026-03-04']);
    expect(await monde.consulter(autre, monde.sieges.commune)).toMatchObject({ statut: 'REJETEE', rejetTraite: true });
  });
});

test('le chemin d’un bac se rejoue à l’identique', async () => {
  await monde.confier('commune', 'etourdi');
  const id = await monde.remise(aCommune);
  await monde.avancer('2026-03-20T08:00:00.000Z');
  const avant = await monde.consulter(id);
  const { moments } = (await monde.obtenir('/api/bac/moments')).corps;
  expect(moments.map((m: { libelle: string }) => m.libelle)).toContain('Facture envoyée');
  const dernier = moments.find((m: { reperable: boolean }) => m.reperable).n;
  expect((await monde.poster('/api/bac/remonter', { n: dernier })).statut).toBe(200);
  expect(await monde.consulter(id)).toEqual(avant);
});
