import { instantDuGeste } from '#shared/bac/gestes-de-robot.ts';
import { prochaineReponse } from '#shared/bac/reponses-aux-abonnements.ts';
import type { Acteur } from '#shared/comptes/acteur.ts';
import { etatDe } from '#shared/espaces/cycle-de-vie.ts';
import type { Base } from '../db/base.ts';
import { trouverAbonnement } from '../espaces/abonnements.sql.ts';
import { listerDemandesGerees } from '../espaces/espaces.sql.ts';
import { refuserAbonnements, validerAbonnements } from '../espaces/traiter-abonnements.ts';
import type { Contexte, Reaction } from '../moteur/acte.ts';
import { oublier, prevoir } from '../moteur/echeances.sql.ts';
import { listerSiegesDesGestionnaires } from './robots.sql.ts';

const objetDe = (id: number): string => `robot:abonnement:${id}`;

/**
 * Gestionnaires that nobody plays answer the demandes d’abonnement, from their seat and by the acts of people; dropped
 * when someone took the seat meanwhile.
 */
export const repondreAuxAbonnements: Reaction = (db, { genre, id }, contexte) => {
  if (genre === 'ABONNEMENT') planifier(db, id, contexte);
  if (genre === 'SIEGE') for (const demande of listerDemandesGerees(db, id)) planifier(db, demande.id, contexte);
};

function planifier(db: Base, id: number, contexte: Contexte): void {
  oublier(db, objetDe(id));
  const abonnement = trouverAbonnement(db, id);
  const etat = etatDe(abonnement);
  if (!abonnement || (etat !== 'EN_COURS_DE_VALIDATION' && etat !== 'MODE_DEMANDE')) return;
  const demande = {
    changement: etat === 'MODE_DEMANDE',
    mode: abonnement.modeDemande ?? abonnement.mode,
    dejaRepondu: abonnement.traitePar !== null,
  };
  for (const { compteId, tenuPar, temperament } of listerSiegesDesGestionnaires(db, abonnement.structureId)) {
    // The principal comes first: when a person holds his seat, everybody waits for that person.
    if (tenuPar === 'HUMAIN') return;
    const reponse = prochaineReponse(temperament, { demande, alea: contexte.alea });
    if (!reponse) continue;
    const acteur: Acteur = { genre: 'COMPTE', compteId, robot: true };
    const { commentaire, mode } = reponse;
    const valide = reponse.acte === 'valider';
    prevoir(db, {
      instant: instantDuGeste(reponse, contexte.instant),
      acteur,
      objet: objetDe(id),
      acte: valide ? validerAbonnements : refuserAbonnements,
      entree: { ids: [id], commentaire, ...(valide ? { mode } : { vocabulaire: '2021' as const }) },
    });
    return;
  }
}
