import { z } from 'zod';
import { TEMPERAMENTS } from '#shared/bac/robots.ts';
import { InscriptionSaisie } from '#shared/comptes/compte.ts';
import { peutChargerAgent } from '#shared/comptes/droits.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { CodeEspace } from '#shared/espaces/espaces.ts';
import { LISTE_ROLES } from '#shared/structures/roles.ts';
import { mettreEnPlace } from '../comptes/mettre-en-place.ts';
import { noterOnglets } from '../comptes/onglets.ts';
import type { Base } from '../db/base.ts';
import { acte } from '../moteur/acte.ts';
import { abonnerLeCompte } from './abonnements.sql.ts';
import { rattacherAuService } from './rattacher-au-service.ts';
import { rattacherCompte } from './rattacher-compte.ts';
import { listerEspacesOuverts, trouverService, trouverStructureParSiret } from './structures.sql.ts';

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
    rattachements: z
      .array(
        z.object({
          identifiant: z.string().max(40),
          role: z.enum(LISTE_ROLES),
          /** Codes of the services where the person works; none: the structure itself. */
          services: z.array(z.string().max(100)).max(50).default([]),
        }),
      )
      .max(50),
  }),
  executer(db, acteur, { rattachements, tenuPar, temperament, ...agent }, { instant }) {
    if (!peutChargerAgent(acteur)) throw new ErreurMetier('ACCES_REFUSE');
    const compteId = mettreEnPlace(db, { ...agent, siege: { tenuPar, temperament }, instant });
    for (const { identifiant, role, services } of rattachements) {
      const structure = trouverStructureParSiret(db, identifiant);
      if (!structure) throw new ErreurMetier('INTROUVABLE', { precision: `Structure ${identifiant}` });
      const ou = { compteId, structureId: structure.id, instant };
      rattacherCompte(db, { ...ou, role });
      abonnerAuTravail(db, { ...ou, services });
    }
    noterOnglets(db, compteId);
    return { compteId };
  },
  decrire: (entree) => `${entree.prenom} ${entree.nom}`,
});

type Travail = { compteId: number; structureId: number; services: readonly string[]; instant: string };

/** People of the beginning are at work already: they have every espace that is open where they are. */
function abonnerAuTravail(db: Base, { compteId, structureId, services, instant }: Travail): void {
  const espaces = listerEspacesOuverts(db, structureId) as CodeEspace[];
  abonnerLeCompte(db, { compteId, structureId, espaces, instant });
  for (const code of services) {
    const service = trouverService(db, structureId, code);
    if (!service) throw new ErreurMetier('INTROUVABLE', { precision: `Service ${code}` });
    rattacherAuService(db, { compteId, service, instant });
  }
}
