import { z } from 'zod';
import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { exigerCompte } from '../comptes/exiger-compte.ts';
import type { Base } from '../db/base.ts';
import { acte } from '../moteur/acte.ts';
import { trouverStructure } from '../structures/structures.sql.ts';
import { decrireEtat } from './decrire-etat.ts';
import { enAttente } from './exiger-demande.ts';
import { fairePasser } from './faire-passer.ts';
import { fairePasserAuService } from './faire-passer-au-service.ts';
import { type LigneRattachement, trouverRattachement } from './rattachements.sql.ts';

/** One's own rattachement to a structure. NON_CONNECTE; INTROUVABLE when there is none. */
export function exigerLeMien(db: Base, acteur: Acteur, structureId: number): LigneRattachement {
  const rattachement = trouverRattachement(db, exigerCompte(db, acteur).id, structureId);
  if (!rattachement) throw new ErreurMetier('INTROUVABLE');
  return rattachement;
}

/** « Annuler ma demande », while nobody has answered. NON_CONNECTE, INTROUVABLE, ACTE_INTERDIT. */
export const annulerDemande = acte({
  nom: 'annulerDemande',
  libelle: 'Demande de rattachement annulée',
  entree: z.object({ structureId: z.int() }),
  executer(db, acteur, { structureId }, { instant, signaler }) {
    const rattachement = exigerLeMien(db, acteur, structureId);
    const { id, compteId, statut } = rattachement;
    const services = enAttente(db, rattachement);
    const passage = { acte: 'annuler', par: 'DEMANDEUR', instant } as const;
    if (statut !== 'VALIDEE') fairePasser(db, { compteId, structureId }, passage);
    else if (services.length === 0)
      throw new ErreurMetier('ACTE_INTERDIT', { precision: decrireEtat(db, rattachement) });
    for (const { serviceId } of services)
      fairePasserAuService(db, { compteId, service: { id: serviceId, structureId } }, passage);
    signaler({ genre: 'RATTACHEMENT', id });
    return { structure: trouverStructure(db, structureId)?.raisonSociale ?? '' };
  },
  decrire: (_entree, { structure }) => structure,
});
