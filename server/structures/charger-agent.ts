import { z } from 'zod';
import { TEMPERAMENTS } from '#shared/bac/robots.ts';
import { InscriptionSaisie } from '#shared/comptes/compte.ts';
import { peutChargerAgent } from '#shared/comptes/droits.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { normaliserEmail } from '#shared/referentiel/texte.ts';
import { acte } from '../moteur/acte.ts';
import { insererCompte, insererSiege, trouverCompteParEmail } from './comptes.sql.ts';
import { rattacherAgent, trouverStructureParIdentifiant } from './rattachements.sql.ts';

const { emailConnexion, nom, prenom } = InscriptionSaisie.shape;

/**
 * Puts a person of a story in place: compte already active, attached to structures that exist, seat given.
 * ACCES_REFUSE, EMAIL_EXISTE, INTROUVABLE (the identifiant of a structure).
 */
export const chargerAgent = acte({
  nom: 'chargerAgent',
  libelle: 'Personnage mis en place',
  entree: z.object({
    emailConnexion,
    nom,
    prenom,
    /** Hash, as `hacherSecret` makes it. */
    motDePasse: z.string().min(1).max(500),
    statut: z.literal('ACTIF'),
    tenuPar: z.enum(['HUMAIN', 'ROBOT']),
    temperament: z.enum(TEMPERAMENTS),
    rattachements: z.array(z.object({ identifiant: z.string().max(40), role: z.enum(['GP', 'GS', 'US']) })).max(50),
  }),
  executer(db, acteur, { rattachements, tenuPar, temperament, ...agent }, { instant }) {
    if (!peutChargerAgent(acteur)) throw new ErreurMetier('ACCES_REFUSE');
    const email = normaliserEmail(agent.emailConnexion);
    if (trouverCompteParEmail(db, email)) throw new ErreurMetier('EMAIL_EXISTE');
    const adresses = { emailConnexion: email, emailContact: email, telephone: undefined };
    const compteId = insererCompte(db, { ...agent, ...adresses, cguAccepteesLe: instant, creeLe: instant });
    insererSiege(db, { compteId, tenuPar, temperament });
    for (const { identifiant, role } of rattachements) {
      const structure = trouverStructureParIdentifiant(db, identifiant);
      if (!structure) throw new ErreurMetier('INTROUVABLE', { precision: `Structure ${identifiant}` });
      rattacherAgent(db, { compteId, structureId: structure.id, role, instant });
    }
    return { compteId };
  },
  decrire: (entree) => `${entree.prenom} ${entree.nom}`,
});
