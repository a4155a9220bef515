import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Equipe } from '../support/equipe.ts';

const monde = new Equipe();
let paul = 0;
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(async () => {
  await monde.entrer();
  paul = await monde.embaucher('paul', 'US');
});

const derniers = () => monde.courrielsDe('contact.paul@exemple.invalid').at(-1);

describe('la liste', () => {
  test('les gestionnaires d’abord ; un collègue voit moins qu’un gestionnaire', async () => {
    const suspendu = await monde.embaucher('zoe', 'US');
    monde.fixerStatut(suspendu, 'DESACTIVEE');
    const vue = await monde.utilisateurs();
    expect(vue).toMatchObject({
      raisonSociale: 'Électricité Fontanel',
      monRole: 'GP',
      monCompteId: monde.sieges.fontanel,
    });
    expect(vue.utilisateurs.map((u: { role: string }) => u.role)).toEqual(['GP', 'US', 'US']);
    const deCollegue = await monde.utilisateurs(paul);
    expect(deCollegue.utilisateurs).toHaveLength(2);
    expect(deCollegue.utilisateurs[1]).toMatchObject({ compteId: paul, statutCompte: null });
  });

  test('introuvable pour qui n’est pas, ou plus, rattaché ; un compte supprimé n’est plus personne', async () => {
    expect((await monde.utilisateurs(monde.sieges.lacombe)).code).toBe('INTROUVABLE');
    monde.fixerStatut(paul, 'DESACTIVEE');
    expect((await monde.utilisateurs(paul)).code).toBe('INTROUVABLE');
    monde.ecrire((db) => db.run("UPDATE comptes SET statut = 'SUPPRIME' WHERE id = ?", [paul]));
    expect(await monde.ligne(paul)).toBeUndefined();
    expect((await monde.geste('detacher', paul)).corps.code).toBe('INTROUVABLE');
  });
});

describe('désactiver et réactiver', () => {
  test('suspend les droits, puis les rend', async () => {
    const avant = monde.habilitationsDe(paul);
    await monde.geste('dupliquer-droits', paul, { corps: { sourceId: monde.sieges.fontanel } });
    expect(monde.habilitationsDe(paul).length).toBeGreaterThan(avant.length);
    const droits = monde.habilitationsDe(paul);
    expect((await monde.geste('desactiver', paul)).corps).toEqual({ fait: true });
    expect(monde.habilitationsDe(paul)).toEqual([]);
    expect(derniers()).toMatchObject({ modele: 'RATTACHEMENT_CHANGE', objet: expect.stringContaining('Désactivée') });
    expect((await monde.geste('reactiver', paul)).statut).toBe(200);
    expect(monde.habilitationsDe(paul)).toEqual(droits);
    expect(monde.actions().map((a) => a.action)).toEqual([
      'DROITS_DUPLIQUES',
      'RATTACHEMENT_DESACTIVE',
      'RATTACHEMENT_REACTIVE',
    ]);
  });

  test('une seconde fois, l’état présent est dit', async () => {
    await monde.geste('desactiver', paul);
    const { corps, statut } = await monde.geste('desactiver', paul);
    expect(statut).toBe(409);
    expect(corps).toMatchObject({ code: 'ACTE_INTERDIT', precision: expect.stringContaining('Désactivée') });
  });

  test('deux clics ne comptent qu’une fois', async () => {
    const clic = () => monde.geste('desactiver', paul, { geste: 'double-clic-1' });
    expect([(await clic()).statut, (await clic()).statut]).toEqual([200, 200]);
    expect(monde.actions()).toHaveLength(1);
  });
});

describe('détacher', () => {
  test('ferme services et abonnements ; revenir repart de rien', async () => {
    const corps = {
      emailConnexion: 'lea.martin@exemple.fr',
      prenom: 'Léa',
      nom: 'Martin',
      role: 'US',
      perimetres: [
        {
          structureId: monde.fontanel,
          services: ['CHANTIERS'],
          acces: [{ espace: 'FACTURES_EMISES', mode: 'MODIFICATION' }],
        },
      ],
    };
    const demande = { siege: monde.sieges.fontanel };
    const { compteId } = (await monde.poster('/api/rattachements/utilisateurs', corps, demande)).corps;
    await monde.geste('detacher', compteId);
    expect(await monde.ligne(compteId)).toBeUndefined();
    const vide = { ...corps, perimetres: [{ structureId: monde.fontanel, services: [], acces: [] }] };
    expect((await monde.poster('/api/rattachements/utilisateurs', vide, demande)).statut).toBe(200);
    expect(await monde.ligne(compteId)).toMatchObject({ services: [], acces: [] });
    const restes = monde.lire((db) =>
      db.all("SELECT 1 FROM abonnements WHERE compteId = ? AND statut <> 'SUPPRIMEE'", [compteId]),
    );
    expect(restes).toEqual([]);
  });

  test('le gestionnaire principal ne se détache ni ne se désactive, même par lui-même', async () => {
    for (const chemin of ['detacher', 'desactiver'])
      expect((await monde.geste(chemin, monde.sieges.fontanel)).corps.code).toBe('GESTIONNAIRE_PRINCIPAL_PROTEGE');
  });

  test('un gestionnaire secondaire n’a pas la main sur un autre', async () => {
    const [un, deux] = [await monde.embaucher('un', 'GS'), await monde.embaucher('deux', 'GS')];
    for (const chemin of ['detacher', 'desactiver', 'reactiver'])
      expect((await monde.geste(chemin, deux, { siege: un })).corps.code).toBe('DROIT_DE_GESTION_ABSENT');
    expect((await monde.geste('detacher', paul, { siege: un })).statut).toBe(200);
    expect((await monde.geste('detacher', deux)).statut).toBe(200);
  });

  test('les identifiants d’ailleurs ne mènent nulle part', async () => {
    for (const id of [monde.sieges.lacombe, 999_999, -1])
      expect((await monde.geste('detacher', id)).corps.code).toBe('INTROUVABLE');
    const url = `/api/structures/${monde.structure('lacombe')}/utilisateurs/${monde.sieges.lacombe}/detacher`;
    expect((await monde.poster(url, {}, { siege: monde.sieges.fontanel })).corps.code).toBe('INTROUVABLE');
    expect((await monde.geste('detacher', 'paul' as unknown as number)).statut).toBe(422);
  });
});

describe('dupliquer', () => {
  test('donne exactement les services et les espaces du collègue', async () => {
    const modele = await monde.embaucher('modele', 'US');
    const donner = `INSERT INTO abonnements (compteId, structureId, espace, mode, statut, demandeLe)
      VALUES (?, ?, 'FACTURES_EMISES', 'CONSULTATION', 'VALIDEE', '')`;
    monde.ecrire((db) => db.run(donner, [modele, monde.fontanel]));
    await monde.geste('dupliquer-droits', paul, { corps: { sourceId: monde.sieges.fontanel } });
    expect((await monde.geste('dupliquer-droits', paul, { corps: { sourceId: modele } })).statut).toBe(200);
    expect(monde.habilitationsDe(paul)).toEqual(monde.habilitationsDe(modele));
    expect(await monde.ligne(paul)).toMatchObject({ role: 'US' });
    expect(monde.actions().at(-1)).toMatchObject({
      cible: 'de modele Essai à paul Essai',
      auteurId: monde.sieges.fontanel,
    });
  });

  test('depuis un gestionnaire : tous les services actifs, et ses espaces sur chacun', async () => {
    monde.ecrire((db) => db.run("UPDATE services SET statut = 'INACTIF' WHERE code = 'DEPANNAGE'"));
    await monde.geste('dupliquer-droits', paul, { corps: { sourceId: monde.sieges.fontanel } });
    const { services } = await monde.ligne(paul);
    expect(services.map(({ code }: { code: string }) => code)).toEqual(['CHANTIERS']);
    const surLeService = monde.habilitationsDe(paul).filter(({ service }) => service === 'CHANTIERS');
    expect(surLeService).toContainEqual(expect.objectContaining({ espace: 'FACTURES_EMISES', mode: 'MODIFICATION' }));
  });

  test('pas depuis un inconnu, ni vers soi-même, ni vers un gestionnaire', async () => {
    const vers = async (compteId: number, sourceId: unknown) =>
      (await monde.geste('dupliquer-droits', compteId, { corps: { sourceId } as object })).corps.code;
    expect(await vers(paul, monde.sieges.lacombe)).toBe('INTROUVABLE');
    expect(await vers(paul, paul)).toBe('ACTE_INTERDIT');
    expect(await vers(monde.sieges.fontanel, paul)).toBe('DUPLIQUER_VERS_GESTIONNAIRE');
    expect(await vers(paul, 'paul')).toBe('SAISIE_INVALIDE');
  });
});
