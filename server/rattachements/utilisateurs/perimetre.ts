import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { Perimetre } from '#shared/rattachements/utilisateur.ts';
import { estGestionnaire } from '#shared/structures/droits.ts';
import type { Role } from '#shared/structures/roles.ts';
import type { Base } from '../../db/base.ts';
import { donnerAcces, dupliquerAcces } from '../../structures/donner-acces.ts';
import { rattacherAuService } from '../../structures/rattacher-au-service.ts';
import { abonnerALArrivee } from '../../structures/rattacher-compte.ts';
import { type LigneService, listerEspacesOuverts, listerServices } from '../../structures/structures.sql.ts';
import { fairePasserAuService } from '../faire-passer-au-service.ts';
import { listerServicesDuCompte } from '../rattachements.sql.ts';
import { listerServicesTenus } from './utilisateurs.sql.ts';

type Don = { compteId: number; structureId: number; auteurId: number; instant: string };

/**
 * What a person receives on a structure, on arriving: an utilisateur, the espaces and services that are chosen; a
 * gestionnaire, every espace. Services that she had asked for and are not chosen are refused. ESPACE_A_DONNER,
 * SERVICE_A_RATTACHER, with the code that is wrong.
 */
export function donnerPerimetre(db: Base, don: Don & { role: 'US' | 'GS'; perimetre: Perimetre }): void {
  const { role, perimetre, auteurId, ...qui } = don;
  const services = exigerServices(db, perimetre);
  const ouverts = new Set(listerEspacesOuverts(db, don.structureId));
  for (const { espace } of perimetre.acces)
    if (!ouverts.has(espace)) throw new ErreurMetier('ESPACE_A_DONNER', { precision: espace });
  if (role === 'GS') abonnerALArrivee(db, { ...qui, role });
  else donnerAcces(db, { ...qui, auteurId, acces: perimetre.acces });
  fixerServices(db, don, services);
}

function exigerServices(db: Base, { structureId, services }: Perimetre): LigneService[] {
  const actifs = servicesActifs(db, structureId);
  return [...new Set(services)].map((code) => {
    const service = actifs.find((s) => s.code === code);
    if (!service) throw new ErreurMetier('SERVICE_A_RATTACHER', { precision: code });
    return service;
  });
}

/** After this, the person works in these services of the structure, and in no other. */
function fixerServices(db: Base, don: Omit<Don, 'auteurId'>, voulus: readonly { id: number }[]): void {
  const { compteId, structureId, instant } = don;
  const passer = (id: number, acte: 'rattacher' | 'reactiver' | 'refuser' | 'supprimer') =>
    fairePasserAuService(db, { compteId, service: { id, structureId } }, { acte, par: 'GESTIONNAIRE', instant });
  const connus = new Map(listerServicesDuCompte(db, compteId, structureId).map((s) => [s.serviceId, s.statut]));
  for (const { id } of voulus) {
    const statut = connus.get(id);
    if (statut === 'DESACTIVEE') passer(id, 'reactiver');
    else if (statut !== 'VALIDEE') passer(id, 'rattacher');
  }
  for (const [id, statut] of connus) {
    if (voulus.some((v) => v.id === id)) continue;
    if (statut === 'EN_COURS_DE_VALIDATION') passer(id, 'refuser');
    else if (statut === 'VALIDEE' || statut === 'DESACTIVEE') passer(id, 'supprimer');
  }
}

/**
 * A person has, on a structure, the services and espaces of another one, and no others. A gestionnaire is attached to no
 * service, since he has them all: so has his copy (supposé).
 */
export function dupliquerPerimetre(db: Base, don: Don & { sourceId: number; source: Role }): void {
  const { compteId, structureId, instant } = don;
  const tous = estGestionnaire(don.source);
  const voulus = tous ? servicesActifs(db, structureId) : servicesDe(db, structureId, don.sourceId);
  fixerServices(db, don, voulus);
  dupliquerAcces(db, don);
  // What he has on the structure covers its services: the copy, an utilisateur, needs it on each.
  if (tous) for (const { id } of voulus) rattacherAuService(db, { compteId, service: { id, structureId }, instant });
}

const servicesActifs = (db: Base, structureId: number): LigneService[] =>
  listerServices(db, structureId).filter(({ statut }) => statut === 'ACTIF');

const servicesDe = (db: Base, structureId: number, qui: number): { id: number }[] =>
  listerServicesTenus(db, structureId)
    .filter(({ compteId }) => compteId === qui)
    .map(({ serviceId }) => ({ id: serviceId }));
