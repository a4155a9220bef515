/** Groups 3-3-3-5 of a SIRET, 3-3-3 of a SIREN; anything else stays whole. `rang` is the place of the first digit. */
export function grouperSiret(valeur: string): { rang: number; chiffres: string }[] {
  if (!/^(\d{9}|\d{14})$/.test(valeur)) return [{ rang: 0, chiffres: valeur }];
  return [0, 3, 6, 9]
    .filter((rang) => rang < valeur.length)
    .map((rang) => ({ rang, chiffres: valeur.slice(rang, rang === 9 ? 14 : rang + 3) }));
}
