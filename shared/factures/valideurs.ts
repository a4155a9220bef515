import { z } from 'zod';
import type { CodeCadre } from '../referentiel/cadres-de-facturation.ts';
import type { Source } from './source.ts';

/** Days that a valideur has; then silence is agreement [S4]. Calendar days. */
export const JOURS_POUR_VALIDER = 15;

/** Longest « Complément d’information », in characters (supposé: as the comment beside a motif). */
export const COMPLEMENT_MAX = 255;

type Qualite = {
  /** Caption of the choice: « Vous êtes titulaire » S8; the two others are supposées. */
  libelle: string;
  aide: string;
  /** What is validated, and by which valideur: the first, or the second. */
  cadres: readonly CodeCadre[];
  rangs: readonly (1 | 2)[];
  /** He must name the mandataire, who validates in turn. */
  nommeMandataire: boolean;
  source: Source;
};

/** In what capacity a valideur answers (factures § 9.2). */
export const QUALITES = {
  TITULAIRE: {
    libelle: 'Vous êtes titulaire',
    aide: 'Le marché est à votre nom : après votre accord, la facture part chez le client public.',
    cadres: ['A9', 'A10'],
    rangs: [1],
    nommeMandataire: false,
    source: 'S8',
  },
  MANDATAIRE: {
    libelle: 'Vous êtes mandataire',
    aide: 'Vous représentez le groupement : après votre accord, la facture part chez le client public.',
    cadres: ['A9', 'A10', 'A12', 'A13', 'A14'],
    rangs: [1, 2],
    nommeMandataire: false,
    source: 'supposé',
  },
  COTRAITANT: {
    libelle: 'Vous êtes cotraitant',
    aide: 'Ce sous-traitant est le vôtre, dans un groupement : désignez le mandataire, qui validera après vous.',
    cadres: ['A9', 'A10'],
    rangs: [1],
    nommeMandataire: true,
    source: 'supposé',
  },
} as const satisfies Record<string, Qualite>;

export type CodeQualite = keyof typeof QUALITES;
export const LISTE_QUALITES = Object.keys(QUALITES) as [CodeQualite, ...CodeQualite[]];

/** The capacities that make sense for this cadre and this valideur. */
export function qualitesProposees(cadre: string, rang: 1 | 2): CodeQualite[] {
  return LISTE_QUALITES.filter((code) => {
    const { cadres, rangs }: Qualite = QUALITES[code];
    return (cadres as readonly string[]).includes(cadre) && rangs.includes(rang);
  });
}

/** A structure that may be asked to validate. */
export const ValideurTrouve = z.object({
  id: z.int(),
  identifiant: z.string(),
  raisonSociale: z.string(),
  /** False: nobody there sees « Factures à valider »; the facture will wait, then be validated tacitly. */
  espaceOuvert: z.boolean(),
});
export type ValideurTrouve = z.infer<typeof ValideurTrouve>;
