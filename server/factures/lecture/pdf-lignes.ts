/** A piece of text on a page; y grows upwards, everything in points. */
export type Morceau = { texte: string; x: number; y: number; largeur: number; corps: number };

/** Pieces of one page → lines from top to bottom; a wide gap between two pieces becomes two spaces. */
export function composerLignes(morceaux: Morceau[]): string[] {
  const rangs: Morceau[][] = [];
  for (const morceau of morceaux.toSorted((a, b) => b.y - a.y)) {
    const rang = rangs.at(-1);
    const repere = rang?.[0];
    if (rang && repere && Math.abs(repere.y - morceau.y) <= Math.min(repere.corps, morceau.corps) * 0.4) {
      rang.push(morceau);
    } else rangs.push([morceau]);
  }
  return rangs.map(composerLigne).filter((ligne) => ligne !== '');
}

function composerLigne(rang: Morceau[]): string {
  let ligne = '';
  let fin: number | undefined;
  for (const m of rang.toSorted((a, b) => a.x - b.x)) {
    const ecart = fin === undefined ? 0 : m.x - fin;
    ligne += ecart > m.corps * 1.2 ? `  ${m.texte}` : ecart > m.corps * 0.12 ? ` ${m.texte}` : m.texte;
    fin = m.x + m.largeur;
  }
  return ligne
    .replace(/[^\S ]/g, ' ')
    .replace(/ {3,}/g, '  ')
    .trim();
}
