import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PieceSaisie } from '#shared/travaux/piece.ts';
import { MondeDesTravaux, SIRET_TRAVAUX } from '../support/monde-des-travaux.ts';

const monde = new MondeDesTravaux();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(() => monde.entrer());

const INCONNU = '00090909300015';
const deposerA4 = async (propre: Partial<PieceSaisie>) =>
  monde.deposer('delorme', await monde.premiere('delorme', 'A4', propre));

describe('déposer une pièce : ce qui ne part pas', () => {
  test.each([
    ['sans numéro', { numero: undefined }, 'numero CHAMP_OBLIGATOIRE'],
    ['MOE inconnue', { siretMoe: INCONNU }, 'siretMoe MOE_INCONNUE'],
    ['MOA inconnue', { siretMoa: INCONNU, codeServiceMoa: undefined }, 'siretMoa MOA_INCONNUE'],
    [
      'MOA qui n’en est pas une',
      { siretMoa: SIRET_TRAVAUX.moe, codeServiceMoa: undefined },
      'siretMoa MOA_NON_PARAMETREE',
    ],
    ['service de la MOA inconnu', { codeServiceMoa: 'ESPACES-VERTS' }, 'codeServiceMoa SERVICE_DE_LA_CHAINE_INCONNU'],
    ['destinataire inconnu', { siretDestinataire: INCONNU }, 'siretDestinataire DESTINATAIRE_INCONNU'],
    ['code service absent', { codeService: undefined }, 'codeService SERVICE_OBLIGATOIRE'],
    ['engagement absent', { numeroEngagement: undefined }, 'numeroEngagement ENGAGEMENT_OBLIGATOIRE'],
    ['TTC qui n’est pas HT + TVA', { montantTtc: 8_717_762 }, 'montantTtc TOTAUX_INCOHERENTS'],
    ['plus à payer que le TTC', { montantAPayer: 8_717_761 }, 'montantAPayer A_PAYER_TROP_GRAND'],
    ['date de demain', { dateFacture: '2027-03-03' }, 'dateFacture DATE_FUTURE'],
    ['un autre rôle que celui du cadre', { deposant: 'MOE' }, 'cadre CADRE_D_UN_AUTRE'],
  ] as const)('%s', async (_cas, propre, attendu) => {
    expect(await monde.refus(deposerA4(propre))).toContain(attendu);
    expect((await monde.obtenir('/api/travaux/recherche', { siege: monde.gens.delorme })).corps.total).toBe(0);
  });

  test('la MOA seule ne reçoit pas de demande de paiement', async () => {
    const spl = { siretDestinataire: SIRET_TRAVAUX.spl, codeService: 'MOAD', numeroEngagement: undefined };
    expect(await monde.refus(deposerA4(spl))).toContain('siretDestinataire DESTINATAIRE_MOA_UNIQUEMENT');
  });

  test('A10 : il faut un valideur, et pas soi', async () => {
    const a10 = async (siretValideur: string | undefined) =>
      monde.deposer('moreau', await monde.premiere('moreau', 'A10', { siretValideur }));
    expect(await monde.refus(a10(undefined))).toBe('SAISIE_INVALIDE, siretValideur VALIDEUR_OBLIGATOIRE');
    expect(await monde.refus(a10(SIRET_TRAVAUX.moreau))).toBe('SAISIE_INVALIDE, siretValideur VALIDEUR_SOI_MEME');
    expect(await monde.refus(a10(INCONNU))).toBe('SAISIE_INVALIDE, siretValideur VALIDEUR_INCONNU');
    expect(await monde.refus(a10(SIRET_TRAVAUX.delorme))).toBe('accepté 200');
  });

  test('le même numéro deux fois la même année, pour le même fournisseur', async () => {
    expect(await monde.refus(deposerA4({}))).toBe('accepté 200');
    expect(await monde.refus(deposerA4({}))).toBe('SAISIE_INVALIDE, numero NUMERO_DOUBLON');
  });

  test('un brouillon se garde incomplet, se reprend, se supprime ; lui seul', async () => {
    const { montantTtc: _ttc, fichier: _fichier, ...incomplete } = await monde.premiere('delorme', 'A4');
    const siege = monde.gens.delorme;
    const { id } = (await monde.poster('/api/travaux/brouillons', { saisie: incomplete }, { siege })).corps;
    expect(await monde.voir('delorme', id)).toMatchObject({ statut: 'BROUILLON', dossier: null, attendue: true });
    expect(await monde.refus(monde.deposer('delorme', incomplete, { id }))).toContain('montantTtc CHAMP_OBLIGATOIRE');
    expect(await monde.refus(monde.deposer('delorme', await monde.premiere('delorme', 'A4'), { id }))).toBe(
      'accepté 200',
    );
    expect(await monde.refus(monde.agir('delorme', { id, geste: 'supprimer' }))).toBe('ACTE_INTERDIT');
  });
});

describe('associer', () => {
  const suivre = async (
    qui: 'moe' | 'commune' | 'delorme',
    cadre: 'A15' | 'A16' | 'A19' | 'A4',
    apres: number,
    numero = 'X-1',
  ) => monde.deposer(qui, await monde.premiere(qui, cadre, { precedenteId: apres, numero, siretMoe: undefined }));

  test('une pièce ne suit que celles de la table, et n’est suivie qu’une fois', async () => {
    const a4 = await monde.initiale('delorme', 'A4');
    expect(await monde.refus(suivre('delorme', 'A4', a4))).toContain('precedenteId DEPOT_INITIAL_SEULEMENT');
    expect(await monde.refus(suivre('commune', 'A19', a4))).toContain('precedenteId PIECE_NON_ASSOCIABLE');
    expect(await monde.refus(suivre('moe', 'A15', a4))).toBe('accepté 200');
    expect(await monde.refus(suivre('moe', 'A16', a4, 'X-2'))).toBe('PIECE_DEJA_SUIVIE');
    expect((await monde.dossier('delorme', a4)).pieces).toHaveLength(2);
  });

  test('A23 suit toujours une autre pièce', async () => {
    const saisie = await monde.premiere('delorme', 'A23');
    expect(await monde.refus(monde.deposer('delorme', saisie))).toContain('precedenteId ASSOCIATION_OBLIGATOIRE');
  });

  test('ce qui se lit seulement vient de la pièce précédente, quoi qu’on envoie', async () => {
    const a4 = await monde.initiale('delorme', 'A4');
    const faussee = { siretFournisseur: SIRET_TRAVAUX.moe, numeroMarche: 'AUTRE' };
    const a15 = await monde.apres('moe', { cadre: 'A15', apres: a4 }, faussee);
    expect(await monde.voir('delorme', a15)).toMatchObject({
      fournisseur: { identifiant: SIRET_TRAVAUX.delorme },
      numeroMarche: '2026-07-L01',
    });
  });

  test('on ne suit pas une pièce qui attend quelqu’un d’autre', async () => {
    const a4 = await monde.initiale('delorme', 'A4');
    const saisie = await monde.premiere('calvet', 'A15', { precedenteId: a4, numero: 'X-1', siretMoe: undefined });
    expect(await monde.refus(monde.deposer('calvet', saisie))).toBe('INTROUVABLE');
  });

  test('un double clic ne dépose qu’une pièce', async () => {
    const a4 = await monde.initiale('delorme', 'A4');
    const saisie = await monde.suivante('moe', { cadre: 'A15', apres: a4 });
    const clic = () => monde.deposer('moe', saisie, { geste: 'un-seul-geste' });
    const [un, deux] = [await clic(), await clic()];
    expect([un.statut, deux.statut, deux.corps.id]).toEqual([200, 200, un.corps.id]);
    expect((await monde.dossier('delorme', a4)).pieces).toHaveLength(2);
  });

  test('la forme s’ouvre remplie, et propose ce qui peut être suivi', async () => {
    const a4 = await monde.initiale('delorme', 'A4');
    const siege = monde.gens.moe;
    const { pieces } = (
      await monde.obtenir(`/api/travaux/precedentes?cadre=A15&structureId=${monde.idDe('moe')}`, { siege })
    ).corps;
    expect(pieces).toMatchObject([{ id: a4, numero: 'DEL-2026-041' }]);
    const aucune = await monde.obtenir(`/api/travaux/precedentes?cadre=A17&structureId=${monde.idDe('moe')}`, {
      siege,
    });
    expect(aucune.corps.pieces).toEqual([]);
    const { dateFacture: _d, fichier: _f, ...saisie } = await monde.suivante('moe', { cadre: 'A15', apres: a4 });
    expect(saisie).toMatchObject({
      numero: 'DEL-2026-041-EA',
      siretFournisseur: SIRET_TRAVAUX.delorme,
      montantAPayer: 8_281_872,
    });
  });
});

describe('refuser, suspendre, corriger', () => {
  const refuser = (qui: 'moe' | 'commune' | 'delorme', id: number, corps: object) =>
    monde.agir(qui, { id, geste: 'refuser' }, corps);

  test('[P4] jamais pour une erreur de montant : la MOE corrige dans sa pièce', async () => {
    const a4 = await monde.initiale('delorme', 'A4');
    expect(await monde.refus(refuser('moe', a4, { motif: 'ERREUR_DE_MONTANT' }))).toContain('REFUS_POUR_MONTANT');
    expect(await monde.refus(refuser('moe', a4, {}))).toBe('SAISIE_INVALIDE, motif MOTIF_OBLIGATOIRE');
    expect(await monde.refus(refuser('moe', a4, { motif: 'DESACCORD' }))).toBe('SAISIE_INVALIDE, motif CHAMP_FORMAT');
    expect(await monde.refus(refuser('moe', a4, { motif: 'AUTRE' }))).toBe(
      'SAISIE_INVALIDE, commentaire CHAMP_OBLIGATOIRE',
    );
    expect(await monde.refus(refuser('delorme', a4, { motif: 'AUTRE', commentaire: 'Non' }))).toBe('ACTE_INTERDIT');
    expect(monde.statut(a4)).toBe('A_ASSOCIER_MOE');
  });

  test('refusée par la MOE, la pièce s’arrête ; dupliquée, elle repart dans un autre dossier', async () => {
    const a4 = await monde.initiale('delorme', 'A4');
    await refuser('moe', a4, { motif: 'PIECE_MANQUANTE', commentaire: 'Métré absent' });
    expect(await monde.voir('delorme', a4)).toMatchObject({
      statut: 'REFUSEE_MOE',
      motif: 'Pièce justificative manquante',
      commentaireStatut: 'Métré absent',
      actes: ['dupliquer'],
    });
    expect(monde.recus('delorme')).toEqual(['PIECE_REFUSEE']);
    const copie = (await monde.agir('delorme', { id: a4, geste: 'dupliquer' })).corps.id;
    expect(monde.statut(a4)).toBe('DUPLIQUE_APRES_REFUS');
    expect((await monde.voir('delorme', copie)).saisie).toMatchObject({ cadre: 'A4', montantHt: 7_264_800 });
    const saisie = await monde.premiere('delorme', 'A4', { numero: 'DEL-2026-041B' });
    expect(await monde.refus(monde.deposer('delorme', saisie, { id: copie }))).toBe('accepté 200');
    expect((await monde.voir('delorme', copie)).dossier?.numero).not.toBe(
      (await monde.voir('delorme', a4)).dossier?.numero,
    );
  });

  test('mauvaise MOE : le fournisseur en désigne une autre, et la première ne la voit plus', async () => {
    const a4 = await monde.initiale('delorme', 'A4', { siretMoe: SIRET_TRAVAUX.calvet });
    await monde.agir('calvet', { id: a4, geste: 'refuser' }, { motif: 'MAUVAISE_MOE' });
    expect(monde.statut(a4)).toBe('ERREUR_FOURNISSEUR_SUR_MOE');
    expect(monde.recus('delorme')).toEqual(['PIECE_A_CORRIGER']);
    const corriger = (siretMoe: string | undefined) =>
      monde.agir('delorme', { id: a4, geste: 'corriger-moe' }, { siretMoe });
    expect(await monde.refus(corriger(undefined))).toBe('SAISIE_INVALIDE, siretMoe CHAMP_OBLIGATOIRE');
    expect(await monde.refus(corriger(INCONNU))).toBe('SAISIE_INVALIDE, siretMoe MOE_INCONNUE');
    expect(await monde.refus(corriger(SIRET_TRAVAUX.moe))).toBe('accepté 200');
    monde.attendre();
    expect(await monde.voir('moe', a4)).toMatchObject({ statut: 'A_ASSOCIER_MOE', attendue: true });
    expect((await monde.obtenir(`/api/travaux/${a4}`, { siege: monde.gens.calvet })).statut).toBe(404);
    expect(await monde.refus(corriger(SIRET_TRAVAUX.calvet))).toBe('ACTE_INTERDIT');
  });

  test('la MOA refuse A15 : A4 attend de nouveau la MOE, qui en dépose une autre dans le même dossier', async () => {
    const a4 = await monde.initiale('delorme', 'A4');
    const a15 = await monde.apres('moe', { cadre: 'A15', apres: a4 });
    await refuser('commune', a15, { motif: 'PIECE_MANQUANTE' });
    expect([monde.statut(a4), monde.statut(a15)]).toEqual(['A_ASSOCIER_MOE', 'REFUSEE_MOA']);
    expect((await monde.dossier('commune', a4)).etat).toBe('EN_ATTENTE_MOE');
    expect(monde.recus('moe')).toContain('PIECE_REFUSEE');
    const autre = await monde.apres('moe', { cadre: 'A15', apres: a4 });
    expect((await monde.voir('moe', autre)).numero).toBe('DEL-2026-041-EA2');
    expect([monde.statut(a4), monde.statut(autre)]).toEqual(['ASSOCIEE', 'A_ASSOCIER_MOA']);
    expect((await monde.dossier('delorme', a4)).pieces.map(({ statut }) => statut)).toEqual([
      'ASSOCIEE',
      'REFUSEE_MOA',
      'A_ASSOCIER_MOA',
    ]);
  });

  test('un complément : ce qui manque est dit, joint, et la pièce revient à qui l’a demandé', async () => {
    const a4 = await monde.initiale('delorme', 'A4');
    const suspendre = (commentaire?: string) => monde.agir('moe', { id: a4, geste: 'suspendre' }, { commentaire });
    expect(await monde.refus(suspendre())).toBe('SAISIE_INVALIDE, commentaire COMPLEMENT_A_PRECISER');
    expect(await monde.refus(suspendre('Joignez le constat.'))).toBe('accepté 200');
    expect(monde.statut(a4)).toBe('SUSPENDUE');
    const completer = (corps: object) => monde.agir('delorme', { id: a4, geste: 'completer' }, corps);
    expect(await monde.refus(completer({}))).toBe('COMPLEMENT_VIDE');
    const { fichier } = await monde.deposerPdf('constat.pdf', monde.gens.delorme);
    const piece = { fichier, nom: 'constat.pdf', type: 'ATTESTATION' };
    expect(await monde.refus(completer({ piecesJointes: [piece] }))).toBe('accepté 200');
    expect(await monde.voir('moe', a4)).toMatchObject({
      statut: 'A_ASSOCIER_MOE',
      piecesJointes: [{ nom: 'constat.pdf' }],
    });
    expect(await monde.refus(completer({ commentaire: 'Encore' }))).toBe('ACTE_INTERDIT');
  });
});

describe('recycler', () => {
  const BONNE = {
    siretMoa: SIRET_TRAVAUX.commune,
    codeServiceMoa: 'MOA-BAT',
    siretDestinataire: SIRET_TRAVAUX.commune,
    codeService: 'FINANCES',
    numeroEngagement: 'ENG26-00318',
  };
  const recycler = (qui: 'moe' | 'delorme' | 'commune', id: number, corps: object = BONNE) =>
    monde.agir(qui, { id, geste: 'recycler' }, corps);
  /** A15 went to a MOA that is not the one of the contract. */
  async function a15ChezLaSpl(): Promise<[number, number]> {
    const mauvaise = { siretMoa: SIRET_TRAVAUX.spl, codeServiceMoa: 'MOAD' };
    const a4 = await monde.initiale('delorme', 'A4', mauvaise);
    const a15 = await monde.apres('moe', { cadre: 'A15', apres: a4 });
    await monde.agir('spl', { id: a15, geste: 'refuser' }, { motif: 'MAUVAISE_MOA' });
    return [a4, a15];
  }

  test('mauvaise MOA : la MOE corrige la sienne', async () => {
    const [, a15] = await a15ChezLaSpl();
    expect(monde.statut(a15)).toBe('ERREUR_MOE_SUR_MOA');
    expect(await monde.refus(recycler('moe', a15, { ...BONNE, siretMoa: SIRET_TRAVAUX.moe }))).toContain(
      'siretMoa MOA_NON_PARAMETREE',
    );
    expect(await monde.refus(recycler('moe', a15, { ...BONNE, codeService: undefined }))).toContain(
      'codeService SERVICE_OBLIGATOIRE',
    );
    expect(await monde.refus(recycler('delorme', a15))).not.toContain('accepté');
    expect(await monde.refus(recycler('moe', a15))).toBe('accepté 200');
    monde.attendre();
    expect(await monde.voir('commune', a15)).toMatchObject({ statut: 'A_ASSOCIER_MOA', attendue: true });
  });

  test('[API3] ou demande au fournisseur de corriger la sienne d’abord', async () => {
    const [a4, a15] = await a15ChezLaSpl();
    const demander = () =>
      monde.agir('moe', { id: a15, geste: 'recyclage-precedente' }, { commentaire: 'La MOA est la commune.' });
    expect(await monde.refus(demander())).toBe('accepté 200');
    expect([monde.statut(a4), monde.statut(a15)]).toEqual([
      'ERREUR_FOURNISSEUR_SUR_MOA',
      'EN_ATTENTE_RECYCLAGE_FOURNISSEUR',
    ]);
    expect(await monde.refus(demander())).toBe('ACTE_INTERDIT');
    expect(monde.recus('delorme')).toContain('PIECE_A_CORRIGER');
    expect(await monde.refus(recycler('delorme', a4))).toBe('accepté 200');
    monde.attendre();
    expect([monde.statut(a4), monde.statut(a15)]).toEqual(['ASSOCIEE', 'A_ASSOCIER_MOA']);
    expect((await monde.voir('commune', a15)).attendue).toBe(true);
  });

  test('le service financier renvoie A19 : la MOA la recycle, elle ou personne', async () => {
    const a5 = await monde.initiale('delorme', 'A5');
    const a19 = await monde.apres('commune', { cadre: 'A19', apres: a5 }, { codeService: 'MOA-BAT' });
    await monde.poster(
      `/api/factures/${a19}/traiter`,
      { acte: 'demanderRecyclage', motif: 'SERVICE_ERRONE', commentaire: 'Service FINANCES' },
      { siege: monde.gens.commune },
    );
    expect(monde.statut(a19)).toBe('A_RECYCLER');
    expect(await monde.refus(recycler('delorme', a19))).not.toContain('accepté');
    expect((await monde.voir('commune', a19)).actes).toContain('recycler');
    expect(await monde.refus(recycler('commune', a19))).toBe('accepté 200');
    monde.attendre();
    expect(await monde.voir('commune', a19)).toMatchObject({
      statut: 'MISE_A_DISPOSITION',
      destinataire: { codeService: 'FINANCES' },
    });
  });

  test('le service financier suspend A19 : la MOA la complète', async () => {
    const a5 = await monde.initiale('delorme', 'A5');
    const a19 = await monde.apres('commune', { cadre: 'A19', apres: a5 });
    await monde.poster(
      `/api/factures/${a19}/traiter`,
      { acte: 'suspendre', motif: 'JUSTIFICATIF_MANQUANT', commentaire: 'PV de constat' },
      { siege: monde.gens.commune },
    );
    expect(monde.statut(a19)).toBe('SUSPENDUE');
    expect((await monde.voir('commune', a19)).actes).toContain('completer');
    expect(
      await monde.refus(monde.agir('commune', { id: a19, geste: 'completer' }, { commentaire: 'Le PV suit.' })),
    ).toBe('accepté 200');
    expect(monde.statut(a19)).toBe('COMPLETEE');
  });
});
