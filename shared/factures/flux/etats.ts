import { z } from 'zod';
import type { Source } from '../source.ts';
import type { Ton } from '../statut.ts';

export type DescriptionDEtat = {
  libelle: string;
  ton: Ton;
  /** For the one who deposited: what it means, what to do. */
  aide: string;
  /** The flow does not move any more. */
  final?: boolean;
  /** Never met here, and why. */
  horsJeu?: string;
  source: Source;
};

/** States of a flow in « Suivi des flux » (factures § 4.5; api § 12.2). */
export const ETATS_DU_FLUX = {
  IN_RECU: {
    libelle: 'Reçu',
    ton: 'info',
    aide: 'Chorus Pro a reçu votre fichier, sans l’avoir encore ouvert : vous n’avez rien à faire.',
    source: 'S38',
  },
  IN_TRAITE_SE_CPP: {
    libelle: 'Traité',
    ton: 'info',
    aide: 'Votre fichier est passé par le système d’échange : vos factures ne sont pas encore créées.',
    source: 'S38',
  },
  IN_EN_ATTENTE_TRAITEMENT_CPP: {
    libelle: 'En attente de traitement',
    ton: 'attente',
    aide: 'Votre fichier attend son tour : vous n’avez rien à faire.',
    source: 'S38',
  },
  IN_EN_COURS_TRAITEMENT_CPP: {
    libelle: 'En cours de traitement',
    ton: 'attente',
    aide: 'Vos factures sont contrôlées une par une : celles qui sont justes partent vers vos clients.',
    source: 'S38',
  },
  IN_EN_ATTENTE_RETRAITEMENT_CPP: {
    libelle: 'En attente de retraitement',
    ton: 'attente',
    aide: 'Votre fichier est bloqué : un agent doit le relancer.',
    horsJeu: 'Seul un agent de l’AIFE relance un flux bloqué : personne ne tient ce siège ici.',
    source: 'S38',
  },
  IN_INTEGRE: {
    libelle: 'Intégré',
    ton: 'succes',
    aide: 'Toutes vos factures sont déposées : suivez-les dans « Recherche ».',
    final: true,
    source: 'S38',
  },
  IN_INTEGRE_PARTIEL: {
    libelle: 'Intégré partiellement',
    ton: 'attention',
    aide: 'Les factures justes sont déposées. Les autres ne sont pas parties : corrigez-les et déposez-les de nouveau, elles seules.',
    final: true,
    source: 'S38',
  },
  IN_REJETE: {
    libelle: 'Rejeté',
    ton: 'refus',
    aide: 'Aucune facture n’est partie et vos clients n’ont rien reçu : lisez les motifs, corrigez, puis déposez de nouveau.',
    final: true,
    source: 'S38',
  },
  IN_INCIDENTE: {
    libelle: 'Incidenté',
    ton: 'refus',
    aide: 'Une panne a empêché le traitement, votre fichier n’est pas en cause : déposez-le de nouveau en entier.',
    final: true,
    source: 'S38',
  },
  QP_RECEVABLE: {
    libelle: 'Recevable',
    ton: 'succes',
    aide: 'Le contrôle de recevabilité est passé.',
    final: true,
    horsJeu: 'Contrôle des flux PES, que Chorus Pro ne reçoit plus (api § 12.3).',
    source: 'S38',
  },
  QP_RECEVABLE_AVEC_ERREUR: {
    libelle: 'Recevable avec erreur',
    ton: 'attention',
    aide: 'Le contrôle de recevabilité est passé, avec des erreurs.',
    final: true,
    horsJeu: 'Contrôle des flux PES, que Chorus Pro ne reçoit plus (api § 12.3).',
    source: 'S38',
  },
  QP_IRRECEVABLE: {
    libelle: 'Irrecevable',
    ton: 'refus',
    aide: 'Le contrôle de recevabilité a refusé le fichier.',
    final: true,
    horsJeu: 'Contrôle des flux PES, que Chorus Pro ne reçoit plus (api § 12.3).',
    source: 'S38',
  },
} as const satisfies Record<string, DescriptionDEtat>;

export type EtatDuFlux = keyof typeof ETATS_DU_FLUX;
export const LISTE_ETATS_DU_FLUX = Object.keys(ETATS_DU_FLUX) as EtatDuFlux[];
export const EtatDuFlux = z.enum(LISTE_ETATS_DU_FLUX);

/** The line of the table, with its optional columns. */
export function descriptionDeLEtat(etat: EtatDuFlux): DescriptionDEtat {
  return ETATS_DU_FLUX[etat];
}

/** Of one facture of a flow. */
export const ETATS_DANS_LE_FLUX = {
  EN_ATTENTE: { libelle: 'En attente', ton: 'attente' },
  INTEGREE: { libelle: 'Intégrée', ton: 'succes' },
  REJETEE: { libelle: 'Rejetée', ton: 'refus' },
  /** Its flow met a breakdown: never kept in the base, where it still waits. */
  NON_TRAITEE: { libelle: 'Non traitée', ton: 'refus' },
} as const satisfies Record<string, { libelle: string; ton: Ton }>;
export type EtatDansLeFlux = keyof typeof ETATS_DANS_LE_FLUX;
export const EtatDansLeFlux = z.enum(Object.keys(ETATS_DANS_LE_FLUX) as EtatDansLeFlux[]);
