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
} as const satisfies Record<string, Modele>;
