import type { Refus } from './refus.ts';

// Comptes (comptes-structures § 1.12)
export const REFUS_COMPTES = {
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
    faire: 'Retapez-les, ou choisissez « Mot de passe oublié ? ».',
    source: 'supposé',
  },
  COMPTE_BLOQUE: {
    statut: 423,
    message: 'Votre compte est temporairement bloqué après plusieurs tentatives infructueuses.',
    faire:
      'Il se rouvrira seul au bout d’une heure : vous pouvez avancer l’horloge. « Mot de passe oublié ? » l’ouvre tout de suite.',
    source: 'S20',
  },
  // Double authentification (§ 1.10)
  CODE_FAUX: {
    statut: 401,
    message: 'Le code saisi est incorrect.',
    faire: 'Recopiez les six chiffres du dernier courriel reçu.',
    source: 'supposé',
  },
  CODE_EXPIRE: {
    statut: 410,
    message: 'Ce code n’est plus valable : demandez-en un nouveau.',
    faire: 'Choisissez « Renvoyer un code ».',
    source: 'supposé',
  },
  CONNEXION_A_REFAIRE: {
    statut: 401,
    message: 'Cette connexion est trop ancienne.',
    faire: 'Saisissez de nouveau votre mot de passe.',
    source: 'supposé',
  },
  // Notifications, files kept on the compte (§ 1.8)
  NOTIF_FACTURATION_IMPOSEE: {
    statut: 409,
    message: 'Un gestionnaire principal ne peut pas couper les notifications de facturation.',
    faire: 'Transférez d’abord votre rôle, ou gardez la case cochée.',
    source: 'S16',
  },
  PIECES_TROP_NOMBREUSES: {
    statut: 422,
    message: 'Votre compte garde déjà 99 pièces jointes.',
    faire: 'Supprimez celles qui ne servent plus.',
    source: 'supposé',
  },
  COMPTE_INACTIF: {
    statut: 403,
    message: 'Votre compte utilisateur n’est pas activé.',
    faire: 'Ouvrez le courriel d’activation dans votre boîte aux lettres, ou demandez un nouvel envoi.',
    source: 'supposé',
  },
  // Forgotten password (§ 1.7), « Mon compte » (§ 1.8)
  LIEN_MDP_INVALIDE: {
    statut: 410,
    message: 'Ce lien de réinitialisation n’est plus valable.',
    faire: 'Demandez un nouvel envoi.',
    source: 'supposé',
  },
  REPONSE_SECRETE_FAUSSE: {
    statut: 422,
    message: 'La réponse à la question secrète est incorrecte.',
    faire: 'Essayez celle que vous avez choisie à l’activation ; majuscules et accents ne comptent pas.',
    source: 'supposé',
  },
  MDP_DEJA_UTILISE: {
    statut: 422,
    message: 'Ce mot de passe a déjà été utilisé.',
    faire: 'Choisissez-en un autre que vos trois derniers.',
    source: 'supposé',
  },
  MDP_ACTUEL_FAUX: {
    statut: 422,
    message: 'Ce n’est pas votre mot de passe actuel.',
    faire: 'Si vous l’avez oublié, déconnectez-vous, puis suivez « Mot de passe oublié ? ».',
    source: 'supposé',
  },
  ADRESSE_INCHANGEE: {
    statut: 422,
    message: 'C’est déjà votre adresse de connexion.',
    faire: 'Saisissez la nouvelle.',
    source: 'supposé',
  },
  LIEN_ADRESSE_INVALIDE: {
    statut: 410,
    message: 'Ce lien de confirmation n’est plus valable.',
    faire: 'Recommencez depuis « Changer mon adresse de connexion ».',
    source: 'supposé',
  },
  DESACTIVATION_NON_COCHEE: {
    statut: 422,
    message: 'Cochez « Désactiver mon accès » pour confirmer.',
    source: 'S7',
  },
  DESACTIVATION_DU_GP: {
    statut: 409,
    message: 'Vous êtes gestionnaire principal de cette structure : transférez d’abord votre rôle.',
    faire: 'Le transfert se fait dans « Activités du gestionnaire », sur la fiche de la structure.',
    source: 'supposé',
  },
  COMPTE_DESACTIVE: {
    statut: 403,
    message: 'Vous avez désactivé votre compte.',
    faire: 'Réactivez-le pour vous connecter.',
    source: 'S7',
  },
} as const satisfies Record<string, Refus>;
