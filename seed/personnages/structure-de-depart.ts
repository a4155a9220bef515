import type { CodeEspace } from '#shared/espaces/espaces.ts';

/** What a public body asks of its suppliers, and its place in the works circuit. */
export type ParametresDeStructure = {
  codeServiceObligatoire: boolean;
  engagementObligatoire: boolean;
  serviceOuEngagement: boolean;
  miseEnPaiementNonRemontee: boolean;
  estMoa: boolean;
  estMoaUniquement: boolean;
  /** A number of engagement given to the State is looked up, not only required. */
  estEtat: boolean;
  /** Accounts kept in Hélios by the DGFiP. */
  comptesDansHelios: boolean;
};

export type ServiceDeDepart = { code: string; nom: string; engagementObligatoire?: boolean; actif?: false };

/** An order already placed. */
export type EngagementDeDepart = {
  numero: string;
  objet: string;
  codeService?: string;
  numeroMarche?: string;
  /** SIRET of who is ordered from; the learner's own firm may not be on the portal yet. */
  recepteur: string;
  etat: 'COMMANDE' | 'A_TRAITER' | 'ACCEPTEE';
  /** `montantTtc` in centimes. */
  lignes: readonly { designation: string; montantTtc: number }[];
};

export type StructureDeDepart = {
  /** SIRET */
  identifiant: string;
  raisonSociale: string;
  nature: 'PRIVEE' | 'PUBLIQUE';
  adresse: string;
  codePostal: string;
  ville: string;
  telephone: string;
  numeroTVA: string;
  /** Days allowed to pay. */
  delaiPaiement: 30 | 50;
  parametres: ParametresDeStructure;
  services: readonly ServiceDeDepart[];
  engagements: readonly EngagementDeDepart[];
  /** Opened besides what every structure of its nature has. */
  espaces: readonly CodeEspace[];
};

export const SANS_EXIGENCE: ParametresDeStructure = {
  codeServiceObligatoire: false,
  engagementObligatoire: false,
  serviceOuEngagement: false,
  miseEnPaiementNonRemontee: false,
  estMoa: false,
  estMoaUniquement: false,
  estEtat: false,
  comptesDansHelios: false,
};

/** Present on every public body, for invoices between public bodies only [S36]. */
export const SERVICE_FACTURES_PUBLIQUES: ServiceDeDepart = {
  code: 'FACTURES_PUBLIQUES',
  nom: 'Service des factures publiques',
};
