import type { FieldErrors } from 'react-hook-form';
import { LISTE_CHAMPS, regleDuChamp } from '#shared/factures/champs.ts';
import type { ErreurDeChamp } from '../../design/messages/ResumeErreurs.tsx';
import type { ValeursDuDepot } from './valeurs.ts';

const LIBELLES_DE_PIECE = { type: 'Type', designation: 'Désignation', nom: 'Nom', fichier: 'Fichier' } as const;

/** The errors of the form, in the order of the screen, for the summary. */
export function listeDesErreurs(erreurs: FieldErrors<ValeursDuDepot>): ErreurDeChamp[] {
  const simples: Partial<Record<string, { message?: string }>> = erreurs;
  return LISTE_CHAMPS.flatMap((champ) => {
    if (champ === 'piecesJointes') return erreursDesPieces(erreurs);
    const message = simples[champ]?.message;
    return message ? [{ champ, libelle: regleDuChamp(champ).libelle, message }] : [];
  });
}

export function erreursDesPieces({
  piecesJointes,
}: Pick<FieldErrors<ValeursDuDepot>, 'piecesJointes'>): ErreurDeChamp[] {
  if (!Array.isArray(piecesJointes)) return [];
  return piecesJointes.flatMap((piece, rang) =>
    (['type', 'designation', 'nom', 'fichier'] as const).flatMap((cle) => {
      const message = piece?.[cle]?.message;
      const libelle = `${LIBELLES_DE_PIECE[cle]} de la pièce jointe ${rang + 1}`;
      return message ? [{ champ: `piecesJointes.${rang}.${cle}`, libelle, message }] : [];
    }),
  );
}
