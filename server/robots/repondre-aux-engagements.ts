import { instantDuGeste } from '#shared/bac/gestes-de-robot.ts';
import { type ReponseALaCommande, reponseALaCommande } from '#shared/bac/reponses-aux-engagements.ts';
import type { Acteur } from '#shared/comptes/acteur.ts';
import { actesPossibles } from '#shared/engagements/cycle-de-vie.ts';
import { rolesSurEngagement } from '#shared/engagements/droits.ts';
import type { Base } from '../db/base.ts';
import { trouverEngagement } from '../engagements/engagements.sql.ts';
import { listerEngagementsATraiter } from '../engagements/lister-engagements.ts';
import { accepterEngagement, refuserEngagement } from '../engagements/repondre.ts';
import { listerHabilitations } from '../espaces/habilitations.sql.ts';
import type { Contexte, Reaction } from '../moteur/acte.ts';
import { oublier, prevoir } from '../moteur/echeances.sql.ts';
import { listerSiegesDeRobot } from './robots.sql.ts';

const objetDe = (id: number): string => `robot:engagement:${id}`;

/** Suppliers that nobody plays answer the orders, from their seat and by the acts of people; dropped when someone took the seat meanwhile. */
export const repondreAuxEngagements: Reaction = (db, { genre, id }, contexte) => {
  if (genre === 'ENGAGEMENT') planifier(db, id, contexte);
  if (genre === 'SIEGE')
    for (const { id: commande } of listerEngagementsATraiter(db, { genre: 'COMPTE', compteId: id }).engagements)
      planifier(db, commande, contexte);
};

function planifier(db: Base, id: number, contexte: Contexte): void {
  oublier(db, objetDe(id));
  const engagement = trouverEngagement(db, id);
  if (!engagement || engagement.recepteurId === null) return;
  const { structureId: emetteurId, recepteurId, codeService, etat } = engagement;
  if (actesPossibles(etat, 'RECEPTEUR').length === 0) return;
  for (const { compteId, temperament } of listerSiegesDeRobot(db, [recepteurId])) {
    const habilitations = listerHabilitations(db, compteId);
    const agit = rolesSurEngagement({ emetteurId, recepteurId, codeService }, habilitations, 'MODIFICATION');
    const reponse = agit.includes('RECEPTEUR') && reponseALaCommande(temperament, contexte.alea);
    if (!reponse) continue;
    const acteur: Acteur = { genre: 'COMPTE', compteId, robot: true };
    const instant = instantDuGeste(reponse, contexte.instant);
    prevoir(db, { instant, acteur, objet: objetDe(id), ...enActe(reponse, id) });
    return;
  }
}

function enActe({ acte, motif, commentaire }: ReponseALaCommande, id: number) {
  if (acte === 'refuser') return { acte: refuserEngagement, entree: { id, motif, commentaire } };
  return { acte: accepterEngagement, entree: { id, commentaire } };
}
