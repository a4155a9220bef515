import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SYSTEME } from '#shared/comptes/acteur.ts';
import { envoyerCourriel } from '../../server/courriels/envoyer-courriel.ts';
import { chargerAgent } from '../../server/structures/charger-agent.ts';
import { type AppDEssai, appEnMemoire, type Client } from '../support/app-en-memoire.ts';
import { CLAIRE, saisieDe } from '../support/comptes.ts';

let app: AppDEssai;
let client: Client;

beforeEach(async () => {
  app = await appEnMemoire();
  client = await app.entrer();
});
afterEach(() => app.fermer());

const ODILE = { emailConnexion: 'odile.ferrand@lycee.invalid', emailContact: 'odile.ferrand@lycee.invalid' };
const FACTURE = {
  numero: 'FA-1',
  fournisseur: 'Delmas',
  destinataire: 'Lycée',
  montantTtc: '12,00 €',
  statut: 'Mise à disposition',
  date: '02/03/2026 à 09:00',
};
const boite = (adresse?: string) => client.appeler('listerCourriels', { requete: { adresse } });
const nonLus = async () => (await client.appeler('consulterBac', {})).courrielsNonLus;

function ecrire(destinataire: { emailConnexion: string; emailContact: string }, lien?: string): void {
  app.scene.bacs.ecrire(client.bac, (db) =>
    envoyerCourriel(
      db,
      { instant: '2026-03-02T08:00:00.000Z' },
      { modele: 'FACTURE_A_TRAITER', destinataire, variables: FACTURE, lien },
    ),
  );
}

function installerOdile(tenuPar: 'ROBOT' | 'HUMAIN'): number {
  const agent = { emailConnexion: ODILE.emailConnexion, nom: 'Ferrand', prenom: 'Odile', motDePasse: 'x' };
  const entree = { ...agent, statut: 'ACTIF', tenuPar, temperament: 'rapide', rattachements: [] };
  return app.scene.jouer(client.bac, { acteur: SYSTEME, acte: chargerAgent, entree }).compteId;
}

describe('la boîte aux lettres', () => {
  test('est vide au départ', async () => {
    await expect(boite()).resolves.toEqual({ courriels: [], adresses: [] });
    expect(await nonLus()).toBe(0);
  });

  test('montre le dernier courriel d’abord, et se filtre par adresse', async () => {
    await client.appeler('creerCompte', { corps: await saisieDe(client) });
    ecrire({ emailConnexion: 'a@exemple.fr', emailContact: 'B@exemple.fr' });
    const { courriels, adresses } = await boite();
    expect(courriels.map((c) => c.destinataire)).toEqual(['b@exemple.fr', CLAIRE.emailConnexion]);
    expect(adresses).toEqual(['b@exemple.fr', CLAIRE.emailConnexion]);
    expect((await boite(' B@exemple.FR ')).courriels).toHaveLength(1);
    expect((await boite('personne@exemple.fr')).courriels).toEqual([]);
  });

  test('tait les courriels que lit un robot, jusqu’à ce qu’on prenne son siège', async () => {
    const compteId = installerOdile('ROBOT');
    ecrire(ODILE);
    await expect(boite()).resolves.toEqual({ courriels: [], adresses: [] });
    expect(await nonLus()).toBe(0);
    for (const nom of ['consulterCourriel', 'marquerCourrielLu'] as const)
      await expect(client.appeler(nom, { params: { id: 1 } })).rejects.toMatchObject({ code: 'INTROUVABLE' });
    await client.appeler('prendreSiege', { corps: { compteId } });
    expect((await boite()).courriels).toHaveLength(1);
    expect(await nonLus()).toBe(1);
  });

  test('le robot lit ses deux adresses : ni l’une ni l’autre ne paraît', async () => {
    installerOdile('ROBOT');
    app.scene.bacs.ecrire(client.bac, (db) => db.run("UPDATE comptes SET emailContact = 'accueil@lycee.invalid'"));
    ecrire({ ...ODILE, emailContact: 'accueil@lycee.invalid' });
    ecrire(ODILE);
    ecrire({ ...ODILE, emailContact: 'voisin@lycee.invalid' });
    expect((await boite()).courriels.map((c) => c.destinataire)).toEqual(['voisin@lycee.invalid']);
  });
});

describe('un courriel', () => {
  test('a un expéditeur qui n’existe pas, un bandeau et un lien vers le portail', async () => {
    await client.appeler('creerCompte', { corps: await saisieDe(client) });
    await expect(client.appeler('consulterCourriel', { params: { id: 1 } })).resolves.toMatchObject({
      expediteur: 'ne-pas-repondre@simulateur.invalid',
      destinataire: CLAIRE.emailConnexion,
      objet: '[Chorus Pro] Activation de votre compte utilisateur',
      corps: expect.stringMatching(/^Message de formation.*60 minutes, jusqu’au 02\/03\/2026 à 10:00\./s),
      lien: expect.stringMatching(/^\/portail\/activation\/[\w-]{32}$/),
      libelleLien: 'Activer mon compte',
    });
  });

  test('se marque lu une fois pour toutes, sans compter parmi les actes à annuler', async () => {
    await client.appeler('creerCompte', { corps: await saisieDe(client) });
    expect(await nonLus()).toBe(1);
    await client.appeler('marquerCourrielLu', { params: { id: 1 } });
    await client.appeler('marquerCourrielLu', { params: { id: 1 } });
    expect(await nonLus()).toBe(0);
    expect((await boite()).courriels[0]?.lu).toBe(true);
    await expect(client.appeler('annulerDernierActe', { corps: {} })).resolves.toEqual({ annule: 'creerCompte' });
  });

  test.each(['//ailleurs.exemple/', 'https://ailleurs.exemple/', 'javascript:alert(1)', '/\\ailleurs.exemple'])(
    'ne mène jamais hors du simulateur : %s',
    async (lien) => {
      ecrire(ODILE, lien);
      await expect(client.appeler('consulterCourriel', { params: { id: 1 } })).resolves.toMatchObject({
        lien: null,
        libelleLien: null,
      });
    },
  );

  test.each(['0', '99', '-1'])('n° %s : introuvable', async (id) => {
    expect((await client.envoyer({ method: 'GET', url: `/api/courriels/${id}` })).corps.code).toBe('INTROUVABLE');
    expect((await client.envoyer({ method: 'POST', url: `/api/courriels/${id}/lu` })).corps.code).toBe('INTROUVABLE');
  });
  test.each(['x', '1.5', '1e99', '%27'])('n° %s : introuvable à la lecture, refusé à l’écriture', async (id) => {
    const lu = await client.envoyer({ method: 'GET', url: `/api/courriels/${id}` });
    expect([lu.statut, lu.corps.code]).toEqual([404, 'INTROUVABLE']);
    expect(await client.envoyer({ method: 'POST', url: `/api/courriels/${id}/lu` })).toMatchObject({ statut: 422 });
  });
});

test('sans être entré dans un bac, on ne lit rien', async () => {
  for (const url of ['/api/courriels', '/api/courriels/1'])
    expect((await app.app.inject({ method: 'GET', url })).json()).toMatchObject({ code: 'SESSION_ABSENTE' });
});
