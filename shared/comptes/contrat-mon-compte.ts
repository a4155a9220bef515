import { z } from 'zod';
import type { Contrat } from '../contrat/contrat.ts';
import { ConnexionSaisie } from './compte.ts';
import {
  AdressePostaleSaisie,
  AdresseSaisie,
  DesactivationSaisie,
  InformationsSaisie,
  MotDePasseSaisie,
  OubliSaisie,
  QuestionSaisie,
  ReinitialisationSaisie,
} from './mon-compte.ts';

const Fait = z.object({ fait: z.literal(true) });
const ParJeton = z.object({ jeton: z.string().max(100) });

/** What the holder of a compte does with it, logged in or by a link of a mail. Guessing is slow: `parMinute`. */
export const contratDuTitulaire = {
  demanderMotDePasse: {
    methode: 'POST',
    url: '/api/comptes/mot-de-passe/oubli',
    acces: 'BAC',
    parMinute: 30,
    corps: OubliSaisie,
    reponse: Fait,
  },
  consulterReinitialisation: {
    methode: 'GET',
    url: '/api/comptes/mot-de-passe/:jeton',
    acces: 'BAC',
    frais: true,
    params: ParJeton,
    reponse: z.object({
      prenom: z.string(),
      nom: z.string(),
      emailConnexion: z.string(),
      /** In words; null for a compte that was never asked to choose one. */
      question: z.string().nullable(),
      expireLe: z.string(),
    }),
  },
  reinitialiserMotDePasse: {
    methode: 'POST',
    url: '/api/comptes/mot-de-passe',
    acces: 'BAC',
    parMinute: 30,
    corps: ReinitialisationSaisie,
    reponse: z.object({ emailConnexion: z.string() }),
  },
  changerInformations: {
    methode: 'POST',
    url: '/api/comptes/moi/informations',
    acces: 'COMPTE',
    corps: InformationsSaisie,
    reponse: Fait,
  },
  changerAdressePostale: {
    methode: 'POST',
    url: '/api/comptes/moi/adresse-postale',
    acces: 'COMPTE',
    corps: AdressePostaleSaisie,
    reponse: Fait,
  },
  changerMotDePasse: {
    methode: 'POST',
    url: '/api/comptes/moi/mot-de-passe',
    acces: 'COMPTE',
    parMinute: 30,
    corps: MotDePasseSaisie,
    reponse: Fait,
  },
  changerQuestionSecrete: {
    methode: 'POST',
    url: '/api/comptes/moi/question-secrete',
    acces: 'COMPTE',
    parMinute: 30,
    corps: QuestionSaisie,
    reponse: Fait,
  },
  demanderAdresse: {
    methode: 'POST',
    url: '/api/comptes/moi/adresse-de-connexion',
    acces: 'COMPTE',
    parMinute: 30,
    corps: AdresseSaisie,
    reponse: z.object({ nouvelle: z.string() }),
  },
  consulterAdresse: {
    methode: 'GET',
    url: '/api/comptes/adresse-de-connexion/:jeton',
    acces: 'BAC',
    frais: true,
    params: ParJeton,
    reponse: z.object({ ancienne: z.string(), nouvelle: z.string(), expireLe: z.string() }),
  },
  confirmerAdresse: {
    methode: 'POST',
    url: '/api/comptes/adresse-de-connexion',
    acces: 'BAC',
    parMinute: 30,
    corps: ParJeton,
    reponse: z.object({ emailConnexion: z.string() }),
  },
  desactiverCompte: {
    methode: 'POST',
    url: '/api/comptes/moi/desactivation',
    acces: 'COMPTE',
    corps: DesactivationSaisie,
    reponse: Fait,
  },
  reactiverCompte: {
    methode: 'POST',
    url: '/api/comptes/reactivation',
    acces: 'BAC',
    parMinute: 30,
    corps: ConnexionSaisie,
    reponse: Fait,
  },
} as const satisfies Contrat;
