import { createServer } from 'node:net';
import Fastify from 'fastify';

/** 3 KB of JSON, the same at each call: the least that a Fastify route can do. */
const CONTENU = {
  lignes: Array.from({ length: 25 }, (_, i) => ({
    id: i,
    numero: `FA-2026-${String(i).padStart(5, '0')}`,
    statut: 'MISE_A_DISPOSITION',
    destinataire: 'Commune de Valbrune',
    montantTtc: 123_456 + i,
  })),
};

/** The child process of the yardstick. Tells its port to the parent. */
export async function servirLEtalon(): Promise<void> {
  const app = Fastify();
  app.get('/', async () => CONTENU);
  process.send?.({ port: await ecouter(app) });
}

async function ecouter(app: ReturnType<typeof Fastify>): Promise<number> {
  await app.listen({ port: 0, host: '127.0.0.1' });
  return app.addresses()[0]?.port ?? 0;
}

/** A port that nobody uses at this moment. */
export function portLibre(): Promise<number> {
  return new Promise((resoudre, rater) => {
    const essai = createServer();
    essai.on('error', rater);
    essai.listen(0, '127.0.0.1', () => {
      const adresse = essai.address();
      const port = typeof adresse === 'object' && adresse ? adresse.port : 0;
      essai.close(() => resoudre(port));
    });
  });
}
