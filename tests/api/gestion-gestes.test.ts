import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ESPACES } from '#shared/espaces/espaces.ts';
import { estHabilite, MODES } from '#shared/espaces/habilitations.ts';
import { conditions, estPossible } from '#shared/gestion/conditions.ts';
import type { Liens } from '#shared/gestion/liens.ts';
import { listerHabilitations } from '../../server/espaces/habilitations.sql.ts';
import { rattacherAuService } from '../../server/structures/rattacher-au-service.ts';
import { rattacherCompte } from '../../server/structures/rattacher-compte.ts';
import { trouverService } from '../../server/structures/structures.sql.ts';
import { DEBUT } from '../support/bac-en-memoire.ts';
import { MondeDesFactures } from '../support/monde-des-factures.ts';
import { creerPersonne } from '../support/personne.ts';

const monde = new MondeDesFactures();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());

let fontanel = 0;
beforeEach(async () => {
  await monde.entrer();
  fontanel = monde.structure('fontanel');
});

type Arrivee = { prenom: string; role?: 'GS' | 'US'; statut?: 'ACTIF' | 'EN_ATTENTE_ACTIVATION'; service?: string };

/** Somebody more at Électricité Fontanel, with this window in the seat. */
async function installer({ prenom, role = 'US', statut = 'ACTIF', service }: Arrivee): Promise<number> {
  const compteId = monde.ecrire((db) => {
    const email = `${prenom}@exemple.invalid`;
    const id = creerPersonne(db, { email, contact: 'contact@exemple.invalid', nom: 'Nguyen', prenom, statut });
    rattacherCompte(db, { compteId: id, structureId: fontanel, role, instant: DEBUT });
    const choisi = service === undefined ? undefined : trouverService(db, fontanel, service);
    if (choisi) rattacherAuService(db, { compteId: id, service: choisi, instant: DEBUT });
    return id;
  });
  if (statut === 'ACTIF') await monde.poster('/api/bac/sieges/prendre', { compteId });
  return compteId;
}

/** Something that another room does; the change is then seen by whoever reads. */
const changer = (sql: string, ...valeurs: (string | number)[]) => monde.ecrire((db) => db.run(sql, valeurs));
const gp = () => monde.sieges.fontanel;
const lireLiens = async (siege: number): Promise<Liens> =>
  (await monde.obtenir(`/api/gestion/structures/${fontanel}/liens`, { siege })).corps;

describe('renvoyer le courriel d’activation', () => {
  const url = (compteId: number | string) => `/api/gestion/structures/${fontanel}/utilisateurs/${compteId}/activation`;
  const renvoyer = (compteId: number | string, demande: { siege?: number; geste?: string }) =>
    monde.poster(url(compteId), {}, demande);
  const liensDe = (compteId: number) =>
    monde.lire((db) =>
      db.all<{ jeton: string; annuleLe: string | null }>(
        'SELECT jeton, annuleLe FROM liens_activation WHERE compteId = ? ORDER BY rowid',
        [compteId],
      ),
    );
  const courriels = () =>
    monde.lire((db) =>
      db.all<{ destinataire: string }>("SELECT destinataire FROM courriels WHERE modele = 'ACTIVATION_RENVOYEE'"),
    );

  test('un gestionnaire, principal ou secondaire, l’envoie à l’adresse de connexion, et cela s’inscrit', async () => {
    const nouvelle = await installer({ prenom: 'Lan', statut: 'EN_ATTENTE_ACTIVATION' });
    const secondaire = await installer({ prenom: 'Gaël', role: 'GS' });
    for (const siege of [gp(), secondaire]) {
      const { statut, corps } = await renvoyer(nouvelle, { siege });
      expect(statut).toBe(200);
      expect(corps).toEqual({
        emailConnexion: 'Lan@exemple.invalid',
        expireLe: expect.stringMatching(/^2026-03-02T09/),
      });
    }
    expect(courriels()).toEqual([{ destinataire: 'lan@exemple.invalid' }, { destinataire: 'lan@exemple.invalid' }]);
    expect(liensDe(nouvelle).map(({ annuleLe }) => annuleLe === null)).toEqual([false, true]);
    const { corps } = await monde.obtenir(`/api/gestion/actions?structureId=${fontanel}`, { siege: gp() });
    expect(corps.actions.slice(0, 2)).toMatchObject([
      { action: 'Courriel d’activation renvoyé', cible: 'Lan Nguyen', auteur: 'Gaël Nguyen', robot: false },
      { action: 'Courriel d’activation renvoyé', cible: 'Lan Nguyen', robot: false },
    ]);
  });

  test('un double clic n’envoie qu’un courriel', async () => {
    const nouvelle = await installer({ prenom: 'Lan', statut: 'EN_ATTENTE_ACTIVATION' });
    const deux = { siege: gp(), geste: 'un-seul-geste' };
    expect((await renvoyer(nouvelle, deux)).corps).toEqual((await renvoyer(nouvelle, deux)).corps);
    expect(courriels()).toHaveLength(1);
  });

  test('rien ne part vers un compte déjà actif, et on le dit', async () => {
    const active = await installer({ prenom: 'Lan' });
    expect((await renvoyer(active, { siege: gp() })).corps.code).toBe('COMPTE_DEJA_ACTIVE');
    expect(courriels()).toEqual([]);
  });

  test('ni un simple utilisateur, ni le gestionnaire d’ailleurs, ni personne d’inconnu', async () => {
    const nouvelle = await installer({ prenom: 'Lan', statut: 'EN_ATTENTE_ACTIVATION' });
    const simple = await installer({ prenom: 'Sam' });
    expect((await renvoyer(nouvelle, { siege: simple })).corps.code).toBe('DROIT_DE_GESTION_ABSENT');
    expect((await renvoyer(nouvelle, { siege: monde.sieges.lacombe })).corps.code).toBe('INTROUVABLE');
    expect((await renvoyer(nouvelle, {})).corps.code).toBe('NON_CONNECTE');
    // Attached elsewhere, or nowhere.
    expect((await renvoyer(monde.sieges.lacombe, { siege: gp() })).corps.code).toBe('INTROUVABLE');
    expect((await renvoyer(999_999, { siege: gp() })).corps.code).toBe('INTROUVABLE');
    expect((await renvoyer('abc', { siege: gp() })).statut).toBe(422);
    expect(courriels()).toEqual([]);
  });

  test('le rattachement désactivé ne donne plus ce droit sur la personne', async () => {
    const nouvelle = await installer({ prenom: 'Lan', statut: 'EN_ATTENTE_ACTIVATION' });
    changer("UPDATE rattachements SET statut = 'DESACTIVEE' WHERE compteId = ?", nouvelle);
    expect((await renvoyer(nouvelle, { siege: gp() })).corps.code).toBe('INTROUVABLE');
  });

  test('celui qui n’a pas encore commencé le permet : la personne active son compte avant d’arriver', async () => {
    const nouvelle = await installer({ prenom: 'Lan', statut: 'EN_ATTENTE_ACTIVATION' });
    const depuis = (jour: string) =>
      changer("UPDATE rattachements SET statut = 'DESACTIVEE', dateDebut = ? WHERE compteId = ?", jour, nouvelle);
    depuis('2026-03-02');
    expect((await renvoyer(nouvelle, { siege: gp() })).corps.code).toBe('INTROUVABLE');
    depuis('2026-03-03');
    expect((await renvoyer(nouvelle, { siege: gp() })).statut).toBe(200);
  });
});

describe('le compteur des demandes', () => {
  const compter = async (siege: number) => (await monde.obtenir('/api/gestion/demandes', { siege })).corps;

  test('compte ce qui attend chez le gestionnaire, une personne et une structure une fois', async () => {
    const sam = await installer({ prenom: 'Sam' });
    expect(await compter(gp())).toEqual({ rattachements: 0, abonnements: 0 });
    changer("UPDATE rattachements SET statut = 'EN_COURS_DE_VALIDATION' WHERE compteId = ?", sam);
    changer(
      `INSERT INTO rattachements_services (compteId, serviceId, statut, demandeLe)
       SELECT ?, id, 'EN_COURS_DE_VALIDATION', ? FROM services WHERE structureId = ?`,
      sam,
      DEBUT,
      fontanel,
    );
    changer(
      `UPDATE abonnements SET mode = 'CONSULTATION', modeDemande = 'MODIFICATION' WHERE compteId = ? AND espace = 'FACTURES_EMISES'`,
      gp(),
    );
    await monde.confier('lycee', 'absent');
    expect(await compter(gp())).toEqual({ rattachements: 1, abonnements: 1 });
    expect(await compter(monde.sieges.lacombe)).toEqual({ rattachements: 0, abonnements: 0 });
    expect((await monde.obtenir('/api/gestion/demandes')).statut).toBe(401);
  });
});

describe('l’historique', () => {
  test('dit le robot, se lit par pages, et ne mêle pas les structures', async () => {
    const noter = (structureId: number, cible: string, robot: 0 | 1) =>
      changer(
        `INSERT INTO actions_gestionnaire (structureId, instant, auteurId, robot, action, cible) VALUES (?, ?, ?, ?, 'ESPACE_OUVERT', ?)`,
        structureId,
        DEBUT,
        gp(),
        robot,
        cible,
      );
    for (let i = 0; i < 12; i++) noter(fontanel, `n° ${i}`, i === 11 ? 1 : 0);
    noter(monde.structure('lacombe'), 'ailleurs', 0);
    const lire = async (requete: string) =>
      (await monde.obtenir(`/api/gestion/actions?${requete}`, { siege: gp() })).corps;
    const premiere = await lire('page=1');
    expect(premiere).toMatchObject({ total: 12, actions: { length: 10 } });
    expect(premiere.actions[0]).toMatchObject({ action: 'Espace ouvert', cible: 'n° 11', robot: true });
    expect((await lire('page=2')).actions.map((a: { cible: string }) => a.cible)).toEqual(['n° 1', 'n° 0']);
    expect((await lire('page=9')).actions).toEqual([]);
    expect((await monde.obtenir('/api/gestion/actions?page=0', { siege: gp() })).statut).toBe(422);
  });
});

test('le fichier des utilisateurs, ligne à ligne', async () => {
  const sam = await installer({ prenom: 'Sam', service: 'CHANTIERS' });
  changer('DELETE FROM abonnements WHERE compteId = ?', sam);
  changer(
    `INSERT INTO abonnements (compteId, structureId, espace, mode, statut, demandeLe) VALUES (?, ?, 'FACTURES_EMISES', 'CONSULTATION', 'EN_COURS_DE_VALIDATION', ?)`,
    sam,
    fontanel,
    DEBUT,
  );
  const seule = await installer({ prenom: '+33', statut: 'EN_ATTENTE_ACTIVATION' });
  changer('DELETE FROM abonnements WHERE compteId = ?', seule);
  const url = `/api/gestion/utilisateurs.csv?structureId=${fontanel}`;
  const lignes = (await monde.obtenir(url, { siege: gp() })).octets.toString('utf8').split('\r\n');
  expect(lignes[0]).toBe(
    '\ufeffType d’identifiant;Identifiant;Structure;Prénom;Nom;Adresse de connexion;Rôle;Statut du compte;Statut du rattachement;Services;Espace;Service de l’espace;Mode;Statut de l’abonnement',
  );
  const debut = 'SIRET;00011218500012;Électricité Fontanel';
  expect(lignes).toContain(
    `${debut};Sam;Nguyen;Sam@exemple.invalid;Utilisateur;Actif;Validée;CHANTIERS;Factures émises;;Consultation;En cours de validation`,
  );
  expect(lignes).toContain(
    `${debut};'+33;Nguyen;'+33@exemple.invalid;Utilisateur;En attente d’activation;Validée;;;;;`,
  );
  // A gestionnaire is attached to no service, and has them all.
  expect(lignes.some((ligne) => ligne.includes(';Gestionnaire principal;Actif;Validée;Tous;'))).toBe(true);
  expect(lignes.at(-1)).toBe('');
});

describe('les liens', () => {
  test('ce qui attend ou dort ne se montre qu’aux gestionnaires, et à l’intéressé', async () => {
    const sam = await installer({ prenom: 'Sam' });
    const lan = await installer({ prenom: 'Lan' });
    changer("UPDATE rattachements SET statut = 'EN_COURS_DE_VALIDATION' WHERE compteId = ?", lan);
    changer("UPDATE abonnements SET statut = 'EN_COURS_DE_VALIDATION' WHERE compteId = ?", sam);
    changer("UPDATE abonnements SET modeDemande = 'CONSULTATION' WHERE compteId = ?", gp());
    const prenoms = (liens: Liens) => liens.utilisateurs.map(({ prenom }) => prenom);
    expect(prenoms(await lireLiens(gp()))).toEqual(['Alix', 'Lan', 'Sam']);
    const vuParSam = await lireLiens(sam);
    expect(prenoms(vuParSam)).toEqual(['Alix', 'Sam']);
    expect(vuParSam.moi).toEqual({ compteId: sam, gestionnaire: false });
    expect(vuParSam.utilisateurs[0]?.abonnements.every(({ modeDemande }) => modeDemande === null)).toBe(true);
    expect(vuParSam.utilisateurs[1]?.abonnements[0]?.statut).toBe('EN_COURS_DE_VALIDATION');
    // Whose own demande waits is not in the structure yet.
    expect((await monde.obtenir(`/api/gestion/structures/${fontanel}/liens`, { siege: lan })).statut).toBe(404);
    expect(JSON.stringify(vuParSam)).not.toContain('@');
  });

  const MALHEURS: [string, (qui: number) => void][] = [
    ['rien', () => {}],
    ['la structure est inactive', () => changer("UPDATE structures SET statut = 'INACTIF' WHERE id = ?", fontanel)],
    ['un espace est fermé', () => changer("DELETE FROM espaces_ouverts WHERE espace = 'FACTURES_EMISES'")],
    ['un espace manque aux services', () => changer("DELETE FROM espaces_services WHERE espace = 'FACTURES_EMISES'")],
    ['les services sont inactifs', () => changer("UPDATE services SET statut = 'INACTIF'")],
    [
      'la personne est en consultation',
      (qui) => changer("UPDATE abonnements SET mode = 'CONSULTATION' WHERE compteId = ?", qui),
    ],
    [
      'ses abonnements attendent',
      (qui) => changer("UPDATE abonnements SET statut = 'EN_COURS_DE_VALIDATION' WHERE compteId = ?", qui),
    ],
    [
      'ses abonnements sont retirés',
      (qui) => changer("UPDATE abonnements SET statut = 'SUPPRIMEE' WHERE compteId = ?", qui),
    ],
    [
      'son rattachement au service est refusé',
      (qui) => changer("UPDATE rattachements_services SET statut = 'REFUSEE' WHERE compteId = ?", qui),
    ],
    [
      'son rattachement est désactivé',
      (qui) => changer("UPDATE rattachements SET statut = 'DESACTIVEE' WHERE compteId = ?", qui),
    ],
    ['son compte est bloqué', (qui) => changer("UPDATE comptes SET statut = 'BLOQUE' WHERE id = ?", qui)],
  ];
  const codes = ESPACES.filter(({ ouverture }) => ouverture === 'STRUCTURE').map(({ code }) => code);

  test.each(MALHEURS)('expliquent ce que le portail permet vraiment quand %s', async (_quand, faire) => {
    const sam = await installer({ prenom: 'Sam', service: 'CHANTIERS' });
    const gael = await installer({ prenom: 'Gaël', role: 'GS' });
    for (const qui of [sam, gael]) faire(qui);
    // A gestionnaire reads after the change: nothing is kept from before.
    await monde.confier('lycee', 'absent');
    const liens = await lireLiens(gp());
    const ecarts = liens.utilisateurs.flatMap(({ compteId }) => {
      const droits = monde.lire((db) => listerHabilitations(db, compteId));
      return [undefined, ...liens.services].flatMap((service) =>
        codes.flatMap((espace) =>
          MODES.flatMap((mode) => {
            const dit = estPossible(
              conditions(liens, { compteId, espace, mode, serviceId: service?.id ?? null }, '2021'),
            );
            const permis = estHabilite(droits, { structureId: fontanel, espace, mode, service: service?.code ?? null });
            return dit === permis
              ? []
              : [`${compteId} ${espace} ${service?.code} ${mode} : dit ${dit}, permis ${permis}`];
          }),
        ),
      );
    });
    expect(ecarts).toEqual([]);
    expect(liens.utilisateurs).toHaveLength(3);
  });
});
