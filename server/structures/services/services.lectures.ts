import type { Acteur } from '#shared/comptes/acteur.ts';
import type { Reponse } from '#shared/contrat/contrat.ts';
import type { contratServices, Service } from '#shared/structures/contrat-services.ts';
import { aDroit } from '#shared/structures/droits.ts';
import { actesPossibles } from '#shared/structures/passages.ts';
import { estDuPortail } from '#shared/structures/services.ts';
import { PASSAGES_DE_SERVICE } from '#shared/structures/services-cycle-de-vie.ts';
import type { Base } from '../../db/base.ts';
import { exigerDroit } from '../exiger-droit.ts';
import { listerEspacesDuService, listerEspacesOuverts } from '../structures.sql.ts';
import { listerUtilisateursDuService } from './acces-au-service.sql.ts';
import { type ServiceTenu, voirService } from './exiger-service.ts';
import { estCite, listerServicesResumes } from './services.sql.ts';

type Services = Reponse<typeof contratServices.listerServices>;

/** « Liste des services » of a structure, for those who are attached to it. */
export function listerServicesDeStructure(db: Base, acteur: Acteur, structureId: number): Services {
  const { structure, role } = exigerDroit(db, acteur, { structureId, droit: 'voirUtilisateurs' });
  const { id, raisonSociale, nature, adresse, complement1, complement2, codePostal, ville, telephone } = structure;
  const active = structure.statut === 'ACTIF';
  return {
    structure: {
      ...{ id, raisonSociale, nature, active, adresse, complement1, complement2, codePostal, ville, telephone },
      espaces: listerEspacesOuverts(db, structureId),
    },
    gerables: active && aDroit(role, 'gererServices'),
    services: listerServicesResumes(db, structureId).map((s) => ({ ...s, duPortail: estDuPortail(s.code) })),
  };
}

/** One service, with its espaces and all the people of its structure. INTROUVABLE. */
export function consulterService(db: Base, acteur: Acteur, id: number): Service {
  const tenu = voirService(db, acteur, id);
  const { service } = tenu;
  return {
    ...service,
    engagementObligatoire: service.engagementObligatoire === 1,
    miseEnPaiement: service.miseEnPaiement === 1,
    duPortail: estDuPortail(service.code),
    espaces: listerEspacesDuService(db, id),
    utilisateurs: listerUtilisateursDuService(db, service).map(({ rattache, espaces, ...personne }) => ({
      ...personne,
      rattache: rattache === 1,
      espaces: JSON.parse(espaces) as string[],
    })),
    cite: estCite(db, service),
    actes: actesSur(tenu),
  };
}

function actesSur({ service, structure, role }: ServiceTenu): string[] {
  if (structure.statut !== 'ACTIF') return [];
  const actes = actesPossibles(PASSAGES_DE_SERVICE, service.statut, role);
  return estDuPortail(service.code) ? actes.filter((acte) => acte === 'modifier') : actes;
}
