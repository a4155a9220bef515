import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { empreinteDuMonde } from '../../server/moteur/instantanes.ts';
import { bientot, suivre } from '../pannes/flux.ts';
import { FONTANEL, LYCEE, Maison, type Personne } from '../pannes/maison.ts';

let maison: Maison;
let claire: Personne;

beforeAll(async () => {
  maison = await Maison.ouvrir();
});
afterAll(() => maison.fermer());
beforeEach(async () => {
  claire = await maison.entrer();
});

const etat = async () => (await claire.obtenir('/api/bac')).corps;
const siegeDe = async (email: string) =>
  (await etat()).sieges.find((s: { emailConnexion: string }) => s.emailConnexion === email);
const empreinte = () => claire.lire(empreinteDuMonde);
const DANS_UN_MOIS = '2026-04-02T08:00:00.000Z';

describe('les sièges', () => {
  test('se prennent : la fenêtre agit alors au nom du compte', async () => {
    expect(await siegeDe(FONTANEL.gestionnaire)).toMatchObject({ ouvert: false });
    await claire.sAsseoir(FONTANEL.gestionnaire);
    expect(await siegeDe(FONTANEL.gestionnaire)).toMatchObject({ ouvert: true, tenuPar: 'HUMAIN' });
    expect((await claire.obtenir('/api/comptes/moi')).corps.emailConnexion).toBe(FONTANEL.gestionnaire);
  });

  test('deux fenêtres de la même personne tiennent chacune le leur', async () => {
    const fournisseur = await claire.sAsseoir(FONTANEL.gestionnaire);
    const client = await claire.sAsseoir(LYCEE.gestionnaire);
    const lire = async (siege: number) =>
      (await claire.obtenir('/api/comptes/moi', { 'x-siege': String(siege) })).corps.emailConnexion;
    expect([await lire(fournisseur), await lire(client)]).toEqual([FONTANEL.gestionnaire, LYCEE.gestionnaire]);
  });

  test('se quittent : la fenêtre redevient un visiteur', async () => {
    const compteId = await claire.sAsseoir(FONTANEL.gestionnaire);
    expect((await claire.poster('/api/bac/sieges/quitter', { compteId })).statut).toBe(200);
    expect((await claire.obtenir('/api/comptes/moi')).corps.code).toBe('NON_CONNECTE');
  });

  test('se confient à un robot : la fenêtre le perd, et il se reprend', async () => {
    const compteId = await claire.sAsseoir(FONTANEL.gestionnaire);
    await claire.poster('/api/bac/sieges/confier', { compteId, temperament: 'absent' });
    expect(await siegeDe(FONTANEL.gestionnaire)).toMatchObject({
      tenuPar: 'ROBOT',
      temperament: 'absent',
      ouvert: false,
    });
    expect((await claire.obtenir('/api/comptes/moi')).corps.code).toBe('NON_CONNECTE');
    await claire.sAsseoir(FONTANEL.gestionnaire);
    expect(await siegeDe(FONTANEL.gestionnaire)).toMatchObject({ tenuPar: 'HUMAIN', ouvert: true });
  });

  test.each([0, -1, 999_999])('n° %i n’existe pas : refusé, rien n’est tenu', async (compteId) => {
    expect((await claire.poster('/api/bac/sieges/prendre', { compteId })).corps.code).toBe('SIEGE_INCONNU');
    expect((await claire.poster('/api/bac/sieges/confier', { compteId, temperament: 'rapide' })).corps.code).toBe(
      'SIEGE_INCONNU',
    );
    expect((await claire.obtenir('/api/comptes/moi', { 'x-siege': String(compteId) })).corps.code).toBe('NON_CONNECTE');
  });

  test('un lien de téléchargement dit le siège dans l’adresse', async () => {
    await claire.sAsseoir(FONTANEL.gestionnaire);
    const { id } = (await claire.deposer('FA-1')).corps;
    const { siege } = claire;
    claire.siege = undefined;
    const fichier = await claire.obtenir(`/api/factures/${id}/fichier?siege=${siege}`);
    expect(fichier).toMatchObject({ statut: 200, texte: '%PDF-1.7 exercice' });
    expect(fichier.entetes['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''facture\.pdf$/);
    expect((await claire.obtenir(`/api/factures/${id}/fichier`)).corps.code).toBe('NON_CONNECTE');
  });
});

describe('remonter le temps', () => {
  beforeEach(() => claire.sAsseoir(FONTANEL.gestionnaire));

  test('annuler défait le dernier geste, et la barre dit ce qu’elle annulerait', async () => {
    const vide = empreinte();
    expect((await etat()).annulable).toBeNull();
    await claire.deposer('FA-1');
    expect((await etat()).annulable).toMatch(/^Facture envoyée\s: FA-1/);
    expect((await claire.poster('/api/bac/annuler')).corps).toEqual({ annule: 'envoyerFacture' });
    expect(empreinte()).toBe(vide);
    expect((await etat()).annulable).toBeNull();
    expect(await claire.poster('/api/bac/annuler')).toMatchObject({ statut: 409, corps: { code: 'RIEN_A_ANNULER' } });
  });

  test('annuler ne défait que le geste que l’on voyait, même demandé deux fois ou depuis deux fenêtres', async () => {
    for (const numero of ['FA-1', 'FA-2']) await claire.deposer(numero);
    const { geste } = await etat();
    expect((await claire.poster('/api/bac/annuler', { geste })).corps).toEqual({ annule: 'envoyerFacture' });
    const une = empreinte();
    expect(await claire.poster('/api/bac/annuler', { geste })).toMatchObject({
      statut: 409,
      corps: { code: 'ACTE_INTERDIT' },
    });
    expect(empreinte()).toBe(une);
    expect((await etat()).geste).toBeLessThan(geste);
  });

  test('on revient à un moment de la liste, et la branche quittée se reprend', async () => {
    for (const numero of ['FA-1', 'FA-2', 'FA-3']) await claire.deposer(numero);
    const trois = empreinte();
    const moments = async () => (await claire.obtenir('/api/bac/moments')).corps;
    const avant = await moments();
    expect(avant.moments.map((m: { detail: string }) => m.detail)).toEqual([
      expect.stringMatching(/^FA-3/),
      expect.stringMatching(/^FA-2/),
      expect.stringMatching(/^FA-1/),
    ]);
    expect(avant.moments.map((m: { actuel: boolean }) => m.actuel)).toEqual([true, false, false]);
    await claire.poster('/api/bac/remonter', { n: avant.moments[2].n });
    const apres = await moments();
    expect(apres.moments).toHaveLength(1);
    expect(apres.branches).toMatchObject([{ actes: 2 }]);
    await claire.poster('/api/bac/reprendre', { id: apres.branches[0].id });
    expect(empreinte()).toBe(trois);
    expect((await moments()).branches).toEqual([]);
  });

  test('les fichiers reçus restent quand on revient : rien à renvoyer', async () => {
    const saisie = await claire.saisie('FA-1');
    await claire.poster('/api/factures', { saisie });
    await claire.poster('/api/bac/remonter', { n: 0 });
    expect((await claire.poster('/api/factures', { saisie })).statut).toBe(200);
  });

  test('ce qui n’est pas un moment est refusé, et rien ne bouge', async () => {
    await claire.deposer('FA-1');
    const avant = empreinte();
    expect((await claire.poster('/api/bac/remonter', { n: 9999 })).corps.code).toBe('REMONTEE_IMPOSSIBLE');
    expect((await claire.poster('/api/bac/reprendre', { id: 7 })).corps.code).toBe('REMONTEE_IMPOSSIBLE');
    expect((await claire.poster('/api/bac/remonter', { n: -1 })).statut).toBe(422);
    expect(empreinte()).toBe(avant);
  });

  test('un même geste reçu deux fois ne dépose qu’une facture', async () => {
    const corps = { saisie: await claire.saisie('FA-1') };
    const un = await claire.poster('/api/factures', corps, { 'x-geste': 'geste-0001' });
    const deux = await claire.poster('/api/factures', corps, { 'x-geste': 'geste-0001' });
    expect(deux).toMatchObject({ statut: 200, corps: un.corps });
    const autre = await claire.poster('/api/factures', corps, { 'x-geste': 'geste-0002' });
    expect(autre.corps.champs).toMatchObject([{ champ: 'numero', code: 'NUMERO_DOUBLON' }]);
  });
});

describe('l’horloge', () => {
  test('avance au jour dit, joue ce qui était prévu, et le geste s’annule d’un bloc', async () => {
    await claire.sAsseoir(FONTANEL.gestionnaire);
    const { id } = (await claire.deposer('FA-1')).corps;
    const avant = empreinte();
    expect((await claire.poster('/api/bac/horloge', { jusqua: DANS_UN_MOIS })).corps).toEqual({ jusqua: DANS_UN_MOIS });
    expect((await etat()).instant).toBe(DANS_UN_MOIS);
    const { historique } = (await claire.obtenir(`/api/factures/${id}`)).corps;
    expect(historique.map((h: { statut: string }) => h.statut)).toContain('MISE_A_DISPOSITION');
    await claire.poster('/api/bac/annuler');
    expect(empreinte()).toBe(avant);
    expect((await etat()).instant < '2026-03-03').toBe(true);
  });

  test.each([
    ['2026-03-01T00:00:00.000Z', 'HORLOGE_RECUL'],
    ['2029-03-01T00:00:00.000Z', 'HORLOGE_TROP_LOIN'],
    ['2026-02-30T00:00:00.000Z', 'CHAMP_FORMAT'],
    ['demain', 'CHAMP_FORMAT'],
    ['+010000-01-01T00:00:00.000Z', 'CHAMP_FORMAT'],
  ])('refuse %s : %s', async (jusqua, code) => {
    const { statut, corps } = await claire.poster('/api/bac/horloge', { jusqua });
    expect(statut).toBe(422);
    expect(corps.champs).toMatchObject([{ champ: 'jusqua', code }]);
  });
});

describe('deux fenêtres du même bac', () => {
  let vraie: Maison;
  let adresse = '';
  beforeAll(async () => {
    vraie = await Maison.ouvrir({ horlogeVraie: true });
    adresse = await vraie.ecouter();
  });
  afterAll(() => vraie.fermer());
  beforeEach(async () => {
    claire = await vraie.entrer();
    await claire.sAsseoir(FONTANEL.gestionnaire);
  });
  const aujourdhui = () => new Date().toISOString().slice(0, 10);
  const deposer = async () =>
    claire.poster('/api/factures', { saisie: { ...(await claire.saisie('FA-1')), dateFacture: aujourdhui() } });

  test('chacune apprend aussitôt ce que l’autre a fait ; celles d’un autre bac n’en savent rien', async () => {
    const paul = await vraie.entrer();
    const [une, autre, ailleurs] = await Promise.all([
      suivre(adresse, claire.cookie),
      suivre(adresse, claire.cookie),
      suivre(adresse, paul.cookie),
    ]);
    await Promise.all([une, autre, ailleurs].map((f) => f.attendre(1)));
    const debut = performance.now();
    await claire.poster('/api/bac/horloge', { jusqua: new Date(Date.now() + 3600_000).toISOString() });
    await Promise.all([une.attendre(2), autre.attendre(2)]);
    expect(performance.now() - debut).toBeLessThan(1000);
    expect(ailleurs.evenements).toHaveLength(1);
    for (const f of [une, autre, ailleurs]) f.couper();
  });

  test('ce qui est prévu arrive à son heure tant que quelqu’un regarde', async () => {
    const fenetre = await suivre(adresse, claire.cookie);
    const { id } = (await deposer()).corps;
    const statut = () =>
      claire.maison.scene.bacs.lire(
        claire.bac,
        (db) => db.get<{ s: string }>('SELECT statut AS s FROM factures WHERE id = ?', [id])!.s,
      );
    expect(statut()).toBe('DEPOSEE');
    // Two seconds later, and nobody has asked anything.
    await new Promise((suite) => setTimeout(suite, 1900));
    await bientot(() => statut() === 'EN_COURS_ACHEMINEMENT');
    fenetre.couper();
  }, 10_000);

  test('« Recommencer » dans l’une ramène l’autre, qui suit alors le nouveau bac', async () => {
    const autre = await suivre(adresse, claire.cookie);
    await autre.attendre(1);
    await claire.poster('/api/bacs/recommencer');
    await autre.fini;
    const revenue = await suivre(adresse, claire.cookie);
    await revenue.attendre(1);
    await claire.bacActuel();
    await claire.sAsseoir(FONTANEL.gestionnaire);
    await revenue.attendre(2);
    revenue.couper();
  });

  test('sans être entré, on ne suit rien', async () => {
    expect((await suivre(adresse, 'chorale=faux')).statut).toBe(401);
  });
});
