import type { Modele } from './modele.ts';

// ecrans-aide § 4, M5 to M7; comptes-structures § 12.
export const COURRIELS_RATTACHEMENTS = {
  RATTACHEMENT_DEMANDE: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Nouvelle demande de rattachement à la structure {structure}',
    corps: [
      'Bonjour,',
      '',
      '{demandeur} ({email}) demande son rattachement à la structure {structure} ({identifiant}).',
      'Services demandés : {services?}.',
      'Son commentaire : « {commentaire?} »',
      '',
      'Validez ou refusez cette demande dans « Activités du gestionnaire » (aujourd’hui : « Approbations »).',
      'Ne validez que les personnes qui travaillent dans votre structure : elles verront ses factures.',
    ],
    libelleLien: 'Traiter la demande',
    source: 'S8',
  },
  RATTACHEMENT_VALIDE: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Votre demande de rattachement a été validée',
    corps: [
      'Bonjour {prenom} {nom},',
      '',
      'Votre demande de rattachement à la structure {structure} ({identifiant}) a été validée.',
      'Services accordés : {services?}.',
      'Services refusés : {servicesRefuses?}.',
      'Espaces ouverts pour vous : {espaces?}.',
      'Ce rattachement prend fin le {dateFin?} au soir.',
      '',
      'Reconnectez-vous pour voir vos nouveaux onglets.',
      'Pour un autre espace, ajoutez un abonnement dans « Mon compte » : « Factures émises » s’obtient sans attendre.',
    ],
    libelleLien: 'Voir mes rattachements',
    source: 'S15',
  },
  RATTACHEMENT_REFUSE: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Votre demande de rattachement a été refusée',
    corps: [
      'Bonjour {prenom} {nom},',
      '',
      'Votre demande de rattachement à la structure {structure} ({identifiant}) a été refusée.',
      'Services refusés : {services?}.',
      'Commentaire du gestionnaire : « {motif?} »',
      '',
      'Vous pouvez refaire une demande depuis « Mon compte », en tenant compte de ce commentaire.',
    ],
    libelleLien: 'Voir mes rattachements',
    source: 'S15',
  },
  RATTACHEMENT_QUITTE: {
    a: 'CONTACT',
    objet: '[Chorus Pro] {demandeur} s’est détaché de la structure {structure}',
    corps: [
      'Bonjour,',
      '',
      '{demandeur} ({email}) s’est détaché de la structure {structure} ({identifiant}).',
      'Cette personne n’a plus accès aux factures de la structure.',
    ],
    libelleLien: 'Voir les utilisateurs',
    source: 'supposé',
  },
} as const satisfies Record<string, Modele>;
