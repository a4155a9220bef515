import { z } from 'zod';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { trouverCompte } from '../../comptes/comptes.sql.ts';
import { acte } from '../../moteur/acte.ts';
import { noterAction } from '../../structures/noter-action.ts';
import { estRattache } from '../../structures/rattachements.sql.ts';
import { tenirService } from '../../structures/services/exiger-service.ts';
import { nomDe } from '../decrire-etat.ts';
import { fairePasserAuService } from '../faire-passer-au-service.ts';
import { prevenirDeLAccord } from '../prevenir.ts';
import { trouverRattachement, trouverStatutAuService } from '../rattachements.sql.ts';
import { prevenirDuService } from './prevenir.ts';

const Entree = z.object({ id: z.int(), compteId: z.int() });

/**
 * A person of the structure works in the service too; if she had asked for it, that is the answer to her demande.
 * SERVICE_UTILISATEUR_ABSENT, SERVICE_DEJA_RATTACHE.
 */
export const rattacherUtilisateurAuService = acte({
  nom: 'rattacherUtilisateurAuService',
  libelle: 'Utilisateur rattaché à un service',
  entree: Entree,
  executer(db, acteur, { id, compteId }, contexte) {
    const { service, structure } = tenirService(db, acteur, id);
    const { structureId, code, nom } = service;
    const { instant } = contexte;
    if (!estRattache(db, compteId, structureId)) throw new ErreurMetier('SERVICE_UTILISATEUR_ABSENT');
    const avant = trouverStatutAuService(db, compteId, id);
    if (avant === 'VALIDEE') throw new ErreurMetier('SERVICE_DEJA_RATTACHE');
    const demandait = avant === 'EN_COURS_DE_VALIDATION';
    const acteSansDemande = avant === 'DESACTIVEE' ? 'reactiver' : 'rattacher';
    const passage = { acte: demandait ? 'valider' : acteSansDemande, par: 'GESTIONNAIRE', instant } as const;
    fairePasserAuService(db, { compteId, service }, passage);
    const cible = `${nomDe(db, compteId)}, service ${code}`;
    noterAction(db, {
      structureId,
      acteur,
      instant,
      action: demandait ? 'RATTACHEMENT_VALIDE' : 'UTILISATEUR_RATTACHE',
      cible,
    });
    const compte = trouverCompte(db, compteId);
    const explication = `Un gestionnaire vous a rattaché au service « ${nom} » (${code}).`;
    if (demandait)
      prevenirDeLAccord(db, contexte, {
        ...{ compteId, structureId, dateFin: undefined },
        services: [service],
        servicesRefuses: [],
      });
    else if (compte) prevenirDuService(db, compte, { structure, instant, explication });
    const rattachement = trouverRattachement(db, compteId, structureId);
    if (rattachement) contexte.signaler({ genre: 'RATTACHEMENT', id: rattachement.id });
    return { compteId, cible };
  },
  decrire: (_entree, { cible }) => cible,
});

/** She leaves the service, and what she had there with it; she stays in the structure, and is told. SERVICE_NON_RATTACHE. */
export const detacherUtilisateurDuService = acte({
  nom: 'detacherUtilisateurDuService',
  libelle: 'Utilisateur détaché d’un service',
  entree: Entree,
  executer(db, acteur, { id, compteId }, { instant }) {
    const { service, structure } = tenirService(db, acteur, id);
    const { structureId, code, nom } = service;
    if (trouverStatutAuService(db, compteId, id) !== 'VALIDEE') throw new ErreurMetier('SERVICE_NON_RATTACHE');
    fairePasserAuService(db, { compteId, service }, { acte: 'supprimer', par: 'GESTIONNAIRE', instant });
    const cible = `${nomDe(db, compteId)}, service ${code}`;
    noterAction(db, { structureId, acteur, instant, action: 'UTILISATEUR_DETACHE', cible });
    const compte = trouverCompte(db, compteId);
    const explication = `Un gestionnaire vous a détaché du service « ${nom} » (${code}). Vous restez rattaché à la structure.`;
    if (compte) prevenirDuService(db, compte, { structure, instant, explication });
    return { compteId, cible };
  },
  decrire: (_entree, { cible }) => cible,
});
