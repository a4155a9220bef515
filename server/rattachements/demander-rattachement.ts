import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { DemandeSaisie, type StructureVisee } from '#shared/rattachements/demande.ts';
import { estGestionnaire } from '#shared/structures/droits.ts';
import { exigerCompte } from '../comptes/exiger-compte.ts';
import type { Base } from '../db/base.ts';
import { acte } from '../moteur/acte.ts';
import { listerGestionnaires } from '../structures/rattachements.sql.ts';
import { pourChacun } from './ensemble.ts';
import { fairePasser } from './faire-passer.ts';
import { fairePasserAuService } from './faire-passer-au-service.ts';
import { prevenirDeLaDemande } from './prevenir.ts';
import {
  garderEchange,
  type LigneRattachement,
  listerServicesActifs,
  listerServicesDuCompte,
  type StructureConnue,
  trouverRattachement,
  trouverStructureParIdentifiant,
} from './rattachements.sql.ts';

type Visee = StructureVisee & { services: readonly string[] };
type Service = { id: number; code: string; nom: string };

/**
 * « Demander un rattachement »: to one structure or several, and to some of their services (comptes-structures § 4.2).
 * All or nothing. A demande is for an utilisateur: rôles are given afterwards, by the gestionnaire principal.
 * NON_CONNECTE; STRUCTURE_A_REJOINDRE_INCONNUE, STRUCTURE_A_REJOINDRE_INACTIVE, SERVICE_A_REJOINDRE_INCONNU,
 * DEMANDE_DEJA_EN_COURS, DEJA_RATTACHE, RATTACHEMENT_DESACTIVE, GESTIONNAIRE_PAR_PIGP.
 */
export const demanderRattachement = acte({
  nom: 'demanderRattachement',
  libelle: 'Rattachement demandé',
  entree: DemandeSaisie,
  executer(db, acteur, { structures, commentaire }, contexte) {
    const { id: compteId } = exigerCompte(db, acteur);
    const demandes: { id: number; designation: string }[] = [];
    pourChacun<Visee>(structures, {
      champ: 'structures',
      nom: (visee) => trouverStructure(db, visee)?.designation ?? visee.identifiant,
      faire(visee) {
        const structure = exigerStructure(db, visee);
        const services = exigerServices(db, structure, visee.services);
        const id = demander(db, { compteId, structure, services, commentaire }, contexte.instant);
        prevenirDeLaDemande(db, contexte, { compteId, structureId: structure.id, services, commentaire });
        contexte.signaler({ genre: 'RATTACHEMENT', id });
        demandes.push({ id, designation: structure.designation });
      },
    });
    return { id: demandes[0]?.id ?? 0, structures: demandes.map(({ designation }) => designation).join(', ') };
  },
  decrire: (_entree, { structures }) => structures,
});

const trouverStructure = (db: Base, { typeIdentifiant, identifiant }: StructureVisee): StructureConnue | undefined =>
  trouverStructureParIdentifiant(db, typeIdentifiant, identifiant);

function exigerStructure(db: Base, visee: StructureVisee): StructureConnue {
  const structure = trouverStructure(db, visee);
  if (!structure) throw new ErreurMetier('STRUCTURE_A_REJOINDRE_INCONNUE');
  if (structure.statut !== 'ACTIF') throw new ErreurMetier('STRUCTURE_A_REJOINDRE_INACTIVE');
  // Who manages a public structure comes by the PIGP [S17]: a demande has nobody to answer it until then.
  if (structure.nature === 'PUBLIQUE' && listerGestionnaires(db, structure.id).length === 0)
    throw new ErreurMetier('GESTIONNAIRE_PAR_PIGP');
  return structure;
}

function exigerServices(db: Base, { id }: StructureConnue, codes: readonly string[]): Service[] {
  const actifs = listerServicesActifs(db, id);
  return [...new Set(codes)].map((code) => {
    const service = actifs.find((s) => s.code === code);
    if (!service) throw new ErreurMetier('SERVICE_A_REJOINDRE_INCONNU', { precision: code });
    return service;
  });
}

type Demande = {
  compteId: number;
  structure: StructureConnue;
  services: readonly Service[];
  commentaire: string | undefined;
};

/** Returns the id of the rattachement. */
function demander(db: Base, { compteId, structure, services, commentaire }: Demande, instant: string): number {
  const structureId = structure.id;
  const deja = trouverRattachement(db, compteId, structureId);
  if (deja?.statut === 'EN_COURS_DE_VALIDATION') throw new ErreurMetier('DEMANDE_DEJA_EN_COURS');
  if (deja?.statut === 'DESACTIVEE') throw new ErreurMetier('RATTACHEMENT_DESACTIVE');
  const passage = { acte: 'demander', par: 'DEMANDEUR', instant, commentaire } as const;
  if (deja?.statut === 'VALIDEE') {
    verifierServicesEnPlus(db, deja, services);
    garderEchange(db, deja.id, { commentaire: commentaire ?? null, motif: null, traitePar: null });
  }
  const id = deja?.statut === 'VALIDEE' ? deja.id : fairePasser(db, { compteId, structureId }, passage).id;
  for (const service of nouveaux(db, { compteId, structureId }, services))
    fairePasserAuService(db, { compteId, service: { id: service.id, structureId } }, passage);
  return id;
}

/** Those that the person does not have yet. */
function nouveaux(
  db: Base,
  { compteId, structureId }: { compteId: number; structureId: number },
  services: readonly Service[],
): Service[] {
  const miens = listerServicesDuCompte(db, compteId, structureId).filter(({ statut }) => statut === 'VALIDEE');
  return services.filter(({ id }) => !miens.some(({ serviceId }) => serviceId === id));
}

/** Somebody who is attached already may ask for more services, one demande at a time. */
function verifierServicesEnPlus(db: Base, deja: LigneRattachement, services: readonly Service[]): void {
  const miens = listerServicesDuCompte(db, deja.compteId, deja.structureId);
  if (miens.some(({ statut }) => statut === 'EN_COURS_DE_VALIDATION')) throw new ErreurMetier('DEMANDE_DEJA_EN_COURS');
  const voulus = new Set(services.map(({ id }) => id));
  if (miens.some(({ serviceId, statut }) => voulus.has(serviceId) && statut === 'DESACTIVEE'))
    throw new ErreurMetier('RATTACHEMENT_DESACTIVE');
  // Gestionnaires have every service.
  if (estGestionnaire(deja.role) || nouveaux(db, deja, services).length === 0) throw new ErreurMetier('DEJA_RATTACHE');
}
