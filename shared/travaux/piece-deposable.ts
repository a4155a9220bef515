import type { CodeRefus } from '../contrat/erreurs.ts';
import { type Destinataire, defautsDeDestination, trouverService } from '../factures/exigences.ts';
import { totauxCoherents } from '../factures/saisie/coherence.ts';
import { defautDuNumero } from '../factures/saisie/numero.ts';
import { ecartJours, type Jour } from '../referentiel/date.ts';
import type { CodeCadreTravaux } from './cadres.ts';
import { type ChampDuFormulaire, type ContexteDePiece, etatDuChamp, LISTE_CHAMPS_DE_PIECE } from './champs.ts';
import { DELAIS_TRAVAUX } from './delais.ts';
import type { ChampDePiece, PieceSaisie } from './piece.ts';

export type PieceAControler = {
  saisie: PieceSaisie & { cadre: CodeCadreTravaux };
  /** The structure bearing `siretDestinataire`; absent when no structure does. */
  destinataire?: Destinataire | undefined;
  /** Day of the deposit. */
  jourDepot: Jour;
};

export type DefautsDePiece = Partial<Record<ChampDePiece, CodeRefus>>;

/** What the form of this piece is about. */
export function contexteDe({ saisie, destinataire }: Omit<PieceAControler, 'jourDepot'>): ContexteDePiece {
  const { cadre, precedenteId, typeTva, codeService } = saisie;
  return {
    cadre,
    typeTva,
    associee: precedenteId !== undefined,
    parametres: destinataire?.parametres,
    service: destinataire && trouverService(destinataire.services, codeService),
  };
}

const SI_ABSENT: Partial<Record<ChampDuFormulaire, CodeRefus>> = {
  siretValideur: 'VALIDEUR_OBLIGATOIRE',
  codeService: 'SERVICE_OBLIGATOIRE',
  numeroEngagement: 'ENGAGEMENT_OBLIGATOIRE',
};

function defautsDesAbsents(piece: PieceAControler): DefautsDePiece {
  const contexte = contexteDe(piece);
  const manquants = LISTE_CHAMPS_DE_PIECE.filter(
    (champ) => etatDuChamp(champ, contexte) === 'OBLIGATOIRE' && piece.saisie[champ] === undefined,
  );
  return Object.fromEntries(manquants.map((champ) => [champ, SI_ABSENT[champ] ?? 'CHAMP_OBLIGATOIRE']));
}

function defautsDesMontants({ montantHt, montantTtc, montantAPayer, typeTva, ...saisie }: PieceSaisie): DefautsDePiece {
  const montantTva = typeTva === 'SANS_TVA' ? 0 : saisie.montantTva;
  const defauts: DefautsDePiece = {};
  if (montantTtc === undefined) return defauts;
  if (montantHt !== undefined && montantTva !== undefined && !totauxCoherents({ montantHt, montantTva, montantTtc }))
    defauts.montantTtc = 'TOTAUX_INCOHERENTS';
  if (montantAPayer !== undefined && montantAPayer > montantTtc) defauts.montantAPayer = 'A_PAYER_TROP_GRAND';
  return defauts;
}

/**
 * Everything that keeps a piece from being sent, by field (travaux § 4.4): the resolver of the form and the first check of the act.
 * Whether the MOE, the MOA, the valideur and the piece before are what they should be is for the act, which sees them.
 */
export function defautsDeLaPiece(piece: PieceAControler): DefautsDePiece {
  const { saisie, destinataire, jourDepot } = piece;
  const { numero, dateFacture, siretDestinataire, codeService, numeroEngagement } = saisie;
  const duNumero = numero === undefined ? undefined : defautDuNumero(numero);
  const destination = siretDestinataire
    ? defautsDeDestination({ destinataire, codeService, numeroEngagement, fournisseurPublic: false, jour: jourDepot })
    : {};
  return {
    ...defautsDesAbsents(piece),
    ...(duNumero && { numero: duNumero }),
    ...(dateFacture !== undefined && dateFacture > jourDepot && { dateFacture: 'DATE_FUTURE' as const }),
    ...defautsDesMontants(saisie),
    ...destination,
  };
}

/** « Autre » with a word on the amount: it works, and it is unlawful [Monit]. */
const MONTANT = /montant|prix|chiffr|total|somme/i;
export const refusPourUnMontant = (commentaire: string | undefined): boolean => MONTANT.test(commentaire ?? '');

/** What to tell before an A22 that comes too soon: the real portal does not compute it (supposé). */
export function avertissementA22(recue: Jour | undefined, aujourdhui: Jour): string | undefined {
  const { jours } = DELAIS_TRAVAUX.DECOMPTE_GENERAL;
  if (!recue || ecartJours(recue, aujourdhui) > jours) return undefined;
  return `Le délai de notification du décompte général n’est pas expiré : ${jours} jours à compter du dépôt du projet de décompte final. Déposé trop tôt, ce projet ne vaut pas décompte tacite.`;
}
