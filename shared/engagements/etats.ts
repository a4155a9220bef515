import type { Source } from '../factures/source.ts';
import type { Ton } from '../factures/statut.ts';

export type DescriptionDEtat = {
  libelle: string;
  /** State of its lines, in the same words as the order [S19]. */
  poste: string;
  ton: Ton;
  final?: boolean;
  /** Where it stands and what is expected, for each side. */
  aide: { EMETTEUR: string; RECEPTEUR: string };
  source: Source;
};

/**
 * States of an engagement (factures § 12.1). « Commandé » and « À traiter » were seen on the portal [S19]; the three
 * others make the story complete: they are training states (supposé).
 */
export const ETATS = {
  COMMANDE: {
    libelle: 'Commandé',
    poste: 'Commandé',
    ton: 'neutre',
    aide: {
      EMETTEUR: 'L’engagement est enregistré : envoyez-le à son fournisseur, qui ne le voit pas encore.',
      RECEPTEUR: 'Le client public prépare cette commande.',
    },
    source: 'S19',
  },
  A_TRAITER: {
    libelle: 'À traiter',
    poste: 'Commandé',
    ton: 'attente',
    aide: {
      EMETTEUR: 'L’engagement est envoyé : son fournisseur doit dire s’il peut l’honorer.',
      RECEPTEUR: 'Votre client attend votre réponse : dites si vous pouvez honorer cette commande.',
    },
    source: 'S19',
  },
  ACCEPTEE: {
    libelle: 'Acceptée',
    poste: 'Commandé',
    ton: 'info',
    aide: {
      EMETTEUR: 'Le fournisseur honore cet engagement : sa facture en citera le numéro.',
      RECEPTEUR: 'Livrez ou réalisez la prestation, puis facturez : le numéro de la commande sera déjà sur la facture.',
    },
    source: 'supposé',
  },
  REFUSEE: {
    libelle: 'Refusée',
    poste: 'Refusé',
    ton: 'refus',
    final: true,
    aide: {
      EMETTEUR: 'Le fournisseur ne peut pas honorer cet engagement : lisez son motif, puis passez une autre commande.',
      RECEPTEUR: 'Vous avez refusé cette commande : il n’y a rien à facturer.',
    },
    source: 'supposé',
  },
  SOLDEE: {
    libelle: 'Soldée',
    poste: 'Soldé',
    ton: 'succes',
    aide: {
      EMETTEUR: 'Tout le montant de l’engagement vous a été facturé : il n’y a plus rien à en attendre.',
      RECEPTEUR: 'Tout le montant de la commande est facturé : suivez vos factures dans « Factures émises ».',
    },
    source: 'supposé',
  },
} as const satisfies Record<string, DescriptionDEtat>;

export type EtatDEngagement = keyof typeof ETATS;
export const LISTE_ETATS = Object.keys(ETATS) as [EtatDEngagement, ...EtatDEngagement[]];

/** The line of the table, with its optional columns. */
export const descriptionDeLEtat = (etat: EtatDEngagement): DescriptionDEtat => ETATS[etat];
