import type { FieldErrors } from 'react-hook-form';
import { LISTE_CHAMPS, regleDuChamp } from '#shared/factures/champs.ts';
import { LISTE_CHAMPS_DE_LIGNE, regleDeLigne } from '#shared/factures/saisie/lignes.ts';
import type { ErreurDeChamp } from '../../design/messages/ResumeErreurs.tsx';
import type { ValeursDuDepot } from './valeurs.ts';

const LIBELLES_DE_PIECE = { type: 'Type', designation: 'Désignation', nom: 'Nom', fichier: 'Fichier' } as const;

/** The errors of the form, in the order of the screen, for the summary. */
export function listeDesErreurs(erreurs: FieldErrors<ValeursDuDepot>): ErreurDeChamp[] {
  const simples: Partial<Record<string, { message?: string }>> = erreurs;
  return LISTE_CHAMPS.flatMap((champ) => {
    if (champ === 'piecesJointes') return erreursDesPieces(erreurs);
    if (champ === 'lignes') return erreursDesLignes(erreurs);
    const message = simples[champ]?.message;
    return message ? [{ champ, libelle: regleDuChamp(champ).libelle, message }] : [];
  });
}

/** Type of an error told where one is working: it is not for the summary at the top, which would take the focus away. */
export const ICI = 'ici';

/** Id of the button that opens a line again. */
export const idModifier = (rang: number): string => `modifier-ligne-${rang}`;

/** The line being typed, those that are in the facture, then the whole of them. */
function erreursDesLignes({ ligne, lignes }: FieldErrors<ValeursDuDepot>): ErreurDeChamp[] {
  const deLaTapee = LISTE_CHAMPS_DE_LIGNE.flatMap((champ) => {
    const { message, type } = ligne?.[champ] ?? {};
    if (type === ICI) return [];
    return message ? [{ champ: `ligne.${champ}`, libelle: regleDeLigne(champ).libelle, message }] : [];
  });
  const desLignes = (Array.isArray(lignes) ? [...lignes] : []).flatMap((erreursDUne, rang) =>
    LISTE_CHAMPS_DE_LIGNE.flatMap((champ) => {
      const message = erreursDUne?.[champ]?.message;
      const libelle = `${regleDeLigne(champ).libelle} de la ligne ${rang + 1}`;
      return message ? [{ champ: idModifier(rang), libelle, message }] : [];
    }),
  );
  const ensemble = lignes?.message
    ? [{ champ: 'ligne.reference', libelle: regleDuChamp('lignes').libelle, message: lignes.message }]
    : [];
  return [...deLaTapee, ...desLignes, ...ensemble];
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
