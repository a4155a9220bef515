import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import {
  type ActeSurRattachement,
  libelleDuStatut,
  type RoleSurRattachement,
  type StatutRattachement,
  statutApres,
} from '#shared/rattachements/cycle-de-vie.ts';
import type { Base } from '../db/base.ts';
import { rattacherAuService } from '../structures/rattacher-au-service.ts';
import { retirerAbonnementsAuService } from '../structures/retirer-abonnements.ts';
import { ecrireStatutAuService, trouverStatutAuService } from './rattachements.sql.ts';

type AuService = { compteId: number; service: { id: number; structureId: number } };
type PassageAuService = { acte: ActeSurRattachement; par: RoleSurRattachement; instant: string };

/**
 * The one place that moves a rattachement to a service: it has the life cycle of one to a structure. Once it is
 * « Validée », the person has the espaces of the service; when she leaves it, none. ACTE_INTERDIT, with the present state.
 */
export function fairePasserAuService(
  db: Base,
  { compteId, service }: AuService,
  { acte, par, instant }: PassageAuService,
): StatutRattachement {
  const etat = trouverStatutAuService(db, compteId, service.id) ?? 'ABSENT';
  const statut = statutApres({ etat, acte, role: par });
  if (!statut)
    throw new ErreurMetier('ACTE_INTERDIT', {
      precision: etat === 'ABSENT' ? 'Ce service n’est pas demandé.' : `Service : « ${libelleDuStatut(etat)} ».`,
    });
  if (statut === 'VALIDEE') rattacherAuService(db, { compteId, service, instant });
  else {
    const traiteLe = statut === 'EN_COURS_DE_VALIDATION' ? null : instant;
    ecrireStatutAuService(db, { compteId, serviceId: service.id, statut, instant, traiteLe });
  }
  const quitte = statut === 'SUPPRIMEE' && etat !== 'EN_COURS_DE_VALIDATION';
  if (quitte) retirerAbonnementsAuService(db, { compteId, serviceId: service.id, instant });
  return statut;
}
