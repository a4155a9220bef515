import type { Source } from '../source.ts';
import { type EtatDuFlux, LISTE_ETATS_DU_FLUX } from './etats.ts';

export type GesteSurFlux =
  | 'transmettre'
  | 'incidenter'
  | 'mettreEnAttente'
  | 'commencer'
  | 'integrer'
  | 'integrerPartiellement'
  | 'rejeter';

/** What decides between two passages: the flow meets a breakdown, or how many of its factures were integrated. */
export type IssueDuFlux = 'PANNE' | 'SANS_PANNE' | 'TOUTES' | 'CERTAINES' | 'AUCUNE';

export type PassageDeFlux = {
  geste: GesteSurFlux;
  de: EtatDuFlux;
  vers: EtatDuFlux;
  si?: IssueDuFlux;
  /** Seconds spent in `de`: on the portal it takes from minutes to hours (supposé). */
  secondes: number;
  source: Source;
};

export const ETAT_DE_NAISSANCE = 'IN_RECU' satisfies EtatDuFlux;

/** Life of a flow (factures § 4.5; api § 12.2): the portal alone makes it move. The order of the first four is supposé. */
// biome-ignore format: one line per passage, read as a table
export const PASSAGES_DU_FLUX = [
  { geste: 'transmettre', de: 'IN_RECU', vers: 'IN_TRAITE_SE_CPP', si: 'SANS_PANNE', secondes: 2, source: 'supposé' },
  { geste: 'incidenter', de: 'IN_RECU', vers: 'IN_INCIDENTE', si: 'PANNE', secondes: 2, source: 'S38' },
  { geste: 'mettreEnAttente', de: 'IN_TRAITE_SE_CPP', vers: 'IN_EN_ATTENTE_TRAITEMENT_CPP', secondes: 2, source: 'supposé' },
  { geste: 'commencer', de: 'IN_EN_ATTENTE_TRAITEMENT_CPP', vers: 'IN_EN_COURS_TRAITEMENT_CPP', secondes: 3, source: 'supposé' },
  { geste: 'integrer', de: 'IN_EN_COURS_TRAITEMENT_CPP', vers: 'IN_INTEGRE', si: 'TOUTES', secondes: 1, source: 'S38' },
  { geste: 'integrerPartiellement', de: 'IN_EN_COURS_TRAITEMENT_CPP', vers: 'IN_INTEGRE_PARTIEL', si: 'CERTAINES', secondes: 1, source: 'S38' },
  { geste: 'rejeter', de: 'IN_EN_COURS_TRAITEMENT_CPP', vers: 'IN_REJETE', si: 'AUCUNE', secondes: 1, source: 'S38' },
] as const satisfies readonly PassageDeFlux[];

/** Factures treated at each second of « En cours de traitement », so that nobody else waits for a large flow. */
export const FACTURES_PAR_SECONDE = 10;

/** A flow whose file is so named meets the breakdown of the exchange system, to practise it (supposé). */
const NOM_DE_PANNE = /^incident/i;
export const tombeEnPanne = (nomFichier: string): boolean => NOM_DE_PANNE.test(nomFichier);

export function issueDuTraitement({ integrees, rejetees }: { integrees: number; rejetees: number }): IssueDuFlux {
  if (integrees === 0) return 'AUCUNE';
  return rejetees === 0 ? 'TOUTES' : 'CERTAINES';
}

/** The passage that the flow takes from this state; nothing once it has ended. */
export function passageDuFlux(de: EtatDuFlux, issue: IssueDuFlux): PassageDeFlux | undefined {
  const passages: readonly PassageDeFlux[] = PASSAGES_DU_FLUX;
  return passages.find((passage) => passage.de === de && (passage.si === undefined || passage.si === issue));
}

/** Seconds before the portal looks again at a flow in this state; nothing once it has ended. */
export function secondesDans(etat: EtatDuFlux): number | undefined {
  return PASSAGES_DU_FLUX.find(({ de }) => de === etat)?.secondes;
}

/** The states of an ordinary life, in order, before the one that ends it. */
export const ETAPES_DU_FLUX: readonly EtatDuFlux[] = LISTE_ETATS_DU_FLUX.filter((etat) =>
  PASSAGES_DU_FLUX.some(({ de }) => de === etat),
);
