import { z } from 'zod';
import { STATUTS_DE_COMPTE } from '../comptes/compte.ts';
import type { Contrat } from '../contrat/contrat.ts';
import { Email } from '../referentiel/texte.ts';
import { LISTE_ROLES } from '../structures/roles.ts';
import { LISTE_STATUTS } from './cycle-de-vie.ts';
import { LISTE_STATUTS_DU_REMPLACEMENT, PARAMETRES_DU_REMPLACEMENT, RemplacementSaisie } from './remplacement.ts';
import { RattachementSaisie, Utilisateur } from './utilisateur.ts';

const Fait = z.object({ fait: z.literal(true) });
const SurStructure = z.object({ id: z.coerce.number().int() });
const SurUtilisateur = SurStructure.extend({ compteId: z.coerce.number().int() });

const UtilisateursDeStructure = z.object({
  raisonSociale: z.string(),
  /** Of who reads. */
  monRole: z.enum(LISTE_ROLES),
  monCompteId: z.int(),
  utilisateurs: z.array(Utilisateur),
});
export type UtilisateursDeStructure = z.infer<typeof UtilisateursDeStructure>;

/** A structure that who reads manages, with what can be given on it. */
const StructureGeree = z.object({
  id: z.int(),
  identifiant: z.string(),
  raisonSociale: z.string(),
  monRole: z.enum(LISTE_ROLES),
  actif: z.boolean(),
  services: z.array(z.object({ code: z.string(), nom: z.string() })),
  /** Codes of the espaces open on it, and of those that come without asking. */
  espaces: z.array(z.string()),
  espacesDOffice: z.array(z.string()),
});
export type StructureGeree = z.infer<typeof StructureGeree>;

/** What an address is known for, to who manages users. Nothing more than its exact owner is told. */
const CompteTrouve = z.object({
  connu: z.boolean(),
  prenom: z.string().nullable(),
  nom: z.string().nullable(),
  statutCompte: z.enum(STATUTS_DE_COMPTE).nullable(),
  /** His rattachements to structures that who asks manages. */
  rattachements: z.array(z.object({ structureId: z.int(), statut: z.enum(LISTE_STATUTS) })),
});
export type CompteTrouve = z.infer<typeof CompteTrouve>;

const Remplacement = z.object({
  id: z.int(),
  emailCandidat: z.string(),
  motif: z.string(),
  nomFichier: z.string(),
  statut: z.enum(LISTE_STATUTS_DU_REMPLACEMENT),
  reponse: z.string().nullable(),
  demandeLe: z.string(),
  traiteLe: z.string().nullable(),
});
export type Remplacement = z.infer<typeof Remplacement>;

const geste = (chemin: string) =>
  ({
    methode: 'POST',
    url: `/api/structures/:id/utilisateurs/:compteId/${chemin}`,
    acces: 'COMPTE',
    params: SurUtilisateur,
    reponse: Fait,
  }) as const;

export const contratUtilisateurs = {
  listerUtilisateursDeStructure: {
    methode: 'GET',
    url: '/api/structures/:id/utilisateurs',
    acces: 'COMPTE',
    params: SurStructure,
    reponse: UtilisateursDeStructure,
  },
  /** Structures on which who reads may attach somebody, that one first. */
  listerStructuresARattacher: {
    methode: 'GET',
    url: '/api/structures/:id/utilisateurs/rattacher',
    acces: 'COMPTE',
    params: SurStructure,
    reponse: z.array(StructureGeree),
  },
  chercherCompte: {
    methode: 'GET',
    url: '/api/structures/:id/utilisateurs/recherche',
    acces: 'COMPTE',
    parMinute: 30,
    params: SurStructure,
    requete: z.object({ email: Email }),
    reponse: CompteTrouve,
  },
  rattacherUtilisateur: {
    methode: 'POST',
    url: '/api/rattachements/utilisateurs',
    acces: 'COMPTE',
    corps: RattachementSaisie,
    reponse: z.object({ compteId: z.int(), nouveau: z.boolean() }),
  },
  desactiverRattachement: geste('desactiver'),
  reactiverRattachement: geste('reactiver'),
  detacherUtilisateur: geste('detacher'),
  nommerSecondaire: geste('nommer-secondaire'),
  revoquerSecondaire: geste('revoquer-secondaire'),
  transfererRole: geste('transferer-role'),
  dupliquerDroits: { ...geste('dupliquer-droits'), corps: z.object({ sourceId: z.int() }) },

  /** « The gestionnaire principal has left »: what one needs to ask for another, and one's requests. */
  consulterRemplacements: {
    methode: 'GET',
    url: '/api/structures/:id/remplacements',
    acces: 'COMPTE',
    params: SurStructure,
    reponse: z.object({
      raisonSociale: z.string(),
      identifiant: z.string(),
      /** Who reads holds the rôle: he transfers it, nobody replaces him. */
      jeSuisGestionnaire: z.boolean(),
      /** « Prénom Nom » of the present gestionnaire principal. */
      gestionnaire: z.string().nullable(),
      enCours: z.boolean(),
      remplacements: z.array(Remplacement),
    }),
  },
  envoyerJustificatif: {
    methode: 'POST',
    url: '/api/structures/:id/remplacements/justificatif',
    acces: 'COMPTE',
    params: SurStructure,
    requete: z.object({ nom: z.string().max(255) }),
    corps: 'OCTETS',
    tailleMax: PARAMETRES_DU_REMPLACEMENT.tailleMax.valeur,
    reponse: z.object({ fichier: z.string(), nomFichier: z.string() }),
  },
  demanderRemplacement: {
    methode: 'POST',
    url: '/api/structures/:id/remplacements',
    acces: 'COMPTE',
    params: SurStructure,
    corps: RemplacementSaisie,
    reponse: z.object({ id: z.int() }),
  },
} as const satisfies Contrat;
