import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { exigerCompte } from '../comptes/exiger-compte.ts';
import type { Base } from '../db/base.ts';
import { exigerDroit } from '../structures/exiger-droit.ts';
import type { LigneStructure } from '../structures/structures.sql.ts';
import { decrireEtat } from './decrire-etat.ts';
import {
  type LigneAuService,
  type LigneRattachement,
  listerServicesDuCompte,
  trouverRattachementParId,
} from './rattachements.sql.ts';

export type DemandeATraiter = {
  rattachement: LigneRattachement;
  structure: LigneStructure;
  /** Services asked for, that wait. */
  services: LigneAuService[];
  /** The person is attached: only services wait. */
  dejaRattache: boolean;
  gestionnaireId: number;
};

/** What a gestionnaire decides on. NON_CONNECTE, INTROUVABLE, DROIT_DE_GESTION_ABSENT: nobody is named before that. */
export function exigerDemande(db: Base, acteur: Acteur, id: number): DemandeATraiter {
  const rattachement = trouverRattachementParId(db, id);
  // Same refusal, and in the same order, whether the number exists or not.
  exigerCompte(db, acteur);
  if (!rattachement) throw new ErreurMetier('INTROUVABLE');
  const { structureId, compteId, statut } = rattachement;
  const { structure, compteId: gestionnaireId } = exigerDroit(db, acteur, {
    structureId,
    droit: 'traiterRattachements',
  });
  const dejaRattache = statut === 'VALIDEE';
  return { rattachement, structure, services: enAttente(db, { compteId, structureId }), dejaRattache, gestionnaireId };
}

/** Somebody else may have answered meanwhile. ACTE_INTERDIT, with the present state. */
export function exigerEnAttente(db: Base, { rattachement, services }: DemandeATraiter): void {
  const { statut } = rattachement;
  const attend = statut === 'EN_COURS_DE_VALIDATION' || (statut === 'VALIDEE' && services.length > 0);
  if (!attend) throw new ErreurMetier('ACTE_INTERDIT', { precision: decrireEtat(db, rattachement) });
}

export const enAttente = (
  db: Base,
  { compteId, structureId }: { compteId: number; structureId: number },
): LigneAuService[] =>
  listerServicesDuCompte(db, compteId, structureId).filter(({ statut }) => statut === 'EN_COURS_DE_VALIDATION');
