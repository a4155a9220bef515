import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Base } from '../../server/db/base.ts';
import { listerHabilitations } from '../../server/espaces/habilitations.sql.ts';
import { insererRattachementValide } from '../../server/structures/rattachements.sql.ts';
import { rattacherCompte } from '../../server/structures/rattacher-compte.ts';
import { DEBUT } from '../support/bac-en-memoire.ts';
import { MondeDesFactures } from '../support/monde-des-factures.ts';
import { creerPersonne } from '../support/personne.ts';

const monde = new MondeDesFactures();
let fontanel = 0;
let gp = 0;
let us = 0;
let gs = 0;

beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(async () => {
  await monde.entrer();
  fontanel = monde.structure('fontanel');
  gp = monde.sieges.fontanel;
  gs = await asseoir('gs', 'GS');
  us = await asseoir('us', 'US');
});

async function asseoir(nom: string, role: 'GS' | 'US'): Promise<number> {
  const compteId = monde.ecrire((db) => {
    const [email, contact] = [`${nom}@exemple.invalid`, `${nom}.contact@exemple.invalid`];
    const id = creerPersonne(db, { email, contact, nom });
    rattacherCompte(db, { compteId: id, structureId: fontanel, role, instant: DEBUT });
    return id;
  });
  await monde.poster('/api/bac/sieges/prendre', { compteId });
  return compteId;
}

const FICHE = {
  adresse: '14 rue des Tanneurs',
  codePostal: '99100',
  ville: 'Valbrune',
  telephone: '01 99 00 12 18',
  numeroTva: 'FR74000112185',
};
const valider = (informations: object = {}, reste: object = {}, siege = gp, structureId = fontanel) =>
  monde.poster(
    `/api/structures/${structureId}/modifier`,
    { informations: { ...FICHE, ...informations }, espacesAOuvrir: [], ...reste },
    { siege },
  );
const consulter = async (structureId = fontanel, siege = gp) =>
  (await monde.obtenir(`/api/structures/${structureId}`, { siege })).corps;
const faire = (geste: string, siege = gp, structureId = fontanel) =>
  monde.poster(`/api/structures/${structureId}/${geste}`, {}, { siege });
const actions = (structureId = fontanel) =>
  monde.lire((db) =>
    db.all<{ action: string; cible: string; auteurId: number }>(
      'SELECT action, cible, auteurId FROM actions_gestionnaire WHERE structureId = ? ORDER BY id',
      [structureId],
    ),
  );
const recus = (adresse: string) =>
  monde.lire((db) =>
    db.all<{ objet: string; corps: string; lien: string }>(
      'SELECT objet, corps, lien FROM courriels WHERE destinataire = ? ORDER BY id',
      [adresse],
    ),
  );
const espacesDe = (compteId: number, structureId = fontanel) =>
  monde.lire((db) =>
    listerHabilitations(db, compteId)
      .filter((h) => h.structureId === structureId)
      .map((h) => `${h.espace}:${h.mode}`),
  );

describe('qui peut', () => {
  test.each(['modifier', 'desactiver', 'activer', 'mettre-a-jour', 'identifiant'])(
    '%s : ni un utilisateur simple, ni un étranger qui devine le numéro, ni un visiteur',
    async (geste) => {
      const corps = { informations: FICHE, espacesAOuvrir: [], siret: '00011218500020' };
      const poster = (siege?: number, id = fontanel) =>
        monde.poster(`/api/structures/${id}/${geste}`, corps, { siege });
      expect((await poster(us)).corps.code).toBe('DROIT_DE_GESTION_ABSENT');
      expect((await poster(monde.sieges.lacombe)).corps.code).toBe('INTROUVABLE');
      expect((await poster()).corps.code).toBe('NON_CONNECTE');
      expect((await poster(gp, 999_999)).corps.code).toBe('INTROUVABLE');
      expect((await poster(monde.sieges.lacombe, monde.structure('commune'))).corps.code).toBe('INTROUVABLE');
      expect(actions()).toEqual([]);
    },
  );

  test('un gestionnaire secondaire, comme le principal', async () => {
    expect((await valider({ telephone: '01 99 00 00 00' }, {}, gs)).statut).toBe(200);
    expect((await faire('desactiver', gs)).statut).toBe(200);
    expect((await faire('activer', gs)).statut).toBe(200);
  });

  test('qui est détaché ne peut plus rien, et ne voit plus rien', async () => {
    monde.ecrire((db) => db.run("UPDATE rattachements SET statut = 'SUPPRIMEE' WHERE compteId = ?", [gs]));
    expect((await valider({}, {}, gs)).corps.code).toBe('INTROUVABLE');
    expect((await monde.obtenir(`/api/structures/${fontanel}`, { siege: gs })).corps.code).toBe('INTROUVABLE');
  });
});

describe('« Valider », en bas de la page', () => {
  test('enregistre la fiche et dit ce qui a changé, dans l’historique aussi', async () => {
    const { statut, corps } = await valider({ fax: '01 99 00 12 19', telephone: '', email: 'bureau@fontanel.invalid' });
    expect(statut).toBe(200);
    expect(corps).toEqual({ champs: ['Téléphone', 'Fax', 'Adresse électronique'], espaces: [] });
    expect(await consulter()).toMatchObject({ fax: '01 99 00 12 19', telephone: null, role: 'GP' });
    expect(actions()).toEqual([
      { action: 'STRUCTURE_MODIFIEE', cible: 'Téléphone, Fax, Adresse électronique', auteurId: gp },
    ]);
  });

  test('sans rien changer, ne change rien', async () => {
    expect((await valider()).corps).toEqual({ champs: [], espaces: [] });
    expect(actions()).toEqual([]);
  });

  test('ouvre les espaces cochés : les gestionnaires les ont, un utilisateur doit s’abonner', async () => {
    const { corps } = await valider(
      {},
      { espacesAOuvrir: ['FACTURES_TRAVAUX', 'FACTURES_EMISES', 'FACTURES_TRAVAUX'] },
    );
    expect(corps.espaces).toEqual(['Factures de travaux']);
    for (const compteId of [gp, gs]) expect(espacesDe(compteId)).toContain('FACTURES_TRAVAUX:MODIFICATION');
    expect(espacesDe(us)).not.toContain('FACTURES_TRAVAUX:MODIFICATION');
    expect(actions()).toEqual([{ action: 'ESPACE_OUVERT', cible: 'Factures de travaux', auteurId: gp }]);
  });

  test('l’onglet attend la prochaine connexion', async () => {
    const moi = async () => (await monde.obtenir('/api/comptes/moi', { siege: gp })).corps;
    monde.ecrire((db) => db.run(`UPDATE comptes SET onglets = '["ACCUEIL"]' WHERE id = ?`, [gp]));
    await valider({}, { espacesAOuvrir: ['FACTURES_TRAVAUX'] });
    expect((await moi()).onglets).toEqual(['ACCUEIL']);
  });

  test.each([
    [
      'le nom que donne l’INSEE',
      { raisonSociale: 'Fontanel & Fils' },
      { 'informations.raisonSociale': 'CHAMP_NON_MODIFIABLE' },
    ],
    ['le prénom d’une entreprise', { prenom: 'Gilles' }, { 'informations.prenom': 'CHAMP_NON_MODIFIABLE' }],
    ['le pays d’un SIRET', { pays: 'BE' }, { 'informations.pays': 'CHAMP_NON_MODIFIABLE' }],
    ['un pays inventé', { pays: 'ZZ' }, { 'informations.pays': 'CHAMP_FORMAT' }],
    ['une adresse vide', { adresse: '  ' }, { 'informations.adresse': 'CHAMP_OBLIGATOIRE' }],
    ['une clé de TVA fausse', { numeroTva: 'FR75000112185' }, { 'informations.numeroTva': 'TVA_CLE' }],
    ['un courriel faux', { email: 'bureau' }, { 'informations.email': 'EMAIL_FORMAT' }],
    ['un texte trop long', { ville: 'x'.repeat(81) }, { 'informations.ville': 'TEXTE_TROP_LONG' }],
  ])('refuse %s, et rien n’est enregistré', async (_quoi, informations, champs) => {
    const { statut, corps } = await valider({ fax: '01 99 00 12 19', ...informations });
    expect(statut).toBe(422);
    expect(Object.fromEntries(corps.champs.map((c: { champ: string; code: string }) => [c.champ, c.code]))).toEqual(
      champs,
    );
    expect((await consulter()).fax).toBeNull();
  });

  test('les valeurs verrouillées peuvent être renvoyées telles quelles', async () => {
    expect((await valider({ raisonSociale: 'Électricité Fontanel', pays: 'FR' })).statut).toBe(200);
  });

  test.each([['FACTURES_RECUES'], ['ACCUEIL'], ['INVENTE']])('refuse l’espace %s, même avec un bon', async (code) => {
    const { corps } = await valider({}, { espacesAOuvrir: ['FACTURES_TRAVAUX', code] });
    expect(corps.champs).toMatchObject([{ champ: 'espacesAOuvrir', code: 'ESPACE_NON_PROPOSE' }]);
    expect(espacesDe(gp)).not.toContain('FACTURES_TRAVAUX:MODIFICATION');
  });

  test('deux clics ne valident qu’une fois', async () => {
    const corps = { informations: { ...FICHE, fax: '1' }, espacesAOuvrir: [] };
    const cliquer = () =>
      monde.poster(`/api/structures/${fontanel}/modifier`, corps, { siege: gp, geste: 'un-seul-geste-1' });
    expect((await cliquer()).corps).toEqual((await cliquer()).corps);
    expect(actions()).toHaveLength(1);
  });
});

describe('les paramètres d’une structure publique', () => {
  const SANS = {
    codeServiceObligatoire: false,
    engagementObligatoire: false,
    serviceOuEngagement: false,
    miseEnPaiementNonRemontee: false,
    estMoa: false,
    estMoaUniquement: false,
  };
  const LYCEE = { adresse: '1 rue du Lycée', codePostal: '99100', ville: 'Valbrune', numeroTva: '', telephone: '' };
  const regler = (parametres: object) =>
    valider(LYCEE, { parametres: { ...SANS, ...parametres } }, monde.sieges.lycee, monde.structure('lycee'));

  test('changent ce que le dépôt exige du fournisseur', async () => {
    expect((await monde.envoyer()).statut).toBe(200);
    expect((await regler({ engagementObligatoire: true })).statut).toBe(200);
    const { corps } = await monde.envoyer({ numero: 'FA-2026-015' });
    expect(corps.champs).toMatchObject([{ champ: 'numeroEngagement', code: 'ENGAGEMENT_OBLIGATOIRE' }]);
  });

  test('« ou » avec les deux obligations est permis, et l’emporte', async () => {
    const { statut } = await regler({
      codeServiceObligatoire: true,
      engagementObligatoire: true,
      serviceOuEngagement: true,
    });
    expect(statut).toBe(200);
    expect((await monde.envoyer({ numeroEngagement: 'BC-1' })).statut).toBe(200);
  });

  test.each([
    [{ estMoaUniquement: true }, 'parametres.estMoaUniquement', 'MOA_REQUISE'],
    [{ codeServiceObligatoire: true }, 'parametres.codeServiceObligatoire', 'AUCUN_SERVICE_A_CHOISIR'],
  ])('%o est refusé', async (parametres, champ, code) => {
    expect((await regler(parametres)).corps.champs).toMatchObject([{ champ, code }]);
  });

  test('n’existent pas pour une structure privée', async () => {
    const { corps } = await valider({}, { parametres: SANS });
    expect(corps.champs).toMatchObject([{ champ: 'parametres', code: 'CHAMP_NON_MODIFIABLE' }]);
  });

  test('la vérification de l’État et le délai de paiement ne se règlent pas', async () => {
    await regler({ engagementVerifie: true, delaiPaiement: 5 });
    const { parametres } = await consulter(monde.structure('lycee'));
    expect(parametres).toMatchObject({ engagementVerifie: false, delaiPaiement: 30 });
  });
});

describe('désactiver, activer', () => {
  test('prévient chaque personne rattachée, à son adresse de contact', async () => {
    expect((await faire('desactiver')).corps).toEqual({ id: fontanel });
    const [mail] = recus('us.contact@exemple.invalid');
    expect(mail).toMatchObject({
      objet: '[Chorus Pro] Modification de la structure Électricité Fontanel',
      lien: `/portail/structures/${fontanel}`,
    });
    expect(mail?.corps).toContain('vient d’être désactivée');
    expect(recus('us@exemple.invalid')).toEqual([]);
    expect(recus('lacombe@exemple.invalid')).toEqual([]);
    await faire('activer');
    expect(recus('us.contact@exemple.invalid')).toHaveLength(2);
    expect(actions().map((a) => a.action)).toEqual(['STRUCTURE_DESACTIVEE', 'STRUCTURE_ACTIVEE']);
  });

  test('inactive, elle n’est plus proposée comme fournisseur, et son historique reste lisible', async () => {
    const id = await monde.remise();
    const proposees = async () => (await monde.obtenir('/api/fournisseurs', { siege: gp })).corps;
    expect(await proposees()).toMatchObject([{ id: fontanel, raisonSociale: 'Électricité Fontanel' }]);
    await faire('desactiver');
    expect(await proposees()).toEqual([]);
    expect((await monde.envoyer({ numero: 'FA-2026-015' })).corps).toMatchObject({ code: 'FOURNISSEUR_INACTIF' });
    expect((await monde.consulter(id)).numero).toBe('FA-2026-014');
    expect((await consulter()).statut).toBe('INACTIF');
  });

  test('qui n’a que la consultation ne se la voit pas proposer comme fournisseur', async () => {
    monde.ecrire((db) => db.run("UPDATE abonnements SET mode = 'CONSULTATION' WHERE compteId = ?", [gp]));
    expect((await monde.obtenir('/api/fournisseurs', { siege: gp })).corps).toEqual([]);
    expect((await monde.envoyer()).corps.code).toBe('CONSULTATION_SEULE');
  });

  test('inactive, elle n’est plus proposée comme destinataire', async () => {
    const { statut } = await faire('desactiver', monde.sieges.lycee, monde.structure('lycee'));
    expect(statut).toBe(200);
    expect((await monde.envoyer()).corps.champs).toMatchObject([{ code: 'DESTINATAIRE_INCONNU' }]);
  });

  test('inactive, elle ne se modifie plus ; deux fois le même sens est refusé', async () => {
    expect((await faire('activer')).corps.code).toBe('ACTE_INTERDIT');
    await faire('desactiver');
    expect((await faire('desactiver')).corps.code).toBe('ACTE_INTERDIT');
    expect((await valider()).corps.code).toBe('STRUCTURE_INACTIVE');
    expect((await faire('mettre-a-jour')).corps.code).toBe('STRUCTURE_INACTIVE');
  });

  test('un établissement que l’INSEE a fermé ne se réactive pas', async () => {
    await faire('desactiver');
    monde.ecrire((db) => db.run("UPDATE insee SET estActif = 0 WHERE siret = '00011218500012'"));
    expect((await faire('activer')).corps.code).toBe('SIRET_INSEE_FERME');
  });
});

describe('mettre à jour depuis la base INSEE', () => {
  test('reprend ce qui diffère et le dit, puis ne trouve plus rien à changer', async () => {
    await valider({ adresse: '99 rue Fausse', ville: 'Ailleurs' });
    expect((await faire('mettre-a-jour')).corps).toEqual({ champs: ['Adresse', 'Ville'] });
    expect(await consulter()).toMatchObject({ adresse: '14 rue des Tanneurs', ville: 'Valbrune' });
    expect((await faire('mettre-a-jour')).corps).toEqual({ champs: [] });
    expect(
      actions()
        .map((a) => a.cible)
        .slice(-2),
    ).toEqual(['Adresse, Ville', 'Rien n’avait changé']);
  });

  test('laisse ce que l’INSEE masque', async () => {
    monde.ecrire((db) =>
      db.run(
        "UPDATE insee SET adresse = '[ND]', raisonSociale = '[ND]', nonDiffusible = 1 WHERE siret = '00011218500012'",
      ),
    );
    expect((await faire('mettre-a-jour')).corps).toEqual({ champs: [] });
    expect(await consulter()).toMatchObject({ raisonSociale: 'Électricité Fontanel', nonDiffusible: true });
  });

  test.each([
    ["UPDATE insee SET estActif = 0 WHERE siret = '00011218500012'", 'SIRET_INSEE_FERME'],
    ["DELETE FROM insee WHERE siret = '00011218500012'", 'SIRET_INSEE_ABSENT'],
    ["UPDATE structures SET typeIdentifiant = 'RIDET' WHERE identifiant = '00011218500012'", 'INSEE_SANS_SIRET'],
  ])('%s : %s', async (sql, code) => {
    monde.ecrire((db: Base) => db.run(sql));
    expect((await faire('mettre-a-jour')).corps.code).toBe(code);
  });
});

test('une structure publique se lit sans y être rattaché, sans rôle ni parenté privée', async () => {
  const fiche = await consulter(monde.structure('commune'));
  expect(fiche).toMatchObject({ role: null, structureOrigine: null, structuresDupliquees: [], utilisateurs: [] });
  expect(fiche.categorieJuridique).toBe('Commune et commune nouvelle');
});

test('qui travaille dans deux structures n’est prévenu que de ce qui arrive à l’une', async () => {
  const autre = monde.structure('lacombe');
  monde.ecrire((db) => insererRattachementValide(db, { compteId: us, structureId: autre, role: 'US', instant: DEBUT }));
  await faire('desactiver');
  expect(recus('us.contact@exemple.invalid')).toHaveLength(1);
});
