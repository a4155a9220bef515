import { z } from 'zod';
import type { CodeRefus } from '../contrat/erreurs.ts';
import { CODE_SERVICE_MAX, NUMERO_ENGAGEMENT_MAX, NUMERO_MARCHE_MAX } from '../factures/facture.ts';
import { Centimes } from '../referentiel/montant.ts';
import { Siret } from '../referentiel/siret.ts';
import { texteCourt, texteLongOptionnel, texteOptionnel } from '../referentiel/texte.ts';

export const OBJET_MAX = 200;
export const COMMENTAIRE_D_ENGAGEMENT_MAX = 255;
/** Enough for any order of the exercises (supposé). */
export const POSTES_MAX = 99;

/** The one type seen on the portal [S19]. */
export const TYPES_D_ENGAGEMENT = [{ code: 'BON_DE_COMMANDE', libelle: 'Bon de commande', source: 'S19' }] as const;

/** A line of an order: its number is its place. In centimes, more than nothing. */
export const PosteSaisi = z.object({
  designation: texteCourt(OBJET_MAX),
  montantTtc: Centimes.refine((centimes) => centimes > 0, { error: 'POSTE_SANS_MONTANT' satisfies CodeRefus }),
});
export type PosteSaisi = z.infer<typeof PosteSaisi>;

/** What the public body writes. The number is its own: ten digits for the State, free elsewhere (factures § 12). */
export const EngagementSaisi = z.object({
  structureId: z.int({ error: 'CHAMP_OBLIGATOIRE' satisfies CodeRefus }).positive(),
  codeService: texteOptionnel(CODE_SERVICE_MAX),
  siretRecepteur: Siret,
  numero: texteCourt(NUMERO_ENGAGEMENT_MAX),
  objet: texteCourt(OBJET_MAX),
  numeroMarche: texteOptionnel(NUMERO_MARCHE_MAX),
  commentaire: texteLongOptionnel(COMMENTAIRE_D_ENGAGEMENT_MAX),
  lignes: z
    .array(PosteSaisi)
    .min(1, { error: 'ENGAGEMENT_SANS_LIGNE' satisfies CodeRefus })
    .max(POSTES_MAX, { error: 'ENGAGEMENT_TROP_LONG' satisfies CodeRefus }),
});
export type EngagementSaisi = z.infer<typeof EngagementSaisi>;

/** Captions of the form, in the order of the screen. */
export const LIBELLES_D_ENGAGEMENT = {
  structureId: 'Structure émettrice',
  codeService: 'Code service',
  siretRecepteur: 'SIRET de la structure réceptrice',
  numero: 'Numéro d’engagement',
  objet: 'Objet',
  numeroMarche: 'Numéro de marché',
  lignes: 'Postes',
  commentaire: 'Commentaire',
} as const satisfies Record<keyof EngagementSaisi, string>;

const NUMERO_DE_L_ETAT = /^\d{10}$/;

/** Ten digits when the State orders [S19]. */
export function defautDuNumeroDEngagement(
  numero: string,
  { estEtat }: { estEtat: boolean },
): Extract<CodeRefus, 'ENGAGEMENT_NUMERO_ETAT'> | undefined {
  return estEtat && !NUMERO_DE_L_ETAT.test(numero) ? 'ENGAGEMENT_NUMERO_ETAT' : undefined;
}

/** Total of the order, in centimes. */
export const totalDesPostes = (lignes: readonly Pick<PosteSaisi, 'montantTtc'>[]): number =>
  lignes.reduce((total, { montantTtc }) => total + montantTtc, 0);
