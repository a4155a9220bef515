import type { Refus } from './refus.ts';

// Structures (comptes-structures § 2.9)
export const REFUS_STRUCTURES = {
  SIRET_LONGUEUR: { statut: 422, message: 'Le numéro de SIRET doit comporter 14 chiffres.', source: 'supposé' },
  SIRET_CLE: {
    statut: 422,
    message: 'Le numéro de SIRET saisi n’est pas valide.',
    faire: 'Vérifiez chaque chiffre.',
    source: 'supposé',
  },
  SIRET_INSEE_ABSENT: {
    statut: 422,
    message: 'Ce SIRET n’existe pas dans la base INSEE.',
    faire: 'Ici, seuls les SIRET d’exercice existent : prenez-en un dans la liste des entreprises d’exercice.',
    source: 'supposé',
  },
  SIRET_INSEE_FERME: {
    statut: 422,
    message: 'Ce SIRET n’est plus actif dans la base INSEE.',
    faire: 'L’établissement a fermé ou déménagé : cherchez son nouveau SIRET.',
    source: 'supposé',
  },
  STRUCTURE_EXISTE: {
    statut: 409,
    message: 'Une structure existe déjà avec cet identifiant.',
    faire: 'On ne crée pas deux fois la même structure : il faut demander son rattachement à son gestionnaire.',
    source: 'supposé',
  },
  STRUCTURE_PUBLIQUE: {
    statut: 422,
    message: 'Ce SIRET est celui d’une structure publique : elle ne se crée pas ici.',
    faire: 'Saisissez le SIRET de votre entreprise, jamais celui de votre client.',
    source: 'S17',
  },
} as const satisfies Record<string, Refus>;
