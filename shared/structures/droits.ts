import type { Role } from './roles.ts';

type Droit = {
  libelle: string;
  /** Rôles that have it on their structure. */
  par: readonly Role[];
  source: string;
};

const GESTIONNAIRES = ['GP', 'GS'] as const;
const TOUS = ['GP', 'GS', 'US'] as const;

/** What each rôle may do on its structure (comptes-structures § 3.2). */
// biome-ignore format: one line per right, read as the matrix of the notes
export const DROITS = {
  voirActivites: { libelle: 'Voir « Activités du gestionnaire »', par: GESTIONNAIRES, source: 'S14' },
  modifierStructure: { libelle: 'Modifier la fiche structure', par: GESTIONNAIRES, source: 'S14' },
  modifierIdentifiant: { libelle: 'Modifier l’identifiant (SIRET)', par: GESTIONNAIRES, source: 'S21' },
  activerStructure: { libelle: 'Activer ou désactiver la structure', par: GESTIONNAIRES, source: 'S9' },
  gererServices: { libelle: 'Ajouter, modifier, désactiver un service', par: GESTIONNAIRES, source: 'S18' },
  gererEspaces: { libelle: 'Ouvrir ou fermer un espace sur la structure', par: GESTIONNAIRES, source: 'S19' },
  gererCoordonneesBancaires: { libelle: 'Tenir les coordonnées bancaires', par: GESTIONNAIRES, source: 'connaissance' },
  traiterRattachements: { libelle: 'Valider ou refuser les demandes de rattachement', par: GESTIONNAIRES, source: 'S14' },
  traiterAbonnements: { libelle: 'Valider ou refuser les demandes d’abonnement', par: GESTIONNAIRES, source: 'S14' },
  rattacherUtilisateur: { libelle: 'Rattacher un utilisateur de sa propre initiative', par: GESTIONNAIRES, source: 'S20' },
  dupliquerDroits: { libelle: 'Dupliquer les droits d’un utilisateur', par: GESTIONNAIRES, source: 'S20' },
  gererAbonnements: { libelle: 'Donner des abonnements sans demande', par: GESTIONNAIRES, source: 'S20' },
  renvoyerActivation: { libelle: 'Renvoyer un courriel d’activation', par: GESTIONNAIRES, source: 'S14' },
  exporterUtilisateurs: { libelle: 'Exporter les utilisateurs', par: GESTIONNAIRES, source: 'S14' },
  consulterActions: { libelle: 'Lire l’historique des actions des gestionnaires', par: GESTIONNAIRES, source: 'S14' },
  nommerSecondaire: { libelle: 'Nommer ou révoquer un gestionnaire secondaire', par: ['GP'], source: 'connaissance' },
  transfererRole: { libelle: 'Transférer le rôle de gestionnaire principal', par: ['GP'], source: 'S14' },
  signerMandat: { libelle: 'Accepter le mandat de facturation', par: ['GP'], source: 'supposé' },
  voirUtilisateurs: { libelle: 'Voir les utilisateurs et les espaces de la structure', par: TOUS, source: 'S34' },
  demanderAbonnement: { libelle: 'Demander un abonnement à un espace', par: TOUS, source: 'S19' },
  seDetacher: { libelle: 'Se détacher de la structure', par: ['GS', 'US'], source: 'S37' },
  demanderRemplacement: { libelle: 'Signaler que le gestionnaire principal est parti', par: ['GS', 'US'], source: 'S22' },
} as const satisfies Record<string, Droit>;

export type NomDroit = keyof typeof DROITS;

/** Has that rôle this right on its structure? Nothing for who holds no rôle there. */
export const aDroit = (role: Role | undefined, droit: NomDroit): boolean =>
  role !== undefined && (DROITS[droit].par as readonly Role[]).includes(role);

export const estGestionnaire = (role: string): boolean => (GESTIONNAIRES as readonly string[]).includes(role);
