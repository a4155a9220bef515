/** One line per refusal: HTTP status, what is wrong, what to do. Portal wording when it is known. */
type Refus = { statut: number; message: string; faire?: string; source?: string };

export const REFUS = {
  // General
  SAISIE_INVALIDE: { statut: 422, message: 'Certains champs sont à corriger.', faire: 'Reprenez les champs signalés.' },
  CHAMP_OBLIGATOIRE: { statut: 422, message: 'Ce champ est obligatoire.', source: 'supposé' },
  CHAMP_FORMAT: { statut: 422, message: 'Cette valeur n’a pas le format attendu.' },
  TEXTE_TROP_LONG: { statut: 422, message: 'Ce texte est trop long.' },
  CARACTERES_INVALIDES: { statut: 422, message: 'Ce texte contient des caractères illisibles.', faire: 'Retapez-le.' },
  INTROUVABLE: {
    statut: 404,
    message: 'Cette page ou cet objet n’existe pas dans votre bac à sable.',
    faire: 'Revenez à l’accueil.',
  },
  ACCES_REFUSE: {
    statut: 403,
    message: 'Le siège que vous occupez ne permet pas cette action.',
    faire: 'Changez de siège dans la barre d’entraînement.',
  },
  ACTE_INTERDIT: {
    statut: 409,
    message: 'Cette action n’est plus possible : la situation a changé.',
    faire: 'Rechargez la page pour voir l’état actuel.',
  },
  REQUETE_REFUSEE: {
    statut: 403,
    message: 'Cette demande ne vient pas d’une page de Chorale.',
    faire: 'Rechargez la page, puis recommencez.',
  },
  REQUETE_ILLISIBLE: {
    statut: 400,
    message: 'La demande reçue est illisible.',
    faire: 'Rechargez la page, puis recommencez.',
  },
  TROP_DE_DEMANDES: { statut: 429, message: 'Trop de tentatives en peu de temps.', faire: 'Patientez une minute.' },
  FICHIER_TROP_GROS: {
    statut: 413,
    message: 'Le fichier dépasse la taille maximale autorisée (10 Mo).',
    faire: 'Choisissez un fichier plus léger.',
    source: 'S20',
  },
  ENVOI_TROP_GROS: {
    statut: 413,
    message: 'Cet envoi est trop gros pour Chorale.',
    faire: 'Allégez-le : moins de lignes, des textes plus courts, ou un fichier plus petit.',
  },
  DISQUE_PLEIN: {
    statut: 507,
    message: 'Le disque de la machine est plein : rien n’a été enregistré.',
    faire: 'Libérez de la place, puis recommencez ; votre saisie est gardée.',
  },
  SERVICE_INDISPONIBLE: {
    statut: 503,
    message: 'Chorale n’a pas pu répondre : rien n’a été enregistré.',
    faire: 'Recommencez dans un instant ; votre saisie est gardée.',
  },
  // Entering, seats
  SESSION_ABSENTE: {
    statut: 401,
    message: 'Vous n’êtes pas, ou plus, dans un bac à sable.',
    faire: 'Entrez de nouveau depuis la page d’accueil de Chorale.',
  },
  NON_CONNECTE: { statut: 401, message: 'Il faut être connecté au portail pour cela.', faire: 'Connectez-vous.' },
  SIEGE_INCONNU: { statut: 404, message: 'Ce siège n’existe pas dans votre bac à sable.' },
  // The bac: clock, undo, import
  HORLOGE_RECUL: {
    statut: 422,
    message: 'L’horloge ne peut qu’avancer.',
    faire: 'Pour revenir en arrière, ouvrez « Remonter le temps ».',
  },
  HORLOGE_TROP_LOIN: { statut: 422, message: 'On avance de deux ans au plus à la fois.' },
  RIEN_A_ANNULER: { statut: 409, message: 'Il n’y a rien à annuler.' },
  REMONTEE_IMPOSSIBLE: {
    statut: 409,
    message: 'On ne peut pas revenir à ce moment-là.',
    faire: 'Choisissez un moment de la liste.',
  },
  BAC_ETRANGER: {
    statut: 422,
    message: 'Ce fichier n’est pas un bac à sable Chorale.',
    faire: 'Choisissez un fichier « .chorale ».',
  },
  BAC_ABIME: {
    statut: 422,
    message: 'Ce bac à sable est abîmé : il n’a pas été ouvert.',
    faire: 'Reprenez une autre copie du fichier.',
  },
  BAC_TROP_RECENT: {
    statut: 422,
    message: 'Ce bac à sable vient d’une version plus récente de Chorale.',
    faire: 'Mettez Chorale à jour sur cette machine.',
  },
  BAC_PLEIN: {
    statut: 422,
    message: 'Ce bac à sable contient déjà trop de fichiers (200 Mo).',
    faire: 'Recommencez avec un bac neuf, ou déposez des fichiers plus légers.',
  },
  // Comptes (comptes-structures § 1.12)
  EMAIL_FORMAT: {
    statut: 422,
    message: 'L’adresse électronique n’est pas valable.',
    faire: 'Exemple : prenom.nom@exemple.fr',
    source: 'supposé',
  },
  EMAIL_DIFFERENTS: {
    statut: 422,
    message: 'Les deux adresses électroniques saisies ne sont pas identiques.',
    source: 'supposé',
  },
  EMAIL_EXISTE: {
    statut: 409,
    message: 'Un compte utilisateur existe déjà avec cette adresse électronique de connexion.',
    faire: 'Connectez-vous avec cette adresse, ou choisissez-en une autre.',
    source: 'supposé',
  },
  CAPTCHA_FAUX: {
    statut: 422,
    message: 'Les caractères saisis ne correspondent pas à ceux qui sont affichés.',
    faire: 'Recopiez les nouveaux caractères.',
    source: 'supposé',
  },
  CGU_REFUSEES: {
    statut: 422,
    message: 'Vous devez accepter les conditions générales d’utilisation.',
    source: 'supposé',
  },
  LIEN_INVALIDE: {
    statut: 410,
    message: 'Ce lien d’activation n’est plus valable.',
    faire: 'Demandez un nouvel envoi.',
    source: 'supposé',
  },
  MDP_REGLES: {
    statut: 422,
    message:
      'Le mot de passe doit comporter au moins 12 caractères, dont une majuscule, une minuscule, un chiffre et un caractère spécial.',
    source: 'connaissance',
  },
  MDP_PERSONNEL: {
    statut: 422,
    message: 'Le mot de passe ne doit contenir ni votre adresse de connexion ni votre nom.',
    source: 'supposé',
  },
  MDP_DIFFERENTS: { statut: 422, message: 'Les deux mots de passe saisis ne sont pas identiques.', source: 'supposé' },
  REPONSE_TROP_COURTE: { statut: 422, message: 'La réponse doit compter au moins 2 caractères.', source: 'supposé' },
  IDENTIFIANTS_FAUX: {
    statut: 401,
    message: 'Adresse électronique de connexion ou mot de passe incorrect.',
    source: 'supposé',
  },
  COMPTE_BLOQUE: {
    statut: 423,
    message: 'Votre compte est temporairement bloqué après plusieurs tentatives infructueuses.',
    faire: 'Il se rouvrira seul au bout d’une heure : vous pouvez avancer l’horloge.',
    source: 'S20',
  },
  COMPTE_INACTIF: {
    statut: 403,
    message: 'Votre compte utilisateur n’est pas activé.',
    faire: 'Ouvrez le courriel d’activation dans votre boîte aux lettres, ou demandez un nouvel envoi.',
    source: 'supposé',
  },
  // Structures (comptes-structures § 2.9)
  SIRET_LONGUEUR: { statut: 422, message: 'Le numéro de SIRET doit comporter 14 chiffres.', source: 'supposé' },
  SIRET_CLE: {
    statut: 422,
    message: 'Le numéro de SIRET saisi n’est pas valide.',
    faire: 'Vérifiez chaque chiffre.',
    source: 'supposé',
  },
  SIRET_INSEE_ABSENT: {
    statut: 422,
    message: 'Ce SIRET n’existe pas dans la base INSEE.',
    faire: 'Ici, seuls les SIRET d’exercice existent : prenez-en un dans la liste des entreprises d’exercice.',
    source: 'supposé',
  },
  SIRET_INSEE_FERME: {
    statut: 422,
    message: 'Ce SIRET n’est plus actif dans la base INSEE.',
    faire: 'L’établissement a fermé ou déménagé : cherchez son nouveau SIRET.',
    source: 'supposé',
  },
  STRUCTURE_EXISTE: {
    statut: 409,
    message: 'Une structure existe déjà avec cet identifiant.',
    faire: 'On ne crée pas deux fois la même structure : il faut demander son rattachement à son gestionnaire.',
    source: 'supposé',
  },
  STRUCTURE_PUBLIQUE: {
    statut: 422,
    message: 'Ce SIRET est celui d’une structure publique : elle ne se crée pas ici.',
    faire: 'Saisissez le SIRET de votre entreprise, jamais celui de votre client.',
    source: 'S17',
  },
  // Factures (factures § 3.10)
  DESTINATAIRE_INCONNU: {
    statut: 422,
    message: 'Le destinataire n’a pas été trouvé ou est inactif.',
    faire: 'Vérifiez son SIRET.',
    source: 'S28',
  },
  SERVICE_OBLIGATOIRE: {
    statut: 422,
    message: 'Le service exécutant est obligatoire pour ce destinataire.',
    faire: 'Demandez le code service à votre client.',
    source: 'S28',
  },
  SERVICE_INCONNU: {
    statut: 422,
    message: 'Le code service de la structure publique destinataire est inconnu ou inactif dans Chorus Pro.',
    source: 'S36',
  },
  SERVICE_RESERVE: {
    statut: 422,
    message: 'Le service FACTURES_PUBLIQUES est réservé aux factures entre structures publiques.',
    faire: 'Choisissez le vrai service de votre client.',
    source: 'S34',
  },
  ENGAGEMENT_OBLIGATOIRE: {
    statut: 422,
    message: 'Le numéro d’engagement est obligatoire pour ce destinataire.',
    faire: 'Il figure sur le bon de commande.',
    source: 'supposé',
  },
  ENGAGEMENT_INCONNU: {
    statut: 422,
    message: 'Le numéro d’engagement est inconnu dans le référentiel du destinataire.',
    source: 'supposé',
  },
  SERVICE_OU_ENGAGEMENT: {
    statut: 422,
    message: 'Le code service ou le numéro d’engagement doit être renseigné.',
    source: 'supposé',
  },
  NUMERO_LONGUEUR: { statut: 422, message: 'Le numéro de facture ne doit pas dépasser 20 caractères.', source: 'S22' },
  NUMERO_CARACTERES: {
    statut: 422,
    message: 'Le numéro de facture contient des caractères non autorisés.',
    faire: 'Lettres, chiffres, espace, - + _ / seulement, sans espace au début ni à la fin.',
    source: 'S47',
  },
  NUMERO_DOUBLON: {
    statut: 409,
    message: 'Une facture portant ce numéro existe déjà pour ce fournisseur.',
    faire: 'Une facture rejetée se refait avec un nouveau numéro.',
    source: 'S24',
  },
  DATE_FUTURE: {
    statut: 422,
    message: 'La date de facture doit être antérieure ou égale à la date de dépôt.',
    source: 'S24',
  },
  TOTAUX_INCOHERENTS: {
    statut: 422,
    message: 'Les contrôles de cohérence effectués sur la demande de paiement ne sont pas valides.',
    faire: 'Le montant TTC doit être égal au montant HT plus la TVA.',
    source: 'S28',
  },
  A_PAYER_TROP_GRAND: {
    statut: 422,
    message: 'Le montant à payer ne peut pas dépasser le montant TTC.',
    source: 'supposé',
  },
  MONTANT_NEGATIF: {
    statut: 422,
    message: 'Un montant ne peut pas être négatif.',
    faire: 'Pour un avoir, saisissez des montants positifs.',
    source: 'supposé',
  },
  TVA_SANS_OBJET: {
    statut: 422,
    message: 'Une facture « Sans TVA » ne porte pas de montant de TVA.',
    faire: 'Laissez la TVA à 0, ou choisissez un autre type de TVA.',
    source: 'supposé',
  },
  VALIDEUR_OBLIGATOIRE: {
    statut: 422,
    message: 'Le valideur est obligatoire pour ce cadre de facturation.',
    faire: 'Donnez le SIRET du titulaire ou du mandataire.',
    source: 'S24',
  },
  CADRE_INDISPONIBLE: {
    statut: 422,
    message: 'Ce cadre de facturation ne se pratique pas encore dans Chorale.',
    faire: 'Choisissez A1 ou A2.',
  },
  MOTIF_OBLIGATOIRE: { statut: 422, message: 'Le motif est obligatoire.', source: 'S20' },
  RIEN_DE_NOUVEAU: {
    statut: 422,
    message: 'Rien n’a été ajouté ni changé.',
    faire: 'Ajoutez une pièce jointe ou un commentaire.',
    source: 'supposé',
  },
  PDF_ILLISIBLE: {
    statut: 422,
    message: 'Ce fichier n’est pas un PDF lisible.',
    faire: 'Choisissez un fichier PDF qui s’ouvre sur votre ordinateur.',
  },
  PDF_PROTEGE: {
    statut: 422,
    message: 'Le fichier est protégé par un mot de passe.',
    faire: 'Enregistrez-le sans mot de passe.',
    source: 'S2',
  },
  PDF_TROP_LONG: {
    statut: 422,
    message: 'Ce PDF a trop de pages pour une facture.',
    faire: 'Gardez 100 pages au plus.',
  },
  XML_DANGEREUX: { statut: 422, message: 'Le fichier XML contient une déclaration interdite (DTD ou entité).' },
  FICHIER_ABSENT: {
    statut: 422,
    message: 'Ce fichier n’a pas été reçu.',
    faire: 'Choisissez-le de nouveau.',
  },
  PJ_NOM: {
    statut: 422,
    message: 'Le nom de la pièce jointe ne doit pas dépasser 50 caractères, extension comprise.',
    source: 'S7',
  },
  PJ_EXTENSION: { statut: 422, message: 'Le format de la pièce jointe n’est pas autorisé.', source: 'S7' },
} as const satisfies Record<string, Refus>;

export type CodeRefus = keyof typeof REFUS;

export type DetailsRefus = {
  /** Where: path of the field → code of what is wrong there. */
  champs?: Record<string, CodeRefus>;
  /** A fact that helps, in French, shown after the sentence. */
  precision?: string;
};

/** A rule said no. Nothing was written. */
export class ErreurMetier extends Error {
  readonly code: CodeRefus;
  readonly details: DetailsRefus;
  constructor(code: CodeRefus, details: DetailsRefus = {}) {
    super(code);
    this.name = 'ErreurMetier';
    this.code = code;
    this.details = details;
  }
}

export type RefusServi = {
  code: CodeRefus;
  message: string;
  faire?: string;
  precision?: string;
  champs: { champ: string; code: CodeRefus; message: string; faire?: string }[];
};

/** The refusal as it travels to the screen. */
export function servirRefus({ code, details }: { code: CodeRefus; details: DetailsRefus }): RefusServi {
  const { message, faire }: Refus = REFUS[code];
  const champs = Object.entries(details.champs ?? {}).map(([champ, c]) => {
    const r: Refus = REFUS[c];
    return { champ, code: c, message: r.message, faire: r.faire };
  });
  return { code, message, faire, precision: details.precision, champs };
}
