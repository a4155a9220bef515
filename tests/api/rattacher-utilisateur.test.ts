import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Equipe } from '../support/equipe.ts';

const monde = new Equipe();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(() => monde.entrer());

const ACCES = [{ espace: 'FACTURES_EMISES', mode: 'CONSULTATION' }];
const saisie = (propre: object = {}) => ({
  emailConnexion: 'lea.martin@exemple.fr',
  prenom: 'Léa',
  nom: 'Martin',
  role: 'US',
  dateDebut: '',
  dateFin: '',
  perimetres: [{ structureId: monde.fontanel, services: ['CHANTIERS'], acces: ACCES }],
  ...propre,
});
const rattacher = (propre: object = {}, demande: { siege?: number; geste?: string } = {}) =>
  monde.poster('/api/rattachements/utilisateurs', saisie(propre), { siege: monde.sieges.fontanel, ...demande });
const chercher = (email: string, siege = monde.sieges.fontanel) =>
  monde.obtenir(`/api/structures/${monde.fontanel}/utilisateurs/recherche?email=${encodeURIComponent(email)}`, {
    siege,
  });

describe('une adresse inconnue', () => {
  test('devient un compte à activer ; la personne choisit son mot de passe, le gestionnaire jamais', async () => {
    const { statut, corps } = await rattacher();
    expect(statut).toBe(200);
    expect(corps).toEqual({ compteId: expect.any(Number), nouveau: true });
    expect(await monde.ligne(corps.compteId)).toMatchObject({
      prenom: 'Léa',
      role: 'US',
      statut: 'VALIDEE',
      statutCompte: 'EN_ATTENTE_ACTIVATION',
      services: [{ code: 'CHANTIERS', nom: 'Chantiers' }],
      acces: expect.arrayContaining([{ espace: 'FACTURES_EMISES', mode: 'CONSULTATION', service: null }]),
    });
    const [activation, annonce] = monde.courrielsDe('lea.martin@exemple.fr');
    expect(activation).toMatchObject({ modele: 'ACTIVATION', lien: expect.stringContaining('/portail/activation/') });
    expect(annonce?.corps).toContain('Électricité Fontanel');
    const secret = monde.lire((db) =>
      db.get<{ motDePasse: string | null }>('SELECT motDePasse FROM comptes WHERE id = ?', [corps.compteId]),
    );
    expect(secret?.motDePasse).toBeNull();
    expect(monde.actions().map((a) => a.action)).toEqual(['UTILISATEUR_CREE', 'UTILISATEUR_RATTACHE']);
  });

  test('sans nom ni prénom, rien n’est créé', async () => {
    const { statut, corps } = await rattacher({ nom: '', prenom: '' });
    expect(statut).toBe(422);
    expect(corps.champs.map((c: { champ: string }) => c.champ)).toEqual(['prenom', 'nom']);
    expect((await chercher('lea.martin@exemple.fr')).corps.connu).toBe(false);
  });

  test('deux clics ne rattachent qu’une fois', async () => {
    const [un, deux] = [
      await rattacher({}, { geste: 'geste-de-gilles' }),
      await rattacher({}, { geste: 'geste-de-gilles' }),
    ];
    expect(deux.corps).toEqual(un.corps);
    expect(monde.courrielsDe('lea.martin@exemple.fr')).toHaveLength(2);
  });
});

describe('une adresse connue', () => {
  test('donne le nom, seulement à qui gère et seulement si elle est exacte', async () => {
    const paul = await monde.embaucher('paul');
    expect((await chercher('PAUL@exemple.invalid')).corps).toMatchObject({ connu: true, prenom: 'paul', nom: 'Essai' });
    expect((await chercher('paul@exemple')).statut).toBe(422);
    expect((await chercher('pau@exemple.invalid')).corps).toMatchObject({ connu: false, prenom: null });
    expect((await chercher('paul@exemple.invalid', paul)).corps.code).toBe('INTROUVABLE');
    expect((await chercher('paul@exemple.invalid', await monde.embaucher('simple', 'US'))).corps.code).toBe(
      'DROIT_DE_GESTION_ABSENT',
    );
  });

  test('est rattachée sans changer de nom, et prévenue à son adresse de contact', async () => {
    const paul = await monde.embaucher('paul');
    const { corps } = await rattacher({ emailConnexion: 'paul@exemple.invalid', prenom: 'Pirate' });
    expect(corps).toEqual({ compteId: paul, nouveau: false });
    expect(await monde.ligne(paul)).toMatchObject({ prenom: 'paul' });
    expect(monde.courrielsDe('contact.paul@exemple.invalid').map((c) => c.modele)).toEqual(['UTILISATEUR_RATTACHE']);
    expect(monde.courrielsDe('paul@exemple.invalid')).toEqual([]);
    expect(monde.habilitationsDe(paul)).toEqual(
      [null, 'CHANTIERS'].map((service) => ({ espace: 'FACTURES_EMISES', mode: 'CONSULTATION', service })),
    );
  });

  test('déjà rattachée, ou suspendue : le refus dit quoi faire', async () => {
    const paul = await monde.embaucher('paul', 'US');
    const connu = { emailConnexion: 'paul@exemple.invalid' };
    expect((await rattacher(connu)).corps).toMatchObject({
      code: 'UTILISATEUR_DEJA_RATTACHE',
      precision: 'Électricité Fontanel',
    });
    monde.fixerStatut(paul, 'DESACTIVEE');
    expect((await rattacher(connu)).corps.code).toBe('UTILISATEUR_DESACTIVE');
  });

  test('dont la demande attend : la rattacher y répond', async () => {
    const paul = await monde.embaucher('paul');
    monde.fairePatienter(paul);
    expect((await rattacher({ emailConnexion: 'paul@exemple.invalid' })).statut).toBe(200);
    expect(await monde.ligne(paul)).toMatchObject({ statut: 'VALIDEE' });
  });

  test('gestionnaire secondaire : tous les espaces, en modification', async () => {
    const paul = await monde.embaucher('paul');
    await rattacher({ emailConnexion: 'paul@exemple.invalid', role: 'GS' });
    expect(monde.habilitationsDe(paul).filter((h) => h.mode !== 'MODIFICATION')).toEqual([]);
    expect(monde.habilitationsDe(paul)).toContainEqual({
      espace: 'FACTURES_EMISES',
      mode: 'MODIFICATION',
      service: null,
    });
  });
});

describe('plusieurs structures à la fois', () => {
  test('toutes ou aucune', async () => {
    const lacombe = monde.structure('lacombe');
    const deux = [saisie().perimetres[0], { structureId: lacombe, services: [], acces: ACCES }];
    expect((await rattacher({ perimetres: deux })).corps.code).toBe('INTROUVABLE');
    expect((await chercher('lea.martin@exemple.fr')).corps.connu).toBe(false);
    const secondaire = await monde.embaucher('marc', 'GS', lacombe);
    monde.ecrire((db) =>
      db.run(
        "INSERT INTO rattachements (compteId, structureId, role, statut, demandeLe) VALUES (?, ?, 'GS', 'VALIDEE', '')",
        [secondaire, monde.fontanel],
      ),
    );
    expect((await rattacher({ perimetres: deux, role: 'GS' }, { siege: secondaire })).corps.code).toBe(
      'DROIT_DE_GESTION_ABSENT',
    );
    const { corps } = await rattacher({ perimetres: deux }, { siege: secondaire });
    const structures = monde.lire((db) =>
      db.all<{ structureId: number }>('SELECT structureId FROM rattachements WHERE compteId = ?', [corps.compteId]),
    );
    expect(structures.map((s) => s.structureId).sort()).toEqual([monde.fontanel, lacombe].sort());
  });
});

describe('des dates', () => {
  test('le dernier jour passé, le rattachement se désactive seul', async () => {
    const { corps } = await rattacher({ dateFin: '2026-03-10' });
    await monde.avancer('2026-03-10T22:00:00.000Z');
    expect(await monde.ligne(corps.compteId)).toMatchObject({ statut: 'VALIDEE', dateFin: '2026-03-10' });
    await monde.avancer('2026-03-10T23:00:00.000Z');
    expect(await monde.ligne(corps.compteId)).toMatchObject({ statut: 'DESACTIVEE' });
    await monde.geste('reactiver', corps.compteId);
    expect(await monde.ligne(corps.compteId)).toMatchObject({ statut: 'VALIDEE', dateFin: null });
  });

  test('avant le premier jour, rien n’est ouvert ; il s’ouvre seul, et finit à sa date', async () => {
    const { corps } = await rattacher({ dateDebut: '2026-03-09', dateFin: '2026-03-20' });
    expect(await monde.ligne(corps.compteId)).toMatchObject({ statut: 'DESACTIVEE', dateDebut: '2026-03-09' });
    await monde.avancer('2026-03-09T08:00:00.000Z');
    expect(await monde.ligne(corps.compteId)).toMatchObject({ statut: 'VALIDEE', dateFin: '2026-03-20' });
    await monde.avancer('2026-03-21T08:00:00.000Z');
    expect(await monde.ligne(corps.compteId)).toMatchObject({ statut: 'DESACTIVEE' });
  });

  test('le premier jour s’ouvre seul, même si qui l’a donné n’est plus gestionnaire', async () => {
    const gael = await monde.embaucher('gael', 'GS');
    const { corps } = await rattacher({ dateDebut: '2026-03-09' }, { siege: gael });
    await monde.geste('revoquer-secondaire', gael);
    await monde.avancer('2026-03-09T08:00:00.000Z');
    expect(await monde.ligne(corps.compteId)).toMatchObject({ statut: 'VALIDEE' });
  });

  test('elles tiennent aussi sur la structure recopiée sous un nouveau SIRET', async () => {
    const partant = (await rattacher({ dateFin: '2026-03-10' })).corps.compteId;
    const arrivant = { emailConnexion: 'noe@exemple.fr', dateDebut: '2026-03-09', dateFin: '2026-03-20' };
    const attendu = (await rattacher(arrivant)).corps.compteId;
    const siege = monde.sieges.fontanel;
    const { corps } = await monde.poster(
      `/api/structures/${monde.fontanel}/identifiant`,
      { siret: '00011218500020' },
      { siege },
    );
    monde.fontanel = corps.id;
    const statuts = async () => [(await monde.ligne(partant)).statut, (await monde.ligne(attendu)).statut];
    expect(await statuts()).toEqual(['VALIDEE', 'DESACTIVEE']);
    await monde.avancer('2026-03-10T08:00:00.000Z');
    expect(await statuts()).toEqual(['VALIDEE', 'VALIDEE']);
    const annonces = monde.courrielsDe('noe@exemple.fr').filter(({ modele }) => modele === 'RATTACHEMENT_CHANGE');
    expect(annonces).toHaveLength(1);
    await monde.avancer('2026-03-11T08:00:00.000Z');
    expect(await statuts()).toEqual(['DESACTIVEE', 'VALIDEE']);
    await monde.avancer('2026-03-21T08:00:00.000Z');
    expect(await statuts()).toEqual(['DESACTIVEE', 'DESACTIVEE']);
  });
});

describe('ce qui est refusé', () => {
  const perimetre = (propre: object) => ({
    perimetres: [{ structureId: monde.fontanel, services: [], acces: [], ...propre }],
  });
  test.each([
    ['une fin avant le début', { dateDebut: '2026-03-12', dateFin: '2026-03-11' }, 'dateFin', 'RATTACHEMENT_DATES'],
    ['une fin déjà passée', { dateFin: '2026-03-01' }, 'dateFin', 'DATE_DE_FIN_PASSEE'],
    ['aucune structure', { perimetres: [] }, 'perimetres', 'STRUCTURE_A_CHOISIR'],
    ['une adresse qui n’en est pas une', { emailConnexion: 'léa' }, 'emailConnexion', 'EMAIL_FORMAT'],
    ['le rôle de gestionnaire principal', { role: 'GP' }, 'role', 'CHAMP_OBLIGATOIRE'],
    ['un jour qui n’existe pas', { dateDebut: '2026-02-30' }, 'dateDebut', 'CHAMP_FORMAT'],
  ])('%s', async (_quoi, propre, champ, code) => {
    expect((await rattacher(propre)).corps.champs).toMatchObject([{ champ, code }]);
  });

  test('deux fois la même structure, un espace fermé, un service d’ailleurs, un mode inventé', async () => {
    const deuxFois = { perimetres: [...saisie().perimetres, ...saisie().perimetres] };
    expect((await rattacher(deuxFois)).corps.code).toBe('SAISIE_INVALIDE');
    const ferme = perimetre({ acces: [{ espace: 'FACTURES_TRAVAUX', mode: 'MODIFICATION' }] });
    expect((await rattacher(ferme)).corps.code).toBe('ESPACE_A_DONNER');
    expect((await rattacher(perimetre({ services: ['TECHNIQUE'] }))).corps.code).toBe('SERVICE_A_RATTACHER');
    const invente = perimetre({ acces: [{ espace: 'FACTURES_EMISES', mode: 'TOUT' }] });
    expect((await rattacher(invente)).statut).toBe(422);
    expect((await chercher('lea.martin@exemple.fr')).corps.connu).toBe(false);
  });

  test('une structure inactive', async () => {
    monde.ecrire((db) => db.run("UPDATE structures SET statut = 'INACTIF' WHERE id = ?", [monde.fontanel]));
    expect((await rattacher()).corps.code).toBe('RATTACHEMENT_STRUCTURE_INACTIVE');
  });
});

test('on ne rattache que sur les structures que l’on gère, celle d’où l’on vient d’abord', async () => {
  const lire = async (siege: number) =>
    monde.obtenir(`/api/structures/${monde.fontanel}/utilisateurs/rattacher`, { siege });
  const [geree] = (await lire(monde.sieges.fontanel)).corps;
  expect(geree).toMatchObject({ raisonSociale: 'Électricité Fontanel', monRole: 'GP', actif: true });
  expect(geree.services.map((s: { code: string }) => s.code)).toEqual(['CHANTIERS', 'DEPANNAGE']);
  expect((await lire(monde.sieges.lacombe)).corps.code).toBe('INTROUVABLE');
});
