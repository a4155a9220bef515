import { z } from 'zod';
import type { Contrat } from '../contrat/contrat.ts';
import { EtablissementInsee, ParametresPublics, Structure, StructureSaisie } from './structure.ts';

/** A public body as a supplier chooses it: what it asks for, and its services. */
export const Destinataire = z.object({
  id: z.int(),
  identifiant: z.string(),
  raisonSociale: z.string(),
  ville: z.string(),
  codePostal: z.string(),
  actif: z.boolean(),
  parametres: ParametresPublics,
  services: z.array(
    z.object({ code: z.string(), nom: z.string(), actif: z.boolean(), engagementObligatoire: z.boolean() }),
  ),
});
export type Destinataire = z.infer<typeof Destinataire>;

const ParSiret = z.object({ siret: z.string().max(40) });

export const contratStructures = {
  consulterInsee: {
    methode: 'GET',
    url: '/api/insee/:siret',
    acces: 'COMPTE',
    params: ParSiret,
    reponse: EtablissementInsee,
  },
  creerStructure: {
    methode: 'POST',
    url: '/api/structures',
    acces: 'COMPTE',
    corps: StructureSaisie,
    reponse: z.object({ id: z.int() }),
  },
  consulterStructure: {
    methode: 'GET',
    url: '/api/structures/:id',
    acces: 'COMPTE',
    params: z.object({ id: z.coerce.number().int() }),
    reponse: Structure,
  },
  rechercherDestinataires: {
    methode: 'GET',
    url: '/api/destinataires',
    acces: 'BAC',
    requete: z.object({ texte: z.string().max(100).optional() }),
    reponse: z.array(Destinataire),
  },
  consulterDestinataire: {
    methode: 'GET',
    url: '/api/destinataires/:siret',
    acces: 'BAC',
    params: ParSiret,
    reponse: Destinataire,
  },
} as const satisfies Contrat;
