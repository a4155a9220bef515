import type { Modele } from './modele.ts';

const FICHE = [
  'Structure : {structure}',
  'Service : {service?}',
  'Espace : {espace}',
  'Mode : {mode?}',
  'Commentaire : {commentaire?}',
] as const;

/** In 2021 the tab is only there at the next login [S19]: that is what people asked the support. */
const ONGLET = 'Pour voir l’onglet, déconnectez-vous, puis reconnectez-vous.';

// ecrans-aide § 4, M8; comptes-structures § 12.
export const COURRIELS_ESPACES = {
  ABONNEMENT_DEMANDE: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Demande d’abonnement à l’espace {espace}',
    corps: [
      'Bonjour,',
      '',
      '{demandeur} ({adresse}) demande un abonnement. Cette demande attend votre réponse.',
      'Avant de valider, vérifiez que cette personne travaille bien pour la structure, et qu’elle a besoin de ce mode.',
      '',
      ...FICHE,
    ],
    libelleLien: 'Traiter la demande',
    source: 'connaissance',
  },
  ABONNEMENT_VALIDE: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Demande d’abonnement à l’espace {espace} : validée',
    corps: ['Bonjour,', '', 'Votre demande d’abonnement a été validée.', ONGLET, '', ...FICHE],
    libelleLien: 'Voir mes abonnements',
    source: 'connaissance',
  },
  ABONNEMENT_REFUSE: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Demande d’abonnement à l’espace {espace} : refusée',
    corps: ['Bonjour,', '', 'Votre demande d’abonnement a été refusée. Vous pouvez en refaire une.', '', ...FICHE],
    libelleLien: 'Voir mes abonnements',
    source: 'connaissance',
  },
  ABONNEMENT_ACCORDE: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Abonnement à l’espace {espace}',
    corps: ['Bonjour,', '', 'Un gestionnaire de la structure vous a donné un abonnement.', ONGLET, '', ...FICHE],
    libelleLien: 'Voir mes abonnements',
    source: 'supposé',
  },
  ESPACE_FERME: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Fermeture de l’espace {espace}',
    corps: [
      'Bonjour,',
      '',
      'Un gestionnaire a fermé cet espace sur la structure : votre abonnement a pris fin.',
      '',
      ...FICHE,
    ],
    libelleLien: 'Voir mes abonnements',
    source: 'supposé',
  },
} as const satisfies Record<string, Modele>;
