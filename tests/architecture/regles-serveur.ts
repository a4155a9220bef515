import { etageDe, type Lien, type Regle, salleDe } from './liens.ts';

/** Files of a room, as opposed to those of the engine, the database and the plugins. */
const SALLE = String.raw`^server\/(?!db\/|moteur\/|plugins\/)[^/]+\/(?:.*\/)?`;
const fichierDeSalle = (fin: string) => new RegExp(SALLE + fin);
const EST_DE_SALLE = new RegExp(SALLE);
const dans = (dossier: string, vers = '') => vers.startsWith(`${dossier}/`);
const memeSalle = ({ de, vers = '' }: Lien) => etageDe(de) === etageDe(vers) && salleDe(de) === salleDe(vers);
const estSql = (vers = '') => vers.endsWith('.sql.ts');

export const RESEAU = /^(fastify|@fastify\/.*|fastify-.*)$/;
const ECRAN = /^(react|react-dom|react-router|lucide-react|react-hook-form|@tanstack\/.*|@hookform\/.*|@fontsource.*)$/;
/** What a `.sql.ts` of another room may lend: reads, and the shapes (types, schemas) of its rows. */
const LECTURE = /^([A-Z*]|(trouver|lister|rechercher|consulter|compter|exiger|lire|est|existe)([A-Z]|$))/;
/** Snapshots are compressed and compared around acts, never inside one. */
const MOTEUR_HORS_DES_ACTES = /^server\/moteur\/(instantanes|temps)\.ts$/;
/** Files of shared that decide: SQL stores and finds, it does not judge. */
const REGLES_METIER = /^shared\/.*\/(cycle-de-vie|droits|champs|[a-z-]*deposable|erreurs)\.ts$/;

function prochesSeuls(lien: Lien, dossiers: readonly string[], message: string): string | undefined {
  if (lien.paquet || memeSalle(lien) || dossiers.some((d) => dans(d, lien.vers))) return undefined;
  return message;
}

export const REGLES_SERVEUR: Regle[] = [
  {
    pour: /^server\//,
    juger: ({ vers, paquet }) => {
      if (paquet) return ECRAN.test(paquet) ? 'server n’importe rien de l’écran' : undefined;
      return /^(shared|server)\//.test(vers ?? '') ? undefined : 'server n’importe que shared et server';
    },
  },
  {
    pour: /^server\/moteur\//,
    juger: (lien) =>
      prochesSeuls(lien, ['shared', 'server/db'], 'le moteur n’importe que server/db et shared') ??
      (lien.paquet && lien.paquet !== 'zod' && !MOTEUR_HORS_DES_ACTES.test(lien.de)
        ? 'le moteur n’importe aucun autre paquet que zod'
        : undefined),
  },
  {
    pour: /^server\/db\//,
    juger: (lien) =>
      prochesSeuls(lien, ['shared'], 'server/db n’importe que shared') ??
      (RESEAU.test(lien.paquet ?? '') ? 'server/db ne connaît pas Fastify' : undefined),
  },
  {
    pour: /^server\/plugins\//,
    juger: (lien) =>
      /\.(lectures|sql)\.ts$/.test(lien.vers ?? '')
        ? undefined
        : prochesSeuls(
            lien,
            ['shared', 'server/db', 'server/moteur'],
            'un plugin n’importe que shared, server/db, server/moteur et les lectures des salles',
          ),
  },
  {
    pour: fichierDeSalle(String.raw`[^/]+\.routes\.ts$`),
    juger: (lien) =>
      prochesSeuls(
        lien,
        ['shared', 'server/plugins', 'server/db', 'server/moteur'],
        'une route n’importe que sa salle, son contrat, server/plugins, server/db et server/moteur',
      ),
  },
  {
    pour: fichierDeSalle(String.raw`[^/]+\.sql\.ts$`),
    juger: (lien) => {
      const { vers, paquet, noms } = lien;
      if (paquet) return paquet === 'zod' ? undefined : 'un .sql.ts n’importe que zod';
      if (REGLES_METIER.test(vers ?? '') && !noms.every((n) => /^[A-Z]/.test(n) && n !== 'ErreurMetier')) {
        return 'un .sql.ts n’importe ni règle ni refus, seulement des schémas et des tables';
      }
      if (dans('shared', vers) || dans('server/db', vers) || dans('server/moteur', vers) || estSql(vers))
        return undefined;
      return 'un .sql.ts n’importe que shared, server/db et des lectures .sql.ts';
    },
  },
  {
    pour: fichierDeSalle(String.raw`[^/]+\.ts$`),
    juger: ({ vers }) =>
      /^server\/[^/]+\.ts$/.test(vers ?? '') ? 'une salle ne connaît pas l’assemblage (app.ts, main.ts)' : undefined,
  },
  {
    pour: fichierDeSalle(String.raw`[^/]+\.ts$`),
    juger: (lien) =>
      estSql(lien.vers) &&
      EST_DE_SALLE.test(lien.vers ?? '') &&
      !memeSalle(lien) &&
      !lien.noms.every((n) => LECTURE.test(n))
        ? `on n’écrit pas dans les tables d’une autre salle : ${lien.noms.join(', ')}`
        : undefined,
  },
];
