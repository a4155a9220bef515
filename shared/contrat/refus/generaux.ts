import type { Refus } from './refus.ts';

export const REFUS_GENERAUX = {
  // General
  SAISIE_INVALIDE: { statut: 422, message: 'Certains champs sont à corriger.', faire: 'Reprenez les champs signalés.' },
  CHAMP_OBLIGATOIRE: { statut: 422, message: 'Ce champ est obligatoire.', source: 'supposé' },
  CHAMP_FORMAT: { statut: 422, message: 'Cette valeur n’a pas le format attendu.' },
  TEXTE_TROP_LONG: { statut: 422, message: 'Ce texte est trop long.' },
  CARACTERES_INVALIDES: { statut: 422, message: 'Ce texte contient des caractères illisibles.', faire: 'Retapez-le.' },
  INTROUVABLE: {
    statut: 404,
    message: 'Cette page ou cet objet n’existe pas dans votre bac à sable.',
    faire: 'Revenez à l’accueil.',
  },
  ACCES_REFUSE: {
    statut: 403,
    message: 'Le siège que vous occupez ne permet pas cette action.',
    faire: 'Changez de siège dans la barre d’entraînement.',
  },
  DROIT_DE_GESTION_ABSENT: {
    statut: 403,
    message: 'Votre rôle sur cette structure ne permet pas cette action.',
    faire: 'Demandez-la à son gestionnaire principal.',
    source: 'S14',
  },
  CONSULTATION_SEULE: {
    statut: 403,
    message: 'Vous avez cet espace en consultation : vous pouvez lire, pas agir.',
    faire: 'Demandez le mode « Modification » dans « Mon compte ».',
    source: 'S19',
  },
  ACTE_INTERDIT: {
    statut: 409,
    message: 'Cette action n’est plus possible : la situation a changé.',
    faire: 'Rechargez la page pour voir l’état actuel.',
  },
  REQUETE_REFUSEE: {
    statut: 403,
    message: 'Cette demande ne vient pas d’une page de Chorale.',
    faire: 'Rechargez la page, puis recommencez.',
  },
  REQUETE_ILLISIBLE: {
    statut: 400,
    message: 'La demande reçue est illisible.',
    faire: 'Rechargez la page, puis recommencez.',
  },
  TROP_DE_DEMANDES: { statut: 429, message: 'Trop de tentatives en peu de temps.', faire: 'Patientez une minute.' },
  FICHIER_TROP_GROS: {
    statut: 413,
    message: 'Le fichier dépasse la taille maximale autorisée (10 Mo).',
    faire: 'Choisissez un fichier plus léger.',
    source: 'S20',
  },
  ENVOI_TROP_GROS: {
    statut: 413,
    message: 'Cet envoi est trop gros pour Chorale.',
    faire: 'Allégez-le : moins de lignes, des textes plus courts, ou un fichier plus petit.',
  },
  DISQUE_PLEIN: {
    statut: 507,
    message: 'Le disque de la machine est plein : rien n’a été enregistré.',
    faire: 'Libérez de la place, puis recommencez ; votre saisie est gardée.',
  },
  SERVICE_INDISPONIBLE: {
    statut: 503,
    message: 'Chorale n’a pas pu répondre : rien n’a été enregistré.',
    faire: 'Recommencez dans un instant ; votre saisie est gardée.',
  },
  // Entering, seats
  SESSION_ABSENTE: {
    statut: 401,
    message: 'Vous n’êtes pas, ou plus, dans un bac à sable.',
    faire: 'Entrez de nouveau depuis la page d’accueil de Chorale.',
  },
  NON_CONNECTE: { statut: 401, message: 'Il faut être connecté au portail pour cela.', faire: 'Connectez-vous.' },
  SIEGE_INCONNU: { statut: 404, message: 'Ce siège n’existe pas dans votre bac à sable.' },
} as const satisfies Record<string, Refus>;
