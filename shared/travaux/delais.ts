import type { StatutFacture } from '../factures/statuts.ts';
import { ajouterJours, type Jour } from '../referentiel/date.ts';
import { CADRES_TRAVAUX, type CodeCadreTravaux } from './cadres.ts';

type Delai = {
  libelle: string;
  /** What happens once it has passed, in one sentence. */
  ensuite: string;
  /** Days; nothing for what the buyer’s own period decides. */
  jours?: number;
  source: string;
};

/** Legal periods that run on the pieces of a works contract (travaux § 8), in calendar days. */
export const DELAIS_TRAVAUX = {
  VALIDATION: {
    libelle: 'Réponse du valideur',
    ensuite: 'Passé ce délai, son silence vaut accord : la pièce continue.',
    jours: 15,
    source: 'C9, L16',
  },
  VERIFICATION_MOE: {
    libelle: 'Vérification par le maître d’œuvre',
    ensuite: 'Passé ce délai, prévenez le maître d’ouvrage : il peut payer les sommes qu’il admet.',
    jours: 7,
    source: 'C4',
  },
  DECOMPTE_GENERAL: {
    libelle: 'Notification du décompte général',
    ensuite: 'Passé ce délai, le titulaire peut déposer un projet de décompte général tacite (A22).',
    jours: 30,
    source: 'L6',
  },
  REPONSE_TITULAIRE: {
    libelle: 'Signature du décompte général par le titulaire',
    ensuite: 'Passé ce délai, son silence vaut accord : le décompte général est définitif.',
    jours: 30,
    source: 'L3, L5',
  },
  REPONSE_A22: {
    libelle: 'Réponse du maître d’ouvrage au projet tacite',
    ensuite: 'Passé ce délai, le projet devient le décompte général et définitif : déposez A23.',
    jours: 10,
    source: 'L4, L7',
  },
  PAIEMENT: {
    libelle: 'Délai global de paiement',
    ensuite: 'Passé ce délai, le client doit des intérêts moratoires et 40 €.',
    source: 'C1, C4',
  },
} as const satisfies Record<string, Delai>;

export type NatureDeDelai = keyof typeof DELAIS_TRAVAUX;

/** A piece as its delays need it: its statut, and the day it took each one. */
export type PieceDatee = {
  cadre: CodeCadreTravaux;
  statut: StatutFacture;
  passages: readonly { statut: StatutFacture; jour: Jour }[];
};

type Enonce = { nature: NatureDeDelai; debut: Jour; limite: Jour };

const dernierJour = ({ passages }: PieceDatee, statut: StatutFacture): Jour | undefined =>
  passages.findLast((passage) => passage.statut === statut)?.jour;

const premierJour = ({ passages }: PieceDatee, statut: StatutFacture): Jour | undefined =>
  passages.find((passage) => passage.statut === statut)?.jour;

/** Which period runs while a piece is in this statut; those of the end of a contract are not those of a month. */
function natureDe({ cadre, statut }: PieceDatee): NatureDeDelai | undefined {
  const fin = CADRES_TRAVAUX[cadre].phase !== 'EN_COURS';
  switch (statut) {
    case 'A_VALIDER_1':
    case 'A_VALIDER_2':
      return 'VALIDATION';
    case 'A_ASSOCIER_MOE':
      return fin ? 'DECOMPTE_GENERAL' : 'VERIFICATION_MOE';
    case 'A_ASSOCIER_MOA':
      if (cadre === 'A22') return 'REPONSE_A22';
      return undefined;
    case 'A_ASSOCIER_FOURNISSEUR':
      return 'REPONSE_TITULAIRE';
    default:
      return undefined;
  }
}

/** The period that runs on this piece for who must act on it. */
export function delaiDeLaPiece(piece: PieceDatee): Enonce | undefined {
  const nature = natureDe(piece);
  const debut = nature && dernierJour(piece, piece.statut);
  if (!nature || !debut) return undefined;
  const { jours = 0 }: Delai = DELAIS_TRAVAUX[nature];
  return { nature, debut, limite: ajouterJours(debut, jours) };
}

/** Statuts from which the buyer, or his MOE, has the first piece: the payment period starts then [C1, C4]. */
const RECUE: readonly StatutFacture[] = ['A_ASSOCIER_MOE', 'A_ASSOCIER_MOA', 'MISE_A_DISPOSITION'];

/**
 * The payment period of a monthly dossier: from the day its first piece was received, by the MOE or the buyer, or for a
 * subcontractor from the agreement of the titulaire, which comes just before. Nothing at the end of a contract before the
 * décompte is final: it then runs from the payable piece.
 */
export function delaiDuDossier(pieces: readonly PieceDatee[], jours: number): Enonce | undefined {
  const [premiere] = pieces;
  if (!premiere) return undefined;
  const enFin = CADRES_TRAVAUX[premiere.cadre].phase !== 'EN_COURS';
  const candidates = enFin
    ? pieces.filter(({ cadre }) => CADRES_TRAVAUX[cadre].vers === 'SERVICE_FINANCIER')
    : [premiere];
  for (const piece of candidates) {
    const debut = RECUE.map((statut) => premierJour(piece, statut)).find((jour) => jour !== undefined);
    if (debut) return { nature: 'PAIEMENT', debut, limite: ajouterJours(debut, jours) };
  }
  return undefined;
}
