import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { exigeUnService } from '#shared/structures/parametres.ts';
import { actesPossibles } from '#shared/structures/passages.ts';
import type { Role } from '#shared/structures/roles.ts';
import { estDuPortail } from '#shared/structures/services.ts';
import { type ActeSurService, PASSAGES_DE_SERVICE } from '#shared/structures/services-cycle-de-vie.ts';
import type { Base } from '../../db/base.ts';
import { exigerDroit } from '../exiger-droit.ts';
import { exigerStructureActive } from '../exiger-structure-active.ts';
import { compterServicesAChoisir } from '../fiche/fiche.sql.ts';
import { lireParametres } from '../structures.lectures.ts';
import type { LigneStructure } from '../structures.sql.ts';
import { type LigneDeService, trouverServiceParId } from './services.sql.ts';

export type ServiceTenu = { service: LigneDeService; structure: LigneStructure; role: Role };

/** A service of a structure to which the acteur is attached. INTROUVABLE otherwise: nothing is revealed. */
export function voirService(db: Base, acteur: Acteur, id: number): ServiceTenu {
  const service = trouverServiceParId(db, id);
  // One who is not connected hears that first.
  const vue = exigerDroit(db, acteur, { structureId: service?.structureId ?? 0, droit: 'voirUtilisateurs' });
  if (!service) throw new ErreurMetier('INTROUVABLE');
  return { service, ...vue };
}

/** The same, by who may change it. DROIT_DE_GESTION_ABSENT, STRUCTURE_INACTIVE. */
export function tenirService(db: Base, acteur: Acteur, id: number): ServiceTenu {
  const { service } = voirService(db, acteur, id);
  return {
    service,
    ...exigerStructureActive(db, acteur, { structureId: service.structureId, droit: 'gererServices' }),
  };
}

/** The same, for an act of its life cycle. ACTE_INTERDIT; SERVICE_DU_PORTAIL for what only the portal does. */
export function exigerPassage(db: Base, acteur: Acteur, demande: { id: number; acte: ActeSurService }): ServiceTenu {
  const tenu = tenirService(db, acteur, demande.id);
  const { service, role } = tenu;
  if (estDuPortail(service.code) && demande.acte !== 'modifier') throw new ErreurMetier('SERVICE_DU_PORTAIL');
  if (!actesPossibles(PASSAGES_DE_SERVICE, service.statut, role).includes(demande.acte))
    throw new ErreurMetier('ACTE_INTERDIT');
  return tenu;
}

/** Before this active service stops by hand: DERNIER_SERVICE_A_CHOISIR when suppliers must quote one, and it is the last. */
export function exigerUnAutreAChoisir(db: Base, { structure }: Pick<ServiceTenu, 'structure'>): void {
  if (exigeUnService(lireParametres(structure)) && compterServicesAChoisir(db, structure.id) <= 1)
    throw new ErreurMetier('DERNIER_SERVICE_A_CHOISIR');
}
