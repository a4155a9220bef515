import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FactureSaisie } from '#shared/factures/facture.ts';
import { QUOTA_DU_BAC } from '../../server/db/fichiers.sql.ts';
import { SECONDES_AVANT_ACHEMINEMENT, SECONDES_D_ACHEMINEMENT } from '../../server/factures/depot/acheminer.ts';
import { MondeDesFactures, SIRET } from '../support/monde-des-factures.ts';

const monde = new MondeDesFactures();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(() => monde.entrer());

const synthese = async () =>
  (await monde.obtenir('/api/factures/a-traiter/emises', { siege: monde.sieges.fontanel })).corps.factures;
const nombre = () => monde.lire((db) => db.get<{ n: number }>('SELECT count(*) AS n FROM factures')!.n);

describe('un brouillon', () => {
  const enregistrer = (corps: object, siege = monde.sieges.fontanel) =>
    monde.poster('/api/factures/brouillons', corps, { siege });
  const nouveau = async () => (await enregistrer({ saisie: { structureId: monde.structure('fontanel') } })).corps.id;

  test('[R-FAC-032] se garde incomplet, reste dans la Synthèse, et n’est pas envoyé', async () => {
    const id = await nouveau();
    expect(await synthese()).toMatchObject([{ id, statut: 'BROUILLON', numero: null, attendue: true }]);
    expect(monde.courriels('fontanel')).toEqual([]);
    expect(await monde.consulter(id)).toMatchObject({ actes: ['enregistrer', 'supprimer', 'envoyer'], historique: [] });
  });

  test('se reprend tel qu’il a été laissé, lignes du fichier comprises', async () => {
    const lignes = [{ numero: 1, denomination: 'Pose', quantite: '2', prixUnitaire: '500.00', montantHt: 100_000 }];
    const piece = { ...(await monde.deposerPdf('devis.pdf')), type: 'DEVIS' as const };
    const piecesJointes = [{ fichier: piece.fichier, nom: 'devis.pdf', type: piece.type, designation: 'Devis signé' }];
    const saisie = await monde.saisie({ lignes, piecesJointes, commentaire: 'Accord du 3 mars' });
    const { id } = (await enregistrer({ saisie })).corps;
    expect((await monde.consulter(id)).saisie).toEqual(saisie);
    await enregistrer({ id, saisie: { ...saisie, lignes: undefined, commentaire: 'Corrigé' } });
    expect((await monde.consulter(id)).saisie).toEqual({ ...saisie, commentaire: 'Corrigé' });
  });

  test('se supprime, et l’annulation le fait revenir', async () => {
    const id = await nouveau();
    await monde.poster(`/api/factures/${id}/supprimer`, {}, { siege: monde.sieges.fontanel });
    expect(await synthese()).toEqual([]);
    await monde.poster('/api/bac/annuler', {});
    expect(await synthese()).toMatchObject([{ id, statut: 'BROUILLON' }]);
  });

  test.each([
    [{ numero: 'FA 14 #' }, { numero: 'NUMERO_CARACTERES' }],
    [{ numero: 'F'.repeat(21) }, { numero: 'NUMERO_LONGUEUR' }],
    [{ siretDestinataire: '00099999900019' }, { siretDestinataire: 'SIRET_CLE' }],
    [{ siretDestinataire: SIRET.fontanel }, { siretDestinataire: 'DESTINATAIRE_INCONNU' }],
    [{ montantHt: -1 }, { montantHt: 'MONTANT_NEGATIF' }],
    [{ cadre: 'A9', siretValideur: '00090909300015' }, { siretValideur: 'VALIDEUR_INCONNU' }],
    [{ fichier: 'a'.repeat(64) }, { fichier: 'FICHIER_ABSENT' }],
    [{ structureId: undefined }, { structureId: 'CHAMP_OBLIGATOIRE' }],
  ])('mal formé est refusé : %j', async (propre, champs) => {
    const { statut, corps } = await enregistrer({ saisie: { structureId: monde.structure('fontanel'), ...propre } });
    expect(statut).toBe(422);
    const vus = corps.champs.map((c: { champ: string; code: string }) => [c.champ.replace('saisie.', ''), c.code]);
    expect(Object.fromEntries(vus)).toEqual(champs);
  });

  test('n’est ni vu, ni modifié, ni supprimé, ni envoyé par une autre entreprise', async () => {
    const id = await nouveau();
    const siege = monde.sieges.lacombe;
    expect((await monde.obtenir(`/api/factures/${id}`, { siege })).statut).toBe(404);
    expect((await monde.poster(`/api/factures/${id}/supprimer`, {}, { siege })).statut).toBe(404);
    expect((await enregistrer({ id, saisie: {} }, siege)).statut).toBe(404);
    expect((await monde.envoyer({}, { id, siege })).statut).toBe(404);
    expect((await enregistrer({ saisie: { structureId: monde.structure('fontanel') } }, siege)).statut).toBe(403);
  });

  test('envoyé ne se modifie ni ne se supprime plus', async () => {
    const { id } = (await monde.envoyer()).corps;
    const siege = monde.sieges.fontanel;
    expect((await enregistrer({ id, saisie: await monde.saisie({ montantHt: 1 }) })).corps.code).toBe('ACTE_INTERDIT');
    expect((await monde.envoyer({}, { id })).corps.code).toBe('ACTE_INTERDIT');
    expect((await monde.poster(`/api/factures/${id}/supprimer`, {}, { siege })).statut).toBe(409);
  });
});

describe('l’envoi', () => {
  test('dépose la facture, la porte au destinataire en quelques secondes et le dit à chacun', async () => {
    const { statut, corps } = await monde.envoyer();
    expect(statut).toBe(200);
    expect(corps).toEqual({ id: expect.any(Number) });
    expect(await monde.consulter(corps.id)).toMatchObject({ statut: 'DEPOSEE', dateDepot: '2026-03-02T08:00:00.000Z' });
    expect(await synthese()).toEqual([]);
    monde.attendre(SECONDES_AVANT_ACHEMINEMENT);
    expect(await monde.consulter(corps.id)).toMatchObject({ statut: 'EN_COURS_ACHEMINEMENT' });
    monde.attendre(SECONDES_D_ACHEMINEMENT);
    expect(await monde.consulter(corps.id, monde.sieges.lycee)).toMatchObject({
      statut: 'MISE_A_DISPOSITION',
      attendue: true,
      roles: ['DESTINATAIRE'],
      delai: { debut: '2026-03-02', limite: '2026-04-01', suspenduLe: null, jours: 30 },
    });
    expect(monde.courriels('fontanel').map((c) => c.objet)).toEqual([
      '[Chorus Pro] Facture n° FA-2026-014 : Déposée',
      '[Chorus Pro] Facture n° FA-2026-014 : Mise à disposition',
    ]);
    expect(monde.courriels('lycee').map((c) => c.modele)).toEqual(['FACTURE_A_TRAITER']);
  });

  test('part aussi d’un brouillon, qui quitte la Synthèse', async () => {
    const siege = monde.sieges.fontanel;
    const { id } = (await monde.poster('/api/factures/brouillons', { saisie: await monde.saisie() }, { siege })).corps;
    expect((await monde.envoyer({}, { id })).corps).toEqual({ id });
    expect(await synthese()).toEqual([]);
    expect((await monde.consulter(id)).historique).toMatchObject([
      { genre: 'STATUT', acte: 'envoyer', statut: 'DEPOSEE', auteur: { prenom: 'Alix', nom: 'fontanel' } },
    ]);
  });

  test('un double clic ne fait qu’une facture', async () => {
    const [une, deux] = [
      await monde.envoyer({}, { geste: 'geste-0001' }),
      await monde.envoyer({}, { geste: 'geste-0001' }),
    ];
    expect(deux.corps).toEqual(une.corps);
    expect(nombre()).toBe(1);
  });

  test('s’annule : la facture n’existe plus et n’arrive jamais', async () => {
    await monde.envoyer();
    await monde.poster('/api/bac/annuler', {});
    monde.attendre();
    expect([nombre(), monde.courriels('lycee')]).toEqual([0, []]);
  });

  test.each([
    ['[R-FAC-025] une date future', { dateFacture: '2026-03-03' }, { dateFacture: 'DATE_FUTURE' }],
    ['[R-FAC-026] des totaux incohérents', { montantTtc: 125_000 }, { montantTtc: 'TOTAUX_INCOHERENTS' }],
    ['[R-FAC-027] plus à payer que le TTC', { montantAPayer: 120_001 }, { montantAPayer: 'A_PAYER_TROP_GRAND' }],
    ['[R-FAC-028] une exonération sans motif', { typeTva: 'EXONERATION' }, { motifExoneration: 'CHAMP_OBLIGATOIRE' }],
    ['un fichier absent', { fichier: undefined }, { fichier: 'CHAMP_OBLIGATOIRE' }],
    ['un fichier jamais reçu', { fichier: 'b'.repeat(64) }, { fichier: 'FICHIER_ABSENT' }],
    ['un tableau pour facture', { nomFichier: 'facture.xlsx' }, { nomFichier: 'PJ_EXTENSION' }],
    ['[R-FAC-030] un valideur oublié', { cadre: 'A9' }, { siretValideur: 'VALIDEUR_OBLIGATOIRE' }],
    [
      '[R-FAC-023] un destinataire inconnu',
      { siretDestinataire: SIRET.lacombe },
      { siretDestinataire: 'DESTINATAIRE_INCONNU' },
    ],
    [
      '[R-FAC-019] un engagement oublié',
      { siretDestinataire: SIRET.commune },
      { numeroEngagement: 'ENGAGEMENT_OBLIGATOIRE' },
    ],
    ['[R-FAC-019] un service oublié', { siretDestinataire: SIRET.departement }, { codeService: 'SERVICE_OBLIGATOIRE' }],
    [
      '[R-FAC-020] un service fermé',
      { siretDestinataire: SIRET.departement, codeService: 'TRANSPORTS' },
      { codeService: 'SERVICE_INCONNU' },
    ],
    [
      'un engagement exigé par le service',
      { siretDestinataire: SIRET.departement, codeService: 'BATIMENTS' },
      { numeroEngagement: 'ENGAGEMENT_OBLIGATOIRE' },
    ],
    [
      '[R-FAC-021] le service des factures publiques',
      { codeService: 'FACTURES_PUBLIQUES' },
      { codeService: 'SERVICE_RESERVE' },
    ],
    [
      '[R-FAC-022] un engagement que l’État ne connaît pas',
      { siretDestinataire: SIRET.prefecture, codeService: 'CABINET', numeroEngagement: '0000000000' },
      { numeroEngagement: 'ENGAGEMENT_INCONNU' },
    ],
    [
      'une pièce jamais reçue',
      { piecesJointes: [{ fichier: 'c'.repeat(64), nom: 'rib.pdf', type: 'RIB' as const }] },
      { 'piecesJointes.0.fichier': 'FICHIER_ABSENT' },
    ],
  ])('est refusé pour %s', async (_cas, propre, champs) => {
    const { statut, corps } = await monde.envoyer(propre as Partial<FactureSaisie>);
    expect(statut).toBe(422);
    const vus = corps.champs.map((c: { champ: string; code: string }) => [c.champ, c.code]);
    expect(Object.fromEntries(vus)).toMatchObject(champs);
    expect(nombre()).toBe(0);
  });

  test.each([
    ['la commune, avec un engagement', { siretDestinataire: SIRET.commune, numeroEngagement: 'BC-LIBRE' }],
    ['le département, avec un service', { siretDestinataire: SIRET.departement, codeService: 'VOIRIE' }],
    [
      'l’État, avec un engagement qu’il connaît',
      { siretDestinataire: SIRET.prefecture, codeService: 'CABINET', numeroEngagement: '2026004512' },
    ],
    ['le lycée, une facture déjà payée', { cadre: 'A2' as const, montantAPayer: 0 }],
    [
      'le lycée, sans TVA',
      { typeTva: 'SANS_TVA' as const, montantTva: undefined, montantTtc: 100_000, montantAPayer: 100_000 },
    ],
  ])('est accepté pour %s', async (_cas, propre) => expect((await monde.envoyer(propre)).statut).toBe(200));

  test('un numéro ne sert qu’une fois par fournisseur et par année', async () => {
    await monde.envoyer();
    const doublon = await monde.envoyer();
    expect(doublon.corps.champs).toMatchObject([{ champ: 'numero', code: 'NUMERO_DOUBLON' }]);
    expect((await monde.envoyer({ dateFacture: '2025-12-31' })).statut).toBe(200);
    const voisin = { structureId: monde.structure('lacombe') };
    expect((await monde.envoyer(voisin, { siege: monde.sieges.lacombe })).statut).toBe(200);
  });

  test('n’est possible que pour sa propre entreprise, et connecté', async () => {
    expect((await monde.envoyer({}, { siege: monde.sieges.lacombe })).corps.code).toBe('ACCES_REFUSE');
    expect((await monde.envoyer({ structureId: 999_999 })).corps.code).toBe('ACCES_REFUSE');
    const saisie = await monde.saisie();
    expect((await monde.poster('/api/factures', { saisie })).corps.code).toBe('NON_CONNECTE');
    monde.ecrire((db) => db.run("UPDATE comptes SET statut = 'INACTIF' WHERE id = ?", [monde.sieges.fontanel]));
    expect((await monde.envoyer()).statut).toBe(401);
  });

  test('un avoir d’une facture rejetée est pris en compte sans attendre', async () => {
    const id = await monde.remise();
    await monde.traiter(id, { acte: 'rejeter', motif: 'DOUBLON' });
    const avoir = await monde.remise({ numero: 'AV-1', typeFacture: 'AVOIR', numeroOrigine: 'FA-2026-014' });
    expect(await monde.consulter(avoir, monde.sieges.lycee)).toMatchObject({
      statut: 'PRISE_EN_COMPTE_DESTINATAIRE',
      actes: [],
    });
  });

  test.each([
    [{}],
    [[]],
    [null],
    [{ saisie: 'x' }],
    [{ saisie: { montantHt: '12' } }],
    [{ saisie: { lignes: [{}] } }],
    [{ saisie: { numero: { $gt: '' } } }],
    [{ id: 'a', saisie: {} }],
    [{ id: -1, saisie: {} }],
    [{ saisie: { numero: '\u0000' } }],
    [{ saisie: { commentaire: 'x'.repeat(5000) } }],
  ])('une demande hostile est refusée, jamais une panne : %j', async (corps) => {
    const { statut } = await monde.poster('/api/factures', corps, { siege: monde.sieges.fontanel });
    expect([404, 422]).toContain(statut);
  });
});

describe('un fichier', () => {
  const lire = (nom: string, octets: Uint8Array, siege = monde.sieges.fontanel) =>
    monde.envoyerOctets(`/api/factures/lecture?nom=${encodeURIComponent(nom)}`, octets, { siege });
  const joindre = (nom: string, octets: Uint8Array = Buffer.from('abc'), siege = monde.sieges.fontanel) =>
    monde.envoyerOctets(`/api/factures/pieces?nom=${encodeURIComponent(nom)}`, octets, { siege });

  test('PDF est lu et gardé, sans rien déposer', async () => {
    const { id } = (await monde.envoyer()).corps;
    const { octets } = await monde.obtenir(`/api/factures/${id}/certificat`, { siege: monde.sieges.fontanel });
    const { statut, corps } = await lire('dossier/Facture de mars.pdf', octets);
    expect(statut).toBe(200);
    expect(corps).toMatchObject({ nomFichier: 'Facture de mars.pdf', lu: { format: 'PDF_TEXTE' } });
    expect(corps.fichier).toMatch(/^[0-9a-f]{64}$/);
    expect(nombre()).toBe(1);
  });

  test.each([
    ['facture.docx', 'PJ_EXTENSION'],
    ['facture', 'PJ_EXTENSION'],
    [`${'f'.repeat(47)}.pdf`, 'PJ_NOM'],
    ['facture.pdf', 'PDF_ILLISIBLE'],
  ])('« %s » n’est pas reçu comme facture : %s', async (nom, code) =>
    expect((await lire(nom, Buffer.from('pas un pdf'))).corps.code).toBe(code),
  );

  test('[R-FAC-015] joint doit avoir un format et un nom admis', async () => {
    expect((await joindre('photo.PNG')).corps).toMatchObject({ nom: 'photo.PNG', taille: 3 });
    expect((await joindre('virus.exe')).corps.code).toBe('PJ_EXTENSION');
    expect((await joindre(`${'é'.repeat(47)}.png`)).corps.code).toBe('PJ_NOM');
    expect((await joindre('a\u202egnp.exe.png')).corps.code).toBe('CARACTERES_INVALIDES');
  });

  test('[R-FAC-017] de plus de 10 Mo est refusé, à 10 Mo accepté', async () => {
    expect((await joindre('plan.pdf', Buffer.alloc(10 * 1024 * 1024))).statut).toBe(200);
    expect(await joindre('plan.pdf', Buffer.alloc(10 * 1024 * 1024 + 1))).toMatchObject({
      statut: 413,
      corps: { code: 'FICHIER_TROP_GROS' },
    });
  });

  test('ne remplit pas le bac sans fin, et le même fichier ne compte qu’une fois', async () => {
    await joindre('plan.pdf');
    monde.ecrire((db) => db.run('UPDATE fichiers SET taille = ?', [QUOTA_DU_BAC - 2]));
    expect((await joindre('copie.pdf')).statut).toBe(200);
    expect((await joindre('autre.pdf', Buffer.from('def'))).corps.code).toBe('BAC_PLEIN');
  });

  test('n’est reçu que d’un fournisseur connecté', async () => {
    expect((await joindre('a.pdf', Buffer.from('a'), 0)).statut).toBe(401);
    monde.ecrire((db) => db.run('DELETE FROM rattachements WHERE compteId = ?', [monde.sieges.lacombe]));
    expect((await joindre('a.pdf', Buffer.from('a'), monde.sieges.lacombe)).statut).toBe(403);
  });
});
