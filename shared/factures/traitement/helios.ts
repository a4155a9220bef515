import type { Acte } from '../actes.ts';
import type { StatutFacture } from '../statuts.ts';

type Suite = {
  acte: Extract<Acte, 'mettreADispositionComptable' | 'mettreEnPaiement'>;
  /** Days later; a Saturday or a Sunday becomes the Monday (supposé). */
  jours: number;
};

/**
 * What Hélios does by itself for a body whose accounts it keeps: « Mise à disposition comptable » when the mandat
 * arrives, « Mise en paiement » when it is paid [S17]. The days are supposés: the comptable has ten of the thirty.
 */
export const SUITES_D_HELIOS: Partial<Record<StatutFacture, Suite>> = {
  MANDATEE: { acte: 'mettreADispositionComptable', jours: 1 },
  MISE_A_DISPOSITION_COMPTABLE: { acte: 'mettreEnPaiement', jours: 10 },
  COMPTABILISEE: { acte: 'mettreEnPaiement', jours: 10 },
};

type Payee = { cadre: string; typeFacture: string };

/** Nothing is to be paid: already paid by card (A2), or an avoir (supposé: factures §§ 1 and 13.5). */
export const sansPaiementAttendu = ({ cadre, typeFacture }: Payee): boolean =>
  cadre === 'A2' || typeFacture === 'AVOIR';

/** What Hélios does next with this facture, or nothing. */
export function suiteDHelios(facture: Payee & { statut: StatutFacture }): Suite | undefined {
  const suite = SUITES_D_HELIOS[facture.statut];
  return suite?.acte === 'mettreEnPaiement' && sansPaiementAttendu(facture) ? undefined : suite;
}

/** Statuts that the ordonnateur leaves to Hélios: set by hand, they come too early. */
const LAISSES_A_HELIOS: readonly Acte[] = ['mettreADispositionComptable', 'comptabiliser', 'mettreEnPaiement'];
export const estLaisseAHelios = (acte: Acte): boolean => LAISSES_A_HELIOS.includes(acte);

export const AVERTISSEMENT_HELIOS =
  'Les comptes de votre structure sont tenus dans Hélios : après « Mandatée », ce statut arrive tout seul.';
