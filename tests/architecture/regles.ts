import { posix } from 'node:path';
import type { Import } from './lecture.ts';
import { etageDe, type Lien, lienDe, type Regle, salleDe } from './liens.ts';
import { REGLES_SERVEUR, RESEAU } from './regles-serveur.ts';
import { REGLES_ECRANS } from './regles-web.ts';
import { estTest, type Fichier } from './sources.ts';

/** On each floor, a room may use those before it. A new room takes its place here. */
export const SALLES = [
  'contrat',
  'referentiel',
  'vocabulaire',
  'courriels',
  'comptes',
  'structures',
  'rattachements',
  'espaces',
  'factures',
  'engagements',
  'travaux',
  'sollicitations',
  'aide',
  'gestion',
  'bac',
  'formation',
  'robots',
] as const;

const rang = (salle: string) => (SALLES as readonly string[]).indexOf(salle);

/** True when both are rooms of the list and the second comes after the first. */
function vientApres(salle: string, autre: string): boolean {
  return rang(salle) >= 0 && rang(autre) > rang(salle);
}

/** Lists of codes and words that use nothing themselves: any room may read them, wherever theirs comes. */
const LISTES_COMMUNES = ['shared/espaces/espaces.ts', 'shared/espaces/habilitations.ts', 'shared/bac/robots.ts'];

const ORDRE: Regle = {
  // The index of the contract gathers the rooms: it comes after them all.
  pour: /^(?!shared\/contrat\/index)(shared|server|web)\/[^/]+\//,
  juger: ({ de, vers }) => {
    if (LISTES_COMMUNES.includes(vers ?? '')) return undefined;
    const [salle, autre] = [salleDe(de), vers && etageDe(vers) === etageDe(de) && salleDe(vers)];
    if (!salle || !autre || !vientApres(salle, autre)) return undefined;
    return `« ${salle} » vient avant « ${autre} » dans l’ordre des salles et ne peut pas s’en servir`;
  },
};

const PARTAGE: Regle[] = [
  {
    pour: /^shared\/contrat\/(contrat|erreurs)\.ts$/,
    juger: ({ vers }) =>
      vers && !vers.startsWith('shared/contrat/refus/')
        ? 'contrat.ts et erreurs.ts sont le sol de tous : ils n’importent que zod et les tables de refus'
        : undefined,
  },
  {
    pour: /^shared\/contrat\/index\.ts$/,
    juger: ({ vers, paquet }) =>
      paquet || !/^shared\/[^/]+\/contrat(-[a-z]+)?\.ts$/.test(vers ?? '')
        ? 'shared/contrat/index.ts n’importe que le contrat.ts de chaque salle'
        : undefined,
  },
  {
    pour: /^shared\/(?!contrat\/index\.ts$)/,
    juger: ({ vers, paquet }) => {
      if (paquet) return paquet === 'zod' ? undefined : 'shared n’importe que zod : ni Node, ni Fastify, ni React';
      if (vers === 'shared/contrat/index.ts')
        return 'shared/contrat/index.ts rassemble les salles : aucune ne l’importe';
      return etageDe(vers ?? '') === 'shared' ? undefined : 'shared n’importe que shared';
    },
  },
];

const AUTOUR: Regle[] = [
  {
    pour: /^(shared|server|web|seed)\//,
    juger: ({ vers }) => {
      if (vers && estTest(vers)) return 'personne n’importe un test';
      return vers?.startsWith('scripts/') ? 'les scripts ne font pas partie de l’application' : undefined;
    },
  },
  {
    pour: /^seed\//,
    juger: ({ vers }) =>
      !vers || /^(shared|seed)\/|^server\/(db|moteur|[^/]+\/(pdf|lecture))\/|^server\/[^/]+\.ts$/.test(vers)
        ? undefined
        : 'seed n’importe de server que db, moteur, la racine, et de quoi écrire ou lire un document : il agit par les actes',
  },
];

const REGLES = [...AUTOUR, ...PARTAGE, ...REGLES_SERVEUR, ...REGLES_ECRANS, ORDRE];

/** How an import is written, whatever it brings. */
function forme({ chemin }: Fichier, { depuis, relais }: Import): string | undefined {
  if (relais) return 'pas de relais « export … from » : importez le fichier qui a la chose';
  const dansShared = etageDe(chemin) === 'shared';
  if (dansShared && depuis.startsWith('#shared/')) return 'dans shared, l’import est relatif';
  if (!dansShared && /^\.\.?\/.*\bshared\//.test(depuis)) return 'shared s’importe par « #shared/… »';
  if (/^(\.|#)/.test(depuis) && !/\.[a-z]+(\?\w+)?$/.test(depuis))
    return 'l’extension du fichier fait partie de l’import';
  return undefined;
}

/** Folders that are not rooms: what carries the server, what carries the screens, the pages of Chorale itself. */
const HORS_SALLES = ['moteur', 'db', 'plugins', 'api', 'design', 'shell', 'accueil', 'public'];

function place({ chemin }: Fichier): string[] {
  const nom = posix.basename(chemin);
  const barils = /^index\.tsx?$/.test(nom) && chemin !== 'shared/contrat/index.ts' ? ['pas de fichier index'] : [];
  const salle = salleDe(chemin);
  const connues = [...SALLES, ...HORS_SALLES];
  const inconnue =
    salle && !connues.includes(salle)
      ? [`la salle « ${salle} » n’a pas de place dans l’ordre (regles.ts, SALLES)`]
      : [];
  return [...barils, ...inconnue];
}

/** Everything the house rules refuse, one readable line each. */
export function infractions(fichiers: readonly Fichier[]): string[] {
  return fichiers.flatMap((fichier) => {
    const { chemin, imports } = fichier;
    const juger = estTest(chemin) ? jugerTest : jugerCode;
    const fautes = [...place(fichier), ...imports.map((i) => forme(fichier, i) ?? juger(lienDe(chemin, i)))];
    return fautes.filter((faute) => faute !== undefined).map((faute) => `${chemin} : ${faute}`);
  });
}

/** The first rule that refuses speaks. */
function jugerCode(lien: Lien): string | undefined {
  for (const { pour, juger } of REGLES) {
    const faute = pour.test(lien.de) ? juger(lien) : undefined;
    if (faute) return `${faute} (${lien.vers ?? lien.paquet})`;
  }
  return undefined;
}

/** A test beside its file stays on its floor, or below; those of tests/ see everything. */
function jugerTest({ de, vers }: Lien): string | undefined {
  const permis: Record<string, string[]> = {
    shared: ['shared', 'tests'],
    web: ['shared', 'web', 'tests'],
    server: ['shared', 'server', 'tests'],
  };
  const etages = permis[etageDe(de)];
  return vers && etages && !etages.includes(etageDe(vers))
    ? `un test de ${etageDe(de)} n’importe pas ${vers}`
    : undefined;
}

/** Circles of files, each once, as « a → b → a ». */
export function cercles(fichiers: readonly Fichier[]): string[] {
  const liens = new Map(fichiers.map((f) => [f.chemin, f.imports.flatMap((i) => lienDe(f.chemin, i).vers ?? [])]));
  const finis = new Set<string>();
  const trouves: string[] = [];
  const visiter = (chemin: string, suite: string[]) => {
    const deja = suite.indexOf(chemin);
    if (deja >= 0) trouves.push([...suite.slice(deja), chemin].join(' → '));
    if (deja >= 0 || finis.has(chemin)) return;
    for (const vers of liens.get(chemin) ?? []) visiter(vers, [...suite, chemin]);
    finis.add(chemin);
  };
  for (const chemin of liens.keys()) visiter(chemin, []);
  return trouves;
}

const DECLARE_UN_ACTE = /\bacte\s*(<[^>]*>)?\(/;

/** Acts and reads that lead, by whatever way, to what speaks HTTP: they would no longer run anywhere else. */
export function actesQuiParlentHttp(fichiers: readonly Fichier[]): string[] {
  const parChemin = new Map(fichiers.map((fichier) => [fichier.chemin, fichier]));
  const parleHttp = ({ chemin, imports }: Fichier) =>
    /^server\/plugins\/|\.routes\.ts$/.test(chemin) || imports.some(({ depuis }) => RESEAU.test(depuis));
  const mene = (fichier: Fichier, suite: string[]): string | undefined => {
    const chemin = [...suite, fichier.chemin];
    if (parleHttp(fichier)) return chemin.join(' → ');
    for (const i of fichier.imports) {
      const suivant = parChemin.get(lienDe(fichier.chemin, i).vers ?? '');
      const trouve = suivant && !chemin.includes(suivant.chemin) ? mene(suivant, chemin) : undefined;
      if (trouve) return trouve;
    }
    return undefined;
  };
  return fichiers
    .filter(({ chemin, texte }) => /^server\/[^/]+\//.test(chemin) && !estTest(chemin) && DECLARE_UN_ACTE.test(texte))
    .concat(fichiers.filter(({ chemin }) => /\.(lectures|sql)\.ts$/.test(chemin)))
    .flatMap((fichier) => mene(fichier, []) ?? []);
}
