import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSAGES_DU_FLUX } from '#shared/factures/flux/cycle-de-vie.ts';
import { jouerScenario, monterTheatre, type Theatre } from '../seed/jouer-scenario.ts';
import lotDeTrois from '../seed/scenarios/lot-de-trois.ts';

const dossier = mkdtempSync(join(tmpdir(), 'chorale-flux-'));
let theatre: Theatre;
let bac: string;

beforeAll(() => {
  theatre = monterTheatre(dossier);
  bac = theatre.nouveauBac('histoireflux1234');
  jouerScenario(lotDeTrois, { theatre, bac });
});
afterAll(() => {
  theatre.fermer();
  rmSync(dossier, { recursive: true, force: true });
});

const lire = <L>(sql: string): L[] => theatre.scene.bacs.lire(bac, (db) => db.all<L>(sql));

test('chaque passage de la vie d’un flux est pris dans son histoire', () => {
  const atteints = lire<{ etat: string }>('SELECT DISTINCT etat FROM flux_passages').map(({ etat }) => etat);
  expect(PASSAGES_DU_FLUX.map(({ vers }) => vers).filter((vers) => !atteints.includes(vers))).toEqual([]);
});

test('la facture rejetée revient seule, avec son numéro, et part', () => {
  expect(lire('SELECT nomFichier, etat FROM flux ORDER BY id')).toEqual([
    { nomFichier: 'lot.zip', etat: 'IN_INTEGRE_PARTIEL' },
    { nomFichier: 'LOT-2.xml', etat: 'IN_INTEGRE' },
    { nomFichier: 'incident.zip', etat: 'IN_INCIDENTE' },
    { nomFichier: 'lot-4.zip', etat: 'IN_INTEGRE' },
    { nomFichier: 'lot-5.zip', etat: 'IN_REJETE' },
  ]);
  const rejets = lire<{ numero: string | null; anomalies: string }>(
    "SELECT numero, anomalies FROM flux_factures WHERE etat = 'REJETEE' ORDER BY id",
  );
  expect(rejets.map(({ numero, anomalies }) => [numero, JSON.parse(anomalies)[0].code])).toEqual([
    ['LOT-2', 'ENGAGEMENT_OBLIGATOIRE'],
    [null, 'XML_ILLISIBLE'],
    ['LOT-1', 'NUMERO_DOUBLON'],
  ]);
  expect(lire('SELECT numero, fluxId FROM factures ORDER BY numero')).toEqual([
    { numero: 'LOT-1', fluxId: 1 },
    { numero: 'LOT-2', fluxId: 2 },
    { numero: 'LOT-3', fluxId: 1 },
    { numero: 'LOT-4', fluxId: 4 },
  ]);
});
