import type { Refus } from './refus.ts';

// comptes-structures §§ 6.3, 6.4 and 9
export const REFUS_ESPACES = {
  ESPACE_NON_OUVERT: {
    statut: 409,
    message: 'Cet espace n’est pas ouvert sur la structure.',
    faire: 'Un gestionnaire de la structure doit d’abord l’ajouter, dans « Activités du gestionnaire ».',
    source: 'S19',
  },
  ESPACE_NON_OUVERT_SERVICE: {
    statut: 409,
    message: 'Cet espace n’est pas ouvert sur ce service.',
    faire: 'Un gestionnaire de la structure doit d’abord l’ajouter au service.',
    source: 'connaissance',
  },
  ESPACE_SANS_ABONNEMENT: {
    statut: 422,
    message: 'On ne s’abonne pas à cet espace : il est là d’office.',
    faire: 'Choisissez un espace de la liste.',
    source: 'S19',
  },
  ESPACE_NON_FERMABLE: {
    statut: 422,
    message: 'Cet espace est là d’office : il ne se ferme pas.',
    source: 'S20',
  },
  ESPACE_STRUCTURE_INACTIVE: {
    statut: 409,
    message: 'Cette structure est inactive : personne n’y reçoit d’abonnement.',
    faire: 'Un gestionnaire peut la réactiver. Si elle a changé de SIRET, demandez sur la nouvelle.',
    source: 'supposé',
  },
  ABONNEMENT_SERVICE_INACTIF: {
    statut: 409,
    message: 'Ce service est inactif.',
    faire: 'Choisissez un service actif, ou la structure entière.',
    source: 'supposé',
  },
  ABONNEMENT_SANS_SERVICE: {
    statut: 409,
    message: 'La personne n’est pas rattachée à ce service.',
    faire: 'Elle doit d’abord y être rattachée : l’abonnement vient ensuite.',
    source: 'S16',
  },
  ABONNEMENT_SANS_RATTACHEMENT: {
    statut: 409,
    message: 'La personne n’est plus rattachée à la structure.',
    faire: 'Refusez sa demande, ou rattachez-la d’abord.',
    source: 'S14',
  },
  ABONNEMENT_EXISTE: {
    statut: 409,
    message: 'Cet abonnement existe déjà, dans ce mode.',
    faire: 'Il n’y a rien à demander. Si l’onglet manque, déconnectez-vous, puis reconnectez-vous.',
    source: 'supposé',
  },
  ABONNEMENT_DEMANDE_EN_COURS: {
    statut: 409,
    message: 'Une demande est déjà en cours pour cet espace.',
    faire: 'Attendez la réponse du gestionnaire, ou annulez la demande pour en faire une autre.',
    source: 'supposé',
  },
} as const satisfies Record<string, Refus>;
