import type { Acteur } from '#shared/comptes/acteur.ts';
import { ESPACES } from '#shared/espaces/espaces.ts';
import type { Liens, ServiceLie, UtilisateurLie } from '#shared/gestion/liens.ts';
import { estGestionnaire } from '#shared/structures/droits.ts';
import type { Base } from '../db/base.ts';
import { exigerDroit } from '../structures/exiger-droit.ts';
import { listerEspacesDuService, listerEspacesOuverts, listerServices } from '../structures/structures.sql.ts';
import { listerAbonnementsDe, listerPersonnes, listerRattachementsAuxServices } from './liens.sql.ts';

const RANGS = new Map<string, number>(ESPACES.map(({ code }, rang) => [code, rang]));
const parRang = (a: string, b: string): number => (RANGS.get(a) ?? RANGS.size) - (RANGS.get(b) ?? RANGS.size);

/**
 * All that links a structure, its services, its espaces and its people, for who is attached to it. What waits for an answer
 * or is suspended is shown to its gestionnaires, and to the person concerned. NON_CONNECTE, INTROUVABLE.
 */
export function consulterLiens(db: Base, acteur: Acteur, structureId: number): Liens {
  const { structure, role, compteId } = exigerDroit(db, acteur, { structureId, droit: 'voirUtilisateurs' });
  const gestionnaire = estGestionnaire(role);
  const { id, raisonSociale, identifiant, nature, statut } = structure;
  return {
    structure: { id, raisonSociale, identifiant, nature, actif: statut === 'ACTIF' },
    services: listerServices(db, structureId).map(
      (s): ServiceLie => ({
        id: s.id,
        code: s.code,
        nom: s.nom,
        actif: s.statut === 'ACTIF',
        espaces: listerEspacesDuService(db, s.id).sort(parRang),
      }),
    ),
    espaces: listerEspacesOuverts(db, structureId).sort(parRang),
    utilisateurs: listerGens(db, structureId).flatMap((u) =>
      gestionnaire || u.compteId === compteId ? [u] : sansCeQuiAttend(u),
    ),
    moi: { compteId, gestionnaire },
  };
}

function listerGens(db: Base, structureId: number): UtilisateurLie[] {
  const services = listerRattachementsAuxServices(db, structureId);
  const abonnements = listerAbonnementsDe(db, structureId).sort((a, b) => parRang(a.espace, b.espace));
  return listerPersonnes(db, structureId).map(({ onglets, emailConnexion: _, dateDebut: __, ...personne }) => ({
    ...personne,
    services: services.filter((s) => s.compteId === personne.compteId),
    abonnements: abonnements.filter((a) => a.compteId === personne.compteId),
    onglets: onglets === null ? null : (JSON.parse(onglets) as string[]),
  }));
}

/** What a colleague sees of a person: her links that hold, nothing of her compte. */
function sansCeQuiAttend(personne: UtilisateurLie): UtilisateurLie[] {
  if (personne.statut !== 'VALIDEE') return [];
  return [
    {
      ...personne,
      statutCompte: null,
      onglets: null,
      services: personne.services.filter(({ statut }) => statut === 'VALIDEE'),
      abonnements: personne.abonnements
        .filter(({ statut }) => statut === 'VALIDEE')
        .map((abonnement) => ({ ...abonnement, modeDemande: null })),
    },
  ];
}
