import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSAGES } from '#shared/engagements/cycle-de-vie.ts';
import { LISTE_ETATS } from '#shared/engagements/etats.ts';
import { jouerScenario, monterTheatre, type Theatre } from '../seed/jouer-scenario.ts';
import uneCommande from '../seed/scenarios/une-commande.ts';
import { MIGRATIONS } from '../server/db/migrations.ts';

const dossier = mkdtempSync(join(tmpdir(), 'chorale-engagements-'));
let theatre: Theatre;

beforeAll(() => {
  theatre = monterTheatre(dossier);
});
afterAll(() => {
  theatre.fermer();
  rmSync(dossier, { recursive: true, force: true });
});

test('chaque passage de la vie d’un engagement est pris dans son histoire', () => {
  const bac = theatre.nouveauBac('histoireengagements');
  jouerScenario(uneCommande, { theatre, bac });
  const { pris, robots, etats } = theatre.scene.bacs.lire(bac, (db) => ({
    pris: db.all<{ acte: string }>('SELECT DISTINCT acte FROM historique_engagements').map(({ acte }) => acte),
    robots: db.all<{ acte: string }>('SELECT acte FROM historique_engagements WHERE robot = 1').map(({ acte }) => acte),
    etats: db.all<{ numero: string; etat: string }>(
      "SELECT numero, etat FROM engagements WHERE numero LIKE 'BC-2026-09%' ORDER BY id",
    ),
  }));
  expect(PASSAGES.map(({ acte }) => acte).filter((acte) => !pris.includes(acte))).toEqual([]);
  expect(robots).toEqual(['accepter']);
  expect(etats).toEqual([
    { numero: 'BC-2026-0900', etat: 'ACCEPTEE' },
    { numero: 'BC-2026-0901', etat: 'REFUSEE' },
    { numero: 'BC-2026-0902', etat: 'ACCEPTEE' },
  ]);
});

test('la base n’accepte que les états de la table', () => {
  const [, liste = ''] =
    /engagements ADD COLUMN etat[^;]*CHECK \(etat IN \(([^)]*)\)\)/.exec(MIGRATIONS.bac.join('\n')) ?? [];
  expect(liste.match(/\w+/g)?.sort()).toEqual([...LISTE_ETATS].sort());
});
