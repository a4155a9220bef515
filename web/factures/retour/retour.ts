import type { FieldErrors } from 'react-hook-form';
import { champsRefuses } from '#shared/contrat/verifier.ts';
import { regleDuChamp } from '#shared/factures/champs.ts';
import { ComplementSaisi, type FactureComplete, RecyclageSaisi } from '#shared/factures/contrat.ts';
import { type Destinataire, defautsDeDestination } from '#shared/factures/exigences.ts';
import type { Jour } from '#shared/referentiel/date.ts';
import type { ErreurDeChamp } from '../../design/messages/ResumeErreurs.tsx';
import type { PieceSaisie } from '../pieces/piece.ts';
import type { Defauts } from '../useRefus.ts';

export type ValeursDuComplement = { commentaire: string; piecesJointes: PieceSaisie[] };

export const CHAMPS_DU_RECYCLAGE = ['siretDestinataire', 'codeService', 'numeroEngagement', 'commentaire'] as const;
export type ChampDuRecyclage = (typeof CHAMPS_DU_RECYCLAGE)[number];
type ValeursDuRecyclage = Record<ChampDuRecyclage, string>;

type Lu<Saisi> = { saisi: Saisi | undefined; defauts: Defauts };

/** The complement as typed, checked before sending: something at least must be new (supposé, factures § 10.6). */
export function lireComplement(valeurs: ValeursDuComplement, avant: string | undefined): Lu<ComplementSaisi> {
  const lu = ComplementSaisi.safeParse(valeurs, { reportInput: true });
  if (!lu.success) return { saisi: undefined, defauts: champsRefuses(lu.error) };
  const nouveau = lu.data.piecesJointes.length > 0 || lu.data.commentaire !== avant;
  return { saisi: lu.data, defauts: nouveau ? {} : { commentaire: 'RIEN_DE_NOUVEAU' } };
}

type Recyclage = { destinataire: Destinataire | undefined; cherche: boolean; fournisseurPublic: boolean; jour: Jour };

/** The corrected way, checked as at the deposit; `cherche`: the recipient could be looked up. */
export function lireRecyclage(
  valeurs: ValeursDuRecyclage,
  { destinataire, cherche, fournisseurPublic, jour }: Recyclage,
): Lu<RecyclageSaisi> {
  const lu = RecyclageSaisi.safeParse(valeurs, { reportInput: true });
  if (!lu.success) return { saisi: undefined, defauts: champsRefuses(lu.error) };
  const { siretDestinataire, codeService, numeroEngagement } = lu.data;
  if (!siretDestinataire) return { saisi: undefined, defauts: { siretDestinataire: 'CHAMP_OBLIGATOIRE' } };
  if (!cherche) return { saisi: lu.data, defauts: {} };
  const defauts: Defauts = {
    ...defautsDeDestination({ destinataire, codeService, numeroEngagement, fournisseurPublic, jour }),
  };
  return { saisi: lu.data, defauts };
}

/** The form of « Recycler », as the facture stands. */
export function valeursDuRecyclage({ saisie }: Pick<FactureComplete, 'saisie'>): ValeursDuRecyclage {
  const { siretDestinataire = '', codeService = '', numeroEngagement = '', commentaire = '' } = saisie;
  return { siretDestinataire, codeService, numeroEngagement, commentaire };
}

/** Errors of one of these two forms, for the summary. */
export function erreursSimples(
  erreurs: FieldErrors<ValeursDuRecyclage>,
  champs: readonly ChampDuRecyclage[],
): ErreurDeChamp[] {
  return champs.flatMap((champ) => {
    const message = erreurs[champ]?.message;
    return message ? [{ champ, libelle: regleDuChamp(champ).libelle, message }] : [];
  });
}
