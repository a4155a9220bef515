import { type CodeCadre, cadre as ligneDuCadre } from '../referentiel/cadres-de-facturation.ts';

/** What decides between two passages of the same act. Absent: not the case, or not known yet. */
export type CirconstancesDePassage = {
  cadre?: CodeCadre;
  motif?: string;
  /** The first valideur named a second one: subcontractor of a cotraitant. */
  avecSecondValideur?: boolean;
  /** An avoir whose facture d’origine was rejected. */
  avoirDeRejetee?: boolean;
};

/** Does this cadre send the facture to a valideur first? */
export function cadreAvecValideur(code: CodeCadre | undefined): boolean {
  return code !== undefined && ligneDuCadre(code).vaVers === 'VALIDEUR';
}

const GARDES = {
  CADRE_SANS_VALIDEUR: ({ cadre }) => cadre !== undefined && !cadreAvecValideur(cadre),
  CADRE_AVEC_VALIDEUR: ({ cadre }) => cadreAvecValideur(cadre),
  AVEC_SECOND_VALIDEUR: ({ avecSecondValideur = false }) => avecSecondValideur,
  SANS_SECOND_VALIDEUR: ({ avecSecondValideur = false }) => !avecSecondValideur,
  MOTIF_MAUVAIS_VALIDEUR: ({ motif }) => motif === 'MAUVAIS_VALIDEUR',
  MOTIF_AUTRE: ({ motif }) => motif !== 'MAUVAIS_VALIDEUR',
  AVOIR_DE_REJETEE: ({ avoirDeRejetee = false }) => avoirDeRejetee,
  PAS_AVOIR_DE_REJETEE: ({ avoirDeRejetee = false }) => !avoirDeRejetee,
} as const satisfies Record<string, (circonstances: CirconstancesDePassage) => boolean>;

export type Garde = keyof typeof GARDES;

/** A passage without a guard is always open. */
export function gardeOuverte(garde: Garde | undefined, circonstances: CirconstancesDePassage): boolean {
  return garde === undefined || GARDES[garde](circonstances);
}
