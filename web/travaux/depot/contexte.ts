import { createContext, useContext } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { type ContexteDePiece, type EtatDuChamp, etatDuChamp, libelleDuChampDePiece } from '#shared/travaux/champs.ts';
import { CHAMPS_MONTANT, type ChampTapable, type Lecture, type ValeursDePiece } from './valeurs.ts';

type ContexteDuDepot = { contexte: ContexteDePiece; lecture: Lecture | undefined };

export const DepotDePieceContexte = createContext<ContexteDuDepot | undefined>(undefined);

/** Fields whose errors are about each other: touching one clears the message on the others. */
const LIES: readonly (readonly ChampTapable[])[] = [
  [...CHAMPS_MONTANT, 'typeTva'],
  ['siretDestinataire', 'codeService', 'numeroEngagement'],
  ['siretMoe', 'codeServiceMoe'],
  ['siretMoa', 'codeServiceMoa'],
];

/** One field of the form, as the table of fields describes it for this piece. */
export function useChamp(nom: ChampTapable) {
  const depot = useContext(DepotDePieceContexte);
  if (!depot) throw new Error('a section of the deposit form stands inside its form');
  const { register, control, formState, clearErrors } = useFormContext<ValeursDePiece>();
  const valeur = useWatch({ control, name: nom });
  const etat: EtatDuChamp = etatDuChamp(nom, depot.contexte);
  const lies = LIES.find((groupe) => groupe.includes(nom)) ?? [nom];
  const { lecture } = depot;
  const reconnu =
    lecture?.valeurs[nom] !== undefined && lecture.valeurs[nom] === valeur ? lecture.lieux[nom] : undefined;
  return {
    etat,
    visible: etat === 'OBLIGATOIRE' || etat === 'FACULTATIF',
    valeur,
    presentation: {
      ...register(nom, { onChange: () => clearErrors([...lies]) }),
      libelle: libelleDuChampDePiece(nom),
      obligatoire: etat === 'OBLIGATOIRE',
      erreur: formState.errors[nom]?.message,
      reconnu,
    },
  };
}

/** What was read in the file chosen here, if one was. */
export const useLectureDuFichier = (): Lecture | undefined => useContext(DepotDePieceContexte)?.lecture;
