import { ajouterJours, ecartJours, type Jour } from '../../referentiel/date.ts';
import type { StatutFacture } from '../statuts.ts';

/** Least period that opens again after the interruption, in days [S40, R. 2192-29]. */
export const REPRISE_MINIMALE = 30;

/** A line of the history: the facture took this statut on that day. */
export type EtapeDuDelai = { statut: StatutFacture; jour: Jour };

export type DelaiDePaiement = {
  /** PAS_COMMENCE: not with the recipient; TERMINE: sent back, rejected, or paid. */
  etat: 'PAS_COMMENCE' | 'EN_COURS' | 'SUSPENDU' | 'TERMINE';
  debut?: Jour;
  /** Last day to pay; absent while the period is interrupted. */
  limite?: Jour;
  /** The one interruption that counts; `solde`: days left when it was notified. */
  suspension?: { debut: Jour; fin?: Jour; solde: number };
  /** Suspensions after the first have no effect on the period. */
  suspensionsSansEffet: number;
};

const PAS_COMMENCE: DelaiDePaiement = { etat: 'PAS_COMMENCE', suspensionsSansEffet: 0 };

/** Answer to an interruption: completed by the supplier, or lifted by the recipient (supposé). */
function reprendre(delai: DelaiDePaiement, jour: Jour): DelaiDePaiement {
  const { suspension } = delai;
  if (delai.etat !== 'SUSPENDU' || !suspension) return delai;
  const limite = ajouterJours(jour, Math.max(REPRISE_MINIMALE, suspension.solde));
  return { ...delai, etat: 'EN_COURS', limite, suspension: { ...suspension, fin: jour } };
}

function suspendre(delai: DelaiDePaiement, jour: Jour): DelaiDePaiement {
  if (delai.etat !== 'EN_COURS' || !delai.limite) return delai;
  if (delai.suspension) return { ...delai, suspensionsSansEffet: delai.suspensionsSansEffet + 1 };
  const suspension = { debut: jour, solde: ecartJours(jour, delai.limite) };
  return { ...delai, etat: 'SUSPENDU', limite: undefined, suspension };
}

function commencer(delai: DelaiDePaiement, jour: Jour, jours: number): DelaiDePaiement {
  if (delai.etat === 'SUSPENDU') return reprendre(delai, jour);
  if (delai.etat === 'EN_COURS') return delai;
  return { etat: 'EN_COURS', debut: jour, limite: ajouterJours(jour, jours), suspensionsSansEffet: 0 };
}

function avancer(delai: DelaiDePaiement, { statut, jour }: EtapeDuDelai, jours: number): DelaiDePaiement {
  switch (statut) {
    case 'MISE_A_DISPOSITION':
      return commencer(delai, jour, jours);
    case 'SUSPENDUE':
      return suspendre(delai, jour);
    case 'COMPLETEE':
      return reprendre(delai, jour);
    case 'A_RECYCLER':
    case 'REJETEE':
    case 'MISE_EN_PAIEMENT':
      return delai.etat === 'PAS_COMMENCE' ? delai : { ...delai, etat: 'TERMINE' };
    default:
      return delai;
  }
}

/**
 * The payment period told by the history of a facture, in order (factures § 6): it starts at « Mise à disposition »,
 * or on the day the service was done if that is later; one interruption only, before ordonnancement; a recycled
 * facture starts afresh.
 */
export function delaiDePaiement({
  historique,
  jours,
  serviceFaitLe,
}: {
  historique: readonly EtapeDuDelai[];
  /** Length of the period of this buyer, in days. */
  jours: number;
  /** Told by the recipient with « Service fait » [S43, R. 2192-17]. */
  serviceFaitLe?: Jour | null | undefined;
}): DelaiDePaiement {
  return historique.reduce((delai, etape) => {
    const tardif = etape.statut === 'MISE_A_DISPOSITION' && delai.etat !== 'SUSPENDU' && serviceFaitLe;
    const depart = tardif && serviceFaitLe > etape.jour ? { ...etape, jour: serviceFaitLe } : etape;
    return avancer(delai, depart, jours);
  }, PAS_COMMENCE);
}

/** Days left before the last day to pay; negative when it has passed; absent while nothing runs. */
export function joursRestants(delai: DelaiDePaiement, aujourdhui: Jour): number | undefined {
  return delai.etat === 'EN_COURS' && delai.limite ? ecartJours(aujourdhui, delai.limite) : undefined;
}

/** What to confirm before suspending: the first interruption was the only one (supposé). */
export function avertissementDeSuspension(delai: DelaiDePaiement): string | undefined {
  return delai.suspension
    ? 'Le délai de paiement a déjà été interrompu une fois ; cette suspension n’a pas d’effet sur le délai.'
    : undefined;
}
