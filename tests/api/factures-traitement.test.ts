import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MondeDesFactures, SIRET } from '../support/monde-des-factures.ts';

const monde = new MondeDesFactures();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(() => monde.entrer());

type Ligne = { genre: string; acte: string; statut: string | null };
const statuts = (facture: { historique: Ligne[] }) =>
  facture.historique.filter((l) => l.genre === 'STATUT').map((l) => l.statut);
const aCommune = { siretDestinataire: SIRET.commune, numeroEngagement: 'BC-1' };
const compter = (nom: 'fontanel' | 'commune', modele: string) =>
  monde.courriels(nom).filter((c) => c.modele === modele).length;

describe('le destinataire', () => {
  test('mène une facture jusqu’au paiement, et le fournisseur le voit à chaque pas', async () => {
    const id = await monde.remise(aCommune);
    const { commune } = monde.sieges;
    await monde.traiter(id, { acte: 'constaterServiceFait', commentaire: 'Pose vérifiée' }, commune);
    await monde.traiter(id, { acte: 'mandater', numeroMandat: 'M-118', motif: 'ignoré' }, commune);
    await monde.traiter(id, { acte: 'mettreADispositionComptable' }, commune);
    await monde.traiter(id, { acte: 'comptabiliser' }, commune);
    await monde.traiter(id, { acte: 'mettreEnPaiement' }, commune);
    const facture = await monde.consulter(id);
    expect(facture).toMatchObject({ statut: 'MISE_EN_PAIEMENT', numeroMandat: 'M-118', actes: [], delai: null });
    expect(statuts(facture)).toEqual([
      'DEPOSEE',
      'EN_COURS_ACHEMINEMENT',
      'MISE_A_DISPOSITION',
      'SERVICE_FAIT',
      'MANDATEE',
      'MISE_A_DISPOSITION_COMPTABLE',
      'COMPTABILISEE',
      'MISE_EN_PAIEMENT',
    ]);
    expect(facture.historique[1]).toMatchObject({ acte: 'acheminer', auteur: null, robot: false });
    expect(facture.historique[3]).toMatchObject({ commentaire: 'Pose vérifiée', auteur: { nom: 'commune' } });
    expect(monde.courriels('fontanel').map((c) => c.objet.split(/\s: /)[1])).toEqual([
      'Déposée',
      'Mise à disposition',
      'Service fait',
      'Mandatée',
      'Mise à disposition comptable',
      'Comptabilisée',
      'Mise en paiement',
    ]);
    expect(monde.courriels('commune')).toHaveLength(1);
  });

  test('[R-FAC-007] peut sauter des étapes, jamais revenir', async () => {
    const id = await monde.remise(aCommune);
    expect((await monde.traiter(id, { acte: 'mettreEnPaiement' }, monde.sieges.commune)).statut).toBe(200);
    for (const acte of ['mandater', 'constaterServiceFait', 'mettreEnPaiement'])
      expect(await monde.traiter(id, { acte }, monde.sieges.commune)).toMatchObject({
        statut: 409,
        corps: { code: 'ACTE_INTERDIT' },
      });
  });

  test.each(['rejeter', 'suspendre', 'demanderRecyclage'])('[R-FAC-011] ne peut pas %s sans motif', async (acte) => {
    const id = await monde.remise(aCommune);
    for (const [motif, code] of [
      [undefined, 'MOTIF_OBLIGATOIRE'],
      ['  ', 'MOTIF_OBLIGATOIRE'],
      ['PARCE_QUE', 'CHAMP_FORMAT'],
    ])
      expect(await monde.traiter(id, { acte, motif, commentaire: 'x' }, monde.sieges.commune)).toMatchObject({
        statut: 422,
        corps: { code: 'SAISIE_INVALIDE', champs: [{ champ: 'motif', code }] },
      });
    expect(await monde.consulter(id)).toMatchObject({ statut: 'MISE_A_DISPOSITION' });
  });

  test('voit ce qu’il a à traiter, et plus rien une fois payé', async () => {
    const id = await monde.remise(aCommune);
    const aTraiter = async () =>
      (await monde.obtenir('/api/factures/a-traiter/recues', { siege: monde.sieges.commune })).corps.factures;
    expect(await aTraiter()).toMatchObject([{ id, statut: 'MISE_A_DISPOSITION', attendue: true }]);
    await monde.traiter(id, { acte: 'suspendre', motif: 'AUTRE' }, monde.sieges.commune);
    expect(await aTraiter()).toEqual([]);
    await monde.traiter(id, { acte: 'leverSuspension' }, monde.sieges.commune);
    await monde.traiter(id, { acte: 'mandater' }, monde.sieges.commune);
    expect(await aTraiter()).toMatchObject([{ id, statut: 'MANDATEE' }]);
    await monde.traiter(id, { acte: 'mettreEnPaiement' }, monde.sieges.commune);
    expect(await aTraiter()).toEqual([]);
  });

  test('laisse une trace quand il télécharge, et le fournisseur non', async () => {
    const id = await monde.remise(aCommune);
    const telecharger = (siege: number) => monde.obtenir(`/api/factures/${id}/fichier`, { siege });
    expect((await telecharger(monde.sieges.fontanel)).statut).toBe(200);
    expect((await monde.consulter(id)).historique).toHaveLength(3);
    const recu = await telecharger(monde.sieges.commune);
    expect(recu.entetes).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "attachment; filename*=UTF-8''FA-2026-014.pdf",
    });
    expect(recu.octets.toString()).toBe('%PDF-1.7 FA-2026-014.pdf');
    expect((await monde.consulter(id)).historique.at(-1)).toMatchObject({
      genre: 'ACTION',
      acte: 'TELECHARGEMENT_FACTURE',
      auteur: { nom: 'commune' },
    });
    // Nobody undoes a download alone: what is undone is the sending.
    await monde.poster('/api/bac/annuler', {});
    expect((await telecharger(monde.sieges.commune)).statut).toBe(404);
  });
});

describe('chacun à sa place', () => {
  test('un tiers ne voit ni ne touche la facture d’un autre', async () => {
    const id = await monde.remise(aCommune);
    const adresses = ['', '/fichier', '/certificat', '/pieces/1'].map((fin) => `/api/factures/${id}${fin}`);
    for (const siege of [monde.sieges.lacombe, monde.sieges.lycee]) {
      for (const url of adresses) expect((await monde.obtenir(url, { siege })).statut).toBe(404);
      expect((await monde.traiter(id, { acte: 'mandater' }, siege)).statut).toBe(404);
      for (const fin of ['completer', 'recycler', 'rejet', 'supprimer'])
        expect((await monde.poster(`/api/factures/${id}/${fin}`, {}, { siege })).statut).toBe(404);
    }
    expect((await monde.obtenir('/api/factures/999999', { siege: monde.sieges.commune })).statut).toBe(404);
  });

  test('[R-FAC-039] le destinataire ne la voit qu’une fois arrivée', async () => {
    const { id } = (await monde.envoyer(aCommune)).corps;
    expect((await monde.obtenir(`/api/factures/${id}`, { siege: monde.sieges.commune })).statut).toBe(404);
    monde.attendre();
    expect((await monde.obtenir(`/api/factures/${id}`, { siege: monde.sieges.commune })).statut).toBe(200);
  });

  test('[R-FAC-002] le fournisseur ne traite pas, le destinataire ne répond pas à sa place', async () => {
    const id = await monde.remise(aCommune);
    const { fontanel, commune } = monde.sieges;
    expect(await monde.traiter(id, { acte: 'mandater' }, fontanel)).toMatchObject({ statut: 403 });
    await monde.traiter(id, { acte: 'suspendre', motif: 'RIB_MANQUANT' }, commune);
    const reponse = { commentaire: 'Voici' };
    expect((await monde.poster(`/api/factures/${id}/completer`, reponse, { siege: commune })).statut).toBe(403);
    for (const acte of ['completer', 'envoyer', 'acheminer', 'traiterRejet', 'recycler'])
      expect((await monde.traiter(id, { acte }, fontanel)).statut).toBe(403);
    expect((await monde.obtenir(`/api/factures/${id}/certificat`, { siege: commune })).statut).toBe(403);
  });

  test('sans l’espace, plus rien', async () => {
    const id = await monde.remise(aCommune);
    monde.ecrire((db) => db.run("DELETE FROM espaces_ouverts WHERE espace = 'FACTURES_RECUES'"));
    expect((await monde.traiter(id, { acte: 'mandater' }, monde.sieges.commune)).statut).toBe(404);
  });
});

describe('une facture suspendue', () => {
  const suspendue = async () => {
    const id = await monde.remise(aCommune);
    monde.reel += 10 * 86_400_000;
    const corps = { acte: 'suspendre', motif: 'JUSTIFICATIF_MANQUANT', commentaire: 'Bon de livraison ?' };
    await monde.traiter(id, corps, monde.sieges.commune);
    return id;
  };
  const completer = (id: number, corps: object) =>
    monde.poster(`/api/factures/${id}/completer`, corps, { siege: monde.sieges.fontanel });
  const piece = async () => ({
    fichier: (await monde.deposerPdf('bl.pdf')).fichier,
    nom: 'bl.pdf',
    type: 'BON_DE_LIVRAISON',
  });

  test('[R-FAC-035] se complète, et le délai repart', async () => {
    const id = await suspendue();
    expect(await monde.consulter(id)).toMatchObject({
      statut: 'SUSPENDUE',
      motif: 'Justificatif ou annexe manquant',
      commentaireStatut: 'Bon de livraison ?',
      actes: ['completer'],
      attendue: true,
      delai: { debut: '2026-03-02', limite: null, suspenduLe: '2026-03-12' },
    });
    expect(monde.courriels('fontanel').at(-1)?.corps).toContain('Motif : Justificatif ou annexe manquant');
    expect(compter('fontanel', 'FACTURE_SUSPENDUE')).toBe(1);
    monde.reel += 8 * 86_400_000;
    expect((await completer(id, { piecesJointes: [await piece()] })).statut).toBe(200);
    expect(await monde.consulter(id, monde.sieges.commune)).toMatchObject({
      statut: 'COMPLETEE',
      motif: null,
      piecesJointes: [{ nom: 'bl.pdf', type: 'BON_DE_LIVRAISON', ajouteLe: '2026-03-20T08:00:10.000Z' }],
      delai: { debut: '2026-03-02', limite: '2026-04-19', suspenduLe: null },
    });
    expect(compter('commune', 'FACTURE_A_TRAITER')).toBe(2);
  });

  test('ne change que par une pièce ou un commentaire', async () => {
    const id = await suspendue();
    const saisie = await monde.saisie({ montantHt: 1, montantTva: 0, montantTtc: 1, montantAPayer: 1 });
    const siege = monde.sieges.fontanel;
    expect((await monde.poster('/api/factures', { id, saisie }, { siege })).corps.code).toBe('ACTE_INTERDIT');
    expect((await monde.poster('/api/factures/brouillons', { id, saisie }, { siege })).statut).toBe(409);
    await completer(id, { commentaire: 'Livré le 1er mars', montantHt: 1, numero: 'AUTRE' });
    expect((await monde.consulter(id)).saisie).toMatchObject({
      numero: 'FA-2026-014',
      montantHt: 100_000,
      commentaire: 'Livré le 1er mars',
    });
  });

  test('ne se complète ni de rien, ni d’un fichier inconnu, ni deux fois', async () => {
    const id = await suspendue();
    expect((await completer(id, {})).corps.code).toBe('RIEN_DE_NOUVEAU');
    const inconnue = { ...(await piece()), fichier: 'd'.repeat(64) };
    expect((await completer(id, { piecesJointes: [inconnue] })).corps.champs).toMatchObject([
      { champ: 'piecesJointes.0.fichier', code: 'FICHIER_ABSENT' },
    ]);
    expect((await completer(id, { commentaire: 'Voici' })).statut).toBe(200);
    expect((await completer(id, { commentaire: 'Encore' })).corps.code).toBe('ACTE_INTERDIT');
  });

  test('[R-FAC-010] ne se paie pas avant d’être complétée', async () => {
    const id = await suspendue();
    for (const acte of ['constaterServiceFait', 'mandater', 'mettreEnPaiement'])
      expect((await monde.traiter(id, { acte }, monde.sieges.commune)).corps.code).toBe('ACTE_INTERDIT');
  });

  test('rend sa pièce jointe sous son nom, et à elle seule', async () => {
    const id = await suspendue();
    await completer(id, { piecesJointes: [await piece()] });
    const [{ id: pieceId }] = (await monde.consulter(id)).piecesJointes;
    const siege = monde.sieges.commune;
    const recu = await monde.obtenir(`/api/factures/${id}/pieces/${pieceId}`, { siege });
    expect(recu.entetes['content-disposition']).toBe("attachment; filename*=UTF-8''bl.pdf");
    const autre = await monde.remise({ ...aCommune, numero: 'FA-2' });
    expect((await monde.obtenir(`/api/factures/${autre}/pieces/${pieceId}`, { siege })).statut).toBe(404);
  });
});

describe('une facture à recycler', () => {
  const aRecycler = async () => {
    const id = await monde.remise(aCommune);
    await monde.traiter(id, { acte: 'demanderRecyclage', motif: 'DESTINATAIRE_ERRONE' }, monde.sieges.commune);
    return id;
  };
  const recycler = (id: number, corps: object) =>
    monde.poster(`/api/factures/${id}/recycler`, corps, { siege: monde.sieges.fontanel });

  test('repart vers le bon destinataire sous le même numéro, et quitte l’ancien', async () => {
    const id = await aRecycler();
    expect(compter('fontanel', 'FACTURE_A_RECYCLER')).toBe(1);
    const corps = { siretDestinataire: SIRET.lycee, commentaire: 'Bonne adresse', numero: 'AUTRE', montantHt: 1 };
    expect((await recycler(id, corps)).statut).toBe(200);
    monde.attendre();
    expect(await monde.consulter(id, monde.sieges.lycee)).toMatchObject({
      numero: 'FA-2026-014',
      montantHt: 100_000,
      statut: 'MISE_A_DISPOSITION',
      destinataire: { identifiant: SIRET.lycee },
      numeroEngagement: null,
      dateDepot: '2026-03-02T08:00:00.000Z',
    });
    expect((await monde.obtenir(`/api/factures/${id}`, { siege: monde.sieges.commune })).statut).toBe(404);
    expect(monde.courriels('lycee')).toHaveLength(1);
  });

  test.each([
    [{}, { siretDestinataire: 'CHAMP_OBLIGATOIRE' }],
    [{ siretDestinataire: SIRET.lacombe }, { siretDestinataire: 'DESTINATAIRE_INCONNU' }],
    [{ siretDestinataire: SIRET.commune }, { numeroEngagement: 'ENGAGEMENT_OBLIGATOIRE' }],
    [{ siretDestinataire: SIRET.departement, codeService: 'RIEN' }, { codeService: 'SERVICE_INCONNU' }],
  ])('[R-FAC-019] reste là si la correction ne convient pas : %j', async (corps, champs) => {
    const id = await aRecycler();
    const reponse = await recycler(id, corps);
    const vus = reponse.corps.champs.map((c: { champ: string; code: string }) => [c.champ, c.code]);
    expect([reponse.statut, Object.fromEntries(vus)]).toEqual([422, champs]);
    expect(await monde.consulter(id)).toMatchObject({
      statut: 'A_RECYCLER',
      saisie: { siretDestinataire: SIRET.commune, numeroEngagement: 'BC-1' },
    });
  });

  test('est la seule qui se recycle', async () => {
    const id = await monde.remise(aCommune);
    expect((await recycler(id, { siretDestinataire: SIRET.lycee })).corps.code).toBe('ACTE_INTERDIT');
  });
});

describe('une facture rejetée', () => {
  const rejetee = async () => {
    const id = await monde.remise(aCommune);
    await monde.traiter(
      id,
      { acte: 'rejeter', motif: 'Montant erroné', commentaire: '50 € de trop' },
      monde.sieges.commune,
    );
    return id;
  };
  const traiterRejet = (id: number, siege = monde.sieges.fontanel) =>
    monde.poster(`/api/factures/${id}/rejet`, {}, { siege });
  const synthese = async () =>
    (await monde.obtenir('/api/factures/a-traiter/emises', { siege: monde.sieges.fontanel })).corps.factures;

  test('[R-FAC-012] reste dans la Synthèse jusqu’à « Traiter le rejet », et rejetée ensuite', async () => {
    const id = await rejetee();
    expect(compter('fontanel', 'FACTURE_REJETEE')).toBe(1);
    expect(await synthese()).toMatchObject([{ id, statut: 'REJETEE', attendue: true }]);
    expect((await traiterRejet(id)).statut).toBe(200);
    expect(await synthese()).toEqual([]);
    const facture = await monde.consulter(id);
    expect(facture).toMatchObject({ statut: 'REJETEE', rejetTraite: true, actes: [], motif: 'Montant erroné' });
    expect(facture.historique.at(-1)).toMatchObject({ genre: 'ACTION', acte: 'TRAITEMENT_REJET', statut: null });
    expect(compter('fontanel', 'FACTURE_REJETEE')).toBe(1);
  });

  test('ne se traite qu’une fois, et par le fournisseur', async () => {
    const id = await rejetee();
    expect((await traiterRejet(id, monde.sieges.commune)).statut).toBe(403);
    await traiterRejet(id);
    expect((await traiterRejet(id)).corps.code).toBe('ACTE_INTERDIT');
    expect((await traiterRejet(await monde.remise({ ...aCommune, numero: 'B' }))).corps.code).toBe('ACTE_INTERDIT');
  });

  test('[R-FAC-003] ne bouge plus, et son numéro ne sert plus', async () => {
    const id = await rejetee();
    expect((await monde.traiter(id, { acte: 'mandater' }, monde.sieges.commune)).statut).toBe(409);
    expect((await monde.envoyer(aCommune)).corps.champs).toMatchObject([{ champ: 'numero', code: 'NUMERO_DOUBLON' }]);
  });
});

describe('une demande hostile', () => {
  test.each([
    { acte: 'supprimerTout' },
    { acte: 'mandater', numeroMandat: 'x'.repeat(51) },
    { acte: 'suspendre', motif: ['AUTRE'] },
    { acte: 'suspendre', motif: 'AUTRE', commentaire: 'x'.repeat(256) },
    [],
    null,
  ])('est refusée sans panne : %j', async (corps) => {
    const id = await monde.remise(aCommune);
    expect((await monde.traiter(id, corps as object, monde.sieges.commune)).statut).toBe(422);
  });

  test.each(['abc', '0', '-1', '1.5', '1e400', "1' OR '1"])('à une adresse étrange : %s', async (id) => {
    const url = `/api/factures/${encodeURIComponent(id)}`;
    const lue = await monde.obtenir(url, { siege: monde.sieges.commune });
    expect([lue.statut, lue.corps.code]).toEqual([404, 'INTROUVABLE']);
    expect((await monde.poster(`${url}/supprimer`, {}, { siege: monde.sieges.commune })).statut).toBe(422);
  });
});
