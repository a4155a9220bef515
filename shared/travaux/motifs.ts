import type { RoleTravaux } from './cycle-de-vie.ts';

export type MotifDePiece = {
  code: string;
  libelle: string;
  /** Sides that are offered it. */
  par: readonly RoleTravaux[];
  /** The comment is required. */
  commentaire?: true;
  /** Chosen, it explains why the refusal is not possible, and what to do instead. */
  bloque?: true;
  source: 'sourcé' | 'supposé';
};

/**
 * Motifs of refusal of a works piece (travaux § 7). The first three and « Autre » are those of the API for A15 [API1];
 * « Erreur de montant » is there since 19 February 2025 and cannot be used [P4]; the others are ours.
 */
// biome-ignore format: one line per motif
export const MOTIFS_TRAVAUX = [
  { code: 'MAUVAISE_MOE', libelle: 'Mauvaise maîtrise d’œuvre', par: ['MOE'], source: 'sourcé' },
  { code: 'MAUVAISE_MOA', libelle: 'Mauvaise maîtrise d’ouvrage', par: ['MOE', 'MOA'], source: 'sourcé' },
  { code: 'ERREUR_DE_MONTANT', libelle: 'Erreur de montant', par: ['MOE', 'MOA'], bloque: true, source: 'sourcé' },
  { code: 'MAUVAIS_CADRE', libelle: 'Mauvais cadre de facturation', par: ['MOE', 'MOA'], source: 'supposé' },
  { code: 'PIECE_MANQUANTE', libelle: 'Pièce justificative manquante', par: ['MOE', 'MOA'], source: 'supposé' },
  { code: 'DESACCORD', libelle: 'Désaccord sur le décompte général', par: ['FOURNISSEUR'], commentaire: true, source: 'supposé' },
  { code: 'AUTRE', libelle: 'Autre', par: ['MOE', 'MOA', 'FOURNISSEUR'], commentaire: true, source: 'sourcé' },
] as const satisfies readonly MotifDePiece[];

/** What a side may answer when it refuses. */
export const motifsDePiece = (role: RoleTravaux): MotifDePiece[] =>
  (MOTIFS_TRAVAUX as readonly MotifDePiece[]).filter(({ par }) => par.includes(role));
