import { describe, expect, test } from 'vitest';
import { salleDe } from './liens.ts';
import { actesQuiParlentHttp, cercles, infractions, SALLES } from './regles.ts';
import { estTest, faux, lireFichiers } from './sources.ts';

const FICHIERS = lireFichiers();

describe('la maison', () => {
  test('il y a des fichiers à lire', () => expect(FICHIERS.length).toBeGreaterThan(5));
  test('chacun n’importe que ce que sa place permet', () => expect(infractions(FICHIERS)).toEqual([]));
  test('aucun cercle', () => expect(cercles(FICHIERS.filter(({ chemin }) => !estTest(chemin)))).toEqual([]));
  test('aucun acte, aucune lecture ne mène à Fastify', () => expect(actesQuiParlentHttp(FICHIERS)).toEqual([]));
  test('shared/contrat/index.ts rassemble le contrat de chaque salle', () => {
    const index = FICHIERS.find(({ chemin }) => chemin === 'shared/contrat/index.ts');
    const rassembles = index?.imports.map(({ depuis }) => salleDe(depuis.replace('..', 'shared')));
    const contrats = FICHIERS.filter(({ chemin }) => /^shared\/(?!contrat\/)[^/]+\/contrat\.ts$/.test(chemin));
    const salles = contrats.map(({ chemin }) => salleDe(chemin));
    expect(index ? salles.filter((salle) => !rassembles?.includes(salle)) : []).toEqual([]);
  });
  test('une salle a une seule place', () => expect(new Set(SALLES).size).toBe(SALLES.length));
});

/** [file, what it imports, a part of the refusal] */
const REFUS: [chemin: string, source: string, motif: string][] = [
  ['shared/comptes/x.ts', "import { y } from '../factures/y.ts';", 'ordre des salles'],
  ['shared/referentiel/x.ts', "import { y } from '../comptes/y.ts';", 'ordre des salles'],
  ['shared/contrat/erreurs.ts', "import { y } from '../referentiel/y.ts';", 'le sol de tous'],
  ['shared/comptes/x.ts', "import { readFileSync } from 'node:fs';", 'que zod'],
  ['shared/comptes/x.ts', "import { CONTRAT } from '../contrat/index.ts';", 'aucune ne l’importe'],
  ['shared/comptes/x.ts', "import { y } from '#shared/referentiel/y.ts';", 'relatif'],
  ['shared/comptes/x.ts', "import { y } from '../referentiel/y';", 'extension'],
  ['shared/comptes/x.ts', "export { y } from '../referentiel/y.ts';", 'relais'],
  ['shared/comptes/x.ts', "export * from '../referentiel/y.ts';", 'relais'],
  ['shared/contrat/index.ts', "import { y } from '../comptes/droits.ts';", 'contrat.ts de chaque salle'],
  ['shared/invoices/x.ts', '', 'n’a pas de place'],
  ['shared/comptes/index.ts', '', 'index'],
  ['server/factures/x.ts', "import { y } from '../../shared/factures/y.ts';", '#shared'],
  ['server/factures/deposer.ts', "import { construire } from '../app.ts';", 'assemblage'],
  ['server/factures/deposer.ts', "import { y } from '../travaux/y.ts';", 'ordre des salles'],
  ['server/factures/deposer.ts', "import { insererCompte } from '../comptes/comptes.sql.ts';", 'autre salle'],
  [
    'server/factures/factures.lectures.ts',
    "import { supprimerCompte } from '../comptes/comptes.sql.ts';",
    'autre salle',
  ],
  ['server/factures/factures.sql.ts', "import { statutApres } from '#shared/factures/cycle-de-vie.ts';", 'règle'],
  ['server/factures/factures.sql.ts', "import { ErreurMetier } from '#shared/contrat/erreurs.ts';", 'règle'],
  ['server/factures/factures.sql.ts', "import { deposer } from './deposer.ts';", 'lectures .sql.ts'],
  ['server/factures/factures.sql.ts', "import { readFileSync } from 'node:fs';", 'zod'],
  ['server/factures/factures.routes.ts', "import { y } from '../comptes/comptes.lectures.ts';", 'sa salle'],
  ['server/moteur/acte.ts', "import { y } from '../comptes/comptes.sql.ts';", 'moteur'],
  ['server/moteur/acte.ts', "import { createHash } from 'node:crypto';", 'moteur'],
  ['server/db/bacs.ts', "import { y } from '../moteur/acte.ts';", 'server/db'],
  ['server/plugins/session.ts', "import { y } from '../comptes/connecter.ts';", 'plugin'],
  ['server/app.ts', "import { y } from '../seed/modeles.ts';", 'shared et server'],
  ['server/app.ts', "import { useState } from 'react';", 'écran'],
  ['web/design/Bouton.tsx', "import { y } from '#shared/factures/y.ts';", 'shared/referentiel'],
  ['web/design/Bouton.tsx', "import { useQuery } from '@tanstack/react-query';", 'React'],
  ['web/shell/Menu.tsx', "import { y } from '../factures/Ligne.tsx';", 'rien des salles'],
  ['web/api/client.ts', "import { y } from '../design/y.ts';", 'web/api'],
  ['web/factures/suivi/Suivi.page.tsx', "import { ROUTES } from '../../routes.tsx';", 'que api, design'],
  ['web/factures/suivi/Suivi.page.tsx', "import { y } from '../../comptes/Compte.page.tsx';", 'lien'],
  ['web/comptes/Compte.page.tsx', "import { y } from '../factures/Ligne.tsx';", 'ordre des salles'],
  ['web/factures/x.ts', "import { y } from '../../server/factures/y.ts';", 'web et shared'],
  ['web/factures/x.ts', "import { join } from 'node:path';", 'pas sa place'],
  ['seed/scenarios/x.ts', "import { y } from '../../server/factures/factures.sql.ts';", 'par les actes'],
  ['seed/scenarios/x.ts', "import { y } from '../../tests/support/y.ts';", 'n’importe un test'],
  ['web/factures/x.test.ts', "import { y } from '../../server/app.ts';", 'un test de web'],
];

describe('ce que la maison refuse', () => {
  test.each(REFUS)('%s : %s', (chemin, source, motif) => {
    expect(infractions(faux({ [chemin]: source }))).toEqual([expect.stringContaining(motif)]);
  });

  test('un cercle, même par les types', () => {
    const trouves = cercles(
      faux({
        'shared/factures/a.ts': "import type { B } from './b.ts';",
        'shared/factures/b.ts': "import { c } from './c.ts';",
        'shared/factures/c.ts': "import { a } from './a.ts';",
      }),
    );
    expect(trouves).toEqual([
      'shared/factures/a.ts → shared/factures/b.ts → shared/factures/c.ts → shared/factures/a.ts',
    ]);
  });
});

const ACTE = 'export const deposer = acte({});';
test.each([
  [`import Fastify from 'fastify';\n${ACTE}`, 'server/factures/deposer.ts'],
  [
    `import { brancher } from '../plugins/contrat.ts';\n${ACTE}`,
    'server/factures/deposer.ts → server/plugins/contrat.ts',
  ],
  [`import { y } from './direct.ts';\n${ACTE}`, 'server/factures/deposer.ts → server/factures/direct.ts'],
])('un acte qui mène à Fastify : %s', (texte, chemin) => {
  const autour = {
    'server/plugins/contrat.ts': '',
    'server/factures/direct.ts': "import type { FastifyReply } from 'fastify';",
  };
  expect(actesQuiParlentHttp(faux({ ...autour, 'server/factures/deposer.ts': texte }))).toEqual([chemin]);
});

const PERMIS: [chemin: string, source: string][] = [
  ['shared/factures/x.ts', "import { z } from 'zod';\nimport { y } from '../comptes/y.ts';"],
  ['shared/contrat/index.ts', "import { contratComptes } from '../comptes/contrat.ts';"],
  ['server/factures/deposer.ts', "import { exigerCompte, type LigneCompte } from '../comptes/comptes.sql.ts';"],
  ['server/factures/factures.sql.ts', "import { StatutFacture } from '#shared/factures/cycle-de-vie.ts';"],
  ['server/factures/factures.routes.ts', "import { brancher } from '../plugins/contrat.ts';"],
  ['server/formation/bacs.ts', "import { insererBac } from '../db/annuaire.sql.ts';"],
  ['server/bac/direct.ts', "import type { FastifyReply } from 'fastify';"],
  ['server/moteur/instantanes.ts', "import { gzipSync } from 'node:zlib';"],
  ['seed/fichiers/x.ts', "import { page } from '../../server/factures/pdf/page.ts';"],
  [
    'web/bac/MonBac.page.tsx',
    "import { Bac } from '#shared/formation/contrat.ts';\nimport { x } from '../shell/titre.ts';",
  ],
  ['server/main.ts', "import { construire } from './app.ts';"],
  ['web/factures/suivi/Suivi.page.tsx', "import { ChoixStructure } from '../../structures/ChoixStructure.tsx';"],
  ['web/routes.tsx', "const page = () => import('./factures/suivi/Suivi.page.tsx');"],
  ['tests/api/factures.test.ts', "import { construire } from '../../server/app.ts';"],
  ['shared/factures/x.ts', "// import { y } from 'fastify'"],
];

test.each(PERMIS)('permis : %s, %s', (chemin, source) => expect(infractions(faux({ [chemin]: source }))).toEqual([]));
