import { z } from 'zod';
import type { Contrat } from '../contrat/contrat.ts';
import type { CodeRefus } from '../contrat/erreurs.ts';
import { Siret } from '../referentiel/siret.ts';
import { PieceJointe } from './facture.ts';
import { COMPLEMENT_MAX, LISTE_QUALITES, ValideurTrouve } from './valideurs.ts';

const code = (c: CodeRefus): CodeRefus => c;
const ParId = z.object({ id: z.coerce.number().int().positive() });
const Fait = z.object({ id: z.int() });

const Complement = z.string().trim().max(COMPLEMENT_MAX, code('TEXTE_TROP_LONG')).optional();

/** Window « Valider » (factures § 9.2). */
export const ValidationSaisie = z.object({
  qualite: z.enum(LISTE_QUALITES, { error: code('CHAMP_OBLIGATOIRE') }),
  /** The second valideur, named by a cotraitant. */
  siretMandataire: Siret.optional(),
  complementInformation: Complement,
  piecesJointes: z.array(PieceJointe).max(99).default([]),
});
export type ValidationSaisie = z.infer<typeof ValidationSaisie>;

/** Window « Refuser ». */
export const RefusSaisi = z.object({
  motif: z.string().trim().max(255, code('TEXTE_TROP_LONG')).optional(),
  complementInformation: Complement,
});
export type RefusSaisi = z.infer<typeof RefusSaisi>;

/** Window « Modifier le valideur ». */
export const ValideurSaisi = z.object({ siretValideur: Siret });
export type ValideurSaisi = z.infer<typeof ValideurSaisi>;

export const contratValidation = {
  /** Who would validate, by its exact SIRET: the name alone. VALIDEUR_INCONNU. */
  consulterValideur: {
    methode: 'GET',
    url: '/api/valideurs/:siret',
    acces: 'COMPTE',
    params: z.object({ siret: z.string().max(40) }),
    reponse: ValideurTrouve,
  },
  validerFacture: {
    methode: 'POST',
    url: '/api/factures/:id/valider',
    acces: 'COMPTE',
    params: ParId,
    corps: ValidationSaisie,
    reponse: Fait,
  },
  refuserFacture: {
    methode: 'POST',
    url: '/api/factures/:id/refuser',
    acces: 'COMPTE',
    params: ParId,
    corps: RefusSaisi,
    reponse: Fait,
  },
  modifierValideur: {
    methode: 'POST',
    url: '/api/factures/:id/valideur',
    acces: 'COMPTE',
    params: ParId,
    corps: ValideurSaisi,
    reponse: Fait,
  },
} as const satisfies Contrat;
