import type { Refus } from './refus.ts';

// The bac: clock, undo, import
export const REFUS_BAC = {
  HORLOGE_RECUL: {
    statut: 422,
    message: 'L’horloge ne peut qu’avancer.',
    faire: 'Pour revenir en arrière, ouvrez « Remonter le temps ».',
  },
  HORLOGE_TROP_LOIN: { statut: 422, message: 'On avance de deux ans au plus à la fois.' },
  RIEN_A_ANNULER: { statut: 409, message: 'Il n’y a rien à annuler.' },
  REMONTEE_IMPOSSIBLE: {
    statut: 409,
    message: 'On ne peut pas revenir à ce moment-là.',
    faire: 'Choisissez un moment de la liste.',
  },
  BAC_ETRANGER: {
    statut: 422,
    message: 'Ce fichier n’est pas un bac à sable Chorale.',
    faire: 'Choisissez un fichier « .chorale ».',
  },
  BAC_ABIME: {
    statut: 422,
    message: 'Ce bac à sable est abîmé : il n’a pas été ouvert.',
    faire: 'Reprenez une autre copie du fichier.',
  },
  BAC_TROP_RECENT: {
    statut: 422,
    message: 'Ce bac à sable vient d’une version plus récente de Chorale.',
    faire: 'Mettez Chorale à jour sur cette machine.',
  },
  BAC_PLEIN: {
    statut: 422,
    message: 'Ce bac à sable contient déjà trop de fichiers (200 Mo).',
    faire: 'Recommencez avec un bac neuf, ou déposez des fichiers plus légers.',
  },
} as const satisfies Record<string, Refus>;
