/** A cell of a file for Excel; null is an empty one. */
export type Cellule = string | number | boolean | null;

/** Excel in French reads UTF-8 only after this mark, and separates cells by « ; ». */
const MARQUE_UTF8 = '\ufeff';
const SEPARATEUR = ';';
const FIN_DE_LIGNE = '\r\n';

/** What a spreadsheet would run instead of showing it. */
const FORMULE = /^[=+\-@\t\r]/;

function ecrireCellule(valeur: Cellule): string {
  // A number is ours, a text may come from anyone.
  const texte = typeof valeur === 'string' && FORMULE.test(valeur) ? `'${valeur}` : String(valeur ?? '');
  return /[;"\r\n]/.test(texte) ? `"${texte.replace(/"/g, '""')}"` : texte;
}

/** A CSV file for Excel in French, header first. A text that a spreadsheet would run as a formula gets an apostrophe. */
export function ecrireCsv(entetes: readonly string[], lignes: readonly (readonly Cellule[])[]): string {
  const rangees = [entetes, ...lignes].map((ligne) => ligne.map(ecrireCellule).join(SEPARATEUR));
  return MARQUE_UTF8 + rangees.map((rangee) => rangee + FIN_DE_LIGNE).join('');
}
