import { jourDe } from '#shared/referentiel/date.ts';
import type { Base } from '../../db/base.ts';
import type { LigneStructure } from '../../structures/structures.sql.ts';
import { fairePasser, type Passage } from '../faire-passer.ts';
import { prevoirLaFin } from '../terminer-rattachement.ts';
import { prevenirDuStatut } from './prevenir.ts';
import type { LigneUtilisateur } from './utilisateurs.sql.ts';

type Reouverture = {
  structure: LigneStructure;
  cible: LigneUtilisateur;
  passage: Pick<Passage, 'acte' | 'par' | 'auteurId'>;
  instant: string;
};

/**
 * The rights of a person on a structure come back as they were, and she is told, unless a change of SIRET left that
 * structure behind. A last day that is over is forgotten, one to come still holds. For acts only. ACTE_INTERDIT.
 */
export function rouvrirRattachement(db: Base, { structure, cible, passage, instant }: Reouverture): void {
  const { compteId } = cible;
  const dateFin = cible.dateFin && cible.dateFin >= jourDe(instant) ? cible.dateFin : undefined;
  const { id, vers } = fairePasser(db, { compteId, structureId: structure.id }, { ...passage, instant, dateFin });
  if (dateFin) prevoirLaFin(db, { id, dateFin });
  const explication = 'Votre rattachement est actif : vous retrouvez vos services et vos espaces.';
  if (structure.statut === 'ACTIF') prevenirDuStatut(db, cible, { structure, instant, statut: vers, explication });
}
