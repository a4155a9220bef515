import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Mesure } from './banc.ts';

const formater = (chiffres: number) => new Intl.NumberFormat('fr-FR', { maximumFractionDigits: chiffres });

export const nombre = (n: number): string => formater(0).format(n);
export const decimal = (n: number): string => formater(n < 1 ? 2 : 1).format(n);
export const duree = (ms: number): string => (ms >= 1000 ? `${formater(2).format(ms / 1000)} s` : `${decimal(ms)} ms`);
export const octets = (n: number): string =>
  n >= 1_000_000 ? `${formater(2).format(n / 1e6)} Mo` : `${nombre(n / 1000)} Ko`;

const ENTETES = ['Mesure', 'Valeur', 'Cible', 'Tenue'] as const;

function lignesDe(mesures: readonly Mesure[]): string[][] {
  return mesures.map(({ nom, valeur, cible, tenue }) => [
    nom,
    valeur,
    cible ?? '',
    tenue === undefined ? '' : tenue ? 'oui' : 'non',
  ]);
}

/** Columns aligned for a terminal. */
export function enTableau(mesures: readonly Mesure[]): string {
  const lignes = [[...ENTETES], ...lignesDe(mesures)];
  const largeurs = ENTETES.map((_, i) => Math.max(...lignes.map((l) => l[i]?.length ?? 0)));
  return lignes
    .map((l) =>
      l
        .map((texte, i) => texte.padEnd(largeurs[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** What the others asked of this machine before the run, in cores; nothing where the system does not say (Windows). */
const OCCUPES = loadavg()[0] ?? 0;

function decrireMachine(): string {
  const coeurs = cpus().length;
  const machine = `${coeurs} cœurs, ${Math.round(totalmem() / 2 ** 30)} Go de mémoire, Node ${process.version}`;
  if (OCCUPES < 0.5) return `${machine}.`;
  return `${machine}. D’autres programmes y demandaient déjà ${decimal(OCCUPES)} cœurs : les durées en souffrent, les rapports moins.`;
}

/** Writes docs/performance.md: the figures of this run, on a machine that is not named. */
export function ecrireRapport(racine: string, mesures: readonly Mesure[]): void {
  const enLigne = (cellules: readonly string[]) => `| ${cellules.join(' | ')} |`;
  const jour = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' }).format(new Date());
  const tableau = [enLigne(ENTETES), enLigne(ENTETES.map(() => '---')), ...lignesDe(mesures).map(enLigne)];
  const texte = TEXTE.replace('{machine}', decrireMachine())
    .replace('{jour}', jour)
    .replace('{tableau}', tableau.join('\n'));
  writeFileSync(join(racine, 'docs', 'performance.md'), texte);
}

const TEXTE = `<!-- Écrit par « npm run charge » : ne pas modifier à la main. -->

# Performance

Mesuré le {jour}, en une seule fois : {machine}

{tableau}

## Comment c’est mesuré

- \`npm run charge\` construit l’application, la lance comme \`npm start\`, et lui parle par HTTP depuis un autre
  processus : 16 connexions gardées ouvertes, requêtes préparées d’avance, une seule à la fois par connexion.
- Le débit dépend de la machine. À côté, donc, une route Fastify nue qui rend 3 Ko de JSON sert d’**étalon** : même
  machine, même client, tours alternés. Les valeurs sont des médianes, et les rapports la médiane de ceux de chaque tour.
- La liste est lue avec sa session, son siège et ses droits, seize pages différentes tour à tour, dans un bac dont
  toutes les colonnes sont remplies.
- « Durable » : la réponse part quand la facture, son historique, ses courriels et la ligne du journal sont écrits dans
  le fichier du bac (SQLite, WAL, \`synchronous = NORMAL\` : un arrêt du programme ne perd rien). Ce que le dépôt entraîne
  (acheminement deux secondes plus tard, mise à disposition, réponses des robots) fait trois fois plus d’actes et de
  courriels : il est compté à part, dans des tours plus longs.
- Les 200 apprenants ont chacun leur bac. Un temps de réponse court à partir de l’instant où le geste était prévu : une
  attente derrière les autres compte.
- Tout se passe sur la machine, dans des dossiers temporaires, effacés à la fin. Le mot de passe et le réseau de la salle
  n’y sont pas comptés.
`;
