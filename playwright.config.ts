import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'playwright/test';
import { navigateur } from './tests/support/navigateur.ts';

const ADRESSE = 'http://127.0.0.1:3901';
const DONNEES = join(import.meta.dirname, 'dist', 'donnees-ecrans');

// Workers read this file too: only the first reading, before the server starts, empties the folder.
if (process.env.TEST_WORKER_INDEX === undefined) rmSync(DONNEES, { recursive: true, force: true });

export default defineConfig({
  testDir: 'tests/ecrans',
  testMatch: '**/*.spec.ts',
  outputDir: 'dist/ecrans',
  reporter: [['line'], ['./scripts/bilan-ecrans.mjs']],
  workers: 2,
  // The oldest machines of a training room are slow, and so is one that runs everything at once.
  expect: { timeout: 15_000 },
  // Each step has its own limit; this one only ends a journey that turns in a circle.
  timeout: 300_000,
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: ADRESSE,
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // « --trace on » to look into a failure: kept for every journey, it makes them a third longer.
    trace: 'off',
    screenshot: 'only-on-failure',
    ...navigateur(),
  },
  webServer: {
    command: 'node dist/server/main.js',
    env: { PORT: '3901', HOST: '127.0.0.1', CHORALE_DONNEES: DONNEES },
    url: ADRESSE,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
});
