import type { ComponentProps } from 'react';
import type { FieldErrors } from 'react-hook-form';
import { ChampMotDePasse } from '../../design/champs/ChampMotDePasse.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import { messageDe } from '../formulaire/resolution.ts';
import { ReglesMotDePasse } from './ReglesMotDePasse.tsx';

export const LIBELLES_MOT_DE_PASSE = {
  motDePasse: 'Nouveau mot de passe',
  confirmation: 'Confirmez le nouveau mot de passe',
} as const;

type Props = {
  /** Words of the labels, when the password is the first one. */
  libelles?: { motDePasse: string; confirmation: string };
  /** What is typed so far: the rules are ticked one by one. */
  valeur: string;
  titulaire: ComponentProps<typeof ReglesMotDePasse>['titulaire'];
  erreurs: FieldErrors;
  motDePasse: ComponentProps<'input'>;
  confirmation: ComponentProps<'input'>;
};

/** A new password, typed twice under its rules. */
export function ChampsNouveauMotDePasse(props: Props) {
  const { libelles = LIBELLES_MOT_DE_PASSE, valeur, titulaire, erreurs, motDePasse, confirmation } = props;
  return (
    <>
      <ReglesMotDePasse motDePasse={valeur} titulaire={titulaire} />
      <GrilleChamps>
        <ChampMotDePasse
          libelle={libelles.motDePasse}
          obligatoire
          erreur={messageDe(erreurs, 'motDePasse')}
          {...motDePasse}
        />
        <ChampMotDePasse
          libelle={libelles.confirmation}
          aide="Le même, une seconde fois."
          obligatoire
          erreur={messageDe(erreurs, 'confirmation')}
          {...confirmation}
        />
      </GrilleChamps>
    </>
  );
}
