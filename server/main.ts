import { networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import { construire } from './app.ts';

/** Built next to the screens and the models: dist/server, dist/web, dist/modeles. */
const dist = resolve(import.meta.dirname, '..');
const port = Number(process.env.PORT || 3000);
const hote = process.env.HOST || '127.0.0.1';
const donnees = resolve(process.env.CHORALE_DONNEES || 'donnees');

const PANNES: Readonly<Record<string, string>> = {
  EADDRINUSE: `Le port ${port} est déjà pris par un autre programme. Fermez-le, ou choisissez un autre port : PORT=3001 npm start`,
  EADDRNOTAVAIL: `L’adresse ${hote} n’est pas une adresse de cette machine. Essayez HOST=0.0.0.0`,
  EACCES: `Cette machine refuse l’accès au port ${port} ou au dossier ${donnees}. Choisissez un port au-dessus de 1024, ou un autre dossier avec CHORALE_DONNEES.`,
  SQLITE_BUSY: `Le dossier ${donnees} est déjà utilisé par un autre Chorale. Fermez-le d’abord, ou choisissez un autre dossier avec CHORALE_DONNEES.`,
  SQLITE_CANTOPEN: `Impossible d’écrire dans le dossier ${donnees}. Choisissez-en un autre avec CHORALE_DONNEES.`,
  EROFS: `Impossible d’écrire dans le dossier ${donnees}. Choisissez-en un autre avec CHORALE_DONNEES.`,
  ENOSPC: 'Le disque de cette machine est plein : libérez de la place, puis relancez.',
};

function adresses(): string[] {
  if (hote !== '0.0.0.0' && hote !== '::') return [`http://${hote === '127.0.0.1' ? 'localhost' : hote}:${port}`];
  const locales = Object.values(networkInterfaces()).flatMap((i) => i ?? []);
  const salle = locales.filter((i) => i.family === 'IPv4' && !i.internal).map((i) => `http://${i.address}:${port}`);
  return [`http://localhost:${port}`, ...salle];
}

try {
  const { app } = await construire({
    donnees,
    modeles: join(dist, 'modeles'),
    web: join(dist, 'web'),
    journaliser: true,
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void app.close().then(() => process.exit(0));
    });
  await app.listen({ port, host: hote });
  const [ici, ...salle] = adresses();
  process.stdout.write(`Chorale est prête : ${ici}\n`);
  if (salle.length > 0) process.stdout.write(`Dans la salle, les stagiaires ouvrent : ${salle.join('  ou  ')}\n`);
  process.stdout.write('Pour arrêter : Ctrl+C\n');
} catch (erreur) {
  const code = (erreur as { code?: string }).code ?? '';
  process.stderr.write(`${PANNES[code] ?? `Chorale n’a pas pu démarrer : ${(erreur as Error).message}`}\n`);
  process.exit(1);
}
