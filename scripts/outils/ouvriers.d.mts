import type { Plugin } from 'vite';

export function ouvriers(): Plugin;
