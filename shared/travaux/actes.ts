import type { DescriptionDActe } from '../factures/actes.ts';

/**
 * Acts on a works piece (travaux §§ 2.3, 6). « Valider et envoyer », « Confirmer et envoyer » S8; the other buttons are
 * back-translated or supposés, the sentences of the history supposées.
 */
export const ACTES_TRAVAUX = {
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
    historique: 'La pièce a été envoyée.',
    ton: 'principal',
  },
  transmettre: { historique: 'La pièce est à la disposition de celui qui doit déposer la suivante.', ton: 'neutre' },
  associer: {
    bouton: 'Déposer la pièce suivante',
    historique: 'La pièce suivante a été déposée.',
    ton: 'principal',
  },
  refuser: {
    bouton: 'Refuser',
    confirmation: 'Refuser la pièce',
    historique: 'La pièce a été refusée.',
    ton: 'danger',
  },
  suspendre: {
    bouton: 'Demander un complément',
    confirmation: 'Demander le complément',
    historique: 'La pièce a été suspendue : un complément est demandé.',
    ton: 'neutre',
  },
  completer: {
    bouton: 'Compléter',
    confirmation: 'Valider et envoyer',
    historique: 'La pièce a été complétée.',
    ton: 'principal',
  },
  reprendre: { historique: 'La pièce complétée est revenue à celui qui l’attendait.', ton: 'neutre' },
  corrigerMoe: {
    bouton: 'Corriger la MOE',
    confirmation: 'Valider et envoyer',
    historique: 'Le fournisseur a désigné un autre maître d’œuvre.',
    ton: 'principal',
  },
  corrigerValideur: {
    bouton: 'Modifier le valideur',
    confirmation: 'Valider et envoyer',
    historique: 'Le fournisseur a désigné un autre valideur.',
    ton: 'principal',
  },
  recycler: {
    bouton: 'Recycler',
    confirmation: 'Valider et envoyer',
    historique: 'La pièce a été recyclée : ses données d’acheminement ont été corrigées.',
    ton: 'principal',
  },
  demanderRecyclage: {
    bouton: 'Demander le recyclage de la pièce précédente',
    confirmation: 'Demander le recyclage',
    historique: 'Le recyclage de la pièce précédente a été demandé.',
    ton: 'neutre',
  },
  prendreEnCompte: {
    bouton: 'Prendre en compte',
    confirmation: 'Prendre en compte',
    historique: 'La copie a été prise en compte.',
    ton: 'neutre',
  },
  dupliquer: {
    bouton: 'Dupliquer',
    confirmation: 'Dupliquer',
    historique: 'Une copie de la pièce refusée a été préparée.',
    ton: 'neutre',
  },
  remplacer: { historique: 'La procédure tacite a été lancée : la pièce est remplacée par A22.', ton: 'neutre' },
  rouvrir: {
    historique: 'La pièce suivante a été refusée : celle-ci attend de nouveau une pièce suivante.',
    ton: 'neutre',
  },
  renvoyer: {
    historique: 'Celui qui a déposé la pièce suivante demande de corriger le maître d’ouvrage de celle-ci.',
    ton: 'neutre',
  },
  signalerSilence: { historique: 'Le maître d’œuvre n’a pas répondu dans les 7 jours.', ton: 'neutre' },
} as const satisfies Record<string, DescriptionDActe>;

export type ActeTravaux = keyof typeof ACTES_TRAVAUX;
export const LISTE_ACTES_TRAVAUX = Object.keys(ACTES_TRAVAUX) as ActeTravaux[];
