import type { Refus } from './refus.ts';

// factures §§ 12 and 12.1
export const REFUS_ENGAGEMENTS = {
  ENGAGEMENT_DOUBLON: {
    statut: 409,
    message: 'Un engagement porte déjà ce numéro dans cette structure.',
    faire: 'Donnez-lui un autre numéro.',
    source: 'supposé',
  },
  ENGAGEMENT_NUMERO_ETAT: {
    statut: 422,
    message: 'Le numéro d’un engagement de l’État comporte dix chiffres.',
    faire: 'Exemple : 2026004599.',
    source: 'S19',
  },
  ENGAGEMENT_SANS_LIGNE: {
    statut: 422,
    message: 'Un engagement porte au moins un poste.',
    faire: 'Ajoutez ce que vous commandez.',
    source: 'supposé',
  },
  ENGAGEMENT_TROP_LONG: {
    statut: 422,
    message: 'Un engagement porte au plus 99 postes.',
    faire: 'Faites-en deux.',
    source: 'supposé',
  },
  POSTE_SANS_MONTANT: {
    statut: 422,
    message: 'Le montant doit être supérieur à zéro.',
    faire: 'Tapez le montant TTC du poste.',
    source: 'supposé',
  },
  RECEPTEUR_INCONNU: {
    statut: 422,
    message: 'Aucune entreprise active ne porte ce SIRET.',
    faire: 'Vérifiez-le sur le devis du fournisseur.',
    source: 'supposé',
  },
  ENGAGEMENT_SANS_FOURNISSEUR: {
    statut: 409,
    message: 'Cet engagement ne nomme aucun fournisseur : il ne peut être envoyé à personne.',
    faire: 'Passez une nouvelle commande, avec le SIRET du fournisseur.',
    source: 'supposé',
  },
  RECEPTEUR_SOI_MEME: {
    statut: 422,
    message: 'Une structure ne se commande rien à elle-même.',
    faire: 'Indiquez le SIRET du fournisseur.',
    source: 'supposé',
  },
  EMETTEUR_NON_PUBLIC: {
    statut: 422,
    message: 'Seule une structure publique émet des engagements.',
    faire: 'Choisissez la structure publique qui commande.',
    source: 'S18',
  },
} as const satisfies Record<string, Refus>;
