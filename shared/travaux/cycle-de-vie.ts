import { ErreurMetier } from '../contrat/erreurs.ts';
import type { StatutFacture } from '../factures/statuts.ts';
import type { ActeTravaux } from './actes.ts';
import { type CirconstancesDePiece, type GardeDePiece, gardeDePieceOuverte } from './gardes.ts';

/** The relation of an actor to one piece. DEPOSANT: who filed it, whichever side he is on. */
export const ROLES_TRAVAUX = ['DEPOSANT', 'FOURNISSEUR', 'MOE', 'MOA', 'SYSTEME'] as const;
export type RoleTravaux = (typeof ROLES_TRAVAUX)[number];

export type DonneeDePiece = 'motif' | 'commentaire' | 'piecesJointes' | 'moe' | 'moa' | 'destinataire' | 'valideur';

export type PassageDePiece = {
  acte: ActeTravaux;
  de: readonly StatutFacture[];
  vers: StatutFacture;
  par: RoleTravaux;
  si?: GardeDePiece;
  donnees?: readonly DonneeDePiece[];
  source: 'sourcé' | 'connaissance' | 'supposé';
};

/**
 * Life cycle of a works piece (travaux § 6). What its valideurs do, and what the service financier does of a payable one, is
 * in the table of the factures. No passage leads to A_VALIDER_MOE, TRANSMISE_MOA, ERREUR_DE_MOE, ERREUR_DE_MOA,
 * ERREUR_DESTINATAIRE_*, ERREUR_*_SUR_FOURNISSEUR, A_COMPLETER, nor to the statuts of copies: codes that exist, of which
 * nothing says when they come (§ 17); a copy is told apart (decision 035).
 */
// biome-ignore format: one line per passage, read as a table
export const PASSAGES_TRAVAUX = [
  // Who files writes and sends; « Confirmer et envoyer »
  { acte: 'enregistrer', de: ['BROUILLON'], vers: 'BROUILLON', par: 'DEPOSANT', source: 'connaissance' },
  { acte: 'supprimer', de: ['BROUILLON'], vers: 'SUPPRIMEE', par: 'DEPOSANT', source: 'connaissance' },
  { acte: 'envoyer', de: ['BROUILLON'], vers: 'DEPOSEE', par: 'DEPOSANT', si: 'SANS_VALIDEUR', source: 'connaissance' },
  { acte: 'envoyer', de: ['BROUILLON'], vers: 'A_VALIDER_1', par: 'DEPOSANT', si: 'AVEC_VALIDEUR', source: 'connaissance' },

  // The portal hands it over to who must file the next piece
  { acte: 'transmettre', de: ['DEPOSEE'], vers: 'A_ASSOCIER_MOE', par: 'SYSTEME', si: 'VERS_MOE', source: 'sourcé' },
  { acte: 'transmettre', de: ['DEPOSEE'], vers: 'A_ASSOCIER_MOA', par: 'SYSTEME', si: 'VERS_MOA', source: 'sourcé' },
  { acte: 'transmettre', de: ['DEPOSEE'], vers: 'A_ASSOCIER_FOURNISSEUR', par: 'SYSTEME', si: 'VERS_FOURNISSEUR', source: 'connaissance' },

  // The next piece: associated for good, unless that one is refused
  { acte: 'associer', de: ['A_ASSOCIER_MOE'], vers: 'ASSOCIEE', par: 'MOE', source: 'sourcé' },
  { acte: 'associer', de: ['A_ASSOCIER_MOA'], vers: 'ASSOCIEE', par: 'MOA', source: 'sourcé' },
  { acte: 'associer', de: ['A_ASSOCIER_FOURNISSEUR'], vers: 'ASSOCIEE', par: 'FOURNISSEUR', source: 'connaissance' },
  // Silence: of the MOA on A22, of the titulaire on the décompte général (§§ 3.7, 3.8)
  { acte: 'associer', de: ['A_ASSOCIER_MOA'], vers: 'ASSOCIEE', par: 'FOURNISSEUR', si: 'SUITE_TACITE', source: 'connaissance' },
  { acte: 'associer', de: ['A_ASSOCIER_MOA'], vers: 'ASSOCIEE', par: 'MOE', si: 'SUITE_TACITE', source: 'connaissance' },
  { acte: 'associer', de: ['A_ASSOCIER_FOURNISSEUR'], vers: 'ASSOCIEE', par: 'MOE', si: 'SUITE_TACITE', source: 'supposé' },
  { acte: 'associer', de: ['A_ASSOCIER_FOURNISSEUR'], vers: 'ASSOCIEE', par: 'MOA', si: 'SUITE_TACITE', source: 'supposé' },
  { acte: 'remplacer', de: ['A_ASSOCIER_MOE', 'A_ASSOCIER_MOA'], vers: 'REMPLACEE_PAR_A22', par: 'FOURNISSEUR', si: 'SUITE_A22', source: 'supposé' },
  { acte: 'rouvrir', de: ['ASSOCIEE'], vers: 'A_ASSOCIER_MOE', par: 'SYSTEME', si: 'VERS_MOE', source: 'supposé' },
  { acte: 'rouvrir', de: ['ASSOCIEE'], vers: 'A_ASSOCIER_MOA', par: 'SYSTEME', si: 'VERS_MOA', source: 'supposé' },
  { acte: 'rouvrir', de: ['ASSOCIEE'], vers: 'A_ASSOCIER_FOURNISSEUR', par: 'SYSTEME', si: 'VERS_FOURNISSEUR', source: 'supposé' },

  // Refused: the wrong actor is corrected, anything else stops the piece there
  { acte: 'refuser', de: ['A_ASSOCIER_MOE'], vers: 'ERREUR_FOURNISSEUR_SUR_MOE', par: 'MOE', si: 'MOTIF_MAUVAISE_MOE', donnees: ['motif', 'commentaire'], source: 'sourcé' },
  { acte: 'refuser', de: ['A_ASSOCIER_MOE'], vers: 'ERREUR_FOURNISSEUR_SUR_MOA', par: 'MOE', si: 'MOTIF_MAUVAISE_MOA', donnees: ['motif', 'commentaire'], source: 'supposé' },
  { acte: 'refuser', de: ['A_ASSOCIER_MOE'], vers: 'REFUSEE_MOE', par: 'MOE', si: 'MOTIF_SANS_CORRECTION', donnees: ['motif', 'commentaire'], source: 'sourcé' },
  { acte: 'refuser', de: ['A_ASSOCIER_MOA'], vers: 'ERREUR_MOE_SUR_MOA', par: 'MOA', si: 'MAUVAISE_MOA_PAR_MOE', donnees: ['motif', 'commentaire'], source: 'connaissance' },
  { acte: 'refuser', de: ['A_ASSOCIER_MOA'], vers: 'ERREUR_FOURNISSEUR_SUR_MOA', par: 'MOA', si: 'MAUVAISE_MOA_PAR_FOURNISSEUR', donnees: ['motif', 'commentaire'], source: 'connaissance' },
  { acte: 'refuser', de: ['A_ASSOCIER_MOA'], vers: 'REFUSEE_MOA', par: 'MOA', si: 'PAS_MAUVAISE_MOA', donnees: ['motif', 'commentaire'], source: 'connaissance' },
  { acte: 'refuser', de: ['A_ASSOCIER_FOURNISSEUR'], vers: 'REFUSEE_FOURNISSEUR', par: 'FOURNISSEUR', donnees: ['motif', 'commentaire'], source: 'connaissance' },

  // Something is missing
  { acte: 'suspendre', de: ['A_ASSOCIER_MOE'], vers: 'SUSPENDUE', par: 'MOE', donnees: ['commentaire'], source: 'sourcé' },
  { acte: 'suspendre', de: ['A_ASSOCIER_MOA'], vers: 'SUSPENDUE', par: 'MOA', donnees: ['commentaire'], source: 'sourcé' },
  { acte: 'completer', de: ['SUSPENDUE'], vers: 'COMPLETEE', par: 'DEPOSANT', donnees: ['piecesJointes', 'commentaire'], source: 'sourcé' },
  { acte: 'reprendre', de: ['COMPLETEE'], vers: 'A_ASSOCIER_MOE', par: 'SYSTEME', si: 'VERS_MOE', source: 'supposé' },
  { acte: 'reprendre', de: ['COMPLETEE'], vers: 'A_ASSOCIER_MOA', par: 'SYSTEME', si: 'VERS_MOA', source: 'supposé' },

  // Who was named by mistake is corrected by who named him
  { acte: 'corrigerMoe', de: ['ERREUR_FOURNISSEUR_SUR_MOE'], vers: 'DEPOSEE', par: 'DEPOSANT', donnees: ['moe'], source: 'sourcé' },
  { acte: 'corrigerValideur', de: ['ERREUR_FOURNISSEUR_SUR_VALIDEUR'], vers: 'A_VALIDER_1', par: 'DEPOSANT', donnees: ['valideur'], source: 'sourcé' },
  { acte: 'recycler', de: ['ERREUR_FOURNISSEUR_SUR_MOA'], vers: 'DEPOSEE', par: 'DEPOSANT', si: 'SANS_SUITE', donnees: ['moa', 'destinataire', 'commentaire'], source: 'connaissance' },
  { acte: 'recycler', de: ['ERREUR_FOURNISSEUR_SUR_MOA'], vers: 'ASSOCIEE', par: 'DEPOSANT', si: 'AVEC_SUITE', donnees: ['moa', 'destinataire', 'commentaire'], source: 'supposé' },
  { acte: 'recycler', de: ['ERREUR_MOE_SUR_MOA'], vers: 'DEPOSEE', par: 'DEPOSANT', donnees: ['moa', 'destinataire', 'commentaire'], source: 'connaissance' },
  { acte: 'recycler', de: ['A_RECYCLER'], vers: 'DEPOSEE', par: 'DEPOSANT', donnees: ['destinataire', 'commentaire'], source: 'sourcé' },
  { acte: 'demanderRecyclage', de: ['ERREUR_MOE_SUR_MOA'], vers: 'EN_ATTENTE_RECYCLAGE_FOURNISSEUR', par: 'DEPOSANT', donnees: ['commentaire'], source: 'sourcé' },
  { acte: 'renvoyer', de: ['ASSOCIEE'], vers: 'ERREUR_FOURNISSEUR_SUR_MOA', par: 'SYSTEME', source: 'connaissance' },
  { acte: 'reprendre', de: ['EN_ATTENTE_RECYCLAGE_FOURNISSEUR'], vers: 'DEPOSEE', par: 'SYSTEME', source: 'supposé' },

  // A refused piece serves to write another one
  { acte: 'dupliquer', de: ['REFUSEE_1', 'REFUSEE_2', 'REFUSEE_MOE', 'REFUSEE_MOA', 'REFUSEE_FOURNISSEUR'], vers: 'DUPLIQUE_APRES_REFUS', par: 'DEPOSANT', source: 'connaissance' },
] as const satisfies readonly PassageDePiece[];

const TOUS: readonly PassageDePiece[] = PASSAGES_TRAVAUX;

const quitte = (passage: PassageDePiece, statut: StatutFacture): boolean => passage.de.includes(statut);

/** Passages that leave a statut for a role, whatever the circumstances. */
export const passagesDePieceDepuis = (statut: StatutFacture, role: RoleTravaux): PassageDePiece[] =>
  TOUS.filter((passage) => passage.par === role && quitte(passage, statut));

export type DemandeSurPiece = { statut: StatutFacture; acte: ActeTravaux; role: RoleTravaux } & CirconstancesDePiece;

/** The one passage that this act takes in these circumstances, or nothing. */
export function passageDePiece({ statut, acte, role, ...circonstances }: DemandeSurPiece): PassageDePiece | undefined {
  return passagesDePieceDepuis(statut, role).find(
    (passage) => passage.acte === acte && gardeDePieceOuverte(passage.si, circonstances),
  );
}

/** @throws ErreurMetier ACTE_INTERDIT when no passage leaves this statut by this act for this role. */
export function statutDePieceApres(demande: DemandeSurPiece): StatutFacture {
  const passage = passageDePiece(demande);
  if (!passage) throw new ErreurMetier('ACTE_INTERDIT');
  return passage.vers;
}

/** Statuts in which a side is expected to act; who filed answers what was sent back to him. */
export const STATUTS_ATTENDUS_TRAVAUX = {
  DEPOSANT: [
    'BROUILLON',
    'ERREUR_FOURNISSEUR_SUR_VALIDEUR',
    'ERREUR_FOURNISSEUR_SUR_MOE',
    'ERREUR_FOURNISSEUR_SUR_MOA',
    'ERREUR_MOE_SUR_MOA',
    'SUSPENDUE',
    'A_RECYCLER',
  ],
  FOURNISSEUR: ['A_ASSOCIER_FOURNISSEUR'],
  MOE: ['A_ASSOCIER_MOE'],
  MOA: ['A_ASSOCIER_MOA'],
} as const satisfies Partial<Record<RoleTravaux, readonly StatutFacture[]>>;
