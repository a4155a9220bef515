import { z } from 'zod';
import type { Contrat } from '../contrat/contrat.ts';
import { ActivationSaisie, ConnexionSaisie, InscriptionSaisie } from './compte.ts';
import { contratDuTitulaire } from './contrat-mon-compte.ts';
import { ConnexionRendue } from './contrat-preferences.ts';

const Fait = z.object({ fait: z.literal(true) });

export const MonCompte = z.object({
  id: z.int(),
  prenom: z.string(),
  nom: z.string(),
  emailConnexion: z.string(),
  emailContact: z.string(),
  telephone: z.string().nullable(),
  adresse: z.string().nullable(),
  complement: z.string().nullable(),
  codePostal: z.string().nullable(),
  ville: z.string().nullable(),
  questionSecrete: z.string().nullable(),
  creeLe: z.string(),
  derniereConnexion: z.string().nullable(),
  structures: z.array(
    z.object({ id: z.int(), identifiant: z.string(), raisonSociale: z.string(), nature: z.string(), role: z.string() }),
  ),
  /** Demandes de rattachement that wait, or that were refused. */
  demandes: z.array(
    z.object({ structureId: z.int(), raisonSociale: z.string(), statut: z.string(), demandeLe: z.string() }),
  ),
  /** Codes of the espaces that the compte has now. */
  espaces: z.array(z.string()),
  /** Those it had at its last login: in the words of 2021, only these have a tab until one logs in again. */
  onglets: z.array(z.string()),
});
export type MonCompte = z.infer<typeof MonCompte>;

export const contratComptes = {
  demanderCaptcha: {
    methode: 'GET',
    url: '/api/comptes/captcha',
    acces: 'BAC',
    frais: true,
    reponse: z.object({ jeton: z.string(), caracteres: z.string() }),
  },
  creerCompte: {
    methode: 'POST',
    url: '/api/comptes',
    acces: 'BAC',
    corps: InscriptionSaisie,
    reponse: z.object({ emailConnexion: z.string() }),
  },
  renvoyerActivation: {
    methode: 'POST',
    url: '/api/comptes/activation/renvoyer',
    acces: 'BAC',
    parMinute: 30,
    corps: z.object({ emailConnexion: InscriptionSaisie.shape.emailConnexion }),
    reponse: Fait,
  },
  consulterActivation: {
    methode: 'GET',
    url: '/api/comptes/activation/:jeton',
    acces: 'BAC',
    frais: true,
    params: z.object({ jeton: z.string().max(100) }),
    reponse: z.object({
      prenom: z.string(),
      nom: z.string(),
      emailConnexion: z.string(),
      expireLe: z.string(),
      /** A gestionnaire registered this person, who has not accepted the conditions générales d’utilisation. */
      cguAAccepter: z.boolean(),
    }),
  },
  activerCompte: {
    methode: 'POST',
    url: '/api/comptes/activation',
    acces: 'BAC',
    parMinute: 30,
    corps: ActivationSaisie,
    reponse: z.object({ emailConnexion: z.string() }),
  },
  seConnecter: {
    methode: 'POST',
    url: '/api/comptes/connexion',
    acces: 'BAC',
    parMinute: 30,
    corps: ConnexionSaisie,
    reponse: ConnexionRendue,
  },
  consulterMonCompte: { methode: 'GET', url: '/api/comptes/moi', acces: 'COMPTE', reponse: MonCompte },
  ...contratDuTitulaire,
} as const satisfies Contrat;
