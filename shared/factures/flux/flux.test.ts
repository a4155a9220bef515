import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expliquerAnomalie, phraseDeRejet } from './anomalies.ts';
import {
  ETAPES_DU_FLUX,
  issueDuTraitement,
  PASSAGES_DU_FLUX,
  passageDuFlux,
  secondesDans,
  tombeEnPanne,
} from './cycle-de-vie.ts';
import { descriptionDeLEtat, type EtatDuFlux, LISTE_ETATS_DU_FLUX } from './etats.ts';
import { defautDuNomDeFlux, estUnLot } from './limites.ts';
import { LISTE_SYNTAXES, nomDuFlux, numeroDuFlux } from './syntaxes.ts';

describe('la vie d’un flux', () => {
  test.each([
    ['IN_RECU', 'SANS_PANNE', 'IN_TRAITE_SE_CPP'],
    ['IN_RECU', 'PANNE', 'IN_INCIDENTE'],
    ['IN_TRAITE_SE_CPP', 'TOUTES', 'IN_EN_ATTENTE_TRAITEMENT_CPP'],
    ['IN_EN_ATTENTE_TRAITEMENT_CPP', 'TOUTES', 'IN_EN_COURS_TRAITEMENT_CPP'],
    ['IN_EN_COURS_TRAITEMENT_CPP', 'TOUTES', 'IN_INTEGRE'],
    ['IN_EN_COURS_TRAITEMENT_CPP', 'CERTAINES', 'IN_INTEGRE_PARTIEL'],
    ['IN_EN_COURS_TRAITEMENT_CPP', 'AUCUNE', 'IN_REJETE'],
  ] as const)('%s, %s : %s', (de, issue, vers) => {
    expect(passageDuFlux(de, issue)?.vers).toBe(vers);
    expect(secondesDans(de)).toBeGreaterThan(0);
  });

  test.each(LISTE_ETATS_DU_FLUX)('%s : final, ou l’on en sort ; hors du jeu, ou l’on y entre', (etat: EtatDuFlux) => {
    const { final, horsJeu } = descriptionDeLEtat(etat);
    const entree = etat === 'IN_RECU' || PASSAGES_DU_FLUX.some(({ vers }) => vers === etat);
    const sortie = PASSAGES_DU_FLUX.some(({ de }) => de === etat);
    expect(entree).toBe(horsJeu === undefined);
    expect(sortie).toBe(final !== true && horsJeu === undefined);
  });

  test('la base connaît les mêmes états', () => {
    const sql = readFileSync('server/db/migrations/bac-003.sql', 'utf8');
    const liste = /etat TEXT NOT NULL CHECK \(etat IN \(([^)]*)\)/.exec(sql)?.[1] ?? '';
    expect([...liste.matchAll(/'(\w+)'/g)].map(([, etat]) => etat)).toEqual(LISTE_ETATS_DU_FLUX);
  });

  test.each([
    [3, 0, 'TOUTES'],
    [2, 1, 'CERTAINES'],
    [0, 1, 'AUCUNE'],
    [0, 0, 'AUCUNE'],
  ])('%i intégrées, %i rejetées : %s', (integrees, rejetees, issue) => {
    expect(issueDuTraitement({ integrees, rejetees })).toBe(issue);
  });

  test('seul un fichier qui le demande tombe en panne', () => {
    expect([tombeEnPanne('Incident-3.zip'), tombeEnPanne('lot-incident.zip')]).toEqual([true, false]);
    expect(ETAPES_DU_FLUX).toHaveLength(4);
  });
});

test.each([
  ['lot.zip', undefined],
  ['lot_de-mars.2.tar.gz', undefined],
  ['facture.XML', undefined],
  ['facture.pdf', undefined],
  ['facture.gz', 'FLUX_EXTENSION'],
  ['facture', 'FLUX_EXTENSION'],
  ['lot.rar', 'FLUX_EXTENSION'],
  ['lot de mars.zip', 'FLUX_NOM'],
  ['été.xml', 'FLUX_NOM'],
  [`${'a'.repeat(46)}.xml`, undefined],
  [`${'a'.repeat(47)}.xml`, 'FLUX_NOM'],
])('nom de flux %s : %s', (nom, defaut) => {
  expect(defautDuNomDeFlux(nom)).toBe(defaut);
});

test('un lot se reconnaît à son extension', () => {
  expect(['a.zip', 'a.TGZ', 'a.tar.gz', 'a.xml', 'a.gz'].map(estUnLot)).toEqual([true, true, true, false, false]);
});

test('le numéro a 25 caractères et nomme l’interface', () => {
  expect(numeroDuFlux('IN_DP_E2_CII_FACTURX', 300_163)).toBe('CPP0011117000000000300163');
  for (const syntaxe of [...LISTE_SYNTAXES, null]) expect(numeroDuFlux(syntaxe, 1)).toHaveLength(25);
  expect(nomDuFlux('IN_DP_E2_CII_FACTURX', 'CPP0011117000000000300163')).toBe(
    'FSO1117A_CPP001_CPP0011117000000000300163',
  );
});

describe('ce que dit le compte rendu', () => {
  test.each([
    [
      'IN_DP_E1_UBL_INVOICE',
      'structureId',
      'CHAMP_OBLIGATOIRE',
      "L'element FichierXml.AccountingSupplierParty.Party.PartyIdentification.ID.value est obligatoire.",
    ],
    [
      'IN_DP_E2_CPP_FACTURE_MIN',
      'numero',
      'NUMERO_DOUBLON',
      'FichierXml.DonneesFacture.Id.value : Une facture portant ce numéro existe déjà pour ce fournisseur.',
    ],
    [
      null,
      null,
      'FLUX_SANS_DONNEES',
      'FLUX_SANS_DONNEES : Ce PDF ne contient pas de données de facture : ce n’est pas un Factur-X.',
    ],
  ] as const)('%s, %s, %s', (syntaxe, champ, code, technique) => {
    expect(expliquerAnomalie(syntaxe, { champ, code })).toMatchObject({ code, technique });
  });

  test('la phrase du portail réunit les motifs', () => {
    const anomalies = ['A', 'B'].map((technique) => ({
      technique,
      code: 'DATE_FUTURE' as const,
      champ: null,
      message: '',
      precision: null,
      faire: null,
    }));
    expect(phraseDeRejet({ siretEmetteur: '00011218500012', nomDuFlux: 'FSO1', anomalies })).toBe(
      'N° SIRET émetteur 00011218500012, le flux FSO1 a été rejetée pour le(s) motif(s) suivants, A | B',
    );
  });
});
