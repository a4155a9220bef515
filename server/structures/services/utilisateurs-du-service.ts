import { z } from 'zod';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { trouverCompte } from '../../comptes/comptes.sql.ts';
import type { Base } from '../../db/base.ts';
import { acte } from '../../moteur/acte.ts';
import { noterAction } from '../noter-action.ts';
import { estRattache } from '../rattachements.sql.ts';
import { rattacherAuService } from '../rattacher-au-service.ts';
import {
  estRattacheAuService,
  fermerAbonnementsDuCompte,
  fermerRattachementAuService,
} from './acces-au-service.sql.ts';
import { tenirService } from './exiger-service.ts';

const Entree = z.object({ id: z.int(), compteId: z.int() });

/** A person of the structure works in the service too. SERVICE_UTILISATEUR_ABSENT, SERVICE_DEJA_RATTACHE. */
export const rattacherUtilisateurAuService = acte({
  nom: 'rattacherUtilisateurAuService',
  libelle: 'Utilisateur rattaché à un service',
  entree: Entree,
  executer(db, acteur, { id, compteId }, { instant }) {
    const { service } = tenirService(db, acteur, id);
    const { structureId, code } = service;
    if (!estRattache(db, compteId, structureId)) throw new ErreurMetier('SERVICE_UTILISATEUR_ABSENT');
    if (estRattacheAuService(db, compteId, id)) throw new ErreurMetier('SERVICE_DEJA_RATTACHE');
    rattacherAuService(db, { compteId, service, instant });
    const cible = `${nommer(db, compteId)}, service ${code}`;
    noterAction(db, { structureId, acteur, instant, action: 'UTILISATEUR_RATTACHE', cible });
    return { compteId, cible };
  },
  decrire: (_entree, { cible }) => cible,
});

/** She leaves the service, and what she had there with it; she stays in the structure. SERVICE_NON_RATTACHE. */
export const detacherUtilisateurDuService = acte({
  nom: 'detacherUtilisateurDuService',
  libelle: 'Utilisateur détaché d’un service',
  entree: Entree,
  executer(db, acteur, { id, compteId }, { instant }) {
    const { service } = tenirService(db, acteur, id);
    const { structureId, code } = service;
    if (!estRattacheAuService(db, compteId, id)) throw new ErreurMetier('SERVICE_NON_RATTACHE');
    fermerRattachementAuService(db, { compteId, serviceId: id, instant });
    fermerAbonnementsDuCompte(db, { compteId, serviceId: id, instant });
    const cible = `${nommer(db, compteId)}, service ${code}`;
    noterAction(db, { structureId, acteur, instant, action: 'UTILISATEUR_DETACHE', cible });
    return { compteId, cible };
  },
  decrire: (_entree, { cible }) => cible,
});

function nommer(db: Base, compteId: number): string {
  const compte = trouverCompte(db, compteId);
  return compte ? `${compte.prenom} ${compte.nom}` : '';
}
