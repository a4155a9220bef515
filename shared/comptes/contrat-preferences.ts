import { z } from 'zod';
import type { Contrat } from '../contrat/contrat.ts';
import { texteOptionnel } from '../referentiel/texte.ts';
import { parametre } from './parametres.ts';

const Fait = z.object({ fait: z.literal(true) });
const ParId = z.object({ id: z.coerce.number().int().positive() });

/** What the password opens: the seat or, with the double authentification, the step of the code. */
export const ConnexionRendue = z.union([
  z.object({ compteId: z.int() }),
  z.object({ codeAttendu: z.literal(true), jeton: z.string() }),
]);
export type ConnexionRendue = z.infer<typeof ConnexionRendue>;

/** Proof that the password was right, for the step of the code. */
const Jeton = z.string().max(300);

/** Figures typed with spaces are the same code. */
const CodeSaisi = z
  .string({ error: 'CHAMP_OBLIGATOIRE' })
  .max(40, 'CHAMP_FORMAT')
  .transform((texte) => texte.replace(/\s/g, ''))
  .pipe(
    z
      .string()
      .min(1, 'CHAMP_OBLIGATOIRE')
      .regex(new RegExp(`^\\d{${parametre('longueurCode')}}$`), 'CHAMP_FORMAT'),
  );
export const CodeDeConnexion = z.object({ jeton: Jeton, code: CodeSaisi });

/** 2021: the first alone (S8). Today: the three others (S6). Those that are not given stay as they are. */
export const NotificationsSaisies = z
  .object({
    periodiques: z.boolean(),
    facturation: z.boolean(),
    engagements: z.boolean(),
    cessibilite: z.boolean(),
  })
  .partial();
export type NotificationsSaisies = z.infer<typeof NotificationsSaisies>;

export const Notifications = NotificationsSaisies.required().extend({
  emailContact: z.string(),
  /** Structures of which the compte is gestionnaire principal: those of facturation cannot be switched off then [S16]. */
  gestionnaireDe: z.array(z.string()),
});
export type Notifications = z.infer<typeof Notifications>;

/** Largest file kept on a compte, in octets: that of an attachment [S23]. */
export const PIECE_DU_COMPTE_MAX = 10 * 1024 * 1024;

export const PieceDuCompte = z.object({
  id: z.int(),
  /** SHA-256 under which its octets are kept: what an attachment of a facture names. */
  fichier: z.string(),
  nom: z.string(),
  designation: z.string().nullable(),
  /** In octets. */
  taille: z.int(),
  ajouteLe: z.string(),
});
export type PieceDuCompte = z.infer<typeof PieceDuCompte>;

export const contratPreferences = {
  confirmerCode: {
    methode: 'POST',
    url: '/api/comptes/connexion/code',
    acces: 'BAC',
    parMinute: 30,
    corps: CodeDeConnexion,
    reponse: z.object({ compteId: z.int() }),
  },
  renvoyerCode: {
    methode: 'POST',
    url: '/api/comptes/connexion/code/renvoyer',
    acces: 'BAC',
    parMinute: 30,
    corps: z.object({ jeton: Jeton }),
    reponse: Fait,
  },
  consulterNotifications: {
    methode: 'GET',
    url: '/api/comptes/notifications',
    acces: 'COMPTE',
    reponse: Notifications,
  },
  reglerNotifications: {
    methode: 'POST',
    url: '/api/comptes/notifications',
    acces: 'COMPTE',
    corps: NotificationsSaisies,
    reponse: Fait,
  },
  listerPiecesDuCompte: {
    methode: 'GET',
    url: '/api/comptes/pieces',
    acces: 'COMPTE',
    reponse: z.object({ pieces: z.array(PieceDuCompte) }),
  },
  ajouterPieceDuCompte: {
    methode: 'POST',
    url: '/api/comptes/pieces',
    acces: 'COMPTE',
    requete: z.object({ nom: z.string().max(255), designation: texteOptionnel(100) }),
    corps: 'OCTETS',
    tailleMax: PIECE_DU_COMPTE_MAX,
    reponse: z.object({ id: z.int() }),
  },
  supprimerPieceDuCompte: {
    methode: 'POST',
    url: '/api/comptes/pieces/:id/supprimer',
    acces: 'COMPTE',
    params: ParId,
    reponse: Fait,
  },
  telechargerPieceDuCompte: {
    methode: 'GET',
    url: '/api/comptes/pieces/:id/fichier',
    acces: 'COMPTE',
    params: ParId,
    reponse: 'FICHIER',
  },
} as const satisfies Contrat;
