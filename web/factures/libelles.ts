import { type CodeRefus, REFUS, type RefusServi } from '#shared/contrat/erreurs.ts';
import { type Acte, descriptionDeLActe, LISTE_ACTES } from '#shared/factures/actes.ts';
import type { FactureComplete } from '#shared/factures/contrat.ts';
import { ACTIONS_UTILISATEUR } from '#shared/factures/historique.ts';
import { trouverMotif } from '#shared/factures/motifs.ts';
import { CADRES_SIMPLES, type CodeCadreSimple, cadre } from '#shared/referentiel/cadres-de-facturation.ts';
import { formaterInstant, formaterJour } from '#shared/referentiel/date.ts';
import { formaterMontant } from '#shared/referentiel/montant.ts';
import type { Option } from '../design/champs/presentation.ts';

type Code = { code: string; libelle: string };

/** Choices of a list, from a table of codes. */
export function optionsDe(table: readonly Code[]): Option[] {
  return table.map(({ code, libelle }) => ({ valeur: code, libelle }));
}

/** Caption of a code; the code itself when the table does not have it. */
export function libelleDe(table: readonly Code[], code: string | null | undefined): string | undefined {
  if (!code) return undefined;
  return table.find((ligne) => ligne.code === code)?.libelle ?? code;
}

const estCadreSimple = (code: string): code is CodeCadreSimple => CADRES_SIMPLES.some((c) => c === code);

/** « A1 : Dépôt par un fournisseur d’une facture » */
export function libelleDuCadre(code: string): string {
  return estCadreSimple(code) ? `${code} : ${cadre(code).libelle}` : code;
}

/** A day or an instant of the contract, as one reads it in Paris. */
export function formaterMoment(moment: string | null | undefined): string | undefined {
  if (!moment) return undefined;
  return moment.length > 10 ? formaterInstant(moment) : formaterJour(moment);
}

/** Amount in centimes with its currency: « 1 326,00 € », « 1 326,00 CHF ». */
export function formaterSomme(centimes: number | null | undefined, devise = 'EUR'): string | undefined {
  if (centimes === null || centimes === undefined) return undefined;
  const enEuros = formaterMontant(centimes);
  return devise === 'EUR' ? enEuros : enEuros.replace('€', devise);
}

/** « 96.4 » as a price: « 96,40 »; more decimals stay. Decimal text with a point, never a float. */
export function formaterPrix(decimal: string): string {
  const [entiers = '', decimales = ''] = decimal.split('.');
  return `${entiers.replace(/\B(?=(\d{3})+$)/g, '\u202f')},${decimales.padEnd(2, '0')}`;
}

/** « Facture n° F-2026-014 », « Avoir n° A-12 », « Facture sans numéro ». */
export function titreDe({ typeFacture, numero }: { typeFacture: string; numero: string | null }): string {
  const nom = typeFacture === 'AVOIR' ? 'Avoir' : 'Facture';
  return numero ? `${nom} n° ${numero}` : `${nom} sans numéro`;
}

const estActe = (acte: string): acte is Acte => LISTE_ACTES.some((a) => a === acte);

type LigneDHistorique = FactureComplete['historique'][number];

/** What a line of the history says: the sentence of the act, or the caption of the user's action. */
export function libelleDeLHistorique({ acte }: Pick<LigneDHistorique, 'acte'>): string {
  if (estActe(acte)) return descriptionDeLActe(acte).historique;
  const actions: Record<string, { libelle: string }> = ACTIONS_UTILISATEUR;
  return actions[acte]?.libelle ?? acte;
}

/** Caption of a motif kept by its code; what was typed under « Autre » comes back as it is. */
export function libelleDuMotif(acte: string, motif: string | null): string | null {
  if (!motif || !estActe(acte)) return motif;
  return trouverMotif(acte, motif)?.libelle ?? motif;
}

/** Sentence of a refusal beside its field: what is wrong, what to do. */
export function phraseDuRefus(refus: CodeRefus | RefusServi['champs'][number]): string {
  const { message, faire }: { message: string; faire?: string } = typeof refus === 'string' ? REFUS[refus] : refus;
  return faire ? `${message} ${faire}` : message;
}
