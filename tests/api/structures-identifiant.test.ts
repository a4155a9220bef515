import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { NOUVEAUX_SIRET, NOUVEAUX_SIRET_REFUSES } from '#shared/structures/entreprises-d-exercice.ts';
import { INSEE } from '../../seed/personnages/insee.ts';
import { listerHabilitations } from '../../server/espaces/habilitations.sql.ts';
import { rattacherAuService } from '../../server/structures/rattacher-au-service.ts';
import { rattacherCompte } from '../../server/structures/rattacher-compte.ts';
import { trouverService } from '../../server/structures/structures.sql.ts';
import { DEBUT } from '../support/bac-en-memoire.ts';
import { MondeDesFactures, SIRET } from '../support/monde-des-factures.ts';
import { creerPersonne } from '../support/personne.ts';

const NOUVEAU = '00011218500020';
const monde = new MondeDesFactures();
let fontanel = 0;
let gp = 0;
let us = 0;

beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(async () => {
  await monde.entrer();
  fontanel = monde.structure('fontanel');
  gp = monde.sieges.fontanel;
  us = embaucher('us');
  monde.ecrire((db) => {
    rattacherCompte(db, { compteId: us, structureId: fontanel, role: 'US', instant: DEBUT });
    rattacherAuService(db, { compteId: us, service: trouverService(db, fontanel, 'CHANTIERS')!, instant: DEBUT });
  });
  await monde.poster('/api/bac/sieges/prendre', { compteId: us });
});

const embaucher = (nom: string): number =>
  monde.ecrire((db) => creerPersonne(db, { email: `${nom}@exemple.invalid`, nom }));
const changer = (siret = NOUVEAU, siege = gp, structureId = fontanel) =>
  monde.poster(`/api/structures/${structureId}/identifiant`, { siret }, { siege });
const verifier = (siret: string, siege = gp, structureId = fontanel) =>
  monde.obtenir(`/api/structures/${structureId}/identifiant?siret=${encodeURIComponent(siret)}`, { siege });
const consulter = async (id: number, siege = gp) => (await monde.obtenir(`/api/structures/${id}`, { siege })).corps;
const lignes = <L>(sql: string, ...parametres: (string | number)[]) => monde.lire((db) => db.all<L>(sql, parametres));
const habilitations = (compteId: number, structureId: number) =>
  monde.lire((db) =>
    listerHabilitations(db, compteId)
      .filter((h) => h.structureId === structureId)
      .map((h) => [h.espace, h.service ?? 'structure', h.mode].join(' ')),
  );

describe('changer de SIRET', () => {
  test('crée la nouvelle par recopie et désactive l’ancienne, liées l’une à l’autre', async () => {
    const { statut, corps } = await changer('000 112 185 00020');
    expect(statut).toBe(200);
    const nouvelle = await consulter(corps.id);
    expect(nouvelle).toMatchObject({
      identifiant: NOUVEAU,
      statut: 'ACTIF',
      raisonSociale: 'Électricité Fontanel',
      telephone: '01 99 00 12 18',
      numeroTva: 'FR74000112185',
      structureOrigine: { id: fontanel, identifiant: SIRET.fontanel },
      role: 'GP',
    });
    const insee = INSEE.find((e) => e.siret === NOUVEAU);
    expect(nouvelle.adresse).toBe(insee?.adresse);
    expect(nouvelle.ville).toBe(insee?.ville);
    expect(nouvelle.services.map((s: { code: string }) => s.code)).toEqual(['CHANTIERS', 'DEPANNAGE']);
    expect(await consulter(fontanel)).toMatchObject({
      statut: 'INACTIF',
      identifiant: SIRET.fontanel,
      structuresDupliquees: [{ id: corps.id, identifiant: NOUVEAU }],
    });
  });

  test('chacun a sur la nouvelle ce qu’il avait sur l’ancienne, où il ne fait plus que lire', async () => {
    const avant = { gp: habilitations(gp, fontanel), us: habilitations(us, fontanel) };
    const { id } = (await changer()).corps;
    expect(habilitations(gp, id)).toEqual(avant.gp);
    expect(habilitations(us, id)).toEqual(avant.us);
    expect(avant.us.some((h) => h.includes('CHANTIERS'))).toBe(true);
    expect(habilitations(gp, fontanel).every((h) => h.endsWith('CONSULTATION'))).toBe(true);
    expect((await consulter(id, us)).role).toBe('US');
  });

  test('les coordonnées bancaires suivent, pas le mandat de facturation', async () => {
    monde.ecrire((db) => {
      const compte = { structureId: fontanel, iban: 'FR7630006000011234567890189', creeLe: DEBUT };
      for (const [nom, statut] of [
        ['Principal', 'ACTIF'],
        ['Vieux', 'SUPPRIME'],
      ] as const)
        db.run(
          `INSERT INTO coordonnees_bancaires (structureId, nom, type, codePays, iban, statut, parDefaut, creeLe)
           VALUES (:structureId, :nom, 'IBAN', 'FR', :iban, :statut, 1, :creeLe)`,
          { ...compte, nom, statut },
        );
      db.run(`INSERT INTO mandats_de_facturation (structureId, version, accepteLe, acceptePar) VALUES (?, '1', ?, ?)`, [
        fontanel,
        DEBUT,
        gp,
      ]);
    });
    const { id } = (await changer()).corps;
    expect(lignes('SELECT nom, parDefaut FROM coordonnees_bancaires WHERE structureId = ?', id)).toEqual([
      { nom: 'Principal', parDefaut: 1 },
    ]);
    expect(lignes('SELECT 1 FROM mandats_de_facturation WHERE structureId = ?', id)).toEqual([]);
  });

  test('un service et un compte bancaire recopiés s’arrêtent aussi à leur date de fin', async () => {
    monde.ecrire((db) => {
      db.run("UPDATE services SET dateFin = '2026-03-10' WHERE structureId = ? AND code = 'CHANTIERS'", [fontanel]);
      db.run(
        `INSERT INTO coordonnees_bancaires (structureId, nom, type, codePays, iban, statut, dateFin, creeLe)
         VALUES (?, 'Ancien compte', 'IBAN', 'FR', 'FR7630006000011234567890189', 'ACTIF', '2026-03-10', ?)`,
        [fontanel, DEBUT],
      );
    });
    const { id } = (await changer()).corps;
    const statuts = () => [
      ...lignes<{ statut: string }>("SELECT statut FROM services WHERE structureId = ? AND code = 'CHANTIERS'", id),
      ...lignes<{ statut: string }>('SELECT statut FROM coordonnees_bancaires WHERE structureId = ?', id),
    ];
    expect(statuts().map((l) => l.statut)).toEqual(['ACTIF', 'ACTIF']);
    await monde.avancer('2026-03-20T08:00:00.000Z');
    expect(statuts().map((l) => l.statut)).toEqual(['INACTIF', 'INACTIF']);
  });

  test('les demandes en attente passent sur la nouvelle ; les refusées restent', async () => {
    const demandeur = embaucher('demandeur');
    const refuse = embaucher('refuse');
    monde.ecrire((db) => {
      const service = trouverService(db, fontanel, 'DEPANNAGE')!.id;
      for (const [compteId, statut] of [
        [demandeur, 'EN_COURS_DE_VALIDATION'],
        [refuse, 'REFUSEE'],
      ] as const) {
        const ligne = { compteId, statut, structureId: fontanel, service, instant: DEBUT };
        db.run(
          `INSERT INTO rattachements (compteId, structureId, role, statut, demandeLe)
           VALUES (:compteId, :structureId, 'US', :statut, :instant)`,
          ligne,
        );
        db.run(
          `INSERT INTO rattachements_services (compteId, serviceId, statut, demandeLe)
           VALUES (:compteId, :service, :statut, :instant)`,
          ligne,
        );
      }
      db.run(
        `INSERT INTO abonnements (compteId, structureId, espace, mode, statut, demandeLe)
         VALUES (?, ?, 'FACTURES_EMISES', 'CONSULTATION', 'EN_COURS_DE_VALIDATION', ?)`,
        [us, fontanel, DEBUT],
      );
    });
    const { id } = (await changer()).corps;
    const ou = (compteId: number) =>
      lignes('SELECT structureId, statut FROM rattachements WHERE compteId = ?', compteId);
    expect(ou(demandeur)).toEqual([{ structureId: id, statut: 'EN_COURS_DE_VALIDATION' }]);
    expect(ou(refuse)).toEqual([{ structureId: fontanel, statut: 'REFUSEE' }]);
    const services = `SELECT v.structureId, v.code FROM rattachements_services r JOIN services v ON v.id = r.serviceId
      WHERE r.compteId = ?`;
    expect(lignes(services, demandeur)).toEqual([{ structureId: id, code: 'DEPANNAGE' }]);
    expect(lignes(services, refuse)).toEqual([{ structureId: fontanel, code: 'DEPANNAGE' }]);
    const enAttente = "SELECT structureId FROM abonnements WHERE compteId = ? AND statut = 'EN_COURS_DE_VALIDATION'";
    expect(lignes(enAttente, us)).toEqual([{ structureId: id }]);
  });

  test('chacun est prévenu une fois, et l’historique des deux structures le dit', async () => {
    const { id } = (await changer()).corps;
    const [mail, ...autres] = monde.courriels('fontanel');
    expect(autres).toEqual([]);
    expect(mail?.objet).toBe('[Chorus Pro] Modification de la structure Électricité Fontanel');
    expect(mail?.corps.replace(/\u00a0/g, '')).toContain(`Nouvel identifiant: ${NOUVEAU}`);
    for (const structureId of [fontanel, id])
      expect(lignes('SELECT action FROM actions_gestionnaire WHERE structureId = ?', structureId)).toEqual([
        { action: 'IDENTIFIANT_MODIFIE' },
      ]);
  });

  test('on facture ensuite sous le nouveau SIRET, plus sous l’ancien', async () => {
    const { id } = (await changer()).corps;
    expect((await monde.envoyer()).corps.code).toBe('FOURNISSEUR_INACTIF');
    expect((await monde.envoyer({ structureId: id })).statut).toBe(200);
  });

  test('l’ancienne ne se réactive pas, et la nouvelle ne reprend pas l’ancien numéro', async () => {
    const { id } = (await changer()).corps;
    const { corps } = await monde.poster(`/api/structures/${fontanel}/activer`, {}, { siege: gp });
    expect(corps.code).toBe('STRUCTURE_REMPLACEE');
    expect((await changer(SIRET.fontanel, gp, id)).corps.code).toBe('STRUCTURE_EXISTE');
    expect((await changer()).corps.code).toBe('STRUCTURE_INACTIVE');
  });

  test('deux clics ne changent qu’une fois', async () => {
    const cliquer = () =>
      monde.poster(`/api/structures/${fontanel}/identifiant`, { siret: NOUVEAU }, { siege: gp, geste: 'meme-geste-1' });
    expect((await cliquer()).corps).toEqual((await cliquer()).corps);
    expect(lignes('SELECT id FROM structures WHERE identifiant = ?', NOUVEAU)).toHaveLength(1);
  });
});

describe('ce qui est refusé, à « Continuer » comme à « Valider »', () => {
  test.each([
    ['un numéro trop court', '0001121850002', 'SIRET_LONGUEUR'],
    ['une faute de frappe', '00011218500021', 'SIRET_CLE'],
    ['le même numéro', SIRET.fontanel, 'SIRET_INCHANGE'],
    ['un numéro inconnu', '00090909300015', 'SIRET_INSEE_ABSENT'],
    ['un établissement fermé', '00024001000017', 'SIRET_INSEE_FERME'],
    ['une autre entreprise', '00030037600019', 'SIREN_DIFFERENT'],
    ['un client public', SIRET.commune, 'SIREN_DIFFERENT'],
    ['rien', '', 'SIRET_LONGUEUR'],
  ])('%s (%s) : %s', async (_quoi, siret, code) => {
    for (const reponse of [await verifier(siret), await changer(siret)])
      expect(reponse.corps).toMatchObject({ code, champs: [{ champ: 'siret', code }] });
    expect((await consulter(fontanel)).statut).toBe('ACTIF');
  });

  test('un SIRET qui a déjà sa structure', async () => {
    await changer();
    const autre = await changer('00011218500038', gp, monde.structure('fontanel'));
    expect(autre.corps.code).toBe('STRUCTURE_INACTIVE');
  });

  test('un utilisateur simple, un étranger, une collectivité', async () => {
    for (const demander of [verifier, changer]) {
      expect((await demander(NOUVEAU, us)).corps.code).toBe('DROIT_DE_GESTION_ABSENT');
      expect((await demander(NOUVEAU, monde.sieges.lacombe)).corps.code).toBe('INTROUVABLE');
      for (const nom of ['commune', 'departement'] as const)
        expect((await demander(NOUVEAU, monde.sieges[nom], monde.structure(nom))).corps.code).toBe(
          'IDENTIFIANT_COLLECTIVITE',
        );
    }
  });

  test('une préfecture n’est pas une collectivité locale : elle peut, avec son SIREN', async () => {
    const { corps } = await changer(NOUVEAU, monde.sieges.prefecture, monde.structure('prefecture'));
    expect(corps.code).toBe('SIREN_DIFFERENT');
  });
});

describe('les SIRET de déménagement proposés', () => {
  test.each(NOUVEAUX_SIRET.map((e) => [e.nom, e] as const))(
    '%s est connu de l’INSEE, actif',
    (_nom, { siret, ville }) => {
      expect(INSEE.find((e) => e.siret === siret)).toMatchObject({ estActif: true, siege: false, ville });
    },
  );
  test.each(NOUVEAUX_SIRET_REFUSES.map((e) => [e.nom, e.siret]))('%s est refusé', async (_nom, siret) => {
    expect((await verifier(siret)).corps.champs).toHaveLength(1);
  });
});

describe('créer une structure sans SIRET', () => {
  const LIEU = { adresse: '3 quai des Brumes', codePostal: '1000', ville: 'Ailleurs', espaces: ['FACTURES_EMISES'] };
  const creer = (saisie: object, siege = gp) => monde.poster('/api/structures', { ...LIEU, ...saisie }, { siege });
  const BELGE = {
    typeIdentifiant: 'UE_HORS_FRANCE',
    identifiant: 'be 0123.456.789',
    raisonSociale: 'Toitures du Brabant',
  };

  test.each([
    [BELGE, { identifiant: 'BE0123456789', pays: 'BE', numeroTva: 'BE0123456789' }],
    [
      {
        typeIdentifiant: 'HORS_UE',
        identifiant: 'CH Toitures du Léman',
        raisonSociale: 'Toitures du Léman',
        pays: 'FR',
      },
      { identifiant: 'CHTOITURESDULEMAN', pays: 'CH' },
    ],
    [{ typeIdentifiant: 'HORS_UE', identifiant: 'FRWFPECHERIES', raisonSociale: 'Pêcheries d’Uvéa' }, { pays: 'WF' }],
    [
      { typeIdentifiant: 'RIDET', identifiant: '0 123 456.001', raisonSociale: 'Charpentes' },
      { identifiant: '0123456001', pays: 'NC', numeroTva: null },
    ],
    [
      { typeIdentifiant: 'TAHITI', identifiant: 'a12345678', raisonSociale: 'Fenua' },
      { identifiant: 'A12345678', pays: 'PF' },
    ],
    [
      { typeIdentifiant: 'AUTRE', identifiant: 'dossier 14', raisonSociale: 'Coudrille' },
      { identifiant: 'DOSSIER14', pays: 'FR' },
    ],
    [
      { typeIdentifiant: 'PARTICULIER', nom: 'Leroux', prenom: 'Jeanne', pays: 'BE' },
      {
        identifiant: 'LEROUXJEANNE000001',
        raisonSociale: 'Jeanne Leroux',
        nom: 'Leroux',
        prenom: 'Jeanne',
        pays: 'BE',
      },
    ],
  ])('%o', async (saisie, attendue) => {
    const { statut, corps } = await creer(saisie);
    expect(statut).toBe(200);
    expect(await consulter(corps.id)).toMatchObject({
      ...attendue,
      nature: 'PRIVEE',
      statut: 'ACTIF',
      role: 'GP',
      categorieJuridique: null,
    });
    expect(habilitations(gp, corps.id)).toContain('FACTURES_EMISES structure MODIFICATION');
  });

  test('deux homonymes ont deux identifiants ; la même personne n’en a pas deux', async () => {
    const jeanne = { typeIdentifiant: 'PARTICULIER', nom: 'Leroux', prenom: 'Jeanne' };
    await creer(jeanne);
    const double = await creer({ ...jeanne, nom: ' LEROUX ' });
    expect(double.corps).toMatchObject({ code: 'STRUCTURE_EXISTE', champs: [{ champ: 'nom' }] });
    const homonyme = await creer(jeanne, us);
    expect((await consulter(homonyme.corps.id, us)).identifiant).toBe('LEROUXJEANNE000002');
    // The same first letters, but another name.
    const voisine = await creer({ ...jeanne, nom: 'Lerou', prenom: 'Xjeanne' });
    expect((await consulter(voisine.corps.id)).identifiant).toBe('LEROUXJEANNE000003');
  });

  test.each([
    [{ ...BELGE, identifiant: 'FR44732829320' }, 'identifiant', 'IDENTIFIANT_UE'],
    [{ ...BELGE, identifiant: '' }, 'identifiant', 'CHAMP_OBLIGATOIRE'],
    [{ ...BELGE, raisonSociale: '' }, 'raisonSociale', 'CHAMP_OBLIGATOIRE'],
    [{ ...BELGE, pays: 'ZZ' }, 'pays', 'CHAMP_FORMAT'],
    [{ ...BELGE, typeIdentifiant: 'INVENTE' }, 'typeIdentifiant', 'CHAMP_FORMAT'],
    [{ typeIdentifiant: 'PARTICULIER', nom: 'Leroux', prenom: '' }, 'prenom', 'CHAMP_OBLIGATOIRE'],
  ])('%o est refusé', async (saisie, champ, code) => {
    expect((await creer(saisie)).corps.champs).toContainEqual(expect.objectContaining({ champ, code }));
  });

  test('le même numéro peut servir sous deux types, pas deux fois sous le même', async () => {
    await creer({ typeIdentifiant: 'RIDET', identifiant: '123456789', raisonSociale: 'Une' });
    expect((await creer({ typeIdentifiant: 'TAHITI', identifiant: '123456789', raisonSociale: 'Deux' })).statut).toBe(
      200,
    );
    const double = await creer({ typeIdentifiant: 'RIDET', identifiant: '123.456.789', raisonSociale: 'Trois' });
    expect(double.corps).toMatchObject({ code: 'STRUCTURE_EXISTE', champs: [{ champ: 'identifiant' }] });
  });

  test('ni l’INSEE ni le changement d’identifiant ne la connaissent, sauf celle qui attend son SIRET', async () => {
    const belge = (await creer(BELGE)).corps.id;
    expect((await monde.poster(`/api/structures/${belge}/mettre-a-jour`, {}, { siege: gp })).corps.code).toBe(
      'INSEE_SANS_SIRET',
    );
    expect((await changer('00030037600019', gp, belge)).corps.code).toBe('IDENTIFIANT_SANS_SIRET');
    const naissante = (await creer({ typeIdentifiant: 'AUTRE', identifiant: 'X', raisonSociale: 'Coudrille' })).corps
      .id;
    expect((await changer(SIRET.commune, gp, naissante)).corps.code).toBe('SIRET_NATURE');
    expect((await changer(SIRET.fontanel, gp, naissante)).corps.code).toBe('STRUCTURE_EXISTE');
    const { id } = (await changer('00030037600019', gp, naissante)).corps;
    expect(await consulter(id)).toMatchObject({ typeIdentifiant: 'SIRET', raisonSociale: 'Plomberie Coudrille' });
  });
});
