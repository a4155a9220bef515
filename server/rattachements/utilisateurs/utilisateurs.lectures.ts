import type { Acteur } from '#shared/comptes/acteur.ts';
import { type CodeEspace, espace } from '#shared/espaces/espaces.ts';
import type {
  CompteTrouve,
  StructureGeree,
  UtilisateursDeStructure,
} from '#shared/rattachements/contrat-utilisateurs.ts';
import type { Utilisateur } from '#shared/rattachements/utilisateur.ts';
import { normaliserEmail } from '#shared/referentiel/texte.ts';
import { estGestionnaire } from '#shared/structures/droits.ts';
import { trouverCompteParEmail } from '../../comptes/comptes.sql.ts';
import type { Base } from '../../db/base.ts';
import { exigerDroit } from '../../structures/exiger-droit.ts';
import { listerEspacesOuverts, listerServices, trouverStructure } from '../../structures/structures.sql.ts';
import { trouverRattachement } from '../rattachements.sql.ts';
import {
  type LigneUtilisateur,
  listerAccesTenus,
  listerRattaches,
  listerServicesTenus,
  listerStructuresDeGestionnaire,
} from './utilisateurs.sql.ts';

/**
 * « Utilisateurs rattachés »: whoever is attached sees his colleagues; the gestionnaires also see those who are suspended
 * and the state of the comptes. NON_CONNECTE, INTROUVABLE.
 */
export function listerUtilisateursDeStructure(db: Base, acteur: Acteur, id: number): UtilisateursDeStructure {
  const { structure, role, compteId } = exigerDroit(db, acteur, { structureId: id, droit: 'voirUtilisateurs' });
  const gere = estGestionnaire(role);
  const services = listerServicesTenus(db, id);
  const acces = listerAccesTenus(db, id);
  const vus = listerRattaches(db, id).filter(({ statut }) => gere || statut === 'VALIDEE');
  const de = (ligne: LigneUtilisateur): Utilisateur => ({
    ...ligne,
    statutCompte: gere ? ligne.statutCompte : null,
    services: services.filter((s) => s.compteId === ligne.compteId),
    acces: acces.filter((a) => a.compteId === ligne.compteId),
  });
  return {
    raisonSociale: structure.raisonSociale,
    monRole: role,
    monCompteId: compteId,
    utilisateurs: vus.map(de),
  };
}

/** Where who reads may attach somebody, the given structure first. NON_CONNECTE, INTROUVABLE, DROIT_DE_GESTION_ABSENT. */
export function listerStructuresARattacher(db: Base, acteur: Acteur, structureId: number): StructureGeree[] {
  const { compteId } = exigerDroit(db, acteur, { structureId, droit: 'rattacherUtilisateur' });
  return listerStructuresDeGestionnaire(db, compteId, structureId).flatMap(({ id, role }) => {
    const structure = trouverStructure(db, id);
    if (!structure) return [];
    const { identifiant, raisonSociale, statut, nature } = structure;
    const espaces = listerEspacesOuverts(db, id);
    return {
      id,
      identifiant,
      raisonSociale,
      monRole: role,
      actif: statut === 'ACTIF',
      services: listerServices(db, id).filter((s) => s.statut === 'ACTIF'),
      espaces,
      espacesDOffice: espaces.filter((code) => espace(code as CodeEspace).parDefaut[nature]),
    };
  });
}

/**
 * Whose address it is, told to who manages users: the name comes only once the whole address is known (§ 4.2). The same
 * rights as above.
 */
export function chercherCompte(
  db: Base,
  acteur: Acteur,
  { structureId, email }: { structureId: number; email: string },
): CompteTrouve {
  const { compteId } = exigerDroit(db, acteur, { structureId, droit: 'rattacherUtilisateur' });
  const compte = trouverCompteParEmail(db, normaliserEmail(email));
  if (!compte) return { connu: false, prenom: null, nom: null, statutCompte: null, rattachements: [] };
  const rattachements = listerStructuresDeGestionnaire(db, compteId, structureId).flatMap(({ id }) => {
    const rattachement = trouverRattachement(db, compte.id, id);
    return rattachement ? [{ structureId: id, statut: rattachement.statut }] : [];
  });
  return { connu: true, prenom: compte.prenom, nom: compte.nom, statutCompte: compte.statut, rattachements };
}
