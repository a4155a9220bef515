import { z } from 'zod';
import type { Contrat } from '../contrat/contrat.ts';
import { EtablissementInsee, ParametresPublics, Structure, StructureModifiee, StructureSaisie } from './structure.ts';

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
const ParId = z.object({ id: z.coerce.number().int().positive() });
const Faite = z.object({ id: z.int() });
/** Names, as they are read, of what was changed. */
const Changements = z.object({ champs: z.array(z.string()), espaces: z.array(z.string()) });

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
    reponse: Faite,
  },
  consulterStructure: {
    methode: 'GET',
    url: '/api/structures/:id',
    acces: 'COMPTE',
    params: ParId,
    reponse: Structure,
  },
  modifierStructure: {
    methode: 'POST',
    url: '/api/structures/:id/modifier',
    acces: 'COMPTE',
    params: ParId,
    corps: StructureModifiee,
    reponse: Changements,
  },
  desactiverStructure: {
    methode: 'POST',
    url: '/api/structures/:id/desactiver',
    acces: 'COMPTE',
    params: ParId,
    reponse: Faite,
  },
  activerStructure: {
    methode: 'POST',
    url: '/api/structures/:id/activer',
    acces: 'COMPTE',
    params: ParId,
    reponse: Faite,
  },
  mettreAJourInsee: {
    methode: 'POST',
    url: '/api/structures/:id/mettre-a-jour',
    acces: 'COMPTE',
    params: ParId,
    reponse: Changements.pick({ champs: true }),
  },
  /** « Continuer »: what the INSEE says of the new SIRET, if it can be taken. */
  verifierIdentifiant: {
    methode: 'GET',
    url: '/api/structures/:id/identifiant',
    acces: 'COMPTE',
    params: ParId,
    requete: ParSiret,
    reponse: EtablissementInsee,
  },
  /** Answers the id of the new structure. */
  modifierIdentifiant: {
    methode: 'POST',
    url: '/api/structures/:id/identifiant',
    acces: 'COMPTE',
    params: ParId,
    corps: ParSiret,
    reponse: Faite,
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
