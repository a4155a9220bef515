// npm run check: what must hold before a commit; no browser. Two lanes, as machines have two cores or more.
import { lireBilans, oublierBilans, phrase } from './outils/bilan.mjs';
import { derouler, ETAPES, modulesPresents } from './outils/etapes.mjs';
import { echouer, exigerNode, RACINE, secondes } from './outils/machine.mjs';
import { quitterSiArret, suivreLesSignaux } from './outils/processus.mjs';

exigerNode();
process.chdir(RACINE);
suivreLesSignaux();
if (!modulesPresents()) echouer('Les dépendances manquent : lancez « npm start » une première fois.');

const debut = Date.now();
oublierBilans();
const echecs = (await Promise.all([file('regles'), file('types', 'lint', 'inutile', 'verrou', 'docs')])).flat();
const total = lireBilans(['vitest']);
if (total.reussis + total.echoues === 0) echecs.push('aucun test n’a été joué');
console.log(echecs.length > 0 ? `\nÀ corriger : ${echecs.join(' ; ')}.` : `\nTout est bon (${secondes(debut)}).`);
console.log(phrase(total));
process.exit(echecs.length > 0 ? 1 : 0);

/** What a step writes is kept, and shown only if it fails, so that lanes do not mix. */
async function file(...noms) {
  const rates = [];
  for (const nom of noms) {
    rates.push(...(await derouler(ETAPES[nom], { sortie: 'garder' })));
    quitterSiArret();
  }
  return rates;
}
