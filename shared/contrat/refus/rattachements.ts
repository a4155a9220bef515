import type { Refus } from './refus.ts';

// comptes-structures § 4.4: most words are supposés; the rules of § 1.11 and § 3.3 are sourced.
export const REFUS_RATTACHEMENTS = {
  RECHERCHE_TROP_LARGE: {
    statut: 422,
    message: 'Cette recherche est trop large.',
    faire: 'Donnez l’identifiant exact, ou au moins trois lettres de la raison sociale ou du nom.',
    source: 'supposé',
  },
  STRUCTURE_A_REJOINDRE_INCONNUE: {
    statut: 422,
    message: 'Aucune structure ne porte cet identifiant dans le portail.',
    faire: 'Vérifiez-le, ou créez la fiche de votre entreprise.',
    source: 'supposé',
  },
  STRUCTURE_A_REJOINDRE_INACTIVE: {
    statut: 409,
    message: 'Cette structure est désactivée : on ne peut plus s’y rattacher.',
    faire: 'Demandez à son gestionnaire si elle a changé de SIRET.',
    source: 'supposé',
  },
  SERVICE_A_REJOINDRE_INCONNU: {
    statut: 422,
    message: 'Ce service n’existe pas, ou n’est plus actif, dans cette structure.',
    faire: 'Choisissez un service de la liste.',
    source: 'supposé',
  },
  DEMANDE_DEJA_EN_COURS: {
    statut: 409,
    message: 'Une demande de rattachement est déjà en cours pour cette structure.',
    faire: 'Attendez la réponse de son gestionnaire, ou annulez cette demande dans « Mon compte ».',
    source: 'supposé',
  },
  DEJA_RATTACHE: {
    statut: 409,
    message: 'Vous êtes déjà rattaché à cette structure.',
    faire: 'Rien à demander. Pour travailler dans un autre de ses services, choisissez ce service.',
    source: 'supposé',
  },
  RATTACHEMENT_DESACTIVE: {
    statut: 409,
    message: 'Votre rattachement à cette structure est désactivé.',
    faire: 'Demandez à son gestionnaire de le réactiver.',
    source: 'supposé',
  },
  GESTIONNAIRE_PAR_PIGP: {
    statut: 403,
    message: 'Cette structure publique n’a encore aucun gestionnaire.',
    faire:
      'Le premier doit arriver par le Portail internet de la gestion publique (PIGP) : sa demande passe par le comptable public.',
    source: 'S17',
  },
  MOTIF_DE_REFUS_OBLIGATOIRE: {
    statut: 422,
    message: 'Veuillez saisir le motif du refus.',
    faire: 'Le demandeur le lira : dites-lui ce qu’il doit corriger.',
    source: 'S12',
  },
  SERVICE_A_ACCORDER: {
    statut: 422,
    message: 'Cette personne est déjà rattachée à la structure : elle demande des services.',
    faire: 'Accordez au moins un service, ou refusez la demande.',
    source: 'supposé',
  },
  DATE_DE_FIN_PASSEE: {
    statut: 422,
    message: 'La date de fin doit être aujourd’hui ou plus tard.',
    source: 'supposé',
  },
  GESTIONNAIRE_PRINCIPAL_A_TRANSFERER: {
    statut: 409,
    message: 'Vous êtes gestionnaire principal de cette structure : transférez d’abord votre rôle.',
    faire: 'Une structure a toujours un gestionnaire principal. Confiez ce rôle à un collègue, puis détachez-vous.',
    source: 'supposé',
  },
  GESTIONNAIRE_PRINCIPAL_PROTEGE: {
    statut: 409,
    message: 'Le rattachement du gestionnaire principal ne peut être ni désactivé ni supprimé.',
    faire: 'Il doit d’abord transférer son rôle à un autre utilisateur de la structure.',
    source: 'supposé',
  },
} as const satisfies Record<string, Refus>;
