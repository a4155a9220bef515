import { z } from 'zod';
import type { CodeRefus } from '../contrat/erreurs.ts';
import { Email, texteCourt, texteOptionnel } from '../referentiel/texte.ts';
import {
  CaptchaSaisi,
  MEME_ADRESSE,
  MEME_MOT_DE_PASSE,
  MotDePasseTape,
  QuestionChoisie,
  ReponseSecrete,
} from './compte.ts';

/** « Mot de passe oublié ? »: the address of connexion and the captcha (comptes-structures § 1.7). */
export const OubliSaisie = z.object({ emailConnexion: Email, captcha: CaptchaSaisi });

/** Page of the mail: the answer to the question secrète, then the new password twice. */
export const ReinitialisationSaisie = z
  .object({
    jeton: z.string().max(100),
    /** Left out by a compte that has no question. */
    reponseSecrete: texteCourt(100).optional(),
    motDePasse: MotDePasseTape,
    confirmation: MotDePasseTape,
  })
  .refine(...MEME_MOT_DE_PASSE);

/** « Informations générales » (§ 1.8): the address of connexion is not among them. */
export const InformationsSaisie = z.object({
  prenom: texteCourt(50),
  nom: texteCourt(50),
  emailContact: Email,
  telephone: texteOptionnel(20),
});

/** « Adresse postale »: nothing in it is required [S8]. */
export const AdressePostaleSaisie = z.object({
  adresse: texteOptionnel(100),
  complement: texteOptionnel(100),
  codePostal: texteOptionnel(10),
  ville: texteOptionnel(80),
});

/** « Paramètres »: the current password, then the new one twice. */
export const MotDePasseSaisie = z
  .object({ actuel: MotDePasseTape, motDePasse: MotDePasseTape, confirmation: MotDePasseTape })
  .refine(...MEME_MOT_DE_PASSE);

export const QuestionSaisie = z.object({
  actuel: MotDePasseTape,
  questionSecrete: QuestionChoisie,
  reponseSecrete: ReponseSecrete,
});

/** « Changer mon adresse de connexion ». */
export const AdresseSaisie = z
  .object({ emailConnexion: Email, emailConnexionConfirmation: Email, actuel: MotDePasseTape })
  .refine(...MEME_ADRESSE);

/** « Désactiver mon accès » is ticked, or nothing happens. */
export const DesactivationSaisie = z.object({
  confirme: z
    .boolean({ error: 'DESACTIVATION_NON_COCHEE' satisfies CodeRefus })
    .refine((coche) => coche, 'DESACTIVATION_NON_COCHEE' satisfies CodeRefus),
});
