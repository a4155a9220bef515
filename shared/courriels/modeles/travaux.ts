import type { Modele } from './modele.ts';

const FICHE_PIECE = [
  'Numéro : {numero}',
  'Cadre : {cadre}',
  'Dossier de facturation : {dossier}',
  'Numéro de marché : {marche?}',
  'Fournisseur : {fournisseur}',
  'Déposée par : {deposant}',
  'Montant HT : {montantHt}',
  'Montant TTC : {montantTtc}',
  'Motif : {motif?}',
  'Commentaire : {commentaire?}',
] as const;

const LIEN = 'Ouvrir la pièce';

// travaux § 12: when a mail goes is sourced [C1, C11], the words are supposés.
export const COURRIELS_TRAVAUX = {
  PIECE_A_TRAITER: {
    a: 'CONTACT',
    objet: 'Chorus Pro - Une facture de travaux est à traiter',
    corps: [
      'Bonjour,',
      '',
      'Une pièce du marché attend que vous déposiez la suivante.',
      '{echeance?}',
      '',
      ...FICHE_PIECE,
    ],
    libelleLien: LIEN,
    source: 'supposé',
  },
  DECOMPTE_A_TRAITER: {
    a: 'CONTACT',
    objet: 'Chorus Pro - Un décompte général est à traiter',
    corps: [
      'Bonjour,',
      '',
      'Le décompte général de votre marché vous est notifié. Signez-le en déposant la pièce suivante, ou refusez-le.',
      '{echeance?}',
      '',
      ...FICHE_PIECE,
    ],
    libelleLien: LIEN,
    source: 'supposé',
  },
  DOSSIER_ENRICHI: {
    a: 'CONTACT',
    objet: 'Chorus Pro - Une nouvelle pièce a été déposée dans le dossier de facturation n° {dossier}',
    corps: ['Bonjour,', '', 'Le dossier auquel vous participez avance : voici sa nouvelle pièce.', '', ...FICHE_PIECE],
    libelleLien: LIEN,
    source: 'supposé',
  },
  PIECE_REFUSEE: {
    a: 'CONTACT',
    objet: 'Chorus Pro - La facture de travaux n° {numero} a été refusée',
    corps: [
      'Bonjour,',
      '',
      'Cette pièce a été refusée : lisez le motif avant d’en déposer une autre.',
      '',
      ...FICHE_PIECE,
    ],
    libelleLien: LIEN,
    source: 'supposé',
  },
  PIECE_A_CORRIGER: {
    a: 'CONTACT',
    objet: 'Chorus Pro - La facture de travaux n° {numero} est à corriger',
    corps: ['Bonjour,', '', '{statut} : cette pièce vous revient pour être corrigée ou complétée.', '', ...FICHE_PIECE],
    libelleLien: LIEN,
    source: 'supposé',
  },
  SILENCE_DE_LA_MOE: {
    a: 'CONTACT',
    objet: 'Chorus Pro - Le maître d’œuvre n’a pas répondu sur la pièce n° {numero}',
    corps: [
      'Bonjour,',
      '',
      'Le maître d’œuvre avait 7 jours pour vérifier cette pièce : le délai est passé, et le délai de paiement court toujours.',
      '',
      ...FICHE_PIECE,
    ],
    libelleLien: LIEN,
    source: 'supposé',
  },
  PIECE_PAYEE: {
    a: 'CONTACT',
    objet: 'Chorus Pro - Votre demande de paiement n° {numero} est mise en paiement',
    corps: ['Bonjour,', '', 'La demande de paiement de ce dossier est mise en paiement.', '', ...FICHE_PIECE],
    libelleLien: LIEN,
    source: 'supposé',
  },
} as const satisfies Record<string, Modele>;
