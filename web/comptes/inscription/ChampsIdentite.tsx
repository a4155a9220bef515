import type { ChangeEvent } from 'react';
import type { FieldErrors, UseFormRegister } from 'react-hook-form';
import type { z } from 'zod';
import type { InscriptionSaisie } from '#shared/comptes/compte.ts';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import { messageDe } from '../formulaire/resolution.ts';

export type SaisieInscription = z.input<typeof InscriptionSaisie>;

export const LIBELLES_INSCRIPTION = {
  emailConnexion: 'Adresse électronique de connexion',
  emailConnexionConfirmation: 'Confirmez l’adresse de connexion',
  prenom: 'Prénom',
  nom: 'Nom',
  telephone: 'Téléphone',
  emailContact: 'Adresse électronique de contact',
  cgu: 'Conditions générales d’utilisation',
  'captcha.reponse': 'Recopiez les 5 caractères affichés',
} as const;

type ChampsIdentiteProps = {
  register: UseFormRegister<SaisieInscription>;
  erreurs: FieldErrors;
  /** The contact address follows the other one until a person changes it. */
  onConnexion: (adresse: string) => void;
  onContact: () => void;
};

const ADRESSE = { inputMode: 'email', autoComplete: 'off', autoCapitalize: 'none', spellCheck: false } as const;

export function ChampsIdentite({ register, erreurs, onConnexion, onContact }: ChampsIdentiteProps) {
  const champ = (nom: Exclude<keyof typeof LIBELLES_INSCRIPTION, 'cgu' | 'captcha.reponse'>) => ({
    libelle: LIBELLES_INSCRIPTION[nom],
    erreur: messageDe(erreurs, nom),
    autoComplete: 'off',
    obligatoire: nom !== 'telephone',
  });
  const suivre = { onChange: (e: ChangeEvent<HTMLInputElement>) => onConnexion(e.target.value) };
  return (
    <>
      <GrilleChamps>
        <ChampTexte
          {...champ('emailConnexion')}
          {...ADRESSE}
          aide="Ce sera votre identifiant. Inventez-la : prenom.nom@exemple.fr"
          {...register('emailConnexion', suivre)}
        />
        <ChampTexte
          {...champ('emailConnexionConfirmation')}
          {...ADRESSE}
          aide="Saisissez-la une seconde fois."
          {...register('emailConnexionConfirmation')}
        />
      </GrilleChamps>
      <GrilleChamps>
        <ChampTexte {...champ('prenom')} {...register('prenom')} />
        <ChampTexte {...champ('nom')} {...register('nom')} />
      </GrilleChamps>
      <GrilleChamps>
        <ChampTexte
          {...champ('emailContact')}
          {...ADRESSE}
          aide="Elle reçoit les messages sur vos factures. La même que l’adresse de connexion, si vous n’y touchez pas."
          {...register('emailContact', { onChange: onContact })}
        />
        <ChampTexte {...champ('telephone')} aide="Facultatif." inputMode="tel" {...register('telephone')} />
      </GrilleChamps>
    </>
  );
}
