import type { Modele } from './modele.ts';

const LIEN_COMPTE = 'Ouvrir « Mon compte »';

// comptes-structures § 12: users of a structure, and its gestionnaires. The events are sourced or supposed there; the
// words are ours.
export const COURRIELS_UTILISATEURS = {
  UTILISATEUR_RATTACHE: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Vous êtes rattaché à la structure {structure}',
    corps: [
      'Bonjour {prenom} {nom},',
      '',
      '{auteur} vous a rattaché à la structure {structure}.',
      '',
      'Votre rôle : {role}',
      'Vos services : {services?}',
      'Vos espaces : {espaces?}',
      'À partir du : {dateDebut?}',
      'Jusqu’au : {dateFin?}',
      '',
      'Si vous étiez connecté, déconnectez-vous puis reconnectez-vous : les nouveaux espaces s’affichent à la connexion.',
    ],
    libelleLien: LIEN_COMPTE,
    source: 'supposé',
  },
  RATTACHEMENT_CHANGE: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Votre rattachement à la structure {structure} : {statut}',
    corps: ['Bonjour {prenom} {nom},', '', '{explication}', '', 'Structure : {structure}', 'Nouveau statut : {statut}'],
    libelleLien: LIEN_COMPTE,
    source: 'supposé',
  },
  SERVICE_CHANGE: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Vos services dans la structure {structure}',
    corps: ['Bonjour {prenom} {nom},', '', '{explication}', '', 'Structure : {structure}'],
    libelleLien: LIEN_COMPTE,
    source: 'supposé',
  },
  ROLE_CHANGE: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Votre rôle sur la structure {structure}',
    corps: ['Bonjour {prenom} {nom},', '', '{explication}', '', 'Structure : {structure}', 'Votre rôle : {role}'],
    libelleLien: LIEN_COMPTE,
    source: 'supposé',
  },
  GESTIONNAIRE_CHANGE: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Changement de gestionnaire principal',
    corps: [
      'Bonjour {prenom} {nom},',
      '',
      '{explication}',
      '',
      'Structure : {structure}',
      'Ancien gestionnaire principal : {ancien}',
      'Nouveau gestionnaire principal : {nouveau}',
      'Votre rôle : {role}',
    ],
    libelleLien: LIEN_COMPTE,
    source: 'supposé',
  },
  REMPLACEMENT_DEMANDE: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Demande de remplacement du gestionnaire principal de la structure {structure}',
    corps: [
      'Bonjour {prenom} {nom},',
      '',
      'L’assistance a reçu votre demande. Elle répond en deux jours ouvrés.',
      '',
      'Structure : {structure}',
      'Personne à nommer : {candidat}',
      'Justificatif : {justificatif}',
    ],
    libelleLien: 'Suivre ma demande',
    source: 'supposé',
  },
  REMPLACEMENT_REPONSE: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Demande de remplacement du gestionnaire principal de la structure {structure} : {statut}',
    corps: [
      'Bonjour {prenom} {nom},',
      '',
      '{reponse}',
      '',
      'Structure : {structure}',
      'Personne à nommer : {candidat}',
    ],
    libelleLien: 'Suivre ma demande',
    source: 'supposé',
  },
} as const satisfies Record<string, Modele>;
