import type { Acteur } from '#shared/comptes/acteur.ts';
import type { Reponse } from '#shared/contrat/contrat.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { contratSaisie } from '#shared/factures/contrat-saisie.ts';
import { ESPACE_DU_ROLE } from '#shared/factures/droits.ts';
import type { Base } from '../../db/base.ts';
import { coordonneesBancairesValides } from '../../structures/banque/banque.lectures.ts';
import { listerServices } from '../../structures/structures.sql.ts';
import { servicesVus, structuresAvec } from '../acces.ts';

const ESPACE = ESPACE_DU_ROLE.FOURNISSEUR;

/** The active services of a structure for which the acteur works in « Factures émises ». */
export function servicesDuFournisseur(db: Base, acteur: Acteur, structureId: number) {
  const { partielles, services } = servicesVus(db, acteur, ESPACE);
  return listerServices(db, structureId)
    .filter(({ statut }) => statut === 'ACTIF')
    .filter(({ code }) => !partielles.includes(structureId) || services.includes(`${structureId}:${code}`))
    .map(({ code, nom }) => ({ code, nom }));
}

/** What « Saisir facture » offers to choose. ACCES_REFUSE. */
export function consulterFournisseur(
  db: Base,
  acteur: Acteur,
  id: number,
): Reponse<typeof contratSaisie.consulterFournisseur> {
  if (!structuresAvec(db, acteur, { espace: ESPACE, mode: 'MODIFICATION' }).includes(id))
    throw new ErreurMetier('ACCES_REFUSE');
  return { services: servicesDuFournisseur(db, acteur, id), comptes: coordonneesBancairesValides(db, id) };
}
