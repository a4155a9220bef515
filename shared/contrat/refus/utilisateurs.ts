import type { Refus } from './refus.ts';

// comptes-structures §§ 3.3, 4.2, 4.4: users of a structure, and its gestionnaires
export const REFUS_UTILISATEURS = {
  UTILISATEUR_DEJA_RATTACHE: {
    statut: 409,
    message: 'Cette personne est déjà rattachée à cette structure.',
    faire: 'Retrouvez-la dans « Utilisateurs rattachés » pour changer ses droits.',
    source: 'supposé',
  },
  UTILISATEUR_DESACTIVE: {
    statut: 409,
    message: 'Le rattachement de cette personne est désactivé.',
    faire: 'Réactivez-le dans « Utilisateurs rattachés ».',
    source: 'supposé',
  },
  STRUCTURE_A_CHOISIR: { statut: 422, message: 'Choisissez au moins une structure.', source: 'S20' },
  RATTACHEMENT_STRUCTURE_INACTIVE: {
    statut: 409,
    message: 'Cette structure est inactive : on n’y rattache plus personne.',
    faire: 'Activez d’abord la structure.',
    source: 'supposé',
  },
  RATTACHEMENT_DATES: {
    statut: 422,
    message: 'La date de fin est avant la date de début.',
    source: 'supposé',
  },
  SERVICE_A_RATTACHER: {
    statut: 422,
    message: 'Ce service n’existe pas dans la structure, ou n’est plus actif.',
    faire: 'Rechargez la page pour voir les services d’aujourd’hui.',
    source: 'supposé',
  },
  ESPACE_A_DONNER: {
    statut: 422,
    message: 'Cet espace n’est pas ouvert sur la structure.',
    faire: 'Ouvrez-le d’abord dans « Liste des espaces de la structure ».',
    source: 'S19',
  },
  DUPLIQUER_VERS_GESTIONNAIRE: {
    statut: 409,
    message: 'Un gestionnaire a déjà tous les espaces et tous les services.',
    faire: 'La duplication sert aux utilisateurs.',
    source: 'supposé',
  },
  SUCCESSEUR_NON_RATTACHE: {
    statut: 409,
    message: 'Le rôle ne se confie qu’à une personne rattachée à la structure.',
    faire: 'Rattachez-la, ou réactivez son rattachement, puis recommencez.',
    source: 'connaissance',
  },
  SUCCESSEUR_INACTIF: {
    statut: 409,
    message: 'Le compte de cette personne n’est pas actif.',
    faire: 'Elle doit d’abord activer son compte.',
    source: 'connaissance',
  },
  REMPLACEMENT_EN_COURS: {
    statut: 409,
    message: 'Une demande de remplacement attend déjà la réponse de l’assistance pour cette structure.',
    faire: 'Attendez sa réponse : elle arrive en deux jours ouvrés.',
    source: 'supposé',
  },
  CANDIDAT_SANS_COMPTE: {
    statut: 422,
    message: 'La personne à nommer n’a pas de compte actif à cette adresse.',
    faire: 'Elle crée son compte et l’active, puis vous faites la demande.',
    source: 'S22',
  },
  CANDIDAT_DEJA_PRINCIPAL: {
    statut: 422,
    message: 'Cette personne est déjà gestionnaire principal de la structure.',
    source: 'supposé',
  },
  JUSTIFICATIF_FORMAT: {
    statut: 422,
    message: 'Le justificatif doit être un fichier PDF, JPG ou PNG.',
    faire: 'Ici, n’importe quel fichier d’exercice convient : jamais une vraie pièce d’identité.',
    source: 'supposé',
  },
  JUSTIFICATIF_ABSENT: {
    statut: 422,
    message: 'Le justificatif n’a pas été reçu.',
    faire: 'Choisissez de nouveau le fichier.',
    source: 'supposé',
  },
} as const satisfies Record<string, Refus>;
