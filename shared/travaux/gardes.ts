import { type CodeCadreTravaux, estPayable, ligneDuCadreTravaux, type ReceveurDePiece } from './cadres.ts';

/** What decides between two passages of the same act. */
export type CirconstancesDePiece = {
  cadre: CodeCadreTravaux;
  /** MOE and MOA are the same structure and service: the piece goes straight to the MOA (§ 3.3, supposé). */
  moeEstMoa?: boolean;
  motif?: string;
  /** Cadre of the piece that follows, when one is being filed or is there. */
  suite?: CodeCadreTravaux | undefined;
};

/** Who must act on this piece once its valideurs have agreed. */
export function receveurDe({
  cadre,
  moeEstMoa = false,
}: Pick<CirconstancesDePiece, 'cadre' | 'moeEstMoa'>): ReceveurDePiece {
  const { vers } = ligneDuCadreTravaux(cadre);
  return vers === 'MOE' && moeEstMoa ? 'MOA' : vers;
}

const filee = ({ cadre }: CirconstancesDePiece, deposants: readonly string[]): boolean =>
  deposants.includes(ligneDuCadreTravaux(cadre).deposant);
const PAR_UN_FOURNISSEUR = ['TITULAIRE', 'COTRAITANT', 'SOUS_TRAITANT'];

const GARDES = {
  SANS_VALIDEUR: ({ cadre }) => !ligneDuCadreTravaux(cadre).valideur,
  AVEC_VALIDEUR: ({ cadre }) => ligneDuCadreTravaux(cadre).valideur === true,
  VERS_MOE: (c) => receveurDe(c) === 'MOE',
  VERS_MOA: (c) => receveurDe(c) === 'MOA',
  VERS_FOURNISSEUR: (c) => receveurDe(c) === 'FOURNISSEUR',
  SUITE_TACITE: ({ suite }) =>
    suite !== undefined && ligneDuCadreTravaux(suite).phase === 'TACITE' && estPayable(suite),
  SUITE_A22: ({ suite }) => suite === 'A22',
  SANS_SUITE: ({ suite }) => suite === undefined,
  AVEC_SUITE: ({ suite }) => suite !== undefined,
  MOTIF_MAUVAISE_MOE: ({ motif }) => motif === 'MAUVAISE_MOE',
  MOTIF_MAUVAISE_MOA: ({ motif }) => motif === 'MAUVAISE_MOA',
  MOTIF_SANS_CORRECTION: ({ motif }) => motif !== 'MAUVAISE_MOE' && motif !== 'MAUVAISE_MOA',
  MAUVAISE_MOA_PAR_MOE: (c) => c.motif === 'MAUVAISE_MOA' && filee(c, ['MOE']),
  MAUVAISE_MOA_PAR_FOURNISSEUR: (c) => c.motif === 'MAUVAISE_MOA' && filee(c, PAR_UN_FOURNISSEUR),
  PAS_MAUVAISE_MOA: ({ motif }) => motif !== 'MAUVAISE_MOA',
} as const satisfies Record<string, (circonstances: CirconstancesDePiece) => boolean>;

export type GardeDePiece = keyof typeof GARDES;

/** A passage without a guard is always open. */
export function gardeDePieceOuverte(garde: GardeDePiece | undefined, circonstances: CirconstancesDePiece): boolean {
  return garde === undefined || GARDES[garde](circonstances);
}
