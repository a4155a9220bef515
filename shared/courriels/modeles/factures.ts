import type { Modele } from './modele.ts';

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

// ecrans-aide § 4, M9 to M13; factures § 8.
export const COURRIELS_FACTURES = {
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
  FACTURE_SUSPENDUE_ENCORE: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Facture n° {numero} : {statut}',
    corps: [
      'Bonjour,',
      '',
      'Le destinataire attend encore une pièce ou une précision.',
      'Le délai de paiement a déjà été interrompu une fois : il continue de courir. Complétez la facture, ne la déposez pas une seconde fois.',
      '',
      ...FICHE_FACTURE,
    ],
    libelleLien: LIEN_FACTURE,
    source: 'S40',
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
  FACTURE_A_VALIDER: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Facture n° {numero} de {fournisseur} à valider',
    corps: [
      'Bonjour,',
      '',
      'Une facture attend votre accord, en tant que titulaire, mandataire ou cotraitant.',
      'Vous avez 15 jours pour la valider ou la refuser. Sans réponse, elle sera validée tacitement.',
      '',
      ...FICHE_FACTURE,
    ],
    libelleLien: LIEN_FACTURE,
    source: 'S4',
  },
  FACTURE_VALIDATION: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Facture n° {numero} de {fournisseur} : {statut}',
    corps: ['Bonjour,', '', 'Une facture dont vous êtes valideur a changé de statut.', '', ...FICHE_FACTURE],
    libelleLien: LIEN_FACTURE,
    source: 'supposé',
  },
  FACTURE_A_TRAITER: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Facture n° {numero} de {fournisseur} à traiter',
    corps: ['Bonjour,', '', 'Une facture vient d’arriver pour votre structure.', '', ...FICHE_FACTURE],
    libelleLien: LIEN_FACTURE,
    source: 'supposé',
  },
} as const satisfies Record<string, Modele>;
