import type { Modele } from './modele.ts';

// No note describes a mail about a flow: that its people are told is S50, the words are ours.
export const COURRIELS_FLUX = {
  FLUX_TERMINE: {
    a: 'CONTACT',
    objet: '[Chorus Pro] Flux n° {numero} : {etat}',
    corps: [
      'Bonjour,',
      '',
      '{aide}',
      '',
      'Flux : {numero}',
      'Fichier : {nomFichier}',
      'Structure : {structure}',
      'État : {etat}',
      'Factures : {factures}',
      'Date : {date}',
    ],
    libelleLien: 'Ouvrir le compte rendu',
    source: 'supposé',
  },
} as const satisfies Record<string, Modele>;
