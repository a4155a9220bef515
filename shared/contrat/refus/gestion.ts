import type { Refus } from './refus.ts';

// comptes-structures § 8.2
export const REFUS_GESTION = {
  AUCUNE_STRUCTURE_GEREE: {
    statut: 403,
    message: 'Cette page est celle des gestionnaires : vous n’en êtes un sur aucune structure.',
    faire: 'Créez votre structure, ou demandez à son gestionnaire principal de vous nommer gestionnaire secondaire.',
    source: 'S14',
  },
  COMPTE_DEJA_ACTIVE: {
    statut: 409,
    message: 'Ce compte n’attend plus son activation : aucun courriel n’est parti.',
    faire: 'La personne peut se connecter, ou passer par « Mot de passe oublié ? ».',
    source: 'supposé',
  },
} as const satisfies Record<string, Refus>;
