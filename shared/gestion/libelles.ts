import type { StatutCompte } from '../comptes/compte.ts';
import type { Mode } from '../espaces/habilitations.ts';
import type { UtilisateurLie } from './liens.ts';

/** Of a rattachement or an abonnement (comptes-structures § 4.1 [S34]). */
export const LIBELLES_DES_LIENS = {
  VALIDEE: 'Validée',
  EN_COURS_DE_VALIDATION: 'En cours de validation',
  DESACTIVEE: 'Désactivée',
} as const satisfies Record<UtilisateurLie['statut'], string>;

/** The same of a link, inside a sentence. */
export const ETATS_DES_LIENS = {
  VALIDEE: 'validé',
  EN_COURS_DE_VALIDATION: 'en cours de validation',
  DESACTIVEE: 'désactivé',
} as const satisfies Record<UtilisateurLie['statut'], string>;

export const LIBELLES_DES_MODES = {
  CONSULTATION: 'Consultation',
  MODIFICATION: 'Modification',
} as const satisfies Record<Mode, string>;

/** § 1.9 (supposé). */
export const STATUTS_DU_COMPTE = {
  EN_ATTENTE_ACTIVATION: 'En attente d’activation',
  ACTIF: 'Actif',
  BLOQUE: 'Bloqué',
  INACTIF: 'Inactif',
  SUPPRIME: 'Supprimé',
} as const satisfies Record<StatutCompte, string>;
