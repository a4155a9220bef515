import { HABILITES } from '../comptes/habilites.sql.ts';
import type { Base } from '../db/base.ts';

export type Correspondant = { emailConnexion: string; emailContact: string };

type Objet = {
  structureId: number;
  espace: string;
  /** Code of the service that the facture names, if any. */
  service: string | null;
};

/** Box of « Mon compte » that a person may untick; a gestionnaire principal cannot, for the factures [S16]. */
const SOUHAITS = {
  FACTURATION: `(c.notifFacturation = 1
    OR EXISTS (SELECT 1 FROM rattachements g WHERE g.compteId = c.id AND g.role = 'GP' AND g.statut = 'VALIDEE'))`,
  ENGAGEMENTS: 'c.notifEngagements = 1',
} as const;

/** The people who see it through this espace and want its mails: each contact address once. */
export const listerCorrespondants = (
  db: Base,
  objet: Objet,
  souhait: keyof typeof SOUHAITS = 'FACTURATION',
): Correspondant[] =>
  db.all(
    `SELECT c.emailConnexion, c.emailContact FROM (${HABILITES}) a JOIN comptes c ON c.id = a.compteId
     WHERE a.structureId = :structureId AND a.espace = :espace AND (a.entiere OR a.service IS :service)
       AND ${SOUHAITS[souhait]}
     GROUP BY c.emailContact ORDER BY min(c.id)`,
    objet,
  );

export const trouverNature = (db: Base, structureId: number): 'PRIVEE' | 'PUBLIQUE' | undefined =>
  db.get<{ nature: 'PRIVEE' | 'PUBLIQUE' }>('SELECT nature FROM structures WHERE id = ?', [structureId])?.nature;

/** « Prénom Nom » of the one who made it. */
export const trouverNomDuCompte = (db: Base, compteId: number): string =>
  db.get<{ nom: string }>("SELECT prenom || ' ' || nom AS nom FROM comptes WHERE id = ?", [compteId])?.nom ?? '';

type PartieNommee = { id: number; identifiant: string; raisonSociale: string };

/** What names these structures, in that order; those that are not there are left out. */
export const trouverPartiesNommees = (db: Base, ids: readonly (number | null)[]): PartieNommee[] =>
  ids.flatMap(
    (id) =>
      (id === null
        ? undefined
        : db.get<PartieNommee>('SELECT id, identifiant, raisonSociale FROM structures WHERE id = ?', [id])) ?? [],
  );
