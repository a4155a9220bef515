/** TOUJOURS: everyone sees it; GESTIONNAIRE: comes with the role; STRUCTURE: is opened on a structure, then subscribed to. */
type Ouverture = 'TOUJOURS' | 'GESTIONNAIRE' | 'STRUCTURE';

type Espace = {
  code: string;
  libelle: string;
  pourQuoi: string;
  pourQui: string;
  ouverture: Ouverture;
  /** Opened without asking on a new structure, by nature of the structure. */
  parDefaut: { PRIVEE: boolean; PUBLIQUE: boolean };
  /** A person subscribes to it alone, without a manager's answer [S20]. */
  sansValidation: boolean;
  /** Where it went in the portal of today. */
  actuel: { domaine: string; application: string };
  /** A screen exists in Chorale. */
  disponible: boolean;
  /** Without a tab of its own, what it is for is seen in another espace. */
  ecranAilleurs?: boolean;
  source: string;
};

const PARTOUT = { PRIVEE: true, PUBLIQUE: true };
const CHEZ_LES_PUBLICS = { PRIVEE: false, PUBLIQUE: true };
const NULLE_PART = { PRIVEE: false, PUBLIQUE: false };

// Notes on the structures, § 6.2, in the order of the tabs (the order is supposé).
export const ESPACES = [
  {
    code: 'ACCUEIL',
    libelle: 'Accueil',
    pourQuoi: 'Retrouver chaque jour ce qui reste à faire.',
    pourQui: 'tout le monde',
    ouverture: 'TOUJOURS',
    parDefaut: PARTOUT,
    sansValidation: true,
    actuel: { domaine: 'Accueil', application: 'Accueil' },
    disponible: true,
    source: 'S55',
  },
  {
    code: 'MON_COMPTE',
    libelle: 'Mon compte',
    pourQuoi: 'Tenir ses coordonnées à jour, demander un rattachement ou un abonnement.',
    pourQui: 'tout le monde',
    ouverture: 'TOUJOURS',
    parDefaut: PARTOUT,
    sansValidation: true,
    actuel: { domaine: 'Menu à votre nom', application: 'Mon compte' },
    disponible: true,
    source: 'S8',
  },
  {
    code: 'ACTIVITES_GESTIONNAIRE',
    libelle: 'Activités du gestionnaire',
    pourQuoi: 'Gérer sa structure, ses services, ses espaces et ses utilisateurs.',
    pourQui: 'les gestionnaires',
    ouverture: 'GESTIONNAIRE',
    parDefaut: PARTOUT,
    sansValidation: true,
    actuel: { domaine: 'Organisation', application: 'Structures, Utilisateurs et menu Approbations' },
    disponible: true,
    source: 'S14',
  },
  {
    code: 'FACTURES_EMISES',
    libelle: 'Factures émises',
    pourQuoi: 'Déposer ou saisir ses factures, les suivre, les corriger.',
    pourQui: 'tous les fournisseurs',
    ouverture: 'STRUCTURE',
    parDefaut: CHEZ_LES_PUBLICS,
    sansValidation: true,
    actuel: { domaine: 'Facturation', application: 'Factures émises' },
    disponible: true,
    source: 'S20',
  },
  {
    code: 'FACTURES_RECUES',
    libelle: 'Factures reçues',
    pourQuoi: 'Recevoir et traiter les factures de ses fournisseurs.',
    pourQui: 'les structures publiques',
    ouverture: 'STRUCTURE',
    parDefaut: CHEZ_LES_PUBLICS,
    sansValidation: false,
    actuel: { domaine: 'Facturation', application: 'Factures reçues' },
    disponible: true,
    source: 'S20',
  },
  {
    code: 'FACTURES_A_VALIDER',
    libelle: 'Factures à valider',
    pourQuoi: 'Valider ou refuser les factures de ses sous-traitants et cotraitants.',
    pourQui: 'les titulaires et les mandataires',
    ouverture: 'STRUCTURE',
    parDefaut: NULLE_PART,
    sansValidation: false,
    actuel: { domaine: 'Facturation', application: 'Factures à valider' },
    disponible: true,
    source: 'S25',
  },
  {
    code: 'FACTURES_TRAVAUX',
    libelle: 'Factures de travaux',
    pourQuoi: 'Faire circuler décomptes et états d’acompte entre entreprise, maître d’œuvre et maître d’ouvrage.',
    pourQui: 'les entreprises du bâtiment, les maîtres d’œuvre et les maîtres d’ouvrage',
    ouverture: 'STRUCTURE',
    parDefaut: NULLE_PART,
    sansValidation: false,
    actuel: { domaine: 'Facturation', application: 'Factures de travaux' },
    disponible: true,
    source: 'S54',
  },
  {
    code: 'MEMOIRES_JUSTICE',
    libelle: 'Mémoires de frais de justice',
    pourQuoi: 'Demander le paiement d’une mission confiée par la justice.',
    pourQui: 'les experts, les interprètes…',
    ouverture: 'STRUCTURE',
    parDefaut: NULLE_PART,
    sansValidation: false,
    actuel: { domaine: 'Facturation', application: 'Mémoires de frais de justice' },
    disponible: false,
    source: 'connaissance',
  },
  {
    code: 'REMBOURSEMENT_TIC',
    libelle: 'Demande de remboursement TIC',
    pourQuoi: 'Se faire rembourser une taxe sur l’énergie agricole.',
    pourQui: 'les agriculteurs et leurs centres de gestion',
    ouverture: 'STRUCTURE',
    parDefaut: NULLE_PART,
    sansValidation: false,
    actuel: { domaine: 'Facturation', application: 'Demandes de remboursement' },
    disponible: false,
    source: 'S26',
  },
  {
    code: 'ENGAGEMENTS',
    libelle: 'Engagements',
    pourQuoi: 'Passer une commande à un fournisseur, ou répondre à celles de vos clients publics et les facturer.',
    pourQui: 'les structures publiques et leurs fournisseurs',
    ouverture: 'STRUCTURE',
    parDefaut: NULLE_PART,
    sansValidation: false,
    actuel: { domaine: 'Commande', application: 'Engagements' },
    disponible: true,
    source: 'S18',
  },
  {
    code: 'SOLLICITATIONS_EMISES',
    libelle: 'Sollicitations émises',
    pourQuoi: 'Écrire à l’assistance ou à un correspondant.',
    pourQui: 'tout le monde',
    ouverture: 'STRUCTURE',
    parDefaut: PARTOUT,
    sansValidation: false,
    actuel: { domaine: 'Support', application: 'Tickets émis' },
    disponible: false,
    source: 'S20',
  },
  {
    code: 'SOLLICITATIONS_RECUES',
    libelle: 'Sollicitations reçues',
    pourQuoi: 'Répondre aux sollicitations que l’on vous adresse.',
    pourQui: 'ceux à qui l’on écrit',
    ouverture: 'STRUCTURE',
    parDefaut: PARTOUT,
    sansValidation: false,
    actuel: { domaine: 'Support', application: 'Tickets reçus' },
    disponible: false,
    source: 'S20',
  },
  {
    code: 'RACCORDEMENT',
    libelle: 'Raccordement EDI et API',
    pourQuoi: 'Relier un logiciel au portail.',
    pourQui: 'les informaticiens',
    ouverture: 'STRUCTURE',
    parDefaut: NULLE_PART,
    sansValidation: false,
    actuel: { domaine: 'Raccordements', application: 'Compte technique' },
    disponible: false,
    source: 'S50',
  },
  {
    code: 'SUIVI_DES_FLUX',
    libelle: 'Suivi des flux',
    pourQuoi:
      'Surveiller les envois faits par un logiciel, et leurs rejets. Ceux que l’on dépose se suivent dans « Factures émises ».',
    pourQui: 'les émetteurs de flux',
    ouverture: 'STRUCTURE',
    parDefaut: NULLE_PART,
    sansValidation: false,
    actuel: { domaine: 'Raccordements', application: 'Suivi des flux' },
    disponible: false,
    ecranAilleurs: true,
    source: 'S14',
  },
  {
    code: 'ANNUAIRE',
    libelle: 'Annuaire',
    pourQuoi: 'Trouver une structure publique et ce qu’elle exige sur une facture.',
    pourQui: 'tout le monde, même sans être connecté',
    ouverture: 'TOUJOURS',
    parDefaut: PARTOUT,
    sansValidation: true,
    actuel: { domaine: 'Accueil', application: 'Annuaire' },
    disponible: true,
    source: 'S36',
  },
  {
    code: 'CESSION_DE_CREANCES',
    libelle: 'Cession de créances / Certificats de cessibilité',
    pourQuoi: 'Obtenir un certificat pour céder une créance à sa banque.',
    pourQui: 'les fournisseurs qui cèdent leurs créances',
    ouverture: 'STRUCTURE',
    parDefaut: NULLE_PART,
    sansValidation: false,
    actuel: { domaine: 'Facturation', application: 'Certificats de cessibilité' },
    disponible: false,
    source: 'S6',
  },
] as const satisfies readonly Espace[];

export type CodeEspace = (typeof ESPACES)[number]['code'];

/** The row of an espace. */
export function espace(code: CodeEspace): Espace {
  const trouve = ESPACES.find((e) => e.code === code);
  if (!trouve) throw new RangeError(`espace inconnu : ${code}`);
  return trouve;
}

/** What it is for can be done somewhere in Chorale. */
export const aUnEcran = (code: CodeEspace): boolean => espace(code).disponible || espace(code).ecranAilleurs === true;

/** What a new structure of that nature has open from the first day, apart from what everyone always sees. */
export function espacesParDefaut(nature: 'PRIVEE' | 'PUBLIQUE'): CodeEspace[] {
  return ESPACES.filter((e) => e.ouverture === 'STRUCTURE' && e.parDefaut[nature]).map((e) => e.code);
}
