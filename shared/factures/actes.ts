/** How the button of an act looks: at most one `principal` per screen. */
export type TonDActe = 'principal' | 'neutre' | 'danger';

export type DescriptionDActe = {
  /** Button that opens the act, in the list of the work to do or on the facture. Absent for what nobody clicks. */
  bouton?: string;
  /** Button that does it, in the window or form that the first one opens. */
  confirmation?: string;
  /** Line of the history, a whole sentence. */
  historique: string;
  ton: TonDActe;
};

const TRAITER = { bouton: 'Traiter', confirmation: 'Enregistrer' } as const;
const VALIDER = { bouton: 'Valider', confirmation: 'Enregistrer', ton: 'principal' } as const;
const REFUSER = { bouton: 'Refuser', confirmation: 'Enregistrer', ton: 'danger' } as const;
const MODIFIER_VALIDEUR = { bouton: 'Modifier le valideur', confirmation: 'Enregistrer', ton: 'principal' } as const;

/**
 * Acts on a simple facture (factures §§ 5.2, 10.5, 11). Buttons: « Valider et envoyer », « Confirmer et envoyer » S8,
 * S9; « Traiter » S7; « Traiter le rejet » S6; « Valider », « Refuser » S8; the grouping, the other confirmations
 * and the sentences of the history are supposés. « Traiter » opens one window that offers every act bearing it.
 */
export const ACTES = {
  enregistrer: {
    bouton: 'Modifier',
    confirmation: 'Enregistrer',
    historique: 'Le brouillon a été enregistré.',
    ton: 'neutre',
  },
  supprimer: {
    bouton: 'Supprimer',
    confirmation: 'Supprimer',
    historique: 'Le brouillon a été supprimé.',
    ton: 'danger',
  },
  envoyer: {
    bouton: 'Valider et envoyer',
    confirmation: 'Confirmer et envoyer',
    historique: 'La facture a été envoyée.',
    ton: 'principal',
  },
  recycler: {
    bouton: 'Recycler',
    confirmation: 'Valider et envoyer',
    historique: 'La facture a été recyclée : ses données d’acheminement ont été corrigées.',
    ton: 'principal',
  },
  completer: {
    bouton: 'Compléter',
    confirmation: 'Valider et envoyer',
    historique: 'La facture a été complétée.',
    ton: 'principal',
  },
  traiterRejet: {
    bouton: 'Traiter le rejet',
    confirmation: 'Traiter le rejet',
    historique: 'Le fournisseur a traité le rejet.',
    ton: 'principal',
  },
  modifierValideur: { ...MODIFIER_VALIDEUR, historique: 'Le fournisseur a désigné un autre valideur.' },
  acheminer: { historique: 'La facture est partie vers son destinataire.', ton: 'neutre' },
  mettreADisposition: { historique: 'La facture est à la disposition du destinataire.', ton: 'neutre' },
  prendreEnCompte: { historique: 'L’avoir a été pris en compte par le destinataire.', ton: 'neutre' },
  valider1: { ...VALIDER, historique: 'Le premier valideur a validé la facture.' },
  refuser1: { ...REFUSER, historique: 'Le premier valideur a refusé la facture.' },
  validerTacitement1: {
    historique: 'Le premier valideur n’a pas répondu en 15 jours : la facture est validée tacitement.',
    ton: 'neutre',
  },
  solliciterValideur2: { historique: 'La facture attend l’accord du second valideur.', ton: 'neutre' },
  modifierValideur2: { ...MODIFIER_VALIDEUR, historique: 'Le premier valideur a désigné un autre mandataire.' },
  valider2: { ...VALIDER, historique: 'Le second valideur a validé la facture.' },
  refuser2: { ...REFUSER, historique: 'Le second valideur a refusé la facture.' },
  validerTacitement2: {
    historique: 'Le second valideur n’a pas répondu en 15 jours : la facture est validée tacitement.',
    ton: 'neutre',
  },
  deposerApresValidation: { historique: 'La facture validée est déposée.', ton: 'neutre' },
  demanderRecyclage: { ...TRAITER, historique: 'Le destinataire demande de recycler la facture.', ton: 'neutre' },
  suspendre: { ...TRAITER, historique: 'Le destinataire a suspendu la facture.', ton: 'neutre' },
  rejeter: { ...TRAITER, historique: 'Le destinataire a rejeté la facture.', ton: 'danger' },
  leverSuspension: { ...TRAITER, historique: 'Le destinataire a levé la suspension.', ton: 'neutre' },
  constaterServiceFait: { ...TRAITER, historique: 'Le destinataire a constaté le service fait.', ton: 'neutre' },
  mandater: { ...TRAITER, historique: 'La facture a été mandatée.', ton: 'neutre' },
  mettreADispositionComptable: {
    ...TRAITER,
    historique: 'La facture est à la disposition du comptable.',
    ton: 'neutre',
  },
  comptabiliser: { ...TRAITER, historique: 'La facture a été comptabilisée.', ton: 'neutre' },
  mettreEnPaiement: { ...TRAITER, historique: 'La facture a été mise en paiement.', ton: 'neutre' },
} as const satisfies Record<string, DescriptionDActe>;

export type Acte = keyof typeof ACTES;
export const LISTE_ACTES = Object.keys(ACTES) as Acte[];

/** The line of the table, with its optional columns. */
export function descriptionDeLActe(acte: Acte): DescriptionDActe {
  return ACTES[acte];
}
