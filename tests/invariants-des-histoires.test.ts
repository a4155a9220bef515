import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jouerScenario, monterTheatre, type Theatre } from '../seed/jouer-scenario.ts';
import type { Scenario } from '../seed/scenario.ts';

/** The folder is the list. */
const HISTOIRES = Object.entries(
  import.meta.glob<{ default: Scenario }>('../seed/scenarios/*.ts', { eager: true }),
).map(([chemin, module]) => ({ nom: chemin.replace(/^.*\/|\.ts$/g, ''), histoire: module.default }));

/** What no act may ever break (comptes-structures § 11): each query finds the faults. */
const INVARIANTS: readonly (readonly [string, string])[] = [
  [
    'une structure privée active a un gestionnaire principal, et un seul',
    `SELECT st.raisonSociale AS faute FROM structures st WHERE st.nature = 'PRIVEE' AND st.statut = 'ACTIF'
       AND (SELECT count(*) FROM rattachements r
            WHERE r.structureId = st.id AND r.role = 'GP' AND r.statut = 'VALIDEE') <> 1`,
  ],
  [
    'aucune structure n’en a deux',
    `SELECT structureId AS faute FROM rattachements WHERE role = 'GP' AND statut = 'VALIDEE'
     GROUP BY structureId HAVING count(*) > 1`,
  ],
  [
    'qui travaille dans un service est rattaché à sa structure',
    `SELECT rs.id AS faute FROM rattachements_services rs JOIN services v ON v.id = rs.serviceId
     WHERE rs.statut = 'VALIDEE' AND NOT EXISTS (SELECT 1 FROM rattachements r
       WHERE r.compteId = rs.compteId AND r.structureId = v.structureId AND r.statut IN ('VALIDEE', 'DESACTIVEE'))`,
  ],
  [
    'un espace choisi pour un service est ouvert sur sa structure',
    `SELECT es.serviceId || ' ' || es.espace AS faute FROM espaces_services es JOIN services v ON v.id = es.serviceId
     WHERE NOT EXISTS (SELECT 1 FROM espaces_ouverts eo
       WHERE eo.structureId = v.structureId AND eo.espace = es.espace)`,
  ],
  [
    'on n’a d’abonnement qu’à un espace ouvert à son niveau, structure ou service',
    `SELECT a.id AS faute FROM abonnements a WHERE a.statut IN ('VALIDEE', 'EN_COURS_DE_VALIDATION') AND NOT EXISTS (
       SELECT 1 FROM espaces_ouverts eo
       WHERE a.serviceId IS NULL AND eo.structureId = a.structureId AND eo.espace = a.espace
       UNION ALL
       SELECT 1 FROM espaces_services es WHERE es.serviceId = a.serviceId AND es.espace = a.espace)`,
  ],
  [
    'qui est détaché n’a plus d’abonnement',
    `SELECT a.id AS faute FROM abonnements a WHERE a.statut = 'VALIDEE' AND NOT EXISTS (SELECT 1 FROM rattachements r
       WHERE r.compteId = a.compteId AND r.structureId = a.structureId AND r.statut IN ('VALIDEE', 'DESACTIVEE'))`,
  ],
];

const dossier = mkdtempSync(join(tmpdir(), 'chorale-invariants-'));
let theatre: Theatre;
beforeAll(() => {
  theatre = monterTheatre(dossier);
});
afterAll(() => {
  theatre.fermer();
  rmSync(dossier, { recursive: true, force: true });
});

describe('à chaque étape de chaque histoire', () => {
  test.each(HISTOIRES.map((h, rang) => ({ ...h, rang })))('$nom', ({ histoire, rang }) => {
    const bac = theatre.nouveauBac(`invariant${String(rang).padStart(11, '0')}`);
    let etapes = 0;
    const apres = () => {
      etapes++;
      for (const [regle, sql] of INVARIANTS)
        expect(
          theatre.scene.bacs.lire(bac, (db) => db.all(sql)),
          `étape ${etapes} : ${regle}`,
        ).toEqual([]);
    };
    jouerScenario(histoire, { theatre, bac, apres });
    expect(etapes).toBe(histoire.etapes.length);
  });
});
