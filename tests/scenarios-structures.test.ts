import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSAGES_DE_COORDONNEES } from '#shared/structures/banque/coordonnees-cycle-de-vie.ts';
import { PASSAGES as PASSAGES_DE_STRUCTURE } from '#shared/structures/cycle-de-vie.ts';
import { PASSAGES_DE_SERVICE } from '#shared/structures/services-cycle-de-vie.ts';
import { jouerScenario, monterTheatre, type Theatre } from '../seed/jouer-scenario.ts';
import type { Scenario } from '../seed/scenario.ts';
import coordonneesBancaires from '../seed/scenarios/coordonnees-bancaires.ts';
import demenagement from '../seed/scenarios/demenagement.ts';
import premiereStructure from '../seed/scenarios/premiere-structure.ts';
import services from '../seed/scenarios/services.ts';
import structureDesactivee from '../seed/scenarios/structure-desactivee.ts';

const dossier = mkdtempSync(join(tmpdir(), 'chorale-structures-'));
let theatre: Theatre;

beforeAll(() => {
  theatre = monterTheatre(dossier);
});
afterAll(() => {
  theatre.fermer();
  rmSync(dossier, { recursive: true, force: true });
});

const CAS: [string, Scenario, string, readonly { acte: string }[]][] = [
  ['un service', services, 'Service', PASSAGES_DE_SERVICE],
  ['des coordonnées bancaires', coordonneesBancaires, 'Coordonnees', PASSAGES_DE_COORDONNEES],
];

test.each(CAS)('chaque passage de la vie d’%s est pris dans son histoire', (_nom, histoire, suffixe, passages) => {
  const bac = theatre.nouveauBac(`histoire${suffixe.toLowerCase().padEnd(12, 'x')}`);
  jouerScenario(histoire, { theatre, bac });
  const joues = theatre.scene.bacs.lire(bac, (db) =>
    db.all<{ acte: string }>('SELECT DISTINCT acte FROM journal').map(({ acte }) => acte),
  );
  expect(passages.map(({ acte }) => `${acte}${suffixe}`).filter((acte) => !joues.includes(acte))).toEqual([]);
});

test('chaque passage de la vie d’une structure qu’une personne peut prendre est pris dans une histoire', () => {
  const joues = [premiereStructure, demenagement, structureDesactivee].flatMap((histoire, rang) => {
    const bac = theatre.nouveauBac(`histoirestructure${String(rang).padStart(3, '0')}`);
    jouerScenario(histoire, { theatre, bac });
    return theatre.scene.bacs.lire(bac, (db) =>
      db.all<{ acte: string }>('SELECT DISTINCT acte FROM journal').map(({ acte }) => acte),
    );
  });
  const nomDe = (acte: string) => (acte === 'modifierIdentifiant' ? acte : `${acte}Structure`);
  // The portal alone charges the public structures, with the décor, and notices a closing (decision 036).
  const desPersonnes = PASSAGES_DE_STRUCTURE.filter(({ par }) => !(par as readonly string[]).includes('SYSTEME'));
  expect(desPersonnes.map(({ acte }) => nomDe(acte)).filter((acte) => !joues.includes(acte))).toEqual([]);
});
