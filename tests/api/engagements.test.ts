import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEBUT } from '../support/bac-en-memoire.ts';
import { MondeDesFactures, SIRET } from '../support/monde-des-factures.ts';

const monde = new MondeDesFactures();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
/** The commune orders from Électricité Fontanel; both have « Engagements » and ask for its mails. */
beforeEach(async () => {
  await monde.entrer();
  monde.ecrire((db) => db.run('UPDATE comptes SET notifEngagements = 1'));
});

const AUBRAC = '00010101400017';
const corps = (propre: object = {}) => ({
  structureId: monde.structure('commune'),
  siretRecepteur: SIRET.fontanel,
  numero: 'BC-2026-0900',
  objet: 'Éclairage de la mairie',
  lignes: [
    { designation: 'Luminaires', montantTtc: 100_000 },
    { designation: 'Pose', montantTtc: 20_000 },
  ],
  envoyer: true,
  ...propre,
});
type Nom = keyof typeof SIRET;
const sieges = (nom: Nom) => ({ siege: monde.sieges[nom] });
const creer = (propre: object = {}, nom: Nom = 'commune') =>
  monde.poster('/api/engagements', corps(propre), sieges(nom));
const creee = async (propre: object = {}): Promise<number> => (await creer(propre)).corps.id;
const faire = (id: number, acte: string, entree: object = {}, nom: Nom = 'fontanel') =>
  monde.poster(`/api/engagements/${id}/${acte}`, entree, sieges(nom));
const voir = (id: number, nom: Nom = 'fontanel') => monde.obtenir(`/api/engagements/${id}`, sieges(nom));
const chercher = async (requete = '', nom: Nom = 'fontanel') =>
  (await monde.obtenir(`/api/engagements/recherche?${requete}`, sieges(nom))).corps;
const numeros = ({ engagements }: { engagements: { numero: string }[] }) => engagements.map((e) => e.numero).sort();
const facturer = (numero: string, montantTtc: number, propre: object = {}) =>
  monde.remise({
    siretDestinataire: SIRET.commune,
    numeroEngagement: 'BC-2026-0900',
    numero,
    typeTva: 'SANS_TVA',
    montantHt: montantTtc,
    montantTva: 0,
    montantTtc,
    montantAPayer: montantTtc,
    ...propre,
  });

describe('une commande envoyée', () => {
  test('arrive chez le fournisseur avec ses postes, et lui est annoncée', async () => {
    const id = await creee({ codeService: 'TECHNIQUE', numeroMarche: 'M-26' });
    const { corps: vue } = await voir(id);
    expect(vue).toMatchObject({
      role: 'RECEPTEUR',
      numero: 'BC-2026-0900',
      emetteur: { identifiant: SIRET.commune, raisonSociale: 'Commune de Valbrune' },
      recepteur: { identifiant: SIRET.fontanel },
      adresseRecepteur: '14 rue des Tanneurs, 99100 Valbrune',
      codeService: 'TECHNIQUE',
      numeroMarche: 'M-26',
      etat: 'A_TRAITER',
      montantTtc: 120_000,
      attendue: true,
      lignes: [
        { numero: 1, designation: 'Luminaires', montantTtc: 100_000 },
        { numero: 2, designation: 'Pose', montantTtc: 20_000 },
      ],
      factures: [],
      actes: ['accepter', 'refuser'],
      facturable: false,
    });
    expect(monde.courriels('fontanel').at(-1)).toMatchObject({
      modele: 'COMMANDE_RECUE',
      objet: '[Chorus Pro] Commande n° BC-2026-0900 de Commune de Valbrune',
    });
    expect((await voir(id, 'commune')).corps).toMatchObject({ role: 'EMETTEUR', actes: [], attendue: false });
  });

  test('enregistrée seulement, le fournisseur ne la voit pas', async () => {
    const id = await creee({ envoyer: false });
    expect((await voir(id)).statut).toBe(404);
    expect(numeros(await chercher())).not.toContain('BC-2026-0900');
    expect((await voir(id, 'commune')).corps).toMatchObject({ etat: 'COMMANDE', notifieLe: null, actes: ['envoyer'] });
    expect((await faire(id, 'envoyer', {}, 'commune')).statut).toBe(200);
    expect((await voir(id)).corps.etat).toBe('A_TRAITER');
  });

  test('acceptée, elle se facture ; celui qui commande est prévenu', async () => {
    const id = await creee();
    expect((await faire(id, 'accepter', { commentaire: 'En avril.' })).statut).toBe(200);
    const { corps: vue } = await voir(id);
    expect(vue).toMatchObject({ etat: 'ACCEPTEE', reponse: 'En avril.', facturable: true, actes: [] });
    expect(vue.historique.map((l: { acte: string }) => l.acte)).toEqual(['creer', 'envoyer', 'accepter']);
    expect(monde.courriels('commune').at(-1)).toMatchObject({ modele: 'ENGAGEMENT_REPONSE' });
    expect((await faire(id, 'accepter')).corps.code).toBe('ACTE_INTERDIT');
    expect((await voir(id, 'commune')).corps.facturable).toBe(false);
  });

  test('refusée, le motif se lit chez celui qui commande', async () => {
    const id = await creee();
    expect((await faire(id, 'refuser', { motif: '' })).corps.champs).toMatchObject([
      { champ: 'motif', code: 'MOTIF_OBLIGATOIRE' },
    ]);
    expect((await faire(id, 'refuser', { motif: 'DELAI', commentaire: 'Complet.' })).statut).toBe(200);
    expect((await voir(id, 'commune')).corps).toMatchObject({
      etat: 'REFUSEE',
      motif: 'Délai impossible à tenir',
      reponse: 'Complet.',
    });
    expect((await voir(id)).corps.facturable).toBe(false);
  });

  test('un étranger ne la voit pas et n’y répond pas', async () => {
    const id = await creee();
    for (const nom of ['lacombe', 'prefecture'] as const) {
      expect((await voir(id, nom)).corps.code).toBe('INTROUVABLE');
      expect((await faire(id, 'accepter', {}, nom)).corps.code).toBe('INTROUVABLE');
    }
    expect((await faire(id, 'accepter', {}, 'commune')).corps.code).toBe('ACCES_REFUSE');
    expect((await monde.obtenir(`/api/engagements/${id}`)).statut).toBe(401);
    expect((await voir(999_999)).statut).toBe(404);
  });

  test('en consultation, on lit et on n’agit pas', async () => {
    const id = await creee();
    monde.ecrire((db) => db.run("UPDATE abonnements SET mode = 'CONSULTATION' WHERE espace = 'ENGAGEMENTS'"));
    expect((await voir(id)).corps).toMatchObject({ etat: 'A_TRAITER', actes: [] });
    expect((await faire(id, 'accepter')).corps.code).toBe('CONSULTATION_SEULE');
    expect((await creer({ numero: 'BC-2' })).corps.code).toBe('CONSULTATION_SEULE');
  });

  test('qui n’a pas coché « Engagements » ne reçoit rien', async () => {
    monde.ecrire((db) => db.run('UPDATE comptes SET notifEngagements = 0'));
    await faire(await creee(), 'accepter');
    expect([...monde.courriels('fontanel'), ...monde.courriels('commune')]).toEqual([]);
  });
});

test.each([
  ['un numéro déjà donné', { numero: 'BC-2026-0417' }, 'numero', 'ENGAGEMENT_DOUBLON'],
  ['un SIRET que personne ne porte', { siretRecepteur: '00090909300015' }, 'siretRecepteur', 'RECEPTEUR_INCONNU'],
  ['soi-même', { siretRecepteur: SIRET.commune }, 'siretRecepteur', 'RECEPTEUR_SOI_MEME'],
  ['un service inconnu', { codeService: 'LOISIRS' }, 'codeService', 'SERVICE_INCONNU'],
  ['aucun poste', { lignes: [] }, 'lignes', 'ENGAGEMENT_SANS_LIGNE'],
])('commander avec %s est refusé, et rien n’est écrit', async (_cas, propre, champ, code) => {
  const { statut, corps: refus } = await creer(propre);
  expect(statut).toBe(422);
  expect(refus.champs).toMatchObject([{ champ, code }]);
  expect(numeros(await chercher('numero=0900', 'commune'))).toEqual([]);
});

test('une entreprise n’émet pas d’engagement, un étranger non plus', async () => {
  const structureId = monde.structure('fontanel');
  expect((await creer({ structureId, siretRecepteur: SIRET.lacombe }, 'fontanel')).corps.code).toBe(
    'EMETTEUR_NON_PUBLIC',
  );
  expect((await creer({}, 'fontanel')).corps.code).toBe('ACCES_REFUSE');
  expect((await creer({ structureId: 999_999 })).corps.code).toBe('ACCES_REFUSE');
});

test('l’État numérote avec dix chiffres, et le dépôt connaît aussitôt le nouveau numéro', async () => {
  const structureId = monde.structure('prefecture');
  expect((await creer({ structureId, numero: 'BC-1' }, 'prefecture')).corps.champs).toMatchObject([
    { champ: 'numero', code: 'ENGAGEMENT_NUMERO_ETAT' },
  ]);
  const depot = { siretDestinataire: SIRET.prefecture, codeService: 'SG-FINANCES', numeroEngagement: '2026009999' };
  expect((await monde.envoyer(depot)).corps.champs).toMatchObject([{ code: 'ENGAGEMENT_INCONNU' }]);
  expect((await creer({ structureId, numero: '2026009999' }, 'prefecture')).statut).toBe(200);
  expect((await monde.envoyer(depot)).statut).toBe(200);
});

describe('à qui commander', () => {
  const chercherRecepteur = (siret: string) => monde.obtenir(`/api/engagements/recepteurs/${siret}`, sieges('commune'));

  test('une entreprise du portail, ou que l’INSEE seul connaît', async () => {
    expect((await chercherRecepteur(SIRET.fontanel)).corps).toMatchObject({ inscrite: true, espaceOuvert: true });
    expect((await chercherRecepteur(AUBRAC)).corps).toMatchObject({
      raisonSociale: 'Menuiserie Aubrac',
      inscrite: false,
    });
    expect((await chercherRecepteur('00090909300015')).corps.code).toBe('RECEPTEUR_INCONNU');
  });

  test('une commande à une entreprise absente l’attend', async () => {
    const id = await creee({ siretRecepteur: AUBRAC });
    expect((await voir(id, 'commune')).corps).toMatchObject({
      etat: 'A_TRAITER',
      recepteur: { raisonSociale: 'Menuiserie Aubrac' },
      recepteurId: null,
      adresseRecepteur: null,
    });
  });
});

describe('les factures qui citent la commande', () => {
  test('se lisent des deux côtés ; tout facturé, la commande est soldée, et un rejet la rouvre', async () => {
    const id = await creee();
    await faire(id, 'accepter');
    await facturer('FA-1', 100_000);
    expect((await voir(id)).corps).toMatchObject({ etat: 'ACCEPTEE', facture: 100_000 });
    const derniere = await facturer('FA-2', 20_000);
    expect((await voir(id)).corps).toMatchObject({ etat: 'SOLDEE', facture: 120_000, facturable: false });
    expect((await voir(id)).corps.factures).toMatchObject([
      { numero: 'FA-2', statut: 'MISE_A_DISPOSITION', espace: 'emises' },
      { numero: 'FA-1', espace: 'emises' },
    ]);
    expect((await voir(id, 'commune')).corps.factures).toMatchObject([{ espace: 'recues' }, { espace: 'recues' }]);
    expect(monde.courriels('commune').map((c) => c.modele)).toContain('ENGAGEMENT_SOLDE');
    await monde.traiter(derniere, { acte: 'rejeter', motif: 'MONTANT_ERRONE' }, monde.sieges.commune);
    expect((await voir(id)).corps).toMatchObject({ etat: 'ACCEPTEE', facture: 100_000, facturable: true });
    expect(monde.courriels('commune').filter((c) => c.modele === 'ENGAGEMENT_REPONSE')).toHaveLength(1);
  });

  test('celles d’un autre fournisseur, et celles qui ne sont pas arrivées, ne se voient pas', async () => {
    const id = await creee({ siretRecepteur: SIRET.lacombe });
    await facturer('FA-1', 10_000);
    await monde.envoyer({ siretDestinataire: SIRET.commune, numeroEngagement: 'BC-2026-0900', numero: 'FA-2' });
    expect((await voir(id, 'lacombe')).corps.factures).toEqual([]);
    expect((await voir(id, 'commune')).corps.factures.map((f: { numero: string }) => f.numero)).toEqual(['FA-1']);
  });

  test('un changement de SIRET du fournisseur ne les perd pas', async () => {
    const id = await creee();
    await faire(id, 'accepter');
    await facturer('FA-1', 100_000);
    const url = `/api/structures/${monde.structure('fontanel')}/identifiant`;
    expect((await monde.poster(url, { siret: '00011218500020' }, sieges('fontanel'))).statut).toBe(200);
    expect((await voir(id)).corps).toMatchObject({ etat: 'ACCEPTEE', facture: 100_000 });
    expect((await voir(id)).corps.factures).toMatchObject([{ numero: 'FA-1' }]);
  });

  test('la facture d’un autre, qui cite la commande, ne la solde pas', async () => {
    const id = await creee({ siretRecepteur: SIRET.lacombe });
    await facturer('FA-1', 120_000);
    expect((await voir(id, 'lacombe')).corps).toMatchObject({ etat: 'A_TRAITER', facture: 0 });
    expect((await faire(id, 'accepter', {}, 'lacombe')).statut).toBe(200);
    expect((await voir(id, 'lacombe')).corps.etat).toBe('ACCEPTEE');
  });

  test('facturée avant d’être acceptée, elle est soldée à l’acceptation', async () => {
    const id = await creee();
    await facturer('FA-1', 120_000);
    expect((await voir(id)).corps.etat).toBe('A_TRAITER');
    await faire(id, 'accepter');
    expect((await voir(id)).corps).toMatchObject({ etat: 'SOLDEE', facture: 120_000 });
  });

  test('sans « Factures reçues », on sait qu’elle existe, sans pouvoir l’ouvrir', async () => {
    const id = await creee();
    await facturer('FA-1', 10_000);
    monde.ecrire((db) => db.run("DELETE FROM abonnements WHERE espace = 'FACTURES_RECUES'"));
    expect((await voir(id, 'commune')).corps.factures).toMatchObject([{ numero: 'FA-1', espace: null }]);
  });
});

describe('la recherche', () => {
  test.each([
    ['', ['2026004533', 'BC-2026-0458', 'BC-2026-0900']],
    ['numero=0458', ['BC-2026-0458']],
    ['marche=M-26', ['BC-2026-0900']],
    ['partie=valbrune', ['BC-2026-0458', 'BC-2026-0900']],
    ['partie=fontanel', []],
    [`partie=${SIRET.prefecture}`, ['2026004533']],
    ['etat=ACCEPTEE', ['BC-2026-0458']],
    ['min=7056,00&max=7056', ['2026004533']],
    ['du=2026-03-01', ['BC-2026-0900']],
    ['au=2026-01-31', ['2026004533', 'BC-2026-0458']],
    ['numero=%25', []],
  ])('« %s » trouve %j', async (requete, attendus) => {
    await creee({ numeroMarche: 'M-26' });
    expect(numeros(await chercher(requete))).toEqual(attendus);
  });

  test('chacun voit les siens, triés, page par page', async () => {
    expect(numeros(await chercher('', 'lacombe'))).toEqual(['2026004570']);
    expect(numeros(await chercher('', 'departement'))).toEqual(['CD99-26-1180']);
    const parMontant = await chercher('tri=montantTtc&sens=asc', 'commune');
    expect(parMontant.engagements.map((e: { montantTtc: number }) => e.montantTtc)).toEqual([
      342_000, 618_000, 864_000, 1_530_000,
    ]);
    expect((await monde.obtenir('/api/engagements/recherche?min=cent', sieges('commune'))).statut).toBe(422);
  });

  test('un utilisateur ne voit que ce qui nomme ses services, ou aucun', async () => {
    const compteId = monde.sieges.commune;
    monde.ecrire((db) => db.run("UPDATE rattachements SET role = 'US' WHERE compteId = ?", [compteId]));
    expect(numeros(await chercher('taille=25', 'commune'))).toEqual([]);
    monde.ecrire((db) => {
      const service = db.get<{ id: number; structureId: number }>("SELECT * FROM services WHERE code = 'ECOLES'");
      const { id = 0, structureId = 0 } = service ?? {};
      db.run(
        `INSERT INTO rattachements_services (compteId, serviceId, statut, demandeLe) VALUES (?, ?, 'VALIDEE', ?)`,
        [compteId, id, DEBUT],
      );
      db.run(
        `INSERT INTO abonnements (compteId, structureId, serviceId, espace, mode, statut, demandeLe)
         VALUES (?, ?, ?, 'ENGAGEMENTS', 'CONSULTATION', 'VALIDEE', ?)`,
        [compteId, structureId, id, DEBUT],
      );
    });
    expect(numeros(await chercher('', 'commune'))).toEqual(['BC-2026-0417', 'BC-2026-0462']);
  });

  test('« Synthèse » ne montre que ce qui attend quelque chose', async () => {
    const aTraiter = async (nom: Nom) =>
      numeros((await monde.obtenir('/api/engagements/a-traiter', sieges(nom))).corps);
    await creee({ numero: 'BC-A-ENVOYER', envoyer: false });
    expect(await aTraiter('fontanel')).toEqual(['2026004533', 'BC-2026-0458']);
    expect(await aTraiter('commune')).toEqual(['BC-A-ENVOYER']);
    expect(await aTraiter('lycee')).toEqual([]);
  });
});

test('un robot fournisseur accepte le lendemain ; absent, il ne répond pas', async () => {
  const { reponse, silence } = {
    reponse: await creee(),
    silence: await creee({ numero: 'BC-3', siretRecepteur: SIRET.lacombe }),
  };
  await monde.confier('fontanel', 'rapide');
  await monde.confier('lacombe', 'absent');
  monde.reel += 4 * 86_400_000;
  monde.attendre();
  expect((await voir(reponse, 'commune')).corps.historique.at(-1)).toMatchObject({ acte: 'accepter', robot: true });
  expect((await voir(silence, 'commune')).corps.etat).toBe('A_TRAITER');
});
