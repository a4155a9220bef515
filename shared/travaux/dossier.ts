import type { StatutFacture } from '../factures/statuts.ts';
import { STATUTS } from '../factures/statuts.ts';
import { type CodeCadreTravaux, estPayable } from './cadres.ts';

export const LISTE_ETATS_DE_DOSSIER = [
  'EN_ATTENTE_VALIDEUR',
  'EN_ATTENTE_MOE',
  'EN_ATTENTE_MOA',
  'EN_ATTENTE_FOURNISSEUR',
  'EN_COURS',
  'TRANSMIS',
  'MIS_EN_PAIEMENT',
  'INTERROMPU',
] as const;
/** A dossier has no statut of its own (travaux § 5.2): what is shown comes from its last piece (supposé). */
export type EtatDeDossier = (typeof LISTE_ETATS_DE_DOSSIER)[number];

export type PieceDuDossier = {
  cadre: CodeCadreTravaux;
  statut: StatutFacture;
  montantTtc: number | null;
  montantAPayer: number | null;
};

const REFUSES: readonly StatutFacture[] = [
  'REFUSEE_1',
  'REFUSEE_2',
  'REFUSEE_MOE',
  'REFUSEE_MOA',
  'REFUSEE_FOURNISSEUR',
  'REJETEE',
  'DUPLIQUE_APRES_REFUS',
];
const PAR_DETENTEUR: Partial<Record<string, EtatDeDossier>> = {
  VALIDEUR: 'EN_ATTENTE_VALIDEUR',
  MOE: 'EN_ATTENTE_MOE',
  MOA: 'EN_ATTENTE_MOA',
  FOURNISSEUR: 'EN_ATTENTE_FOURNISSEUR',
};

/** The piece that says where the dossier is: the last one, unless it was refused and the one before waits again. */
export function pieceCourante<P extends PieceDuDossier>(pieces: readonly P[]): P | undefined {
  return pieces.findLast(({ statut }) => !REFUSES.includes(statut) && statut !== 'ASSOCIEE') ?? pieces.at(-1);
}

export function etatDuDossier(pieces: readonly PieceDuDossier[]): EtatDeDossier {
  const courante = pieceCourante(pieces);
  if (!courante) return 'EN_COURS';
  const { statut, cadre } = courante;
  if (statut === 'MISE_EN_PAIEMENT') return 'MIS_EN_PAIEMENT';
  if (REFUSES.includes(statut)) return 'INTERROMPU';
  if (estPayable(cadre)) return 'TRANSMIS';
  return PAR_DETENTEUR[STATUTS[statut].detenteur] ?? 'EN_COURS';
}

/** In centimes: what the first piece asks, what the last one admits, what is paid. */
export function montantsDuDossier(pieces: readonly PieceDuDossier[]) {
  const admises = pieces.filter(({ statut }) => !REFUSES.includes(statut)).slice(1);
  const payee = pieces.find(({ statut }) => statut === 'MISE_EN_PAIEMENT');
  return {
    montantDemande: pieces[0]?.montantAPayer ?? null,
    montantAdmis: admises.at(-1)?.montantAPayer ?? null,
    montantPaye: payee?.montantAPayer ?? null,
  };
}
