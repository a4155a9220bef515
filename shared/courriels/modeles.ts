/** Which of the two addresses of a compte a mail goes to: activation and passwords to the first, all else to the second (S23). */
type Adresse = 'CONNEXION' | 'CONTACT';

type Modele = {
  a: Adresse;
  /** `{numero}` is replaced by the variable of that name. */
  objet: string;
  /** One line each. A line that holds `{motif?}` is left out when there is no motif. */
  corps: readonly string[];
  /** Words of the link, for the mails that lead to a page. */
  libelleLien: string;
  source: string;
};

/** First line of every mail: nobody may take it for a real one. */
export const BANDEAU = 'Message de formation : aucun vrai courriel n’a été envoyé.';
/** Last line (factures § 8). */
export const PIED = 'Ce message est envoyé automatiquement, merci de ne pas y répondre.';
/** A domain that can never exist (ecrans-aide § 4). */
export const EXPEDITEUR = 'ne-pas-repondre@simulateur.invalid';

// What a mail about a facture recalls (factures § 8).
const FICHE_FACTURE = [
  'Numéro : {numero}',
  'Fournisseur : {fournisseur}',
  'Destinataire : {destinataire}',
  'Service : {service?}',
  'Montant TTC : {montantTtc}',
  'Ancien statut : {ancienStatut?}',
  'Nouveau statut : {statut}',
  'Date : {date}',
  'Motif : {motif?}',
  'Commentaire : {commentaire?}',
] as const;

const LIEN_FACTURE = 'Ouvrir la facture';

/**
 * Mails of the portal (ecrans-aide § 4, M1 to M13; factures § 8). The events and the addresses are sourced; the exact
 * subjects and texts were not found: the wording is ours.
 */
export const MODELES = {
  ACTIVATION: {
    a: 'CONNEXION',
    objet: '[Chorus Pro] Activation de votre compte utilisateur',
    corps: [
      'Bonjour {prenom} {nom},',
      '',
      'Votre compte utilisateur est créé avec l’adresse de connexion {emailConnexion}.',
      'Pour l’activer, ouvrez le lien ci-dessous : vous choisirez votre mot de passe et votre question secrète.',
      '',
      'Ce lien vaut {duree} minutes, jusqu’au {expireLe}.',
      'Passé ce délai, demandez un nouvel envoi depuis la page « Se connecter ».',
    ],
    libelleLien: 'Activer mon compte',
    source: 'S4',
  },
  ACTIVATION_RENVOYEE: {
    a: 'CONNEXION',
    objet: '[Chorus Pro] Nouveau lien d’activation de votre compte utilisateur',
    corps: [
      'Bonjour {prenom} {nom},',
      '',
      'Voici le nouveau lien que vous avez demandé pour activer votre compte {emailConnexion}.',
      'Le lien reçu auparavant ne vaut plus : utilisez celui-ci.',
      '',
      'Ce lien vaut {duree} minutes, jusqu’au {expireLe}.',
    ],
    libelleLien: 'Activer mon compte',
    source: 'supposé',
  },
  COMPTE_ACTIVE: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Votre compte est actif',
    corps: [
      'Bonjour {prenom} {nom},',
      '',
      'Votre compte {emailConnexion} est actif : vous pouvez vous connecter.',
      'À la première connexion, créez votre structure, ou demandez à rejoindre celle de votre entreprise.',
      '',
      'Cette adresse de contact recevra les messages sur vos factures.',
    ],
    libelleLien: 'Se connecter',
    source: 'supposé',
  },
  FACTURE_DEPOSEE: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Facture n° {numero} : {statut}',
    corps: [
      'Bonjour,',
      '',
      'Votre facture a été reçue par Chorus Pro. Elle va être transmise à son destinataire.',
      '',
      ...FICHE_FACTURE,
    ],
    libelleLien: LIEN_FACTURE,
    source: 'S13',
  },
  FACTURE_STATUT: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Facture n° {numero} : {statut}',
    corps: ['Bonjour,', '', 'Votre facture a changé de statut.', '', ...FICHE_FACTURE],
    libelleLien: LIEN_FACTURE,
    source: 'S13',
  },
  FACTURE_REJETEE: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Facture n° {numero} : {statut}',
    corps: [
      'Bonjour,',
      '',
      'Votre facture a été rejetée par son destinataire : elle ne sera pas payée en l’état.',
      'Lisez le motif, puis traitez le rejet. Si la somme reste due, refaites la facture sous un nouveau numéro.',
      '',
      ...FICHE_FACTURE,
    ],
    libelleLien: LIEN_FACTURE,
    source: 'S15',
  },
  FACTURE_SUSPENDUE: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Facture n° {numero} : {statut}',
    corps: [
      'Bonjour,',
      '',
      'Le destinataire attend une pièce ou une précision : le délai de paiement est arrêté.',
      'Complétez la facture pour qu’il reprenne. Ne la déposez pas une seconde fois.',
      '',
      ...FICHE_FACTURE,
    ],
    libelleLien: LIEN_FACTURE,
    source: 'S13',
  },
  FACTURE_A_RECYCLER: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Facture n° {numero} : {statut}',
    corps: [
      'Bonjour,',
      '',
      'Votre facture est arrivée à la mauvaise adresse : le destinataire, le service ou l’engagement est à corriger.',
      'Recyclez-la : elle garde son numéro et repart vers le bon destinataire.',
      '',
      ...FICHE_FACTURE,
    ],
    libelleLien: LIEN_FACTURE,
    source: 'S13',
  },
  FACTURE_MISE_EN_PAIEMENT: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Facture n° {numero} : {statut}',
    corps: [
      'Bonjour,',
      '',
      'Le paiement de votre facture est ordonné. Comptez quelques jours de banque avant de voir la somme sur votre compte.',
      '',
      ...FICHE_FACTURE,
    ],
    libelleLien: LIEN_FACTURE,
    source: 'S44',
  },
  FACTURE_A_TRAITER: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Facture n° {numero} de {fournisseur} à traiter',
    corps: ['Bonjour,', '', 'Une facture vient d’arriver pour votre structure.', '', ...FICHE_FACTURE],
    libelleLien: LIEN_FACTURE,
    source: 'supposé',
  },
} as const satisfies Record<string, Modele>;

export type NomModele = keyof typeof MODELES;

type Noms<T extends string> = T extends `${string}{${infer N}}${infer Reste}` ? N | Noms<Reste> : never;
type NomsDe<M extends NomModele> = Noms<(typeof MODELES)[M]['objet'] | (typeof MODELES)[M]['corps'][number]>;

/** What a mail needs to be written: every `{numero}` of its texts; those with a `?` may be missing. */
export type VariablesDe<M extends NomModele> = {
  [N in NomsDe<M> as N extends `${string}?` ? never : N]: string;
} & { [N in NomsDe<M> as N extends `${infer Facultatif}?` ? Facultatif : never]?: string | undefined };
