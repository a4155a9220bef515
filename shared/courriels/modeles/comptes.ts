import type { Modele } from './modele.ts';

// ecrans-aide § 4, M1 to M4; comptes-structures § 12.
export const COURRIELS_COMPTES = {
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
  // Double authentification (§ 1.10): the adresse de connexion, S57.
  CODE_TEMPORAIRE: {
    a: 'CONNEXION',
    objet: '[Chorus Pro] Votre code temporaire de connexion',
    corps: [
      'Bonjour {prenom} {nom},',
      '',
      'Voici le code temporaire à saisir pour terminer votre connexion :',
      '',
      '{code}',
      '',
      'Il vaut {duree} minutes, jusqu’au {expireLe}. Ne le donnez à personne.',
      'S’il est arrivé trop tard, choisissez « Renvoyer un code » sur la page de connexion.',
    ],
    libelleLien: 'Saisir le code',
    source: 'S57',
  },
  // « Recevoir des notifications périodiques d’activité » (§ 1.8): daily and weekly, to the adresse de contact, S8.
  RECAPITULATIF_QUOTIDIEN: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Récapitulatif d’activité du {jour}',
    corps: [
      'Bonjour {prenom} {nom},',
      '',
      'Voici ce qui s’est passé depuis le dernier récapitulatif.',
      '',
      '{evenements}',
      '',
      'Pour ne plus recevoir ce message, décochez « Recevoir des notifications périodiques d’activité » dans « Mon compte ».',
    ],
    libelleLien: 'Ouvrir le portail',
    source: 'S8',
  },
  RECAPITULATIF_HEBDOMADAIRE: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Récapitulatif d’activité de la semaine',
    corps: [
      'Bonjour {prenom} {nom},',
      '',
      'Voici où en sont les factures de votre périmètre, au {jour}.',
      '',
      '{comptes}',
      '',
      'Pour ne plus recevoir ce message, décochez « Recevoir des notifications périodiques d’activité » dans « Mon compte ».',
    ],
    libelleLien: 'Ouvrir le portail',
    source: 'S8',
  },
} as const satisfies Record<string, Modele>;
