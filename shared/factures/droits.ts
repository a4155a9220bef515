import { estHabilite, type Habilitation, type Mode } from '../espaces/habilitations.ts';
import type { Role } from './cycle-de-vie.ts';
import type { StatutFacture } from './statuts.ts';

/** The parties of a facture, by structure. `valideurs`: the first, then the second when one was named. */
export type PartiesDeFacture = {
  /** Nothing for a works piece, which its supplier sees in « Factures de travaux ». */
  fournisseurId: number | null;
  destinataireId: number | null;
  /** Code service of the recipient: who works for another service does not see it. */
  codeService: string | null;
  valideurs: readonly (number | null)[];
};

/** Espace through which each party reaches its factures (comptes-structures § 6.2). */
export const ESPACE_DU_ROLE = {
  FOURNISSEUR: 'FACTURES_EMISES',
  DESTINATAIRE: 'FACTURES_RECUES',
  VALIDEUR_1: 'FACTURES_A_VALIDER',
  VALIDEUR_2: 'FACTURES_A_VALIDER',
} as const;

/** The system also holds the seat of the accountant, whose own software reports the last statuts [S17]. */
export const ROLES_DU_SYSTEME: readonly Role[] = ['SYSTEME', 'COMPTABLE'];

/** The structure that holds each seat of a facture. */
function siegesDe({ fournisseurId, destinataireId, valideurs: [premier, second] }: PartiesDeFacture) {
  return [
    ['FOURNISSEUR', fournisseurId],
    ['DESTINATAIRE', destinataireId],
    ['VALIDEUR_1', premier],
    ['VALIDEUR_2', second],
  ] as const;
}

/** The structures for which one sees this facture in these roles. */
export const structuresDesRoles = (facture: PartiesDeFacture, roles: readonly Role[]): number[] =>
  siegesDe(facture).flatMap(([role, id]) => (roles.includes(role) && typeof id === 'number' ? [id] : []));

/**
 * The roles of an actor on this facture: the same structure may be supplier here and valideur there. In
 * « Consultation », what he may see; in « Modification », what he may do.
 */
export function rolesSur(facture: PartiesDeFacture, habilitations: readonly Habilitation[], mode: Mode): Role[] {
  return siegesDe(facture).flatMap(([role, structureId]) => {
    if (typeof structureId !== 'number') return [];
    const service = role === 'DESTINATAIRE' ? facture.codeService : null;
    return estHabilite(habilitations, { structureId, espace: ESPACE_DU_ROLE[role], mode, service }) ? [role] : [];
  });
}

/** Nothing was sent: the supplier’s own business. */
const CHEZ_LE_FOURNISSEUR: readonly StatutFacture[] = [
  'BROUILLON',
  'INTERPRETEE_OCR',
  'SUPPRIMEE',
  'ABANDONNEE',
  'NON_CONFORME',
];

/** Sent, but the recipient does not have it (factures § 5.2: its mail comes with « Mise à disposition »). */
const AVANT_LE_DESTINATAIRE: readonly StatutFacture[] = [
  ...CHEZ_LE_FOURNISSEUR,
  'A_VALIDER_1',
  'VALIDEE_1',
  'REFUSEE_1',
  'ERREUR_FOURNISSEUR_SUR_VALIDEUR',
  'ABSENCE_VALIDATION_1_HORS_DELAI',
  'A_VALIDER_2',
  'VALIDEE_2',
  'REFUSEE_2',
  'ERREUR_COTRAITANT_SUR_VALIDEUR',
  'ABSENCE_VALIDATION_2_HORS_DELAI',
  'DEPOSEE',
  'EN_COURS_ACHEMINEMENT',
];

/** May one of these roles see the facture in this statut? */
export function peutVoir(statut: StatutFacture, roles: readonly Role[]): boolean {
  return roles.some((role) => {
    if (role === 'FOURNISSEUR' || role === 'SYSTEME') return true;
    return !(role.startsWith('VALIDEUR') ? CHEZ_LE_FOURNISSEUR : AVANT_LE_DESTINATAIRE).includes(statut);
  });
}
