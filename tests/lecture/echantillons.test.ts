import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { CleLue, FichierLu } from '#shared/factures/fichier-lu.ts';
import { lireFichier } from '../../server/factures/lecture/lire-fichier.ts';

// Official samples are not ours to publish: their place is given by CHORALE_ECHANTILLONS, and nothing is asked without it.
const dossier = process.env.CHORALE_ECHANTILLONS ?? '';
const present = dossier !== '' && existsSync(dossier);

type Attendu = {
  format: FichierLu['format'];
  profil?: string;
  valeurs: FichierLu['valeurs'];
  lignes: number;
  remarques?: RegExp[];
};

const MOULIN = '99999999800010';
const BOUTIQUE = '78787878400035';

function montants(ht: number, tva: number, ttc: number, aPayer: number): FichierLu['valeurs'] {
  return { montantHt: ht, montantTva: tva, montantTtc: ttc, montantAPayer: aPayer };
}

const ATTENDUS: Record<string, Attendu> = {
  'Facture_FR_BASICWL.pdf': {
    format: 'FACTURX',
    profil: 'BASIC WL',
    valeurs: {
      numero: 'FA-2017-0010',
      typeFacture: 'FACTURE',
      dateFacture: '2017-11-13',
      siretFournisseur: MOULIN,
      siretDestinataire: BOUTIQUE,
      codeService: undefined,
      numeroEngagement: 'PO445',
      numeroMarche: 'MSPE2017',
      cadre: 'A1',
      ...montants(62490, 4625, 67115, 47015),
    },
    lignes: 0,
  },
  'Avoir_FR_type381_BASIC.pdf': {
    format: 'FACTURX',
    profil: 'BASIC',
    valeurs: {
      numero: 'AV-2017-0005',
      typeFacture: 'AVOIR',
      dateFacture: '2017-11-16',
      siretFournisseur: MOULIN,
      siretDestinataire: BOUTIQUE,
      numeroEngagement: 'PO445',
      numeroMarche: 'MSPE2017',
      numeroOrigine: 'FA-2017-0010',
      ...montants(21848, 1499, 23347, 23347),
    },
    lignes: 2,
  },
  'Facture_F20180027.pdf': {
    format: 'FACTURX',
    profil: 'EN 16931',
    valeurs: {
      numero: 'F20180027',
      typeFacture: 'FACTURE',
      dateFacture: '2018-12-31',
      siretFournisseur: '12345678900014',
      siretDestinataire: '98765432100029',
      codeService: 'SERVEXEC',
      numeroEngagement: 'PO201925478',
      numeroMarche: 'CT2018120802',
      cadre: 'A1',
      ...montants(10000, 1000, 11000, 10000),
    },
    lignes: 3,
  },
  'EN16931_Einfach.pdf': {
    format: 'FACTURX',
    profil: 'EN 16931',
    valeurs: {
      numero: '471102',
      typeFacture: 'FACTURE',
      dateFacture: '2018-03-05',
      siretFournisseur: undefined,
      siretDestinataire: undefined,
      ...montants(47300, 5687, 52987, 52987),
    },
    lignes: 2,
    remarques: [/fournisseur.*DE123456789/, /destinataire n’a pas de SIRET/],
  },
  'facturFrMinimum.xml': {
    format: 'CII',
    profil: 'MINIMUM',
    valeurs: {
      numero: 'FA-2017-0010',
      typeFacture: 'FACTURE',
      dateFacture: '2017-11-13',
      siretFournisseur: MOULIN,
      siretDestinataire: BOUTIQUE,
      numeroEngagement: 'PO445',
      modeReglement: undefined,
      ...montants(62490, 4625, 67115, 47015),
    },
    lignes: 0,
  },
  'factur-x-en16931.xml': {
    format: 'CII',
    profil: 'EN 16931',
    valeurs: {
      numero: 'F20260023',
      typeFacture: 'FACTURE',
      dateFacture: '2026-01-31',
      siretFournisseur: '12345678200077',
      siretDestinataire: undefined,
      codeService: 'SERVEXEC',
      numeroEngagement: 'PO201925478',
      numeroMarche: 'CT2018120802',
      cadre: 'A1',
      ...montants(10000, 490, 10490, 10490),
    },
    lignes: 3,
    remarques: [/destinataire n’est connu que par son SIREN \(987654321\)/],
  },
  'invoice-fr-fr-choruspro.xml': {
    format: 'CII',
    valeurs: {
      numero: 'SAMPLE-001',
      typeFacture: 'FACTURE',
      dateFacture: '2022-02-01',
      siretFournisseur: '73282932012345',
      siretDestinataire: '35600000012345',
      cadre: 'A2',
      ...montants(162000, 32400, 194400, 0),
    },
    lignes: 1,
  },
  'ubl-21-en16931.xml': {
    format: 'UBL',
    profil: 'EN 16931',
    valeurs: {
      numero: 'F124212',
      typeFacture: 'FACTURE',
      dateFacture: '2026-06-17',
      siretFournisseur: '99999999800019',
      siretDestinataire: '78787878400018',
      codeService: '120943',
      numeroEngagement: 'PO1242',
      numeroMarche: 'Contrat_du_siècle',
      cadre: 'A1',
      ...montants(27300, 3503, 30803, 20803),
    },
    lignes: 2,
  },
  'ubl-invoice-fr-cius.xml': {
    format: 'UBL',
    profil: 'EN 16931',
    valeurs: {
      numero: 'FR-CIUS-2024-001',
      typeFacture: 'FACTURE',
      dateFacture: '2024-05-15',
      siretFournisseur: undefined,
      siretDestinataire: undefined,
      codeService: 'PO-2024-001',
      ...montants(180000, 36000, 216000, 216000),
    },
    lignes: 1,
    remarques: [/fournisseur.*SIREN \(334175221\)/, /destinataire.*SIREN \(552100554\)/],
  },
  'ubl-credit-note-fr.xml': {
    format: 'UBL',
    valeurs: {
      numero: 'FR-CN-001',
      typeFacture: 'AVOIR',
      dateFacture: '2024-05-15',
      codeService: 'CN-FR-001',
      ...montants(180000, 36000, 216000, 216000),
    },
    lignes: 1,
  },
  'xrechnung-01.01a-INVOICE_ubl.xml': {
    format: 'UBL',
    profil: 'XRechnung',
    valeurs: {
      numero: '123456XX',
      typeFacture: 'FACTURE',
      dateFacture: '2016-04-04',
      codeService: '04011000-12345-03',
      cadre: 'A1',
      ...montants(31486, 2204, 33690, 33690),
    },
    lignes: 2,
    remarques: [/DE123456789/],
  },
  'gabarit-IN_DP_E2_UBL_INVOICE_MIN.xml': {
    format: 'UBL',
    valeurs: {
      numero: '#FACNUM#',
      typeFacture: 'FACTURE',
      dateFacture: undefined,
      siretFournisseur: undefined,
      numeroEngagement: '#NUMERO_ENGAGEMENT#',
      cadre: 'A1',
      montantHt: undefined,
    },
    lignes: 1,
    remarques: [/caractères non autorisés/, /date de facture/, /totaux manquent/],
  },
};

function cles(valeurs: FichierLu['valeurs']): CleLue[] {
  return Object.keys(valeurs) as CleLue[];
}

describe('échantillons officiels', () => {
  test.each(present ? Object.entries(ATTENDUS) : [])('%s est lu comme le dit son XML', async (nom, attendu) => {
    const lu = await lireFichier(readFileSync(join(dossier, nom)), nom);
    expect(lu.format).toBe(attendu.format);
    expect(Object.fromEntries(cles(attendu.valeurs).map((cle) => [cle, lu.valeurs[cle]]))).toEqual(attendu.valeurs);
    if (attendu.profil) expect(lu.profil).toBe(attendu.profil);
    expect(lu.lignes).toHaveLength(attendu.lignes);
    for (const motif of attendu.remarques ?? []) expect(lu.remarques).toContainEqual(expect.stringMatching(motif));
    if (!attendu.remarques && lu.valeurs.siretFournisseur) expect(lu.remarques).toEqual([]);
  });

  test('aucun échantillon ne provoque autre chose qu’un refus du catalogue', async () => {
    for (const nom of present ? readdirSync(dossier) : []) {
      const octets = readFileSync(join(dossier, nom));
      for (const coupe of [octets.length, octets.length >> 1, 500]) {
        await lireFichier(octets.subarray(0, coupe), nom).catch((e) => expect(e).toBeInstanceOf(ErreurMetier));
      }
    }
  });
});
