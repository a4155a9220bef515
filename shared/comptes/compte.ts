import { z } from 'zod';
import type { CodeRefus } from '../contrat/erreurs.ts';
import { Email, normaliserEmail, texteCourt, texteOptionnel } from '../referentiel/texte.ts';
import { CODES_QUESTIONS } from './questions-secretes.ts';

export const STATUTS_DE_COMPTE = ['EN_ATTENTE_ACTIVATION', 'ACTIF', 'BLOQUE', 'INACTIF', 'SUPPRIME'] as const;
export type StatutCompte = (typeof STATUTS_DE_COMPTE)[number];

const code = (c: CodeRefus): CodeRefus => c;

/** A password that was typed, whatever it is worth. */
export const MotDePasseTape = z
  .string({ error: code('CHAMP_OBLIGATOIRE') })
  .max(200, code('TEXTE_TROP_LONG'))
  .min(1, code('CHAMP_OBLIGATOIRE'));
const vide = (valeur: unknown): boolean => valeur === undefined || valeur === null || valeur === '';
const memesAdresses = (une: unknown, autre: unknown): boolean =>
  typeof une === 'string' && typeof autre === 'string' && normaliserEmail(une) === normaliserEmail(autre);

/** Two fields that must say the same, compared as soon as both are filled: arguments of `refine`. */
type MemeValeur<T> = [
  (saisie: T) => boolean,
  { path: string[]; error: CodeRefus; when: (lu: { value: unknown }) => boolean },
];

type DeuxAdresses = { emailConnexion: string; emailConnexionConfirmation: string };

export const MEME_ADRESSE: MemeValeur<DeuxAdresses> = [
  (saisie) => memesAdresses(saisie.emailConnexion, saisie.emailConnexionConfirmation),
  {
    path: ['emailConnexionConfirmation'],
    error: code('EMAIL_DIFFERENTS'),
    when: ({ value }) => tousDeux(value, 'emailConnexion', 'emailConnexionConfirmation'),
  },
];

export const MEME_MOT_DE_PASSE: MemeValeur<{ motDePasse: string; confirmation: string }> = [
  (saisie) => saisie.motDePasse === saisie.confirmation,
  {
    path: ['confirmation'],
    error: code('MDP_DIFFERENTS'),
    when: ({ value }) => tousDeux(value, 'motDePasse', 'confirmation'),
  },
];

export const CaptchaSaisi = z.object({ jeton: z.string().max(500), reponse: texteCourt(10) });

export const QuestionChoisie = z.enum(CODES_QUESTIONS, {
  error: ({ input }) => code(vide(input) ? 'CHAMP_OBLIGATOIRE' : 'CHAMP_FORMAT'),
});
export const ReponseSecrete = texteCourt(100).min(2, code('REPONSE_TROP_COURTE'));

const CguAcceptees = z.boolean({ error: code('CGU_REFUSEES') }).refine((accepte) => accepte, code('CGU_REFUSEES'));

/**
 * Form « Informations personnelles » (comptes-structures § 1.3, ecrans-aide § 2.2). The two addresses are compared even
 * when another field is wrong: everything is said at once.
 */
export const InscriptionSaisie = z
  .object({
    emailConnexion: Email,
    emailConnexionConfirmation: Email,
    nom: texteCourt(50),
    prenom: texteCourt(50),
    telephone: texteOptionnel(20),
    emailContact: Email,
    cgu: CguAcceptees,
    captcha: CaptchaSaisi,
  })
  .refine(...MEME_ADRESSE);
export type InscriptionSaisie = z.infer<typeof InscriptionSaisie>;

/** Page reached from the activation mail: password, question secrète and its answer (§ 1.6). */
export const ActivationSaisie = z
  .object({
    jeton: z.string().max(100),
    motDePasse: MotDePasseTape,
    confirmation: MotDePasseTape,
    questionSecrete: QuestionChoisie,
    reponseSecrete: ReponseSecrete,
    cgu: z.boolean({ error: code('CGU_REFUSEES') }).optional(),
  })
  .refine(...MEME_MOT_DE_PASSE);
export type ActivationSaisie = z.infer<typeof ActivationSaisie>;

/** The same page for who was registered by a gestionnaire: the box, unticked, is refused (§ 1.4); the act refuses its absence. */
export const ActivationAvecCgu = ActivationSaisie.safeExtend({ cgu: CguAcceptees.optional() });

/** Both fields were filled: they can be compared. */
function tousDeux(saisie: unknown, un: string, autre: string): boolean {
  const champs = Object(saisie) as Record<string, unknown>;
  return [champs[un], champs[autre]].every((valeur) => typeof valeur === 'string' && valeur !== '');
}

export const ConnexionSaisie = z.object({
  emailConnexion: texteCourt(100),
  motDePasse: MotDePasseTape,
});
export type ConnexionSaisie = z.infer<typeof ConnexionSaisie>;
