import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { ouvriers } from './scripts/outils/ouvriers.mjs';

export default defineConfig(({ isSsrBuild }) => ({
  root: isSsrBuild || process.env.VITEST ? '.' : 'web',
  plugins: [ouvriers(), ...(isSsrBuild ? [] : [react()])],
  build: isSsrBuild
    ? { emptyOutDir: true, target: 'node20' }
    : { outDir: '../dist/web', emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  test: {
    include: ['{shared,server,web,seed}/**/*.test.ts', 'tests/**/*.test.ts'],
    isolate: false,
    // The oldest machines are slow, and one that builds at the same time is slower: this only ends what never ends.
    testTimeout: 30_000,
    reporters: ['default', './scripts/bilan.mjs'],
  },
}));
