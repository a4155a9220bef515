import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ublExemple } from '../lecture/ubl-exemple.ts';
import { fluxTraite } from '../support/depot-de-flux.ts';
import { MondeDesFactures } from '../support/monde-des-factures.ts';

// Official samples are not ours to publish: see tests/lecture/echantillons.test.ts.
const dossier = process.env.CHORALE_ECHANTILLONS ?? '';
const present = dossier !== '' && existsSync(dossier);

const monde = new MondeDesFactures();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(() => monde.entrer());

const MOULIN = '99999999800010';
const BOUTIQUE = '78787878400035';
const CII = 'IN_DP_E1_CII_16B';
const UBL = 'IN_DP_E1_UBL_INVOICE';
const FACTURX = 'IN_DP_E2_CII_FACTURX';

type Integree = { fichier: string; syntaxe: string; numero: string; ttc: number; vendeur: string; acheteur: string };

/** With the two structures on the portal, and nothing that its recipient demands. */
// biome-ignore format: one sample, one line
const INTEGREES: Integree[] = [
  { fichier: 'Facture_FR_BASICWL.pdf', syntaxe: FACTURX, numero: 'FA-2017-0010', ttc: 67_115, vendeur: MOULIN, acheteur: BOUTIQUE },
  { fichier: 'Avoir_FR_type381_BASIC.pdf', syntaxe: FACTURX, numero: 'AV-2017-0005', ttc: 23_347, vendeur: MOULIN, acheteur: BOUTIQUE },
  { fichier: 'Facture_F20180027.pdf', syntaxe: FACTURX, numero: 'F20180027', ttc: 11_000, vendeur: '12345678900014', acheteur: '98765432100029' },
  { fichier: 'facturFrMinimum.xml', syntaxe: CII, numero: 'FA-2017-0010', ttc: 67_115, vendeur: MOULIN, acheteur: BOUTIQUE },
  // The buyer only gives its SIREN, 987654321: the one active structure that bears it
  { fichier: 'factur-x-en16931.xml', syntaxe: CII, numero: 'F20260023', ttc: 10_490, vendeur: '12345678200077', acheteur: '98765432100029' },
  { fichier: 'invoice-fr-fr-choruspro.xml', syntaxe: CII, numero: 'SAMPLE-001', ttc: 194_400, vendeur: '73282932012345', acheteur: '35600000012345' },
  { fichier: 'ubl-21-en16931.xml', syntaxe: UBL, numero: 'F124212', ttc: 30_803, vendeur: '99999999800019', acheteur: '78787878400018' },
  // Both only give their SIREN
  { fichier: 'ubl-invoice-fr-cius.xml', syntaxe: UBL, numero: 'FR-CIUS-2024-001', ttc: 216_000, vendeur: '33417522100010', acheteur: '55210055400013' },
];

function placer(nom: 'fontanel' | 'lycee', siret: string): void {
  const id = monde.structure(nom);
  monde.ecrire((db) => db.run('UPDATE structures SET identifiant = ? WHERE id = ?', [siret, id]));
}

/** As if the recipient had the service that the file names. */
function ouvrirLesServices(codes: readonly string[]): void {
  const id = monde.structure('lycee');
  for (const code of codes)
    monde.ecrire((db) => {
      const { sql } = db.get<{ sql: string }>("SELECT group_concat(name) AS sql FROM pragma_table_info('services')")!;
      const modele = db.get<Record<string, string | number>>('SELECT * FROM services WHERE statut = ? LIMIT 1', [
        'ACTIF',
      ])!;
      const noms = sql.split(',').filter((n) => n !== 'id');
      db.run(`INSERT INTO services (${noms.join(', ')}) VALUES (${noms.map((n) => `:${n}`).join(', ')})`, {
        ...modele,
        structureId: id,
        code,
      });
    });
}

describe('échantillons officiels, déposés comme un flux', () => {
  test.each(present ? INTEGREES : [])('$fichier est intégré : $numero', async (attendue) => {
    const { fichier, syntaxe, numero, ttc, vendeur, acheteur } = attendue;
    const structureId = monde.structure('fontanel');
    const [fournisseur, destinataire] = [structureId, monde.structure('lycee')];
    placer('fontanel', vendeur);
    ouvrirLesServices(['SERVEXEC', '120943', 'PO-2024-001']);
    placer('lycee', acheteur);
    await monde.avancer('2026-07-01T08:00:00.000Z');
    const octets = readFileSync(join(dossier, fichier));
    const flux = await fluxTraite(monde, fichier, octets, { structureId });
    expect(flux.factures[0]).toMatchObject({ etat: 'INTEGREE', numero, montantTtc: ttc, anomalies: [] });
    expect(flux).toMatchObject({ etat: 'IN_INTEGRE', syntaxe, total: 1 });
    expect(await monde.consulter(flux.factures[0]!.factureId!)).toMatchObject({
      ...{ numero, montantTtc: ttc, modeDepot: 'UPLOAD_PORTAIL' },
      fournisseur: { id: fournisseur, identifiant: vendeur },
      destinataire: { id: destinataire, identifiant: acheteur },
    });
  });

  test.each(
    present
      ? ([
          ['EN16931_Einfach.pdf', FACTURX, '471102', 52_987],
          ['ubl-credit-note-fr.xml', UBL, 'FR-CN-001', 216_000],
          ['xrechnung-01.01a-INVOICE_ubl.xml', UBL, '123456XX', 33_690],
          ['gabarit-IN_DP_E2_UBL_INVOICE_MIN.xml', 'IN_DP_E2_UBL_INVOICE_MIN', '#FACNUM#', null],
        ] as const)
      : [],
  )('%s, d’un fournisseur que personne ne connaît : rejeté, et dit pourquoi', async (fichier, syntaxe, numero, ttc) => {
    const flux = await fluxTraite(monde, fichier, readFileSync(join(dossier, fichier)));
    expect(flux).toMatchObject({ etat: 'IN_REJETE', syntaxe });
    const [facture] = flux.factures;
    expect(facture).toMatchObject({ numero, montantTtc: ttc, etat: 'REJETEE', factureId: null });
    expect(facture!.anomalies.map(({ code }) => code)).toContain('FLUX_FOURNISSEUR_INCONNU');
  });

  test('celui de l’atelier aussi, dont personne ne connaît le fournisseur', async () => {
    const flux = await fluxTraite(monde, 'FA-1.xml', Buffer.from(ublExemple()));
    expect(flux).toMatchObject({ etat: 'IN_REJETE', syntaxe: UBL, integrees: 0, rejetees: 1 });
    expect(flux.factures[0]!.anomalies.map(({ code }) => code)).toContain('FLUX_FOURNISSEUR_INCONNU');
  });
});
