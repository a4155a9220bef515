/** What LIKE … ESCAPE '\' asks to find a part of a text: what stands for anything there stands for itself here. */
export const morceau = (texte: string | undefined): string | undefined =>
  texte && `%${texte.replace(/[\\%_]/g, '\\$&')}%`;
