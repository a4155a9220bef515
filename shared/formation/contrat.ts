import { z } from 'zod';
import type { Contrat } from '../contrat/contrat.ts';

export const BacPossede = z.object({
  id: z.string(),
  nom: z.string(),
  origine: z.enum(['DEPART', 'RECOMMENCER', 'IMPORT']),
  creeLe: z.string(),
  actuel: z.boolean(),
});
export type BacPossede = z.infer<typeof BacPossede>;

/** A file made for the exercises, that a person downloads then deposits. */
export const DocumentExercice = z.object({
  cle: z.string(),
  nom: z.string(),
  titre: z.string(),
  description: z.string(),
  format: z.string(),
});

const Fait = z.object({ fait: z.literal(true) });

/** Largest bac that can be imported, in octets. */
export const BAC_MAX = 250 * 1024 * 1024;

export const contratFormation = {
  consulterSession: {
    methode: 'GET',
    url: '/api/session',
    acces: 'PUBLIC',
    reponse: z.object({ entre: z.boolean() }),
  },
  entrerSeul: { methode: 'POST', url: '/api/session/seul', acces: 'PUBLIC', parMinute: 60, reponse: Fait },
  quitter: { methode: 'POST', url: '/api/session/quitter', acces: 'BAC', reponse: Fait },
  listerMesBacs: { methode: 'GET', url: '/api/bacs', acces: 'BAC', frais: true, reponse: z.array(BacPossede) },
  recommencer: { methode: 'POST', url: '/api/bacs/recommencer', acces: 'BAC', reponse: Fait },
  retrouverBac: {
    methode: 'POST',
    url: '/api/bacs/retrouver',
    acces: 'BAC',
    corps: z.object({ id: z.string().max(60) }),
    reponse: Fait,
  },
  listerDocuments: { methode: 'GET', url: '/api/documents', acces: 'BAC', reponse: z.array(DocumentExercice) },
  telechargerDocument: {
    methode: 'GET',
    url: '/api/documents/:cle',
    acces: 'BAC',
    params: z.object({ cle: z.string().max(60) }),
    reponse: 'FICHIER',
  },
  exporterBac: { methode: 'GET', url: '/api/bacs/export', acces: 'BAC', reponse: 'FICHIER' },
  importerBac: {
    methode: 'POST',
    url: '/api/bacs/import',
    acces: 'BAC',
    requete: z.object({ nom: z.string().max(200) }),
    corps: 'OCTETS',
    tailleMax: BAC_MAX,
    reponse: Fait,
  },
} as const satisfies Contrat;
