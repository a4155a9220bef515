import type { Modele } from './modele.ts';

const FICHE = [
  'Numéro : {numero}',
  'Émetteur : {emetteur}',
  'Service : {service?}',
  'Fournisseur : {recepteur}',
  'Objet : {objet}',
  'Montant TTC : {montantTtc}',
  'État : {etat}',
  'Date : {date}',
  'Motif : {motif?}',
  'Commentaire : {commentaire?}',
] as const;

// factures § 12.1: « engagement » on the public side, « commande » on the supplier’s [S18].
export const COURRIELS_ENGAGEMENTS = {
  COMMANDE_RECUE: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Commande n° {numero} de {emetteur}',
    corps: [
      'Bonjour,',
      '',
      'Un client public vous a passé une commande. Dites-lui si vous pouvez l’honorer.',
      'Une fois la prestation faite, partez de cette commande pour la facturer : son numéro sera déjà rempli.',
      '',
      ...FICHE,
    ],
    libelleLien: 'Ouvrir la commande',
    source: 'supposé',
  },
  ENGAGEMENT_REPONSE: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Engagement n° {numero} : {etat}',
    corps: ['Bonjour,', '', 'Le fournisseur a répondu à votre engagement.', '', ...FICHE],
    libelleLien: 'Ouvrir l’engagement',
    source: 'supposé',
  },
  ENGAGEMENT_SOLDE: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Engagement n° {numero} : {etat}',
    corps: ['Bonjour,', '', 'Tout le montant de cet engagement vous a été facturé.', '', ...FICHE],
    libelleLien: 'Ouvrir l’engagement',
    source: 'supposé',
  },
  COMMANDE_SOLDEE: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Commande n° {numero} : {etat}',
    corps: ['Bonjour,', '', 'Vous avez facturé tout le montant de cette commande.', '', ...FICHE],
    libelleLien: 'Ouvrir la commande',
    source: 'supposé',
  },
} as const satisfies Record<string, Modele>;
