import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type {
  DemandeATraiter,
  MonRattachement,
  StructureARejoindre,
  StructureTrouvee,
} from '#shared/rattachements/contrat.ts';
import { type CriteresDeStructure, rechercheAssezPrecise, type StructureVisee } from '#shared/rattachements/demande.ts';
import { normaliserSelonLeType } from '#shared/referentiel/identifiants.ts';
import { comparable } from '#shared/referentiel/texte.ts';
import { exigerCompte } from '../comptes/exiger-compte.ts';
import type { Base } from '../db/base.ts';
import { estRemplacee } from '../structures/structures.sql.ts';
import {
  type LigneAuService,
  listerDemandes,
  listerFiches,
  listerMiens,
  listerServicesActifs,
  listerServicesDuCompte,
  trouverRattachement,
  trouverStructureParIdentifiant,
} from './rattachements.sql.ts';

/** « Mes rattachements aux structures », those that ended last. NON_CONNECTE. */
export function listerMesRattachements(db: Base, acteur: Acteur): MonRattachement[] {
  const { id: compteId } = exigerCompte(db, acteur);
  return listerMiens(db, compteId).map(({ statutStructure, ...r }) => {
    const services = listerServicesDuCompte(db, compteId, r.structureId);
    return {
      ...r,
      structureActive: statutStructure === 'ACTIF',
      structureRemplacee: estRemplacee(db, r.structureId),
      services: services.map(enService),
      enAttente: [r, ...services].some(({ statut }) => statut === 'EN_COURS_DE_VALIDATION'),
    };
  });
}

const enService = ({ serviceId, code, nom, statut }: LigneAuService) => ({ id: serviceId, code, nom, statut });

/** More would be a list of the customers of the portal: the search is refined instead. */
const RESULTATS_MAX = 20;

/**
 * Structures to join, private ones included; a firm that the INSEE keeps to itself is found by its identifier only.
 * NON_CONNECTE, RECHERCHE_TROP_LARGE.
 */
export function rechercherStructuresARejoindre(
  db: Base,
  acteur: Acteur,
  criteres: CriteresDeStructure,
): { structures: StructureTrouvee[]; incomplet: boolean } {
  exigerCompte(db, acteur);
  if (!rechercheAssezPrecise(criteres)) throw new ErreurMetier('RECHERCHE_TROP_LARGE');
  const identifiant = normaliserSelonLeType(criteres.typeIdentifiant, criteres.identifiant ?? '');
  const contient = (texte: string | null, voulu: string | undefined) =>
    !voulu || comparable(texte ?? '').includes(comparable(voulu));
  const trouvees = listerFiches(db).filter(
    (fiche) =>
      fiche.typeIdentifiant === criteres.typeIdentifiant &&
      (identifiant ? fiche.identifiant === identifiant : fiche.nonDiffusible === 0 || fiche.nature === 'PUBLIQUE') &&
      contient(fiche.designation, criteres.raisonSociale) &&
      contient(fiche.nom, criteres.nom) &&
      contient(fiche.prenom, criteres.prenom) &&
      contient(fiche.ville, criteres.ville) &&
      (!criteres.codePostal || fiche.codePostal.startsWith(criteres.codePostal)),
  );
  return { structures: trouvees.slice(0, RESULTATS_MAX), incomplet: trouvees.length > RESULTATS_MAX };
}

/** The structure with that identifier, and its services: what the form of a demande shows. STRUCTURE_A_REJOINDRE_INCONNUE. */
export function consulterStructureARejoindre(db: Base, acteur: Acteur, visee: StructureVisee): StructureARejoindre {
  const { id: compteId } = exigerCompte(db, acteur);
  const structure = trouverStructureParIdentifiant(db, visee.typeIdentifiant, visee.identifiant);
  if (!structure) throw new ErreurMetier('STRUCTURE_A_REJOINDRE_INCONNUE');
  const miens = listerServicesDuCompte(db, compteId, structure.id);
  const services = listerServicesActifs(db, structure.id).map(({ id, code, nom }) => ({
    code,
    nom,
    statut: miens.find(({ serviceId }) => serviceId === id)?.statut ?? null,
  }));
  return { ...structure, services, monStatut: trouverRattachement(db, compteId, structure.id)?.statut ?? null };
}

/** What waits for a gestionnaire's answer, in all the structures that he manages; nothing for the others. NON_CONNECTE. */
export function listerDemandesRattachement(db: Base, acteur: Acteur): DemandeATraiter[] {
  const { id: compteId } = exigerCompte(db, acteur);
  return listerDemandes(db, compteId).map((demande) => {
    const { structureId, identifiant, designation, prenom, nom, emailConnexion, statut } = demande;
    const demandes = listerServicesDuCompte(db, demande.compteId, structureId).filter(
      (service) => service.statut === 'EN_COURS_DE_VALIDATION',
    );
    const dejaRattache = statut === 'VALIDEE';
    return {
      id: demande.id,
      structure: { id: structureId, identifiant, designation, services: listerServicesActifs(db, structureId) },
      demandeur: { prenom, nom, emailConnexion },
      demandeLe: dejaRattache ? (demandes[0]?.demandeLe ?? demande.demandeLe) : demande.demandeLe,
      commentaire: demande.commentaire,
      statut: 'EN_COURS_DE_VALIDATION',
      services: demandes.map(enService),
      dejaRattache,
    };
  });
}
