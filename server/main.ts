import { networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import { construire } from './app.ts';

/** Built next to the screens and the models: dist/server, dist/web, dist/modeles. */
const dist = resolve(import.meta.dirname, '..');
const port = Number(process.env.PORT || 3000);
const hote = process.env.HOST || '127.0.0.1';
const donnees = resolve(process.env.CHORALE_DONNEES || 'donnees');

const DOSSIER_FERME = `Impossible d’écrire dans le dossier ${donnees}. Choisissez-en un autre avec CHORALE_DONNEES.`;
const ANNUAIRE_ABIME = `Le fichier annuaire.sqlite du dossier ${donnees} est abîmé. Remettez-en une copie, ou choisissez un autre dossier avec CHORALE_DONNEES.`;
const PAS_ICI = `L’adresse ${hote} n’est pas une adresse de cette machine. Essayez HOST=0.0.0.0`;

const DISQUE_PLEIN = 'Le disque de cette machine est plein : libérez de la place, puis relancez.';

const PANNES: Readonly<Record<string, string>> = {
  EADDRINUSE: `Le port ${port} est déjà pris par un autre programme. Fermez-le, ou choisissez un autre port : PORT=3001 npm start`,
  ERR_SOCKET_BAD_PORT: `« ${process.env.PORT} » n’est pas un port. Choisissez un nombre entre 1024 et 65535 : PORT=3001 npm start`,
  EADDRNOTAVAIL: PAS_ICI,
  ENOTFOUND: PAS_ICI,
  EAI_AGAIN: PAS_ICI,
  EACCES: `Cette machine refuse l’accès au port ${port} ou au dossier ${donnees}. Choisissez un port au-dessus de 1024, ou un autre dossier avec CHORALE_DONNEES.`,
  SQLITE_BUSY: `Le dossier ${donnees} est déjà utilisé par un autre Chorale. Fermez-le d’abord, ou choisissez un autre dossier avec CHORALE_DONNEES.`,
  SQLITE_CANTOPEN: DOSSIER_FERME,
  SQLITE_READONLY: DOSSIER_FERME,
  EROFS: DOSSIER_FERME,
  EPERM: DOSSIER_FERME,
  EEXIST: DOSSIER_FERME,
  ENOTDIR: DOSSIER_FERME,
  ENOENT: DOSSIER_FERME,
  SQLITE_NOTADB: ANNUAIRE_ABIME,
  SQLITE_CORRUPT: ANNUAIRE_ABIME,
  BAC_TROP_RECENT: `Le dossier ${donnees} vient d’une version plus récente de Chorale. Mettez Chorale à jour sur cette machine.`,
  SQLITE_FULL: DISQUE_PLEIN,
  ENOSPC: DISQUE_PLEIN,
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
  // A library that fails on its own must not send a whole class out: every act is a transaction, nothing is half done.
  for (const accident of ['unhandledRejection', 'uncaughtException'] as const)
    process.on(accident, (erreur: unknown) => app.log.error(erreur));
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
