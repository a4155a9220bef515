import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { ESPACE_DES_ENGAGEMENTS } from '#shared/engagements/droits.ts';
import { normaliserIdentifiant } from '#shared/referentiel/siret.ts';
import type { Base } from '../db/base.ts';
import { listerEspacesOuverts, trouverEtablissement, trouverStructureParSiret } from '../structures/structures.sql.ts';

export type RecepteurTrouve = {
  identifiant: string;
  raisonSociale: string;
  /** On the portal already. */
  inscrite: boolean;
  /** False: nobody there sees « Engagements », the order will wait. */
  espaceOuvert: boolean;
};

/** The firm of that SIRET: on the portal, or known to the INSEE, for one may order from who is not there yet (supposé). */
export function trouverRecepteur(db: Base, siret: string): RecepteurTrouve | undefined {
  const structure = trouverStructureParSiret(db, siret);
  if (structure) {
    const { identifiant, raisonSociale, statut } = structure;
    if (statut !== 'ACTIF') return undefined;
    const espaceOuvert = listerEspacesOuverts(db, structure.id).includes(ESPACE_DES_ENGAGEMENTS);
    return { identifiant, raisonSociale, inscrite: true, espaceOuvert };
  }
  const connu = trouverEtablissement(db, siret);
  if (connu?.estActif !== 1) return undefined;
  return { identifiant: siret, raisonSociale: connu.raisonSociale, inscrite: false, espaceOuvert: false };
}

/** Same, for who fills the form: RECEPTEUR_INCONNU on the field. The SIRET may be typed with spaces. */
export function consulterRecepteur(db: Base, siret: string): RecepteurTrouve {
  const recepteur = trouverRecepteur(db, normaliserIdentifiant(siret));
  if (recepteur) return recepteur;
  throw new ErreurMetier('RECEPTEUR_INCONNU', { champs: { siretRecepteur: 'RECEPTEUR_INCONNU' } });
}
