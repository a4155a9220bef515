import { z } from 'zod';
import type { Contrat } from '../contrat/contrat.ts';
import { OptionsDuBac } from './options.ts';
import { TEMPERAMENTS } from './robots.ts';

/** One seat: a simulated compte, who holds it, and what a person must know to choose it. */
export const Siege = z.object({
  compteId: z.int(),
  prenom: z.string(),
  nom: z.string(),
  emailConnexion: z.string(),
  statut: z.string(),
  structures: z.array(z.object({ id: z.int(), raisonSociale: z.string(), role: z.string(), nature: z.string() })),
  tenuPar: z.enum(['HUMAIN', 'ROBOT']),
  temperament: z.enum(TEMPERAMENTS),
  /** This browser may act from this seat. */
  ouvert: z.boolean(),
});
export type Siege = z.infer<typeof Siege>;

export const EtatDuBac = z.object({
  nom: z.string(),
  /** Simulated instant when the answer left. */
  instant: z.string(),
  n: z.int(),
  /** What « Annuler » would undo, in French; null when there is nothing. */
  annulable: z.string().nullable(),
  /** Its number in the journal, so that nothing else is undone in its place. */
  geste: z.int().nullable(),
  courrielsNonLus: z.int(),
  options: OptionsDuBac,
  sieges: z.array(Siege),
});
export type EtatDuBac = z.infer<typeof EtatDuBac>;

export const Moment = z.object({
  n: z.int(),
  instant: z.string(),
  qui: z.string(),
  robot: z.boolean(),
  libelle: z.string(),
  detail: z.string(),
  /** A person's act, to which one may come back; false for what it caused. */
  reperable: z.boolean(),
  actuel: z.boolean(),
});

export const Rappel = z.object({ id: z.int(), quitteeLe: z.string(), actes: z.int(), depart: z.int() });

const Fait = z.object({ fait: z.literal(true) });
const ParCompte = z.object({ compteId: z.int() });

export const contratBac = {
  consulterBac: { methode: 'GET', url: '/api/bac', acces: 'BAC', frais: true, reponse: EtatDuBac },
  suivreBac: { methode: 'GET', url: '/api/bac/direct', acces: 'BAC', reponse: 'FLUX' },
  listerMoments: {
    methode: 'GET',
    url: '/api/bac/moments',
    acces: 'BAC',
    requete: z.object({ avant: z.coerce.number().int().optional() }),
    reponse: z.object({ moments: z.array(Moment), suite: z.int().nullable(), branches: z.array(Rappel) }),
  },
  annulerDernierActe: {
    methode: 'POST',
    url: '/api/bac/annuler',
    acces: 'BAC',
    /** `geste`: the act that the person saw. Without it, the last one, whichever it is. */
    corps: z.object({ geste: z.int().optional() }),
    reponse: z.object({ annule: z.string() }),
  },
  remonterLeTemps: {
    methode: 'POST',
    url: '/api/bac/remonter',
    acces: 'BAC',
    corps: z.object({ n: z.int().nonnegative() }),
    reponse: Fait,
  },
  reprendreBranche: {
    methode: 'POST',
    url: '/api/bac/reprendre',
    acces: 'BAC',
    corps: z.object({ id: z.int() }),
    reponse: Fait,
  },
  avancerHorloge: {
    methode: 'POST',
    url: '/api/bac/horloge',
    acces: 'BAC',
    corps: z.object({ jusqua: z.iso.datetime({ precision: 3 }) }),
    reponse: z.object({ jusqua: z.string() }),
  },
  /** Only the options that are given change. */
  reglerBac: {
    methode: 'POST',
    url: '/api/bac/options',
    acces: 'BAC',
    corps: OptionsDuBac.partial(),
    reponse: OptionsDuBac,
  },
  prendreSiege: { methode: 'POST', url: '/api/bac/sieges/prendre', acces: 'BAC', corps: ParCompte, reponse: Fait },
  quitterSiege: { methode: 'POST', url: '/api/bac/sieges/quitter', acces: 'BAC', corps: ParCompte, reponse: Fait },
  confierAuRobot: {
    methode: 'POST',
    url: '/api/bac/sieges/confier',
    acces: 'BAC',
    corps: z.object({ compteId: z.int(), temperament: z.enum(TEMPERAMENTS) }),
    reponse: Fait,
  },
} as const satisfies Contrat;
