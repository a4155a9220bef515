import { CADRES_TRAVAUX, type CodeCadreTravaux, ligneDuCadreTravaux } from './cadres.ts';
import { receveurDe } from './gardes.ts';
import type { ChampDePiece, PieceSaisie } from './piece.ts';

/** Added to the number of the piece that is followed: EA and EAV are advised [C6], the others supposés. */
const SUFFIXES: Partial<Record<CodeCadreTravaux, string>> = {
  A15: 'EA',
  A16: 'EAV',
  A19: 'EAV',
  A17: 'PDG',
  A18: 'DG',
  A20: 'DG',
  A8: 'DGD',
  A22: 'PDGT',
  A23: 'DGDT',
  A24: 'DGDT',
  A25: 'DGDT',
};
const TOUS_LES_SUFFIXES = /-(?:EAV|EA|PDGT|PDG|DGDT|DGD|DG)[2-9]?$/;
/** Longest number of a facture, in characters [S22]. */
const NUMERO_MAX = 20;

/** « DEL-2026-041 » → « DEL-2026-041-EA » → « DEL-2026-041-EAV »: the same root all along. Too long, it is not proposed. */
export function numeroPropose(cadre: CodeCadreTravaux, numeroPrecedent: string | undefined): string | undefined {
  const suffixe = SUFFIXES[cadre];
  if (!suffixe || !numeroPrecedent) return undefined;
  const numero = `${numeroPrecedent.replace(TOUS_LES_SUFFIXES, '')}-${suffixe}`;
  return numero.length <= NUMERO_MAX ? numero : undefined;
}

/** After a refusal the number is taken: « DEL-2026-041-EA2 », then EA3 (supposé). Nothing when none fits. */
export function numeroLibre(numero: string, estPris: (numero: string) => boolean): string | undefined {
  const essais = [numero, ...[2, 3, 4, 5, 6, 7, 8, 9].map((rang) => `${numero}${rang}`)];
  return essais.find((essai) => essai.length <= NUMERO_MAX && !estPris(essai));
}

const SUIVIS = [
  'siretFournisseur',
  'serviceFournisseur',
  'numeroMarche',
  'siretMoe',
  'codeServiceMoe',
  'siretMoa',
  'codeServiceMoa',
  'siretDestinataire',
  'codeService',
  'numeroEngagement',
  'devise',
  'modeReglement',
  'typeTva',
  'motifExoneration',
  'montantHt',
  'montantTva',
  'montantTtc',
  'montantAPayer',
] as const satisfies readonly ChampDePiece[];

/** What the new piece takes from the one that it follows (travaux § 4.3, supposé): all but its date, file and comment. */
export function reprendreDe(cadre: CodeCadreTravaux, precedente: PieceSaisie): PieceSaisie {
  const repris = Object.fromEntries(
    SUIVIS.map((champ) => [champ, precedente[champ]]).filter(([, valeur]) => valeur !== undefined),
  );
  const numero = numeroPropose(cadre, precedente.numero);
  return { ...repris, ...(numero && { numero }) };
}

type Suite = { cadre: CodeCadreTravaux; moeEstMoa: boolean };

/** May a piece of this cadre follow that one? */
export function peutSuivre(cadre: CodeCadreTravaux, precedente: Suite): boolean {
  const { suit, suitSansMoe = [] } = ligneDuCadreTravaux(cadre);
  if (suit.includes(precedente.cadre)) return receveurDe(precedente) === CADRES_TRAVAUX[precedente.cadre].vers;
  return precedente.moeEstMoa && suitSansMoe.includes(precedente.cadre);
}

/** The cadres that may follow this piece. */
export const suitesDe = (precedente: Suite): CodeCadreTravaux[] =>
  (Object.keys(CADRES_TRAVAUX) as CodeCadreTravaux[]).filter((cadre) => peutSuivre(cadre, precedente));
