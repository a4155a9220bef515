/** Joins the class names that apply. */
export function classes(...noms: (string | false | undefined)[]): string {
  return noms.filter(Boolean).join(' ');
}
