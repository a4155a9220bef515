import type { Modele } from './modele.ts';

// comptes-structures § 12: structures, coordonnées bancaires, gestionnaire principal.
export const COURRIELS_STRUCTURES = {
  STRUCTURE_DESACTIVEE: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Modification de la structure {raisonSociale}',
    corps: [
      'Bonjour,',
      '',
      'La structure {raisonSociale} ({identifiant}) vient d’être désactivée.',
      'Elle ne peut plus émettre ni recevoir de factures. Vous pouvez encore lire celles qui existent.',
      '',
      'Un gestionnaire de la structure peut l’activer de nouveau.',
    ],
    libelleLien: 'Voir la structure',
    source: 'supposé',
  },
  STRUCTURE_ACTIVEE: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Modification de la structure {raisonSociale}',
    corps: [
      'Bonjour,',
      '',
      'La structure {raisonSociale} ({identifiant}) est de nouveau active.',
      'Elle peut émettre et recevoir des factures, et vous y retrouvez vos espaces.',
    ],
    libelleLien: 'Voir la structure',
    source: 'supposé',
  },
  IDENTIFIANT_MODIFIE: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Modification de la structure {raisonSociale}',
    corps: [
      'Bonjour,',
      '',
      'La structure {raisonSociale} a changé d’identifiant.',
      'Ancien identifiant, désormais inactif : {ancien}',
      'Nouvel identifiant : {nouveau}',
      '',
      'Les services, les utilisateurs et leurs droits, les espaces et les coordonnées bancaires ont été recopiés.',
      'Le mandat de facturation, le compte technique et les raccordements ne l’ont pas été : il faut les refaire.',
      'Pour vos prochaines factures, choisissez la nouvelle structure. Les anciennes restent à lire sous l’ancien identifiant.',
    ],
    libelleLien: 'Voir la nouvelle structure',
    source: 'S21',
  },
} as const satisfies Record<string, Modele>;
