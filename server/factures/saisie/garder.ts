import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { FactureSaisie } from '#shared/factures/facture.ts';
import { defautsDesLignes } from '#shared/factures/facture-deposable.ts';
import type { Base } from '../../db/base.ts';
import { coordonneesBancairesValides } from '../../structures/banque/banque.lectures.ts';
import { mandatEnVigueur } from '../../structures/banque/mandat.ts';
import type { Champs } from '../depot/garder-saisie.ts';
import { servicesDuFournisseur } from './fournisseur.ts';

/** The portal writes in the name of a structure that allowed it (factures § 2). MANDAT_REQUIS. */
export function exigerMandat(db: Base, structureId: number | undefined): void {
  if (structureId !== undefined && !mandatEnVigueur(db, structureId)) throw new ErreurMetier('MANDAT_REQUIS');
}

/** What was chosen in the lists of the supplier: his service, his account. */
export function defautsDesChoix(db: Base, acteur: Acteur, saisie: FactureSaisie): Champs {
  const { structureId, serviceFournisseur, coordonneesBancairesId } = saisie;
  if (structureId === undefined) return {};
  const champs: Champs = {};
  // Nothing is read for what was not chosen: a flow brings hundreds of factures, and chooses nothing.
  if (
    serviceFournisseur !== undefined &&
    !servicesDuFournisseur(db, acteur, structureId).some(({ code }) => code === serviceFournisseur)
  )
    champs.serviceFournisseur = 'SERVICE_FOURNISSEUR_INCONNU';
  if (
    coordonneesBancairesId !== undefined &&
    !coordonneesBancairesValides(db, structureId).some(({ id }) => id === coordonneesBancairesId)
  )
    champs.coordonneesBancairesId = 'COORDONNEES_INCONNUES';
  return champs;
}

/** A brouillon may lack anything, but the lines that it holds are well formed. */
export function defautsDesLignesGardees(saisie: FactureSaisie): Champs {
  const deLignes = Object.entries(defautsDesLignes(saisie)).filter(([, code]) => code !== 'CHAMP_OBLIGATOIRE');
  return Object.fromEntries(deLignes) as Champs;
}
