import { z } from 'zod';
import { TEMPERAMENTS } from '#shared/bac/robots.ts';
import { InscriptionSaisie } from '#shared/comptes/compte.ts';
import { peutChargerAgent } from '#shared/comptes/droits.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { mettreEnPlace } from '../comptes/mettre-en-place.ts';
import { acte } from '../moteur/acte.ts';
import { rattacherCompte } from './rattacher-compte.ts';
import { trouverStructureParSiret } from './structures.sql.ts';

const { emailConnexion, nom, prenom } = InscriptionSaisie.shape;

/**
 * Puts a person of a story in place: compte already active, attached to structures that exist, seat given.
 * ACCES_REFUSE, EMAIL_EXISTE, INTROUVABLE (the identifiant of a structure), ACTE_INTERDIT (a second gestionnaire principal).
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
    const compteId = mettreEnPlace(db, { ...agent, siege: { tenuPar, temperament }, instant });
    for (const { identifiant, role } of rattachements) {
      const structure = trouverStructureParSiret(db, identifiant);
      if (!structure) throw new ErreurMetier('INTROUVABLE', { precision: `Structure ${identifiant}` });
      rattacherCompte(db, { compteId, structureId: structure.id, role, instant });
    }
    return { compteId };
  },
  decrire: (entree) => `${entree.prenom} ${entree.nom}`,
});
