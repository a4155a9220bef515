import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ouvrirEspaces } from '../../server/structures/ouvrir-espaces.ts';
import { DEBUT } from '../support/bac-en-memoire.ts';
import { MondeDesFactures, SIRET } from '../support/monde-des-factures.ts';

const monde = new MondeDesFactures();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
/** Électricité Fontanel is the sous-traitant of Peinture Lacombe, who has « Factures à valider ». */
beforeEach(async () => {
  await monde.entrer();
  monde.ecrire((db) =>
    ouvrirEspaces(db, {
      structureId: monde.structure('lacombe', db),
      espaces: ['FACTURES_A_VALIDER'],
      instant: DEBUT,
    }),
  );
});

const UN_JOUR = 86_400_000;
const A9 = {
  cadre: 'A9',
  siretValideur: SIRET.lacombe,
  siretDestinataire: SIRET.commune,
  numeroEngagement: 'BC-1',
} as const;

async function aValider(numero = 'ST-1'): Promise<number> {
  const { statut, corps } = await monde.envoyer({ ...A9, numero });
  expect(statut).toBe(200);
  return corps.id;
}
const valider = (id: number, corps: object = {}, siege = monde.sieges.lacombe) =>
  monde.poster(`/api/factures/${id}/valider`, { qualite: 'TITULAIRE', ...corps }, { siege });
const refuser = (id: number, corps: object, siege = monde.sieges.lacombe) =>
  monde.poster(`/api/factures/${id}/refuser`, corps, { siege });
const lister = async (url: string, siege = monde.sieges.lacombe) =>
  (await monde.obtenir(`/api/factures/${url}`, { siege })).corps;
const numeros = ({ factures }: { factures: { numero: string }[] }) => factures.map((f) => f.numero);
const statutDe = async (id: number) => (await monde.consulter(id)).statut;

describe('une facture de sous-traitant', () => {
  test('attend son valideur, qui est prévenu et la trouve dans sa Synthèse ; le client ne voit rien', async () => {
    const id = await aValider();
    monde.attendre(60);
    expect(await statutDe(id)).toBe('A_VALIDER_1');
    const synthese = await lister('a-traiter/a-valider');
    expect(synthese.factures).toMatchObject([
      { numero: 'ST-1', attendue: true, fournisseur: { identifiant: SIRET.fontanel } },
    ]);
    expect(monde.courriels('lacombe').at(-1)).toMatchObject({
      modele: 'FACTURE_A_VALIDER',
      objet: expect.stringContaining('ST-1'),
    });
    expect((await monde.obtenir(`/api/factures/${id}`, { siege: monde.sieges.commune })).statut).toBe(404);
    expect(numeros(await lister('recherche/recues', monde.sieges.commune))).toEqual([]);
    expect(numeros(await lister('recherche/emises', monde.sieges.fontanel))).toEqual(['ST-1']);
  });

  test('validée, part chez le client avec le mot et la pièce du valideur', async () => {
    const id = await aValider();
    const { fichier } = await monde.deposerPdf('accord.pdf', monde.sieges.lacombe);
    const piece = { fichier, nom: 'accord.pdf', type: 'ATTESTATION' };
    expect((await valider(id, { complementInformation: 'Conforme', piecesJointes: [piece] })).statut).toBe(200);
    monde.attendre();
    const vue = (await monde.obtenir(`/api/factures/${id}`, { siege: monde.sieges.commune })).corps;
    expect(vue).toMatchObject({
      statut: 'MISE_A_DISPOSITION',
      valideurs: [{ identifiant: SIRET.lacombe }],
      piecesJointes: [{ nom: 'accord.pdf' }],
    });
    const validation = vue.historique.find((l: { acte: string }) => l.acte === 'valider1');
    expect(validation).toMatchObject({ commentaire: 'Conforme', auteur: { nom: 'lacombe' } });
    expect(numeros(await lister('a-traiter/a-valider'))).toEqual([]);
    expect((await lister('recherche/a-valider')).factures).toMatchObject([{ numero: 'ST-1', attendue: false }]);
    expect((await valider(id)).corps.code).toBe('ACTE_INTERDIT');
  });

  test('un double clic ne valide qu’une fois', async () => {
    const id = await aValider();
    const clic = () =>
      monde.poster(
        `/api/factures/${id}/valider`,
        { qualite: 'TITULAIRE' },
        { siege: monde.sieges.lacombe, geste: 'un-seul-geste' },
      );
    expect([(await clic()).statut, (await clic()).statut]).toEqual([200, 200]);
    monde.attendre();
    const { historique } = await monde.consulter(id);
    expect(historique.filter((l: { acte: string }) => l.acte === 'valider1')).toHaveLength(1);
  });

  test('[R-FAC-006] sans réponse au quinzième jour, continue toute seule ; une heure avant, non', async () => {
    const id = await aValider();
    monde.reel += 15 * UN_JOUR - 3_600_000;
    monde.attendre();
    expect(await statutDe(id)).toBe('A_VALIDER_1');
    monde.reel += 3_600_000;
    monde.attendre();
    monde.attendre();
    expect(await statutDe(id)).toBe('MISE_A_DISPOSITION');
  });

  test('refusée pour « Mauvais valideur », se corrige ; pour « Autre », s’arrête', async () => {
    const [une, deux] = [await aValider('ST-1'), await aValider('ST-2')];
    await refuser(une, { motif: 'MAUVAIS_VALIDEUR' });
    await refuser(deux, { motif: 'AUTRE', complementInformation: 'Plafond dépassé' });
    expect([await statutDe(une), await statutDe(deux)]).toEqual(['ERREUR_FOURNISSEUR_SUR_VALIDEUR', 'REFUSEE_1']);
    const corriger = (id: number, siretValideur: string) =>
      monde.poster(`/api/factures/${id}/valideur`, { siretValideur }, { siege: monde.sieges.fontanel });
    expect((await corriger(une, SIRET.fontanel)).corps.champs).toMatchObject([
      { champ: 'siretValideur', code: 'VALIDEUR_SOI_MEME' },
    ]);
    expect((await corriger(une, SIRET.lacombe)).statut).toBe(200);
    expect(await statutDe(une)).toBe('A_VALIDER_1');
    expect((await corriger(deux, SIRET.lacombe)).corps.code).toBe('ACTE_INTERDIT');
  });
});

describe('personne d’autre', () => {
  test('ne voit, ne valide ni ne refuse', async () => {
    const id = await aValider();
    for (const siege of [monde.sieges.departement, monde.sieges.commune]) {
      expect((await monde.obtenir(`/api/factures/${id}`, { siege })).statut).toBe(404);
      expect((await monde.obtenir(`/api/factures/${id}/fichier`, { siege })).statut).toBe(404);
      expect((await valider(id, {}, siege)).statut).toBe(404);
    }
    expect((await valider(id, {}, monde.sieges.fontanel)).corps.code).toBe('ACCES_REFUSE');
    expect(
      (await monde.poster(`/api/factures/${id}/traiter`, { acte: 'valider1' }, { siege: monde.sieges.lacombe })).statut,
    ).toBe(403);
    expect((await monde.poster(`/api/factures/${id}/valider`, { qualite: 'TITULAIRE' })).statut).toBe(401);
    expect(await statutDe(id)).toBe('A_VALIDER_1');
  });

  test('en consultation, le valideur lit et n’agit pas ; sans l’espace, il ne voit rien', async () => {
    const id = await aValider();
    monde.ecrire((db) =>
      db.run("UPDATE abonnements SET mode = 'CONSULTATION' WHERE compteId = ?", [monde.sieges.lacombe]),
    );
    expect((await monde.obtenir(`/api/factures/${id}/fichier`, { siege: monde.sieges.lacombe })).statut).toBe(200);
    expect((await valider(id)).corps.code).toBe('CONSULTATION_SEULE');
    monde.ecrire((db) => db.run("DELETE FROM espaces_ouverts WHERE espace = 'FACTURES_A_VALIDER'"));
    expect((await monde.obtenir(`/api/factures/${id}`, { siege: monde.sieges.lacombe })).statut).toBe(404);
    expect(numeros(await lister('recherche/a-valider'))).toEqual([]);
  });
});

test.each([
  ['sans qualité', { qualite: undefined }, 'qualite', 'CHAMP_OBLIGATOIRE'],
  ['une qualité inventée', { qualite: 'PATRON' }, 'qualite', 'CHAMP_OBLIGATOIRE'],
  ['un cotraitant sans mandataire', { qualite: 'COTRAITANT' }, 'siretMandataire', 'CHAMP_OBLIGATOIRE'],
  [
    'un mandataire inconnu',
    { qualite: 'COTRAITANT', siretMandataire: '00090909300015' },
    'siretMandataire',
    'VALIDEUR_INCONNU',
  ],
  [
    'le sous-traitant pour mandataire',
    { qualite: 'COTRAITANT', siretMandataire: SIRET.fontanel },
    'siretMandataire',
    'MANDATAIRE_AUTRE',
  ],
  [
    'le client pour mandataire',
    { qualite: 'COTRAITANT', siretMandataire: SIRET.commune },
    'siretMandataire',
    'VALIDEUR_DESTINATAIRE',
  ],
  ['un mot trop long', { complementInformation: 'x'.repeat(256) }, 'complementInformation', 'TEXTE_TROP_LONG'],
  [
    'une pièce jamais reçue',
    { piecesJointes: [{ fichier: 'a'.repeat(64), nom: 'a.pdf', type: 'ATTESTATION' }] },
    'piecesJointes.0.fichier',
    'FICHIER_ABSENT',
  ],
])('valider avec %s est refusé, et rien n’a bougé', async (_cas, corps, champ, code) => {
  const id = await aValider();
  const { statut, corps: refus } = await valider(id, corps);
  expect(statut).toBe(422);
  expect(refus.champs).toMatchObject([{ champ, code }]);
  const { statut: apres, valideurs } = await monde.consulter(id);
  expect([apres, valideurs.length]).toEqual(['A_VALIDER_1', 1]);
});

describe('chercher le valideur', () => {
  const chercher = (siret: string, siege: number | undefined = monde.sieges.fontanel) =>
    monde.obtenir(`/api/valideurs/${encodeURIComponent(siret)}`, { siege });

  test('par son SIRET exact, dit son nom et si quelqu’un y verra la facture', async () => {
    expect((await chercher('000 123 356 00016')).corps).toMatchObject({
      raisonSociale: 'Peinture Lacombe',
      espaceOuvert: true,
    });
    expect((await chercher(SIRET.departement)).corps).toMatchObject({ espaceOuvert: false });
  });

  test('inconnu, ou sans être connecté, ne dit rien', async () => {
    expect((await chercher('00090909300015')).corps.code).toBe('VALIDEUR_INCONNU');
    expect((await chercher('%')).corps.code).toBe('VALIDEUR_INCONNU');
    expect((await monde.obtenir(`/api/valideurs/${SIRET.lacombe}`)).statut).toBe(401);
  });
});

describe('un robot valideur', () => {
  test('rapide accepte au bout de deux jours, absent laisse passer les quinze', async () => {
    const id = await aValider('ST-1');
    await monde.poster('/api/bac/sieges/confier', { compteId: monde.sieges.lacombe, temperament: 'rapide' });
    monde.reel += 3 * UN_JOUR;
    monde.attendre();
    monde.attendre();
    const { historique } = await monde.consulter(id);
    expect(historique.find((l: { acte: string }) => l.acte === 'valider1')).toMatchObject({ robot: true });
  });
});
