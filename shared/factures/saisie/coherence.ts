/** In centimes: one centime between totals and their parts (rule G1.53 of the public portal [S47]). */
export const TOLERANCE = 1;

/** Amounts in centimes; a facture without TVA has 0. */
export type Totaux = { montantHt: number; montantTva: number; montantTtc: number };

/** HT + TVA = TTC, to the centime. */
export function totauxCoherents({ montantHt, montantTva, montantTtc }: Totaux): boolean {
  return Math.abs(montantHt + montantTva - montantTtc) <= TOLERANCE;
}

/** The lines add up to the total HT, to the centime. */
export function lignesCoherentes(lignes: readonly { montantHt: number }[], montantHt: number): boolean {
  const somme = lignes.reduce((total, ligne) => total + ligne.montantHt, 0);
  return Math.abs(somme - montantHt) <= TOLERANCE;
}
