import { centimesFrancais } from './montants.ts';
import { apres, noter, type Releve } from './releve.ts';

type CleMontant = 'montantHt' | 'montantTva' | 'montantTtc' | 'montantAPayer';

/** An amount with its two decimals: a bare integer is as often a quantity or a year. */
const MONTANT = /(?<![\d,.])[-−]?\d{1,3}(?:[\s.]?\d{3})*[,.]\d{2}(?![\d%]|\s*%)/g;

/** Words that announce an amount, in a text or at the head of a column. Source: factures § 4.3, the rest supposé. */
const ETIQUETTES: Readonly<Record<CleMontant, RegExp>> = {
  montantHt: /(?:total|montant)\s+(?:net\s+)?(?:HT|hors taxes?)(?!\p{L})/iu,
  montantTva: /(?:(?:total|montant)\s+(?:de la |des? )?(?:TVA|taxes?))(?!\p{L})/iu,
  montantTtc: /(?:total|montant)\s+(?:net\s+)?(?:TTC|toutes taxes comprises)(?!\p{L})/iu,
  montantAPayer: /net [àa] payer|(?:reste|solde|montant) (?:[àa] payer|d[ûu])/iu,
};

/** Totals: after their words, under them in a table, else deduced from the two others. */
export function lireMontants(releve: Releve, lignes: string[]): void {
  for (const cle of Object.keys(ETIQUETTES) as CleMontant[]) {
    // From the bottom: the totals close an invoice, subtotals come before.
    for (let i = lignes.length - 1; i >= 0 && releve.valeurs[cle] === undefined; i--)
      lireLigne(releve, { cle, lignes, i });
  }
  sommerTaux(releve, lignes);
  deduire(releve);
}

function lireLigne(releve: Releve, { cle, lignes, i }: { cle: CleMontant; lignes: string[]; i: number }): void {
  const ligne = lignes[i] ?? '';
  const mot = ETIQUETTES[cle].exec(ligne);
  if (!mot) return;
  const reste = ligne.slice(mot.index + mot[0].length);
  const suivant = premiereEtiquette(reste);
  const montant = montantsDe(reste.slice(0, suivant))[0] ?? sousLesTitres(lignes, i, cle);
  noter(releve, cle, { valeur: montant, lieu: apres(mot[0]) });
}

function premiereEtiquette(texte: string): number {
  const places = Object.values(ETIQUETTES).flatMap((e) => e.exec(texte)?.index ?? []);
  return places.length > 0 ? Math.min(...places) : texte.length;
}

/** « TOTAL HT  TOTAL TVA  TOTAL TTC » with the amounts on one of the next lines, in the same order. */
function sousLesTitres(lignes: string[], i: number, cle: CleMontant): number | undefined {
  const titre = lignes[i] ?? '';
  if (montantsDe(titre).length > 0) return undefined;
  const ordre = (Object.keys(ETIQUETTES) as CleMontant[])
    .map((c) => ({ c, place: titre.search(ETIQUETTES[c]) }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => a.place - b.place);
  for (const suivante of lignes.slice(i + 1, i + 5)) {
    const montants = montantsDe(suivante);
    if (montants.length === ordre.length) return montants[ordre.findIndex(({ c }) => c === cle)];
  }
  return undefined;
}

function montantsDe(texte: string): number[] {
  return [...texte.matchAll(MONTANT)].flatMap(([m]) => centimesFrancais(m) ?? []);
}

/** « TVA 20 % … 16,38 »: without a total of the VAT, the rows of the rates are added up. */
function sommerTaux(releve: Releve, lignes: string[]): void {
  if (releve.valeurs.montantTva !== undefined) return;
  const rangs = lignes.filter((l) => /^TVA\b.*\d\s*%/i.test(l)).flatMap((l) => montantsDe(l).at(-1) ?? []);
  if (rangs.length === 0) return;
  const valeur = rangs.reduce((s, m) => s + m, 0);
  noter(releve, 'montantTva', { valeur, lieu: apres('TVA') });
}

function deduire(releve: Releve): void {
  const { montantHt: ht, montantTva: tva, montantTtc: ttc } = releve.valeurs;
  const lieu = 'déduit des deux autres montants';
  if (tva === undefined && ht !== undefined && ttc !== undefined)
    noter(releve, 'montantTva', { valeur: ttc - ht, lieu });
  if (ttc === undefined && ht !== undefined && tva !== undefined)
    noter(releve, 'montantTtc', { valeur: ht + tva, lieu });
  if (ht === undefined && ttc !== undefined && tva !== undefined)
    noter(releve, 'montantHt', { valeur: ttc - tva, lieu });
}
