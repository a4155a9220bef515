import { z } from 'zod';
import type { CodeRefus } from '../contrat/erreurs.ts';
import { Email, texteCourt, texteOptionnel } from '../referentiel/texte.ts';

export const STATUTS_DE_COMPTE = ['EN_ATTENTE_ACTIVATION', 'ACTIF', 'BLOQUE', 'INACTIF', 'SUPPRIME'] as const;
export type StatutCompte = (typeof STATUTS_DE_COMPTE)[number];

const code = (c: CodeRefus): CodeRefus => c;

/** Form « Informations personnelles » (comptes-structures § 1.3, ecrans-aide § 2.2). */
export const InscriptionSaisie = z.object({
  emailConnexion: Email,
  emailConnexionConfirmation: Email,
  nom: texteCourt(50),
  prenom: texteCourt(50),
  telephone: texteOptionnel(20),
  emailContact: Email,
  cgu: z.boolean(),
  captcha: z.object({ jeton: z.string().max(500), reponse: texteCourt(10) }),
});
export type InscriptionSaisie = z.infer<typeof InscriptionSaisie>;

/** Page reached from the activation mail: password, question secrète and its answer (§ 1.6). */
export const ActivationSaisie = z.object({
  jeton: z.string().max(100),
  motDePasse: z.string({ error: code('CHAMP_OBLIGATOIRE') }).max(200, code('TEXTE_TROP_LONG')),
  confirmation: z.string({ error: code('CHAMP_OBLIGATOIRE') }).max(200, code('TEXTE_TROP_LONG')),
  questionSecrete: texteCourt(200),
  reponseSecrete: texteCourt(100),
});
export type ActivationSaisie = z.infer<typeof ActivationSaisie>;

export const ConnexionSaisie = z.object({
  emailConnexion: texteCourt(100),
  motDePasse: z
    .string({ error: code('CHAMP_OBLIGATOIRE') })
    .min(1, code('CHAMP_OBLIGATOIRE'))
    .max(200, code('TEXTE_TROP_LONG')),
});
export type ConnexionSaisie = z.infer<typeof ConnexionSaisie>;
