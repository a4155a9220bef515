import { instantDuGeste } from '#shared/bac/gestes-de-robot.ts';
import { type ReponseDeRobot, reponseAuRattachement } from '#shared/bac/reponses-aux-rattachements.ts';
import type { Acteur } from '#shared/comptes/acteur.ts';
import type { Base } from '../db/base.ts';
import type { ActeQuelconque, Contexte, Reaction } from '../moteur/acte.ts';
import { oublier, prevoir } from '../moteur/echeances.sql.ts';
import { listerDemandesRattachement } from '../rattachements/rattachements.lectures.ts';
import { refuserRattachement } from '../rattachements/refuser-rattachement.ts';
import { validerRattachement } from '../rattachements/valider-rattachement.ts';
import { listerSiegesDesGestionnaires, trouverStructureDuRattachement } from './robots.sql.ts';

/** The answer of a robot to one demande, apart from its other gestures. */
const objetDe = (id: number): string => `robot:rattachement:${id}`;

/**
 * When nobody holds the seat of a gestionnaire, a robot answers the demandes: planned when a demande changes or when the
 * seat is given to it, by the acts of people, and dropped if somebody took the seat or answered meanwhile.
 */
export const repondreAuxRattachements: Reaction = (db, { genre, id }, contexte) => {
  if (genre === 'RATTACHEMENT') planifier(db, id, contexte);
  if (genre === 'SIEGE')
    for (const demande of listerDemandesRattachement(db, { genre: 'COMPTE', compteId: id }))
      planifier(db, demande.id, contexte);
};

function planifier(db: Base, id: number, contexte: Contexte): void {
  oublier(db, objetDe(id));
  for (const { compteId, tenuPar, temperament } of repondants(db, id)) {
    // The principal comes first: when a person holds his seat, everybody waits for that person.
    if (tenuPar === 'HUMAIN') return;
    const acteur: Acteur = { genre: 'COMPTE', compteId, robot: true };
    const demande = listerDemandesRattachement(db, acteur).find((d) => d.id === id);
    if (!demande) return;
    const servicesOubliables = !demande.dejaRattache && demande.services.length > 0;
    const vue = { commentee: demande.commentaire !== null, servicesOubliables };
    const reponse = reponseAuRattachement(temperament, vue, contexte.alea);
    if (!reponse) continue;
    const instant = instantDuGeste(reponse, contexte.instant);
    prevoir(db, { instant, acteur, objet: objetDe(id), ...enActe(reponse, id) });
    return;
  }
}

function repondants(db: Base, id: number) {
  const structureId = trouverStructureDuRattachement(db, id);
  return structureId === undefined ? [] : listerSiegesDesGestionnaires(db, structureId);
}

function enActe(
  { reponse, motif, sansServices }: ReponseDeRobot,
  id: number,
): { acte: ActeQuelconque; entree: unknown } {
  if (reponse === 'refuser')
    return { acte: refuserRattachement, entree: { demandes: [id], motif, vocabulaire: '2021' } };
  return { acte: validerRattachement, entree: { demandes: [{ id, ...(sansServices && { services: [] }) }] } };
}
