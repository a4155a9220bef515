import type { StatutFacture } from '../factures/statuts.ts';
import { passagePour } from './cycle-de-vie.ts';
import type { EtatDEngagement } from './etats.ts';

/**
 * Statuts in which a facture counts against its order: the public body has it and did not send it back (supposé: the
 * notes say that the number links both, not when the order is used up).
 */
export const STATUTS_QUI_COMPTENT = [
  'MISE_A_DISPOSITION',
  'SUSPENDUE',
  'COMPLETEE',
  'SERVICE_FAIT',
  'MANDATEE',
  'MISE_A_DISPOSITION_COMPTABLE',
  'COMPTABILISEE',
  'MISE_EN_PAIEMENT',
] as const satisfies readonly StatutFacture[];

type FactureLiee = { typeFacture: string; statut: StatutFacture; montantTtc: number | null };

const compte = ({ statut }: FactureLiee): boolean =>
  (STATUTS_QUI_COMPTENT as readonly StatutFacture[]).includes(statut);

/** What was invoiced, avoirs taken away. In centimes. */
export const montantFacture = (factures: readonly FactureLiee[]): number =>
  factures
    .filter(compte)
    .reduce((somme, { typeFacture, montantTtc }) => somme + (typeFacture === 'AVOIR' ? -1 : 1) * (montantTtc ?? 0), 0);

/** What the portal does once this much was invoiced, or nothing. */
export function suiteDesFactures(
  etat: EtatDEngagement,
  { facture, commande }: { facture: number; commande: number },
): 'solder' | 'rouvrir' | undefined {
  const acte = commande > 0 && facture >= commande ? 'solder' : 'rouvrir';
  return passagePour(etat, { acte, role: 'SYSTEME' }) && acte;
}
