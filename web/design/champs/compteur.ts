/** How many characters are left, said in words; over the maximum, how many are too many. */
export function texteDuCompteur(longueur: number, maximum: number): string {
  const reste = maximum - longueur;
  if (reste < 0) return `${accord(-reste)} en trop`;
  return `Il reste ${accord(reste)}`;
}

function accord(nombre: number): string {
  return `${nombre} caractère${nombre > 1 ? 's' : ''}`;
}
