import type { CodeCadre } from '../referentiel/cadres-de-facturation.ts';

/** Who files a piece: the form begins with this choice. */
export const DEPOSANTS = ['TITULAIRE', 'COTRAITANT', 'SOUS_TRAITANT', 'MOE', 'MOA'] as const;
export type Deposant = (typeof DEPOSANTS)[number];

/** Sides from which a piece is seen in « Factures de travaux ». The service financier has « Factures reçues ». */
export const COTES_TRAVAUX = ['FOURNISSEUR', 'MOE', 'MOA'] as const;
export type CoteTravaux = (typeof COTES_TRAVAUX)[number];

/** Side of the one who files. */
export const COTE_DU_DEPOSANT = {
  TITULAIRE: 'FOURNISSEUR',
  COTRAITANT: 'FOURNISSEUR',
  SOUS_TRAITANT: 'FOURNISSEUR',
  MOE: 'MOE',
  MOA: 'MOA',
} as const satisfies Record<Deposant, CoteTravaux>;

export type Phase = 'EN_COURS' | 'FIN' | 'TACITE';

/** Who must act once the piece has left, after its valideurs if it has some. */
export type ReceveurDePiece = CoteTravaux | 'SERVICE_FINANCIER';

type LigneDeCadre = {
  phase: Phase;
  deposant: Deposant;
  vers: ReceveurDePiece;
  /** Validated first by the titulaire, or by the cotraitant and then the mandataire. */
  valideur?: true;
  /** Who receives a copy, to take note of. */
  copie?: 'MOE' | 'MOA';
  /** Pieces that it may follow. */
  suit: readonly CodeCadre[];
  /** Pieces that it may follow too when their MOE is their MOA, same SIRET and service: nobody stands between (travaux § 3.3, supposé). */
  suitSansMoe?: readonly CodeCadre[];
  /** May open a dossier. */
  initial: boolean;
};

/**
 * Association of the works pieces (travaux § 2.1): who files and the right to an initial deposit are sourced (C2, C3, DSE),
 * the two nominal chains too (weka); every other cell is connaissance. Supposés: A14 → A22, A17 → A22 (it waits at a silent MOA), A20 → A24 and A25 (the
 * titulaire was silent, § 3.8), A8 without a piece before.
 */
// biome-ignore format: one row per cadre reads as the table of the notes
export const CADRES_TRAVAUX = {
  A4: { phase: 'EN_COURS', deposant: 'TITULAIRE', vers: 'MOE', suit: [], initial: true },
  A5: { phase: 'EN_COURS', deposant: 'TITULAIRE', vers: 'MOA', suit: [], initial: true },
  A6: { phase: 'EN_COURS', deposant: 'TITULAIRE', vers: 'SERVICE_FINANCIER', suit: [], initial: true },
  A7: { phase: 'FIN', deposant: 'TITULAIRE', vers: 'MOE', copie: 'MOA', suit: [], initial: true },
  A8: { phase: 'FIN', deposant: 'TITULAIRE', vers: 'SERVICE_FINANCIER', suit: ['A18', 'A20'], initial: true },
  A10: { phase: 'EN_COURS', deposant: 'SOUS_TRAITANT', vers: 'MOE', valideur: true, suit: [], initial: true },
  A13: { phase: 'EN_COURS', deposant: 'COTRAITANT', vers: 'MOE', valideur: true, suit: [], initial: true },
  A14: { phase: 'FIN', deposant: 'COTRAITANT', vers: 'MOE', valideur: true, suit: [], initial: true },
  A15: { phase: 'EN_COURS', deposant: 'MOE', vers: 'MOA', suit: ['A4', 'A10', 'A13'], initial: true },
  A16: { phase: 'EN_COURS', deposant: 'MOE', vers: 'SERVICE_FINANCIER', copie: 'MOA', suit: ['A4', 'A10', 'A13'], initial: true },
  A17: { phase: 'FIN', deposant: 'MOE', vers: 'MOA', suit: ['A7', 'A14'], initial: true },
  A18: { phase: 'FIN', deposant: 'MOE', vers: 'FOURNISSEUR', suit: ['A7', 'A14'], initial: true },
  A19: { phase: 'EN_COURS', deposant: 'MOA', vers: 'SERVICE_FINANCIER', suit: ['A5', 'A15'], suitSansMoe: ['A4', 'A10', 'A13'], initial: true },
  A20: { phase: 'FIN', deposant: 'MOA', vers: 'FOURNISSEUR', suit: ['A17', 'A22'], initial: true },
  A22: { phase: 'TACITE', deposant: 'TITULAIRE', vers: 'MOA', copie: 'MOE', suit: ['A7', 'A14', 'A17'], initial: true },
  A23: { phase: 'TACITE', deposant: 'TITULAIRE', vers: 'SERVICE_FINANCIER', suit: ['A22'], initial: false },
  A24: { phase: 'TACITE', deposant: 'MOE', vers: 'SERVICE_FINANCIER', suit: ['A20', 'A22'], initial: false },
  A25: { phase: 'TACITE', deposant: 'MOA', vers: 'SERVICE_FINANCIER', suit: ['A20', 'A22'], initial: false },
} as const satisfies Partial<Record<CodeCadre, LigneDeCadre>>;

export type CodeCadreTravaux = keyof typeof CADRES_TRAVAUX;
export const LISTE_CADRES_TRAVAUX = Object.keys(CADRES_TRAVAUX) as CodeCadreTravaux[];

/** The row of a cadre, with its optional columns. */
export const ligneDuCadreTravaux = (code: CodeCadreTravaux): LigneDeCadre => CADRES_TRAVAUX[code];

/** Lands in « Factures reçues » of the service financier, and is paid. */
export const estPayable = (code: CodeCadreTravaux): boolean => CADRES_TRAVAUX[code].vers === 'SERVICE_FINANCIER';

/** The cadres that someone may file, in the order of the table. */
export const cadresDuDeposant = (deposant: Deposant): CodeCadreTravaux[] =>
  LISTE_CADRES_TRAVAUX.filter((code) => CADRES_TRAVAUX[code].deposant === deposant);

/** The cadres that may follow this one. */
export const cadresSuivants = (code: CodeCadreTravaux): CodeCadreTravaux[] =>
  LISTE_CADRES_TRAVAUX.filter((suivant) => ligneDuCadreTravaux(suivant).suit.includes(code));
