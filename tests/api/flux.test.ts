import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FluxComplet } from '#shared/factures/flux/contrat.ts';
import { fabriquerDocument } from '../../server/formation/documents/documents-exercice.ts';
import { ecrireTarGz, ecrireZip } from '../support/archives.ts';
import { deposerFlux, facturesJustes, fluxTraite, rapport } from '../support/depot-de-flux.ts';
import { factureCii, facturesPivot } from '../support/factures-xml.ts';
import { MondeDesFactures, SIRET } from '../support/monde-des-factures.ts';

const monde = new MondeDesFactures();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(() => monde.entrer());

const nombre = () => monde.lire((db) => db.get<{ n: number }>('SELECT count(*) AS n FROM factures')!.n);
const codes = (flux: FluxComplet) =>
  flux.factures.map(({ numero, etat, anomalies }) => [numero, etat, anomalies.map(({ code }) => code)]);

describe('un flux d’une facture', () => {
  test('est d’abord reçu, puis passe d’état en état jusqu’à sa facture déposée', async () => {
    const { statut, corps } = await deposerFlux(monde, 'FA-1.xml', Buffer.from(factureCii()));
    expect(statut).toBe(200);
    expect(corps.numero).toBe('CPP0011106000000000300001');
    expect(nombre()).toBe(0);
    const etats = [(await rapport(monde, corps.id)).etat];
    for (const secondes of [2, 2, 3, 1]) {
      monde.attendre(secondes);
      etats.push((await rapport(monde, corps.id)).etat);
    }
    expect(etats).toEqual([
      'IN_RECU',
      'IN_TRAITE_SE_CPP',
      'IN_EN_ATTENTE_TRAITEMENT_CPP',
      'IN_EN_COURS_TRAITEMENT_CPP',
      'IN_INTEGRE',
    ]);
    const flux = await rapport(monde, corps.id);
    expect(flux).toMatchObject({ nomDuFlux: 'FSO1106A_CPP001_CPP0011106000000000300001', total: 1, integrees: 1 });
    const facture = await monde.consulter(flux.factures[0]!.factureId!);
    expect(facture).toMatchObject({
      numero: 'FA-1',
      modeDepot: 'UPLOAD_PORTAIL',
      montantTtc: 120_000,
      statut: 'DEPOSEE',
    });
    monde.attendre();
    expect(await monde.consulter(facture.id, monde.sieges.lycee)).toMatchObject({ statut: 'MISE_A_DISPOSITION' });
    const fichier = await monde.obtenir(`/api/factures/${facture.id}/fichier`, { siege: monde.sieges.fontanel });
    expect(fichier.octets.toString()).toBe(factureCii());
  });

  test('Chorus pivot : chaque facture du fichier est déposée', async () => {
    const flux = await fluxTraite(monde, 'pivot.xml', Buffer.from(facturesPivot(['P-1', 'P-2'])));
    expect(flux).toMatchObject({ etat: 'IN_INTEGRE', syntaxe: 'IN_DP_E2_CPP_FACTURE_MIN', integrees: 2 });
    expect(await monde.consulter(flux.factures[1]!.factureId!)).toMatchObject({
      numero: 'P-2',
      montantTtc: 60_000,
      montantAPayer: 55_000,
    });
  });

  test.each([
    ['prefecture-facturx', 'EN 16931'],
    ['lycee-facturx-minimum', 'MINIMUM'],
    ['hopital-facturx', 'BASIC WL'],
  ] as const)(
    'Factur-X %s (%s), d’un fournisseur qui n’est pas le déposant : rejeté, et dit pourquoi',
    async (cle, _profil) => {
      const flux = await fluxTraite(monde, 'facture.pdf', await fabriquerDocument(cle, '2026-03-02'));
      expect(flux).toMatchObject({ etat: 'IN_REJETE', syntaxe: 'IN_DP_E2_CII_FACTURX' });
      expect(codes(flux)[0]![2]).toContain('FLUX_FOURNISSEUR_INCONNU');
    },
  );

  test('un PDF sans données est « importé », puis rejeté', async () => {
    const flux = await fluxTraite(monde, 'facture.pdf', await fabriquerDocument('lycee-texte', '2026-03-02'));
    expect(flux).toMatchObject({ etat: 'IN_REJETE', syntaxe: null, factures: [{ etat: 'REJETEE' }] });
    expect(codes(flux)).toEqual([[null, 'REJETEE', ['FLUX_SANS_DONNEES']]]);
    expect(nombre()).toBe(0);
  });

  test('tombe en panne quand son nom le demande : à redéposer en entier', async () => {
    const flux = await fluxTraite(monde, 'incident-1.xml', Buffer.from(factureCii()));
    expect(flux).toMatchObject({
      etat: 'IN_INCIDENTE',
      integrees: 0,
      rejetees: 0,
      factures: [{ etat: 'NON_TRAITEE' }],
    });
    expect((await fluxTraite(monde, 'FA-1.xml', Buffer.from(factureCii()))).etat).toBe('IN_INTEGRE');
  });
});

describe('un lot', { timeout: 30_000 }, () => {
  test.each([
    ['zip', ecrireZip],
    ['tar.gz', ecrireTarGz],
  ])('%s : une mauvaise facture parmi cinquante n’en perd aucune des quarante-neuf', async (genre, ecrire) => {
    const cinquante = facturesJustes(50);
    cinquante[24] = { nom: 'FA-25.xml', contenu: '<Facture' };
    const flux = await fluxTraite(monde, `lot.${genre}`, ecrire(cinquante));
    expect(flux).toMatchObject({ etat: 'IN_INTEGRE_PARTIEL', total: 50, integrees: 49, rejetees: 1 });
    expect(nombre()).toBe(49);
    const rejetee = flux.factures.find(({ etat }) => etat === 'REJETEE')!;
    expect(rejetee).toMatchObject({ nomFichier: 'FA-25.xml', numero: null, anomalies: [{ code: 'XML_ILLISIBLE' }] });
  });

  test('dit de chaque facture ce qui la rejette, dans les mots du portail et en clair', async () => {
    const lot = (entree: Parameters<typeof factureCii>[0], nom: string) => ({
      nom,
      contenu: factureCii({ numero: nom.slice(0, -4), ...entree }),
    });
    const flux = await fluxTraite(
      monde,
      'lot.zip',
      ecrireZip([
        lot({}, 'A01.xml'),
        lot({ numero: 'A01' }, 'A02.xml'),
        lot({ jour: '2026-03-03' }, 'A03.xml'),
        lot({ ttc: '1300.00' }, 'A04.xml'),
        lot({ aPayer: '1100.00' }, 'A05.xml'),
        lot({ acheteur: SIRET.commune }, 'A06.xml'),
        lot({ acheteur: SIRET.departement }, 'A07.xml'),
        lot({ acheteur: SIRET.departement, service: 'INCONNU' }, 'A08.xml'),
        lot({ acheteur: '00090909300015' }, 'A09.xml'),
        lot({ numero: 'N°12#' }, 'A10.xml'),
        lot({ reglement: '' }, 'A11.xml'),
        lot({ cadre: 'A9' }, 'A12.xml'),
        lot({ vendeur: SIRET.lacombe }, 'A13.xml'),
        { nom: 'A14.xml', contenu: `<!DOCTYPE a [<!ENTITY e "x">]>${factureCii()}` },
        { nom: 'A15.xml', contenu: Buffer.from(factureCii({ numero: 'é' }), 'latin1') },
        { nom: 'A16.pdf', contenu: factureCii({ numero: 'A16' }) },
        { nom: 'A17.xml', contenu: facturesPivot(['A17']) },
      ]),
    );
    expect(codes(flux)).toEqual([
      ['A01', 'INTEGREE', []],
      ['A01', 'REJETEE', ['NUMERO_DOUBLON']],
      ['A03', 'REJETEE', ['DATE_FUTURE']],
      ['A04', 'REJETEE', ['TOTAUX_INCOHERENTS']],
      ['A05', 'REJETEE', ['TOTAUX_INCOHERENTS']],
      ['A06', 'REJETEE', ['ENGAGEMENT_OBLIGATOIRE']],
      ['A07', 'REJETEE', ['SERVICE_OBLIGATOIRE']],
      ['A08', 'REJETEE', ['SERVICE_INCONNU']],
      ['A09', 'REJETEE', ['DESTINATAIRE_INCONNU']],
      ['N°12#', 'REJETEE', ['NUMERO_CARACTERES']],
      ['A11', 'REJETEE', ['CHAMP_OBLIGATOIRE']],
      ['A12', 'REJETEE', ['VALIDEUR_OBLIGATOIRE']],
      ['A13', 'REJETEE', ['FLUX_FOURNISSEUR_AUTRE']],
      [null, 'REJETEE', ['XML_DANGEREUX']],
      [null, 'REJETEE', ['XML_ILLISIBLE']],
      [null, 'REJETEE', ['FLUX_NOM_TROMPEUR']],
      ['A17', 'REJETEE', ['FLUX_SYNTAXE_MELEE']],
    ]);
    const accord = 'FichierXml.SupplyChainTradeTransaction.ApplicableHeaderTradeAgreement';
    const technique = (nom: string) => flux.factures.find((f) => f.nomFichier === nom)?.anomalies[0]?.technique;
    expect(technique('A07.xml')).toBe(`L'element ${accord}.BuyerReference.value est obligatoire.`);
    expect(technique('A06.xml')).toBe(
      `L'element ${accord}.BuyerOrderReferencedDocument.IssuerAssignedID.value est obligatoire.`,
    );
    expect(technique('A11.xml')).toBe(
      "L'element FichierXml.SupplyChainTradeTransaction.ApplicableHeaderTradeSettlement.SpecifiedTradeSettlementPaymentMeans.TypeCode.value est obligatoire.",
    );
  });

  test('joint à chaque facture les fichiers qui portent son nom, et laisse de côté les autres', async () => {
    const pdf = await fabriquerDocument('lycee-texte', '2026-03-02');
    const flux = await fluxTraite(
      monde,
      'lot.zip',
      ecrireZip([
        ...facturesJustes(1),
        { nom: 'FA-1.pdf', contenu: Buffer.from(pdf) },
        { nom: 'FA-1_plan.png', contenu: 'image' },
        { nom: 'notes.txt', contenu: 'à faire' },
        { nom: 'FA-1_video.mp4', contenu: 'film' },
      ]),
    );
    expect(flux).toMatchObject({ etat: 'IN_INTEGRE', total: 1, factures: [{ pieces: ['FA-1.pdf', 'FA-1_plan.png'] }] });
    expect(flux.ecartes).toEqual([
      'notes.txt : aucune facture du lot ne porte ce nom.',
      'FA-1_video.mp4 : Le format de la pièce jointe n’est pas autorisé.',
    ]);
    const { piecesJointes } = await monde.consulter(flux.factures[0]!.factureId!);
    expect(piecesJointes).toMatchObject([
      { nom: 'FA-1.pdf', designation: 'Facture au format PDF' },
      { nom: 'FA-1_plan.png' },
    ]);
  });

  test('s’annule : aucune de ses factures n’a existé', async () => {
    await fluxTraite(monde, 'lot.zip', ecrireZip(facturesJustes(3)));
    expect(nombre()).toBe(3);
    await monde.poster('/api/bac/annuler', {});
    expect(nombre()).toBe(0);
    expect((await monde.obtenir('/api/flux', { siege: monde.sieges.fontanel })).corps).toEqual({ flux: [], total: 0 });
  });
});

describe('ce qui ne se dépose pas', () => {
  test.each([
    ['lot.zip', Buffer.from('pas un zip'), 'ARCHIVE_ILLISIBLE'],
    ['lot.zip', ecrireZip([{ nom: 'notes.txt', contenu: 'x' }]), 'FLUX_VIDE'],
    ['lot.zip', ecrireZip([{ nom: '../FA-1.xml', contenu: 'x' }]), 'ARCHIVE_DANGEREUSE'],
    ['facture.docx', Buffer.from('x'), 'FLUX_EXTENSION'],
    ['ma facture.xml', Buffer.from(factureCii()), 'FLUX_NOM'],
    [`${'a'.repeat(47)}.xml`, Buffer.from(factureCii()), 'FLUX_NOM'],
  ])('%s : %#', async (nom, octets, code) => {
    const { statut, corps } = await deposerFlux(monde, nom, octets);
    expect([statut, corps.code]).toEqual([422, code]);
    expect(monde.lire((db) => db.get<{ n: number }>('SELECT count(*) AS n FROM flux')!.n)).toBe(0);
  });

  test('pour une structure où l’on n’a pas « Factures émises », ou avec la lecture d’un autre', async () => {
    const octets = Buffer.from(factureCii());
    const { lacombe, lycee, fontanel } = monde.sieges;
    expect((await deposerFlux(monde, 'FA-1.xml', octets, { siege: lacombe })).corps.code).toBe('ACCES_REFUSE');
    expect((await deposerFlux(monde, 'FA-1.xml', octets, { siege: lycee })).corps.code).toBe('ACCES_REFUSE');
    const { lecture } = (await monde.envoyerOctets('/api/flux/lectures?nom=FA-1.xml', octets, { siege: fontanel }))
      .corps;
    const volee = { lecture, structureId: monde.structure('lacombe') };
    expect((await monde.poster('/api/flux', volee, { siege: lacombe })).corps.code).toBe('LECTURE_PERDUE');
    expect((await monde.obtenir(`/api/flux/lectures/${lecture}`, { siege: lacombe })).corps.code).toBe(
      'LECTURE_PERDUE',
    );
  });

  test('une lecture ne se dépose qu’une fois, même demandée deux fois', async () => {
    const siege = monde.sieges.fontanel;
    const { lecture } = (
      await monde.envoyerOctets('/api/flux/lectures?nom=FA-1.xml', Buffer.from(factureCii()), { siege })
    ).corps;
    await expect
      .poll(async () => (await monde.obtenir(`/api/flux/lectures/${lecture}`, { siege })).corps)
      .toEqual({ total: 1, lus: 1, finie: true });
    const demande = { lecture, structureId: monde.structure('fontanel') };
    const [une, deux] = [
      await monde.poster('/api/flux', demande, { siege }),
      await monde.poster('/api/flux', demande, { siege }),
    ];
    expect(une.statut).toBe(200);
    expect(deux.corps).toEqual(une.corps);
  });
});

describe('le suivi des flux', () => {
  test('montre les siens, jamais ceux d’une autre entreprise', async () => {
    const { id } = await fluxTraite(
      monde,
      'lot.zip',
      ecrireZip([...facturesJustes(1), { nom: 'B.xml', contenu: '<a' }]),
    );
    const [siege, autre] = [monde.sieges.fontanel, monde.sieges.lacombe];
    const resume = { id, nomFichier: 'lot.zip', etat: 'IN_INTEGRE_PARTIEL', total: 2, integrees: 1, rejetees: 1 };
    expect((await monde.obtenir('/api/flux', { siege })).corps).toMatchObject({ total: 1, flux: [resume] });
    expect((await monde.obtenir('/api/flux/a-traiter', { siege })).corps.flux).toMatchObject([resume]);
    expect((await monde.obtenir('/api/flux', { siege: autre })).corps).toEqual({ flux: [], total: 0 });
    for (const suite of ['', '/compte-rendu']) {
      expect((await monde.obtenir(`/api/flux/${id}${suite}`, { siege: autre })).corps.code).toBe('INTROUVABLE');
      expect((await monde.obtenir(`/api/flux/${id + 1}${suite}`, { siege })).corps.code).toBe('INTROUVABLE');
    }
    const pdf = await monde.obtenir(`/api/flux/${id}/compte-rendu`, { siege });
    expect(pdf.entetes['content-type']).toBe('application/pdf');
    expect(pdf.octets.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('la Synthèse les montre en cours, et sept jours quand une facture est rejetée', async () => {
    const siege = monde.sieges.fontanel;
    const vus = async () =>
      (await monde.obtenir('/api/flux/a-traiter', { siege })).corps.flux.map(
        (f: { nomFichier: string }) => f.nomFichier,
      );
    await deposerFlux(monde, 'juste.xml', Buffer.from(factureCii()));
    expect(await vus()).toEqual(['juste.xml']);
    await fluxTraite(monde, 'faux.xml', Buffer.from('<a'));
    expect(await vus()).toEqual(['faux.xml']);
    await monde.avancer('2026-03-09T07:00:00.000Z');
    expect(await vus()).toEqual(['faux.xml']);
    await monde.avancer('2026-03-09T09:00:00.000Z');
    expect(await vus()).toEqual([]);
  });
});

test('un lot qui ne tient pas dans le bac n’y laisse rien', async () => {
  await monde.remise({ numero: 'F-1' });
  monde.ecrire((db) => db.run('UPDATE fichiers SET taille = 200 * 1024 * 1024 - 100'));
  const combien = () => monde.lire((db) => db.get<{ n: number }>('SELECT count(*) AS n FROM fichiers'))!.n;
  const avant = combien();
  expect((await deposerFlux(monde, 'lot.zip', ecrireZip(facturesJustes(3)))).corps.code).toBe('BAC_PLEIN');
  expect(combien()).toBe(avant);
});

test('un seul fichier Chorus ne dépasse pas ce qu’un flux peut porter', async () => {
  const cpp = (nombre: number) =>
    Buffer.from(`<CPPFactures>${'<CPPFactureMixteUnitaire/>'.repeat(nombre)}</CPPFactures>`);
  const trop = await fluxTraite(monde, 'FA.xml', cpp(501));
  expect(trop).toMatchObject({ etat: 'IN_REJETE', total: 1 });
  expect(trop.factures[0]!.anomalies.map(({ code }) => code)).toEqual(['FLUX_TROP_DE_FACTURES']);
  expect(await fluxTraite(monde, 'FB.xml', cpp(500))).toMatchObject({ total: 500 });
});
