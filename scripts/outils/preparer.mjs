import { join } from 'node:path';
import { construire, estConstruit } from './construire.mjs';
import { estInstalle, installer } from './installer.mjs';
import { dire, RACINE } from './machine.mjs';
import { avecVerrou } from './verrou.mjs';

/** Installed and built, whatever the state of the clone; two windows at once do it one after the other. */
export async function preparer() {
  if (estInstalle() && estConstruit()) return;
  await avecVerrou(
    join(RACINE, 'dist', '.preparation'),
    async () => {
      if (!estInstalle()) await installer();
      if (!estConstruit()) await construire();
    },
    { enAttente: () => dire('Une autre fenêtre prépare Chorale : j’attends qu’elle ait fini…') },
  );
}
