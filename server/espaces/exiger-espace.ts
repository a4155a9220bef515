import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { type CodeEspace, espace as espaceDe } from '#shared/espaces/espaces.ts';
import { aLaMainSurLesAbonnements } from '#shared/rattachements/gestionnaires.ts';
import { estGestionnaire } from '#shared/structures/droits.ts';
import type { Role } from '#shared/structures/roles.ts';
import type { Base } from '../db/base.ts';
import { trouverUtilisateur } from '../rattachements/utilisateurs/utilisateurs.sql.ts';
import { trouverRole } from '../structures/rattachements.sql.ts';
import { type LigneStructure, listerEspacesDuService, listerEspacesOuverts } from '../structures/structures.sql.ts';
import {
  estRattacheAuService,
  type LigneAbonnement,
  trouverAbonnement,
  trouverPersonne,
  trouverServiceParId,
} from './abonnements.sql.ts';

type Lieu = { structure: LigneStructure; serviceId: number | null; espace: CodeEspace };

/**
 * One may have this espace there: the structure is active, the espace is open on it, and on the service when there is
 * one (§ 6.4, order to enforce). ESPACE_SANS_ABONNEMENT, ESPACE_STRUCTURE_INACTIVE, ESPACE_NON_OUVERT, INTROUVABLE (the
 * service), ABONNEMENT_SERVICE_INACTIF, ESPACE_NON_OUVERT_SERVICE.
 */
export function exigerEspaceOuvert(db: Base, { structure, serviceId, espace }: Lieu): void {
  if (espaceDe(espace).ouverture !== 'STRUCTURE') refuserPour('ESPACE_SANS_ABONNEMENT', espace);
  if (structure.statut !== 'ACTIF') throw new ErreurMetier('ESPACE_STRUCTURE_INACTIVE');
  if (!listerEspacesOuverts(db, structure.id).includes(espace)) refuserPour('ESPACE_NON_OUVERT', espace);
  if (serviceId === null) return;
  const service = trouverServiceParId(db, serviceId);
  if (service?.structureId !== structure.id) throw new ErreurMetier('INTROUVABLE');
  if (service.statut !== 'ACTIF') throw new ErreurMetier('ABONNEMENT_SERVICE_INACTIF');
  if (!listerEspacesDuService(db, serviceId).includes(espace)) refuserPour('ESPACE_NON_OUVERT_SERVICE', espace);
}

const refuserPour = (
  code: 'ESPACE_SANS_ABONNEMENT' | 'ESPACE_NON_OUVERT' | 'ESPACE_NON_OUVERT_SERVICE',
  espace: CodeEspace,
) => {
  throw new ErreurMetier(code, { precision: `Espace « ${espaceDe(espace).libelle} »` });
};

/** The person works there: attached to the structure, and to the service unless she manages. ABONNEMENT_SANS_RATTACHEMENT, ABONNEMENT_SANS_SERVICE. */
export function exigerPersonneSurPlace(
  db: Base,
  { compteId, structureId, serviceId }: Pick<LigneAbonnement, 'compteId' | 'structureId' | 'serviceId'>,
): void {
  const role = trouverRole(db, compteId, structureId);
  // Who is not of the structure is not named to its gestionnaires.
  if (!role) throw new ErreurMetier('ABONNEMENT_SANS_RATTACHEMENT');
  if (serviceId !== null && !estGestionnaire(role) && !estRattacheAuService(db, compteId, serviceId))
    throw new ErreurMetier('ABONNEMENT_SANS_SERVICE', { precision: nomDe(db, compteId) });
}

/** DROIT_DE_GESTION_ABSENT, with the name, for the abonnements of a gestionnaire on whom this one has no hand. */
export function exigerMainSurLesAbonnements(
  db: Base,
  gestionnaire: { role: Role; compteId: number },
  { compteId, structureId }: Pick<LigneAbonnement, 'compteId' | 'structureId'>,
): void {
  const cible = trouverUtilisateur(db, structureId, compteId);
  if (
    !cible ||
    aLaMainSurLesAbonnements(gestionnaire.role, { role: cible.role, moi: compteId === gestionnaire.compteId })
  )
    return;
  throw new ErreurMetier('DROIT_DE_GESTION_ABSENT', { precision: nomDe(db, compteId) });
}

export function nomDe(db: Base, compteId: number): string {
  const personne = trouverPersonne(db, compteId);
  return personne ? `${personne.prenom} ${personne.nom}` : '';
}

/** INTROUVABLE. */
export function exigerAbonnement(db: Base, id: number): LigneAbonnement {
  const abonnement = trouverAbonnement(db, id);
  if (!abonnement) throw new ErreurMetier('INTROUVABLE');
  return abonnement;
}
