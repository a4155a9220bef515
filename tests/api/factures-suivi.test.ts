import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FactureResumee } from '#shared/factures/facture-resumee.ts';
import { rattacherCompte } from '../../server/structures/rattacher-compte.ts';
import { DEBUT } from '../support/bac-en-memoire.ts';
import { lireZip } from '../support/lire-zip.ts';
import { MondeDesFactures, SIRET } from '../support/monde-des-factures.ts';

const monde = new MondeDesFactures();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(() => monde.entrer());

type Espace = 'emises' | 'recues' | 'a-valider';
const siegeDe = (espace: Espace) => monde.sieges[espace === 'recues' ? 'lycee' : 'fontanel'];
const lire = async (chemin: string, espace: Espace, siege = siegeDe(espace)) => monde.obtenir(chemin, { siege });
const adresse = (criteres: Record<string, string>) => new URLSearchParams(criteres);

const chercher = async (espace: Espace, criteres: Record<string, string>, siege?: number) =>
  (await lire(`/api/factures/recherche/${espace}?${adresse(criteres)}`, espace, siege)).corps;
const numeros = (page: { factures: FactureResumee[] }) => page.factures.map((f) => f.numero);

/** Three factures to the lycée, one to the commune, apart from one another in every criterion. */
async function quatreFactures(): Promise<number[]> {
  const un = await monde.remise({ numero: 'F-1', dateFacture: '2026-02-10', numeroEngagement: 'BC-77' });
  await monde.avancer('2026-03-10T08:00:00.000Z');
  const deux = await monde.remise({
    numero: 'F-2',
    typeFacture: 'AVOIR',
    numeroOrigine: 'F-1',
    numeroMarche: 'M-2025-014',
    montantHt: 1_000,
    montantTva: 200,
    montantTtc: 1_200,
    montantAPayer: 1_200,
  });
  const trois = await monde.remise({ numero: 'F-3', cadre: 'A2', montantAPayer: 0 });
  const quatre = await monde.remise({ numero: 'F-4', siretDestinataire: SIRET.commune, numeroEngagement: 'X' });
  return [un, deux, trois, quatre];
}

describe('la recherche avancée', () => {
  // One bac for them all: a search changes nothing.
  const TROUVEES: readonly [Record<string, string>, string[]][] = [
    [{ type: 'AVOIR' }, ['F-2']],
    [{ type: 'ACOMPTE' }, []],
    [{ cadre: 'A2' }, ['F-3']],
    [{ engagement: 'bc-7' }, ['F-1']],
    [{ marche: '2025' }, ['F-2']],
    [{ origine: 'F-1' }, ['F-2']],
    [{ factureAu: '2026-02-28' }, ['F-1']],
    [{ factureDu: '2026-03-01', factureAu: '2026-03-02' }, ['F-4', 'F-3', 'F-2']],
    [{ statutDu: '2026-03-10' }, ['F-4', 'F-3', 'F-2']],
    [{ statutAu: '2026-03-09' }, ['F-1']],
    [{ htMax: '10' }, ['F-2']],
    [{ ttcMin: '12,01' }, ['F-4', 'F-3', 'F-1']],
    [{ ttcMin: '12', ttcMax: '12,00 €' }, ['F-2']],
    [{ aPayerMax: '0' }, ['F-3']],
    [{ partie: '000190371' }, ['F-3', 'F-2', 'F-1']],
    [{ createur: 'fontanel alix' }, ['F-4', 'F-3', 'F-2', 'F-1']],
    [{ createur: 'personne' }, []],
    [{ mode: 'DEPOT_PDF_PORTAIL' }, ['F-4', 'F-3', 'F-2', 'F-1']],
    [{ mode: 'EDI' }, []],
    [{ rejetTraite: 'oui' }, []],
    [{ valideur: 'lacombe' }, []],
    // Asked of the other side: nothing is revealed of what the recipient did.
    [{ telechargee: 'oui' }, ['F-4', 'F-3', 'F-2', 'F-1']],
    [{ tri: 'telechargee', sens: 'asc' }, ['F-1', 'F-2', 'F-3', 'F-4']],
    [{ tri: 'montantAPayer', sens: 'asc' }, ['F-3', 'F-2', 'F-1', 'F-4']],
    [{ tri: 'origine', sens: 'desc' }, ['F-2', 'F-4', 'F-3', 'F-1']],
    [{ tri: 'taille' }, ['F-4', 'F-3', 'F-2', 'F-1']],
  ];

  test('des factures émises, critère par critère, et par toute colonne', async () => {
    await quatreFactures();
    const pages = await Promise.all(TROUVEES.map(([criteres]) => chercher('emises', criteres)));
    const vues = pages.map((page, i) => [TROUVEES[i]?.[0], numeros(page), page.total]);
    expect(vues).toEqual(TROUVEES.map(([criteres, attendus]) => [criteres, attendus, attendus.length]));
  });

  test('refuse ce qu’elle ne connaît pas', async () => {
    const refusees: Record<string, string>[] = [
      { ttcMin: 'beaucoup' },
      { ttcMin: '-5' },
      { type: 'PROFORMA' },
      { cadre: 'A4' },
      { structure: 'x' },
      { telechargee: '1' },
      { factureDu: '31/12/2026' },
      { colonnes: 'x'.repeat(401) },
    ];
    for (const criteres of refusees)
      expect(
        (await lire(`/api/factures/recherche/emises?${adresse(criteres)}`, 'emises')).statut,
        JSON.stringify(criteres),
      ).toBe(422);
  });

  test('une structure qui n’est pas à soi ne montre rien', async () => {
    await quatreFactures();
    const structure = String(monde.structure('fontanel'));
    expect((await chercher('emises', { structure })).total).toBe(4);
    expect((await chercher('emises', { structure: String(monde.structure('lacombe')) })).total).toBe(0);
    expect((await chercher('emises', { structure }, monde.sieges.lacombe)).total).toBe(0);
  });

  test('les colonnes ajoutées disent ce qu’elles doivent, et seulement si on les demande', async () => {
    await quatreFactures();
    const colonnes = 'numero.marche.origine.mode.createur.taille.rejetTraite';
    const [avoir] = (await chercher('emises', { type: 'AVOIR', colonnes })).factures;
    expect(avoir.complement).toEqual({
      numeroMarche: 'M-2025-014',
      numeroOrigine: 'F-1',
      modeDepot: 'DEPOT_PDF_PORTAIL',
      valideur1: null,
      valideur2: null,
      createur: 'Alix fontanel',
      taille: '%PDF-1.7 FA-2026-014.pdf'.length,
      commentaireStatut: null,
      nomService: null,
      rejetTraite: false,
      serviceFournisseur: null,
      iban: null,
      affactureur: null,
      numeroFlux: null,
    });
    const [sans] = (await chercher('emises', { type: 'AVOIR', colonnes: 'numero.statut' })).factures;
    expect(sans).not.toHaveProperty('complement');
  });
});

describe('[R-FAC-014] une mise en paiement gardée ne se devine pas', () => {
  test('ni par la date du statut, ni par le tri, ni par le tableau de bord, ni par l’export', async () => {
    const id = await monde.remise({ numero: 'F-1' });
    await monde.traiter(id, { acte: 'mandater' });
    await monde.avancer('2026-03-20T08:00:00.000Z');
    await monde.traiter(id, { acte: 'mettreEnPaiement', commentaire: 'Payé hier' });

    expect((await chercher('emises', { statutDu: '2026-03-19' })).total).toBe(0);
    expect((await chercher('emises', { statutAu: '2026-03-19', tri: 'dateStatut' })).total).toBe(1);
    expect((await chercher('recues', { statutDu: '2026-03-19' })).total).toBe(1);

    const tableau = (espace: Espace) => lire(`/api/factures/tableau-de-bord/${espace}`, espace);
    expect((await tableau('emises')).corps.parStatut).toEqual([{ statut: 'MANDATEE', nombre: 1 }]);
    expect((await tableau('recues')).corps.parStatut).toEqual([{ statut: 'MISE_EN_PAIEMENT', nombre: 1 }]);

    const colonnes = 'numero.statut.dateStatut.commentaireStatut';
    const csv = (await lire(`/api/factures/recherche/emises/export/csv?colonnes=${colonnes}`, 'emises')).octets;
    expect(csv.toString()).toContain('F-1;Mandatée;02/03/2026');
    expect(csv.toString()).not.toMatch(/paiement|20\/03\/2026|Payé/);
  });
});

describe('le tableau de bord', () => {
  test('compte ce qui est à traiter, chaque statut, chaque mois, pour chaque espace', async () => {
    const [un, deux] = (await quatreFactures()) as [number, number];
    await monde.traiter(un, { acte: 'rejeter', motif: 'MONTANT_ERRONE' });
    await monde.traiter(deux, { acte: 'suspendre', motif: 'RIB_MANQUANT' });
    const siege = monde.sieges.fontanel;
    await monde.poster('/api/factures/brouillons', { saisie: await monde.saisie({ numero: 'F-9' }) }, { siege });

    const emises = (await lire('/api/factures/tableau-de-bord/emises', 'emises')).corps;
    expect(emises).toMatchObject({ aTraiter: 3, rejetsATraiter: 1 });
    expect(emises.parStatut).toEqual([
      { statut: 'BROUILLON', nombre: 1 },
      { statut: 'MISE_A_DISPOSITION', nombre: 2 },
      { statut: 'SUSPENDUE', nombre: 1 },
      { statut: 'REJETEE', nombre: 1 },
    ]);
    expect(emises.parMois).toHaveLength(12);
    expect(emises.parMois.at(-1)).toEqual({ debut: '2026-03-01', nombre: 4 });
    expect(emises.parMois[0]).toEqual({ debut: '2025-04-01', nombre: 0 });
    expect(emises.parAn).toEqual([
      { debut: '2025-01-01', nombre: 0 },
      { debut: '2026-01-01', nombre: 4 },
    ]);

    const recues = (await lire('/api/factures/tableau-de-bord/recues', 'recues')).corps;
    expect(recues).toMatchObject({ aTraiter: 1 });
    expect(recues.parStatut).toEqual([
      { statut: 'MISE_A_DISPOSITION', nombre: 1 },
      { statut: 'SUSPENDUE', nombre: 1 },
      { statut: 'REJETEE', nombre: 1 },
    ]);
    await monde.poster(`/api/factures/${un}/rejet`, {}, { siege });
    const apres = (await lire('/api/factures/tableau-de-bord/emises', 'emises')).corps;
    expect(apres).toMatchObject({ aTraiter: 2, rejetsATraiter: 0 });
  });

  test('est vide pour qui n’a rien, et refusé à qui n’est pas connecté', async () => {
    await quatreFactures();
    const vide = (await lire('/api/factures/tableau-de-bord/emises', 'emises', monde.sieges.lacombe)).corps;
    expect(vide).toMatchObject({ aTraiter: 0, parStatut: [], rejetsATraiter: 0 });
    expect((await monde.obtenir('/api/factures/tableau-de-bord/emises')).statut).toBe(401);
  });
});

describe('traiter plusieurs factures à la fois', () => {
  const ensemble = (corps: object, siege = monde.sieges.lycee) =>
    monde.poster('/api/factures/traiter', corps, { siege });

  test('ce qui demande une confirmation se fait une par une', async () => {
    const id = await monde.remise({ numero: 'F-1' });
    await monde.traiter(id, { acte: 'mandater' });
    const arriere = await ensemble({ ids: [id], acte: 'constaterServiceFait' });
    expect(arriere.corps).toMatchObject({ code: 'AUCUNE_TRAITEE', precision: expect.stringContaining('confirmation') });
    const helios = (oui: 0 | 1) => monde.ecrire((db) => db.run('UPDATE structures SET comptesDansHelios = ?', [oui]));
    helios(1);
    expect((await ensemble({ ids: [id], acte: 'mettreEnPaiement' })).corps.code).toBe('AUCUNE_TRAITEE');
    helios(0);
    expect((await ensemble({ ids: [id], acte: 'mettreEnPaiement' })).statut).toBe(200);
  });

  test('fait celles qui le peuvent, et dit pourquoi les autres non', async () => {
    const [un, deux, trois, quatre] = (await quatreFactures()) as [number, number, number, number];
    await monde.traiter(deux, { acte: 'suspendre', motif: 'RIB_MANQUANT' });
    const { statut, corps } = await ensemble({
      ids: [un, deux, trois, quatre, 999],
      acte: 'constaterServiceFait',
      commentaire: 'Vu sur place',
    });
    expect(statut).toBe(200);
    expect(corps).toEqual({
      faites: [
        { id: un, numero: 'F-1' },
        { id: trois, numero: 'F-3' },
      ],
      refusees: [
        { id: deux, numero: 'F-2', code: 'STATUT_SANS_CE_PASSAGE' },
        // To another structure: nothing is said of it, as of one that does not exist.
        { id: quatre, numero: null, code: 'INTROUVABLE' },
        { id: 999, numero: null, code: 'INTROUVABLE' },
      ],
    });
    expect(await monde.consulter(un)).toMatchObject({ statut: 'SERVICE_FAIT', commentaireStatut: 'Vu sur place' });
    expect(await monde.consulter(deux)).toMatchObject({ statut: 'SUSPENDUE' });
    expect(monde.courriels('fontanel').filter(({ objet }) => objet.includes('Service fait'))).toHaveLength(2);
  });

  test('se défait en une fois', async () => {
    const [un, , trois] = (await quatreFactures()) as [number, number, number, number];
    await ensemble({ ids: [un, trois], acte: 'mandater' });
    await monde.poster('/api/bac/annuler', {});
    for (const id of [un, trois]) expect(await monde.consulter(id)).toMatchObject({ statut: 'MISE_A_DISPOSITION' });
  });

  test('ne laisse rien quand aucune ne le peut', async () => {
    const [un, deux] = (await quatreFactures()) as [number, number];
    await monde.traiter(deux, { acte: 'suspendre', motif: 'RIB_MANQUANT' });
    const refus = await ensemble({ ids: [deux, 999], acte: 'mandater' });
    expect([refus.statut, refus.corps.code]).toEqual([409, 'AUCUNE_TRAITEE']);
    expect(refus.corps.precision).toContain('F-2');
    const fournisseur = await ensemble({ ids: [un], acte: 'mandater' }, monde.sieges.fontanel);
    expect([fournisseur.statut, fournisseur.corps.code]).toEqual([409, 'AUCUNE_TRAITEE']);
    expect(await monde.consulter(un)).toMatchObject({ statut: 'MISE_A_DISPOSITION' });
  });

  test('ne renvoie rien d’un bloc', async () => {
    const id = await monde.remise();
    for (const acte of ['rejeter', 'suspendre', 'demanderRecyclage', 'leverSuspension', 'envoyer', ''])
      expect((await ensemble({ ids: [id], acte, motif: 'RIB_MANQUANT' })).statut, acte).toBe(422);
  });

  test('demande au moins une facture, cent au plus, et le mode « Modification »', async () => {
    expect((await ensemble({ ids: [], acte: 'mandater' })).statut).toBe(422);
    const cent = Array.from({ length: 101 }, (_, i) => i + 1);
    expect((await ensemble({ ids: cent, acte: 'mandater' })).statut).toBe(422);
    const id = await monde.remise();
    monde.ecrire((db) => db.run("UPDATE abonnements SET mode = 'CONSULTATION'"));
    const refus = await ensemble({ ids: [id], acte: 'mandater' });
    expect(refus.corps).toMatchObject({ code: 'AUCUNE_TRAITEE' });
    expect(refus.corps.precision).toContain('consultation');
  });
});

describe('exporter la liste', () => {
  const exporter = (format: string, criteres: Record<string, string> = {}, espace: Espace = 'emises') =>
    lire(`/api/factures/recherche/${espace}/export/${format}?${adresse(criteres)}`, espace);

  test('en CSV : les colonnes choisies, dans l’ordre de la liste, pour un tableur français', async () => {
    await quatreFactures();
    const r = await exporter('csv', {
      tri: 'numero',
      sens: 'asc',
      page: '3',
      colonnes: 'numero.dateFacture.siretDestinataire.montantTtc.statut',
    });
    expect(r.entetes['content-disposition']).toContain('factures-emises.csv');
    expect(r.entetes['content-type']).toBe('text/csv; charset=utf-8');
    expect(r.octets.toString()).toBe(
      [
        '\ufeffNuméro;Date de facture;SIRET du destinataire;Montant TTC;Statut',
        'F-1;10/02/2026;00019037100013\t;1200,00;Mise à disposition',
        'F-2;02/03/2026;00019037100013\t;12,00;Mise à disposition',
        'F-3;02/03/2026;00019037100013\t;1200,00;Mise à disposition',
        'F-4;02/03/2026;00016803900014\t;1200,00;Mise à disposition',
        '',
      ].join('\r\n'),
    );
  });

  test('neutralise ce qu’un tableur exécuterait', async () => {
    await monde.remise({ numero: '+33', numeroEngagement: '=1+1', numeroMarche: '@somme', codeService: undefined });
    const colonnes = 'numero.engagement.marche';
    const texte = (await exporter('csv', { colonnes })).octets.toString();
    expect(texte.split('\r\n')[1]).toBe("'+33;'=1+1;'@somme");
  });

  test('en XLSX : les nombres sont des nombres, les SIRET des textes, les dates des dates', async () => {
    await quatreFactures();
    const r = await exporter('xlsx', {
      type: 'AVOIR',
      colonnes: 'numero.dateFacture.dateDepot.siretDestinataire.montantTtc',
    });
    expect(r.entetes['content-disposition']).toContain('factures-emises.xlsx');
    const fichiers = lireZip(r.octets);
    expect([...fichiers.keys()]).toContain('xl/workbook.xml');
    const feuille = fichiers.get('xl/worksheets/sheet1.xml')!.toString();
    expect(feuille).toContain('<t xml:space="preserve">00019037100013</t>');
    expect(feuille).toContain('<v>12</v>');
    // 2 March 2026, as a spreadsheet counts its days.
    expect(feuille).toContain('<v>46083</v>');
    expect(feuille.match(/<row>/g)).toHaveLength(2);
  });

  test('ne sort pas de ce que l’on voit', async () => {
    await quatreFactures();
    expect((await exporter('csv', {}, 'recues')).octets.toString()).not.toContain('F-4');
    const vide = await lire('/api/factures/recherche/emises/export/csv', 'emises', monde.sieges.lacombe);
    expect(vide.octets.toString().split('\r\n')).toHaveLength(2);
    expect((await lire('/api/factures/recherche/emises/export/pdf', 'emises')).statut).toBe(422);
  });
});

test('une personne de plusieurs structures choisit la sienne', async () => {
  await quatreFactures();
  monde.ecrire((db) =>
    rattacherCompte(db, {
      compteId: monde.sieges.lycee,
      structureId: monde.structure('commune', db),
      role: 'US',
      instant: DEBUT,
    }),
  );
  const structure = String(monde.structure('commune'));
  expect(numeros(await chercher('recues', { structure }))).toEqual(['F-4']);
  expect((await chercher('recues', {})).total).toBe(4);
});
