import { ajouterDuree, type Instant } from '../referentiel/date.ts';
import type { ActionUtilisateur } from './historique.ts';
import type { Source } from './source.ts';
import type { StatutSimple } from './statuts.ts';

/**
 * Returns of the recipient that the supplier must say that he has read (factures § 8; ecrans-aide § 2.3), and the line
 * that it leaves in the « Historique des actions utilisateurs ».
 */
export const RETOURS = {
  REJETEE: { action: 'ACQUITTEMENT_REJET', source: 'S13' },
  SUSPENDUE: { action: 'ACQUITTEMENT_SUSPENSION', source: 'S13' },
  A_RECYCLER: { action: 'ACQUITTEMENT_RECYCLAGE', source: 'supposé' },
} as const satisfies Partial<Record<StatutSimple, { action: ActionUtilisateur; source: Source }>>;

export type StatutDeRetour = keyof typeof RETOURS;
export const STATUTS_DE_RETOUR = Object.keys(RETOURS) as StatutDeRetour[];

/** Days during which one may put it off: past them, acknowledging becomes compulsory [S3]. */
export const JOURS_POUR_ACQUITTER = 7;

/** Last instant at which a return may still be put off, whole days of 24 hours (supposé). */
export const limiteDAcquittement = (retourLe: Instant): Instant =>
  ajouterDuree(retourLe, { jours: JOURS_POUR_ACQUITTER });

/** Both instants ISO UTC. */
export const acquittementObligatoire = (retourLe: Instant, maintenant: Instant): boolean =>
  maintenant > limiteDAcquittement(retourLe);
