/** Numbers to show between « Précédent » and « Suivant »; `null` is a gap. */
export function pagesVisibles(page: number, pages: number): (number | null)[] {
  const montrees = new Set([1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages));
  if (page <= 3) for (let n = 1; n <= Math.min(4, pages); n++) montrees.add(n);
  if (page >= pages - 2) for (let n = Math.max(1, pages - 3); n <= pages; n++) montrees.add(n);
  const suite: (number | null)[] = [];
  for (const n of [...montrees].sort((a, b) => a - b)) {
    const avant = suite.at(-1) ?? 0;
    // A gap of one page is shorter to write than to skip.
    if (n - avant === 2) suite.push(n - 1);
    else if (n - avant > 2) suite.push(null);
    suite.push(n);
  }
  return suite;
}

/** « 26 à 50 sur 132 », « 1 sur 1 », « aucun résultat ». */
export function etendue({ page, taille, total }: { page: number; taille: number; total: number }): string {
  if (total === 0) return 'Aucun résultat';
  const premier = (page - 1) * taille + 1;
  const dernier = Math.min(page * taille, total);
  return premier === dernier ? `${premier} sur ${total}` : `${premier} à ${dernier} sur ${total}`;
}
