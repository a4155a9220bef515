import { MOTIFS_TRAVAUX } from '#shared/travaux/motifs.ts';

/** Caption of a motif kept by its code. */
export const libelleDuMotifDePiece = (code: string): string =>
  MOTIFS_TRAVAUX.find((motif) => motif.code === code)?.libelle ?? code;
