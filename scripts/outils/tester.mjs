import { lireBilans, oublierBilans, phrase } from './bilan.mjs';
import { derouler, ETAPES } from './etapes.mjs';
import { obtenirNavigateur } from './navigateur.mjs';
import { quitterSiArret } from './processus.mjs';

const ORDRE = ['verrou', 'types', 'lint', 'inutile', 'regles', 'docs'];

/** Everything, in order, and to the end: one run tells all that is wrong. Resolves with the exit code. */
export async function tester() {
  oublierBilans();
  const echecs = [];
  for (const nom of ORDRE) {
    echecs.push(...(await derouler(ETAPES[nom])));
    quitterSiArret();
  }
  echecs.push(...(await derouler({ ...ETAPES.parcours, faire: parcourir })));
  quitterSiArret();

  const total = lireBilans(['vitest', 'ecrans']);
  if (total.reussis + total.echoues === 0) echecs.push('aucun test n’a été joué');
  console.log(echecs.length > 0 ? `\nÀ corriger : ${echecs.join(' ; ')}.` : '\nTout est bon.');
  console.log(phrase(total));
  return echecs.length > 0 || total.echoues > 0 ? 1 : 0;
}

async function parcourir(options) {
  const navigateur = await obtenirNavigateur();
  if (navigateur) return ETAPES.parcours.faire({ ...options, env: navigateur.env });
  console.error(
    [
      'Aucun navigateur n’a pu être trouvé ni installé : les parcours n’ont pas été joués.',
      'Installez Chrome, Edge ou Chromium, ou indiquez le vôtre : PW_EXECUTABLE=/chemin/vers/chrome npm test',
    ].join('\n'),
  );
  return { code: 1, texte: '' };
}
