import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { lireFactures } from '../../server/factures/lecture/lire-fichier.ts';
import { lirePiecesEmbarquees } from '../../server/factures/lecture/pieces-embarquees.ts';
import { fluxTraite } from '../support/depot-de-flux.ts';
import { documentZippe, ublMinimal } from '../support/factures-mixtes.ts';
import { lireZip } from '../support/lire-zip.ts';
import { MondeDesFactures, SIRET } from '../support/monde-des-factures.ts';
import { accepterMandat, envoyerSaisie } from '../support/saisie.ts';

const monde = new MondeDesFactures();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(() => monde.entrer());

const pivot = (id: number, siege = monde.sieges.lycee) => monde.obtenir(`/api/factures/${id}/pivot`, { siege });
const texte = async (id: number, siege?: number) => (await pivot(id, siege)).octets.toString();

async function avecPiece(numero = 'F/1'): Promise<number> {
  const { fichier } = await monde.deposerPdf('bon.pdf');
  const piece = { fichier, nom: 'bon & plan.pdf', type: 'BON_DE_LIVRAISON' as const };
  return monde.remise({ numero, numeroMarche: 'M-7', piecesJointes: [piece] });
}

describe('le PIVOT d’une facture', () => {
  test('dit tout d’elle, dans l’ordre du schéma, avec ses fichiers', async () => {
    const r = await pivot(await avecPiece());
    expect(r.entetes['content-disposition']).toContain(`${SIRET.fontanel}_F-1_pivot.xml`);
    const xml = r.octets.toString();
    expect(
      xml
        .match(/<[A-Z]\w*/g)!
        .map((balise) => balise.slice(1))
        .join(' '),
    ).toBe(
      [
        'CPPFacturePivot Enveloppe EnveloppeUnitaire Parametres ParametreIndiv Code Valeurparametre ParametreIndiv Code',
        'Valeurparametre Partenaires Recepteur Id Libelle Emetteur Id Libelle CPPFactures CPPFacturePivotUnitaire',
        'Fournisseur TypeIdentifiant Identifiant RaisonSociale CodePays ModeEmission',
        'Debiteur TypeIdentifiant Identifiant Nom',
        'DonneesFacture Id IdCPRO Renvoi Type Cadre DateEmissionFacture ModePaiement Code Libelle DateReception Devise',
        'Montants MontantHT MontantTTC MontantNetAPayer Engagement NumeroMarche',
        'PJ Contenu NomPJ NomPJOrigine CategoriePJ TypePJ MimeTypePJ',
        'PJ Contenu NomPJ NomPJOrigine CategoriePJ TypePJ MimeTypePJ',
      ].join(' '),
    );
    expect(xml).toContain('<Code>DtPrd</Code><Valeurparametre>2026-03-02</Valeurparametre>');
    expect(xml).toContain('<Code>31</Code><Libelle>VIREMENT</Libelle>');
    expect(xml).toContain('<ModeEmission>PDF</ModeEmission>');
    expect(xml).toContain(`<NomPJ>FAC${SIRET.fontanel}F-1.pdf</NomPJ><NomPJOrigine>FA-2026-014.pdf</NomPJOrigine>`);
    expect(xml).toContain('<NomPJ>bon &amp; plan.pdf</NomPJ>');
  });

  test('se relit comme un flux : mêmes valeurs, mêmes fichiers', async () => {
    const { octets } = await pivot(await avecPiece());
    const [lu] = await lireFactures(octets);
    expect(lu).toMatchObject({
      format: 'CPP',
      valeurs: {
        numero: 'F/1',
        dateFacture: '2026-03-02',
        typeFacture: 'FACTURE',
        cadre: 'A1',
        siretFournisseur: SIRET.fontanel,
        siretDestinataire: SIRET.lycee,
        numeroMarche: 'M-7',
        modeReglement: 'VIREMENT',
        montantHt: 100_000,
        montantTtc: 120_000,
        montantAPayer: 120_000,
      },
    });
    const [{ pieces, defauts }] = (await lirePiecesEmbarquees(octets)) as [
      Awaited<ReturnType<typeof lirePiecesEmbarquees>>[number],
    ];
    expect(defauts).toEqual([]);
    expect(pieces.map(({ principale, octets: o }) => [principale, Buffer.from(o).toString()])).toEqual([
      [true, '%PDF-1.7 FA-2026-014.pdf'],
      [false, '%PDF-1.7 bon.pdf'],
    ]);
  });

  test('d’une facture saisie : ses lignes, sa TVA par taux', async () => {
    await accepterMandat(monde);
    const { id } = (await envoyerSaisie(monde)).corps;
    const xml = await texte(id, monde.sieges.fontanel);
    expect(xml).toContain('<ModeEmission>saisie</ModeEmission>');
    expect(xml).toContain('<TVA><Taux>20</Taux><BaseHt>100.00</BaseHt><MontantTVA>20.00</MontantTVA></TVA>');
    expect(xml).toContain('<Ligne NumOrdre="2"><ReferenceProduit>FO</ReferenceProduit><PrixUnitaire>20</PrixUnitaire>');
  });

  test('d’un flux : le PDF d’abord, puis le XML reçu ; le flux est nommé', async () => {
    const flux = await fluxTraite(
      monde,
      'FA-1.xml',
      Buffer.from(ublMinimal({ base64: documentZippe('FA-1.pdf', '%PDF-1.7') })),
    );
    const xml = await texte(flux.factures[0]!.factureId!, monde.sieges.fontanel);
    expect(xml).toContain(`<Code>IdFlx</Code><Valeurparametre>${flux.numero}</Valeurparametre>`);
    expect([...xml.matchAll(/<NomPJ>(.*?)<.*?<TypePJ>(\d+)</g)].map(([, nom, type]) => [nom, type])).toEqual([
      [`FAC${SIRET.fontanel}FA-1.pdf`, '01'],
      ['FA-1.xml', '02'],
    ]);
  });

  test('dit qu’elle a été complétée, ou recyclée', async () => {
    const id = await monde.remise();
    const siege = monde.sieges.fontanel;
    await monde.traiter(id, { acte: 'suspendre', motif: 'RIB_MANQUANT' });
    expect(await texte(id)).toContain('<Renvoi>Non</Renvoi>');
    await monde.poster(`/api/factures/${id}/completer`, { commentaire: 'Voici le bon.' }, { siege });
    expect(await texte(id)).toContain('<Renvoi>Complétée</Renvoi>');
  });

  test('d’un avoir, cite la facture d’origine', async () => {
    const xml = await texte(await monde.remise({ typeFacture: 'AVOIR', numeroOrigine: 'FA-1' }));
    expect(xml).toContain('<IdFactureOrigine>FA-1</IdFactureOrigine><Type>381</Type>');
  });

  test('par le destinataire, la marque comme téléchargée ; par le fournisseur, non', async () => {
    const id = await monde.remise();
    await pivot(id, monde.sieges.fontanel);
    expect((await monde.consulter(id, monde.sieges.lycee)).telechargee).toBe(false);
    await pivot(id);
    const vue = await monde.consulter(id, monde.sieges.lycee);
    expect(vue.telechargee).toBe(true);
    expect(vue.historique.at(-1)).toMatchObject({ acte: 'TELECHARGEMENT_FACTURE' });
  });

  test('n’est ni d’un brouillon, ni d’une autre entreprise', async () => {
    const saisie = { structureId: monde.structure('fontanel') };
    const siege = monde.sieges.fontanel;
    const { id } = (await monde.poster('/api/factures/brouillons', { saisie }, { siege })).corps;
    expect((await pivot(id, siege)).corps.code).toBe('INTROUVABLE');
    expect((await pivot(await monde.remise(), monde.sieges.lacombe)).corps.code).toBe('INTROUVABLE');
  });
});

describe('une sélection en PIVOT', () => {
  const archive = (ids: number[], plus = '') =>
    monde.obtenir(`/api/factures/selection/${ids.join('.')}/archive?format=PIVOT${plus}`, {
      siege: monde.sieges.lycee,
    });

  test('range un fichier par facture, avec ou sans ses pièces jointes dedans', async () => {
    const [un, deux] = [await avecPiece(), await monde.remise({ numero: 'F-2' })];
    const fichiers = lireZip((await archive([un, deux])).octets);
    expect([...fichiers.keys()]).toEqual([
      `${SIRET.fontanel}_F-1/${SIRET.fontanel}_F-1_pivot.xml`,
      `${SIRET.fontanel}_F-2/${SIRET.fontanel}_F-2_pivot.xml`,
    ]);
    const pieces = (octets: Buffer) => octets.toString().match(/<PJ /g)?.length;
    expect([...fichiers.values()].map(pieces)).toEqual([2, 1]);
    expect([...lireZip((await archive([un], '&pieces=non')).octets).values()].map(pieces)).toEqual([1]);
    expect((await monde.consulter(un, monde.sieges.lycee)).telechargee).toBe(true);
  });

  test('pèse un tiers de plus : les fichiers y sont en texte', async () => {
    const id = await avecPiece();
    const poids = async (format: string) =>
      (await monde.obtenir(`/api/factures/selection/${id}?format=${format}`, { siege: monde.sieges.lycee })).corps
        .taille;
    expect(await poids('PIVOT')).toBe(Math.ceil(((await poids('ZIP')) * 4) / 3));
  });
});
