import { z } from 'zod';

/** The words of the course (portal before 2022), or those of the portal of today. */
export const Vocabulaire = z.enum(['2021', 'actuel']);
export type Vocabulaire = z.infer<typeof Vocabulaire>;

export const VOCABULAIRE_DU_COURS: Vocabulaire = '2021';

type Mot = { 2021: string; actuel: string; source: string };

/**
 * Common nouns are in lower case, with the forms that change gender; names of menus, tabs and buttons as they are shown.
 * Notes on the screens, §§ 1 and 2: the sources are numbered as there.
 */
// biome-ignore format: one row per word reads as the table of the notes
export const MOTS = {
  // Groups of functions
  espace: { 2021: 'espace', actuel: 'application', source: 'S40' },
  espaces: { 2021: 'espaces', actuel: 'applications', source: 'S40' },
  unEspace: { 2021: 'un espace', actuel: 'une application', source: 'S40' },
  lEspace: { 2021: 'l’espace', actuel: 'l’application', source: 'S40' },
  cetEspace: { 2021: 'cet espace', actuel: 'cette application', source: 'S40' },
  barreDesEspaces: { 2021: 'Espaces', actuel: 'Domaines', source: 'S31' },
  ouvrirEspace: { 2021: 'Ajouter des espaces', actuel: 'Demander une habilitation', source: 'S8' },
  // Right of a person on an espace
  abonnement: { 2021: 'abonnement', actuel: 'habilitation', source: 'S8' },
  abonnements: { 2021: 'abonnements', actuel: 'habilitations', source: 'S8' },
  unAbonnement: { 2021: 'un abonnement', actuel: 'une habilitation', source: 'S8' },
  lAbonnement: { 2021: 'l’abonnement', actuel: 'l’habilitation', source: 'S8' },
  abonnementAUnEspace: { 2021: 'abonnement à un espace', actuel: 'habilitation', source: 'S8' },
  mesAbonnements: { 2021: 'Mes abonnements aux espaces', actuel: 'Mes habilitations', source: 'S6b' },
  ajouterAbonnement: { 2021: 'Ajouter un abonnement', actuel: 'Demander une habilitation', source: 'S7' },
  demandesAbonnement: { 2021: 'Les demandes d’abonnement à des espaces', actuel: 'Approbations', source: 'S12' },
  // Managing
  activitesGestionnaire: { 2021: 'Activités du gestionnaire', actuel: 'Organisation', source: 'S12' },
  approbations: { 2021: 'Activités du gestionnaire', actuel: 'Approbations', source: 'S8' },
  mesStructures: { 2021: 'Mes structures', actuel: 'Structures', source: 'S12' },
  modifierStructure: { 2021: 'Modification de la structure', actuel: 'Gérer une structure', source: 'S11' },
  gestionnairePrincipal: { 2021: 'gestionnaire principal', actuel: 'gestionnaire principal', source: 'S9' },
  gestionnaireSecondaire: { 2021: 'gestionnaire secondaire', actuel: 'utilisateur au profil « Organisation modification »', source: 'S9' },
  utilisateurSimple: { 2021: 'utilisateur simple', actuel: 'utilisateur', source: 'S9' },
  ajouterCoordonnees: { 2021: 'Ajouter des coordonnées bancaires', actuel: 'Créer une coordonnée bancaire', source: 'S41' },
  mandatDeFacturation: { 2021: 'Mandat de facturation', actuel: 'Souscrire un mandat de facturation', source: 'S24' },
  // Rattachement
  rattachement: { 2021: 'rattachement', actuel: 'rattachement', source: 'S6b' },
  rattachements: { 2021: 'rattachements', actuel: 'rattachements', source: 'S6b' },
  mesRattachements: { 2021: 'Mes rattachements aux structures', actuel: 'Mes rattachements', source: 'S6b' },
  demanderRattachement: { 2021: 'Demander un rattachement', actuel: 'Demander un rattachement', source: 'supposé' },
  demandesRattachement: { 2021: 'Les demandes de rattachement à une structure', actuel: 'Approbations', source: 'S12' },
  approuverRattachement: { 2021: 'Valider', actuel: 'Approuver', source: 'S12' },
  // Account
  monCompte: { 2021: 'Mon compte', actuel: 'Mon compte', source: 'S6b' },
  validerMonCompte: { 2021: 'Valider', actuel: 'Enregistrer', source: 'S6b' },
  notifications: { 2021: 'Notifications', actuel: 'Préférence notifications', source: 'S6b' },
  mesPiecesJointes: { 2021: 'Mes pièces jointes', actuel: 'Mes pièces jointes', source: 'S5' },
  creerCompte: { 2021: 'Vous êtes nouveau sur Chorus Pro ?', actuel: 'Créer un compte', source: 'S19' },
  creerStructure: { 2021: 'Je crée ma structure', actuel: 'Créer une structure', source: 'S6' },
  // Factures
  deposerFacture: { 2021: 'Dépôt facture', actuel: 'Déposer facture', source: 'S40' },
  saisirFacture: { 2021: 'Saisir facture', actuel: 'Saisir facture', source: 'S14' },
  synthese: { 2021: 'Synthèse', actuel: 'Synthèse', source: 'S14' },
  rechercher: { 2021: 'Rechercher', actuel: 'Rechercher', source: 'S4b' },
  tableauDeBord: { 2021: 'Tableau de bord', actuel: 'Tableau de bord', source: 'connaissance' },
  engagement: { 2021: 'engagement', actuel: 'commande', source: 'S27' },
  engagements: { 2021: 'engagements', actuel: 'commandes', source: 'S27' },
  // Help
  aide: { 2021: 'Besoin d’aide ?', actuel: 'Support', source: 'S3c' },
  contacter: { 2021: 'Nous contacter', actuel: 'Nous contacter', source: 'S3c' },
  sollicitation: { 2021: 'sollicitation', actuel: 'ticket', source: 'S3' },
  sollicitations: { 2021: 'sollicitations', actuel: 'tickets', source: 'S3' },
  uneSollicitation: { 2021: 'une sollicitation', actuel: 'un ticket', source: 'S3' },
  laSollicitation: { 2021: 'la sollicitation', actuel: 'le ticket', source: 'S3' },
  cetteSollicitation: { 2021: 'cette sollicitation', actuel: 'ce ticket', source: 'S3' },
  saisirSollicitation: { 2021: 'Saisir sollicitation', actuel: 'Créer un ticket de support', source: 'S21' },
  sollicitationsEmises: { 2021: 'Sollicitations émises', actuel: 'Tickets émis', source: 'supposé' },
  sollicitationsRecues: { 2021: 'Sollicitations reçues', actuel: 'Tickets reçus', source: 'S3b' },
  sollicitationsATraiter: { 2021: 'Mes sollicitations à traiter', actuel: 'Tickets à traiter', source: 'S3b' },
} as const satisfies Record<string, Mot>;

export type CleDeMot = keyof typeof MOTS;

/** The word to show. */
export function mot(cle: CleDeMot, vocabulaire: Vocabulaire): string {
  return MOTS[cle][vocabulaire];
}

/** The same thing in the other vocabulary, for the hint on hover; nothing when both say the same. */
export function autreMot(cle: CleDeMot, vocabulaire: Vocabulaire): string | undefined {
  const autre = MOTS[cle][vocabulaire === '2021' ? 'actuel' : '2021'];
  return autre === MOTS[cle][vocabulaire] ? undefined : autre;
}

/** « espaces » → « Espaces », at the head of a title or a sentence. */
export function enTete(texte: string): string {
  return texte.charAt(0).toUpperCase() + texte.slice(1);
}
