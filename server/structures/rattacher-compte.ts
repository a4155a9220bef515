import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { type CodeEspace, espacesParDefaut } from '#shared/espaces/espaces.ts';
import { estGestionnaire } from '#shared/structures/droits.ts';
import type { Base } from '../db/base.ts';
import { abonnerLeCompte } from './abonnements.sql.ts';
import {
  insererRattachementValide,
  type NouveauRattachement,
  trouverGestionnairePrincipal,
} from './rattachements.sql.ts';
import { listerEspacesOuverts, trouverStructure } from './structures.sql.ts';

/**
 * Attaches a compte to a structure at once, without a demande: the creator of a structure, the agents of the
 * beginning, a person whom a gestionnaire adds. A structure has one gestionnaire principal at most (§ 3.1):
 * ACTE_INTERDIT for a second one. Returns the id of the rattachement.
 */
export function rattacherCompte(db: Base, rattachement: NouveauRattachement): number {
  const { role, structureId } = rattachement;
  if (role === 'GP' && trouverGestionnairePrincipal(db, structureId)) throw new ErreurMetier('ACTE_INTERDIT');
  const id = insererRattachementValide(db, rattachement);
  abonnerALArrivee(db, rattachement);
  return id;
}

/**
 * What a person has as soon as she is attached: a gestionnaire, all that is open [S19]; an utilisateur, the espaces
 * that come without asking [S20]. For acts only.
 */
export function abonnerALArrivee(db: Base, { compteId, structureId, role, instant }: NouveauRattachement): void {
  const structure = trouverStructure(db, structureId);
  if (!structure) throw new ErreurMetier('INTROUVABLE');
  const ouverts = listerEspacesOuverts(db, structureId) as CodeEspace[];
  const sansDemander: readonly CodeEspace[] = espacesParDefaut(structure.nature);
  const espaces = estGestionnaire(role) ? ouverts : ouverts.filter((espace) => sansDemander.includes(espace));
  abonnerLeCompte(db, { compteId, structureId, espaces, instant });
}
