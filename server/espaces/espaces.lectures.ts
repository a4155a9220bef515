import type { Acteur } from '#shared/comptes/acteur.ts';
import type { DemandeDAbonnement, EspacesDeStructure, MaStructure, MonAbonnement } from '#shared/espaces/contrat.ts';
import type { Blocage } from '#shared/espaces/habilitations.ts';
import { aLaMainSurLesAbonnements } from '#shared/rattachements/gestionnaires.ts';
import { estGestionnaire } from '#shared/structures/droits.ts';
import { exigerCompte } from '../comptes/exiger-compte.ts';
import type { Base } from '../db/base.ts';
import { exigerDroit } from '../structures/exiger-droit.ts';
import { listerGestionnaires } from '../structures/rattachements.sql.ts';
import {
  estRemplacee,
  listerEspacesDuService,
  listerEspacesOuverts,
  listerServices,
} from '../structures/structures.sql.ts';
import {
  listerAbonnes,
  listerDemandesGerees,
  listerMesAbonnements,
  listerMesStructures,
  listerOuvertures,
  listerOuverturesDesServices,
  listerServicesDuCompte,
  listerUtilisateursAttaches,
} from './espaces.sql.ts';
import { listerHabilitations } from './habilitations.sql.ts';

type Lieu = {
  structureId: number;
  identifiant: string;
  raisonSociale: string;
  serviceId: number | null;
  serviceCode: string | null;
  serviceNom: string | null;
};

const structureDe = ({ structureId: id, identifiant, raisonSociale }: Lieu) => ({ id, identifiant, raisonSociale });
const serviceDe = ({ serviceId, serviceCode, serviceNom }: Lieu) =>
  serviceId === null ? null : { id: serviceId, code: serviceCode ?? '', nom: serviceNom ?? '' };

/** « Mes abonnements aux espaces ». NON_CONNECTE. */
export function consulterMesAbonnements(db: Base, acteur: Acteur): { abonnements: MonAbonnement[] } {
  const { id: compteId } = exigerCompte(db, acteur);
  const abonnements = listerMesAbonnements(db, compteId).map((ligne) => ({
    ...ligne,
    structure: structureDe(ligne),
    service: serviceDe(ligne),
    blocage: ligne.statut === 'VALIDEE' ? blocageDe(ligne) : null,
  }));
  return { abonnements };
}

/** What keeps the view `habilitations` from giving all that was granted. */
function blocageDe(ligne: ReturnType<typeof listerMesAbonnements>[number]): Blocage | null {
  if (ligne.serviceActif === 0) return 'SERVICE_INACTIF';
  if (ligne.serviceRattache === 0) return 'SERVICE_SANS_RATTACHEMENT';
  if (ligne.serviceOuvert === 0) return 'SERVICE_SANS_ESPACE';
  return ligne.structureActive === 0 && ligne.mode === 'MODIFICATION' ? 'STRUCTURE_INACTIVE' : null;
}

/** What one may do, structure by structure, and what could be asked for there. NON_CONNECTE. */
export function consulterMesHabilitations(db: Base, acteur: Acteur): { structures: MaStructure[] } {
  const { id: compteId } = exigerCompte(db, acteur);
  const habilitations = listerHabilitations(db, compteId);
  const structures = listerMesStructures(db, compteId).map(({ active, ...structure }) => ({
    ...structure,
    active: active === 1,
    remplacee: estRemplacee(db, structure.id),
    gestionnaires: listerGestionnaires(db, structure.id).map(({ prenom, nom }) => `${prenom} ${nom}`),
    ouverts: listerEspacesOuverts(db, structure.id),
    services: listerServicesDuCompte(db, {
      compteId,
      structureId: structure.id,
      tous: estGestionnaire(structure.role),
    }).map((service) => ({ ...service, ouverts: listerEspacesDuService(db, service.id) })),
    habilitations: habilitations.filter((h) => h.structureId === structure.id),
  }));
  return { structures };
}

/** « Les demandes d’abonnement à des espaces », on all the structures that one manages; none for who manages nothing. NON_CONNECTE. */
export function listerDemandesAbonnement(db: Base, acteur: Acteur): { demandes: DemandeDAbonnement[] } {
  const { id: compteId } = exigerCompte(db, acteur);
  const demandes = listerDemandesGerees(db, compteId).map((ligne) => ({
    id: ligne.id,
    structure: structureDe(ligne),
    service: serviceDe(ligne),
    espace: ligne.espace,
    mode: ligne.modeDemande ?? ligne.mode,
    modeActuel: ligne.modeDemande === null ? null : ligne.mode,
    demandeur: { prenom: ligne.prenom, nom: ligne.nom, emailConnexion: ligne.emailConnexion },
    demandeLe: ligne.demandeLe,
  }));
  return { demandes };
}

/** « Liste des espaces de la structure »: what is open, and who has it. INTROUVABLE, DROIT_DE_GESTION_ABSENT. */
export function consulterEspacesDeStructure(db: Base, acteur: Acteur, structureId: number): EspacesDeStructure {
  const { structure, role, compteId: moi } = exigerDroit(db, acteur, { structureId, droit: 'gererAbonnements' });
  const desServices = listerOuverturesDesServices(db, structureId);
  const services = listerServices(db, structureId).filter(({ statut }) => statut === 'ACTIF');
  return {
    nature: structure.nature,
    active: structure.statut === 'ACTIF',
    ouverts: listerOuvertures(db, structureId).map((ouvert) => ({
      ...ouvert,
      services: desServices.filter(({ espace }) => espace === ouvert.code).map(({ code }) => code),
    })),
    abonnes: listerAbonnes(db, structureId),
    utilisateurs: listerUtilisateursAttaches(db, structureId).map((utilisateur) => ({
      ...utilisateur,
      sousMaMain: aLaMainSurLesAbonnements(role, { role: utilisateur.role, moi: utilisateur.compteId === moi }),
      services: listerServicesDuCompte(db, {
        compteId: utilisateur.compteId,
        structureId,
        tous: estGestionnaire(utilisateur.role),
      }).map(({ id }) => id),
    })),
    services: services.map(({ id, code, nom }) => ({ id, code, nom })),
  };
}
