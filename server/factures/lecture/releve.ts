import type { CleLue, FichierLu, LigneLue, ValeursLues } from '#shared/factures/fichier-lu.ts';

/** Values found so far, each with the place where it was read. */
export type Releve = {
  valeurs: ValeursLues;
  lieux: Partial<Record<CleLue, string>>;
  lignes: LigneLue[];
  remarques: string[];
  incoherences?: string[];
  parties?: FichierLu['parties'];
};

export function nouveauReleve(): Releve {
  return { valeurs: {}, lieux: {}, lignes: [], remarques: [] };
}

/** Keeps a value and its place; an absent value leaves no trace. */
export function noter<C extends CleLue>(releve: Releve, cle: C, lecture: { valeur: ValeursLues[C]; lieu: string }) {
  if (lecture.valeur === undefined || lecture.valeur === '') return;
  releve.valeurs[cle] = lecture.valeur;
  releve.lieux[cle] = lecture.lieu;
}

/** Amounts that do not add up: said to the person, and counted by the integration of a flow. */
export function noterIncoherence(releve: Releve, phrase: string): void {
  releve.remarques.push(phrase);
  releve.incoherences = [...(releve.incoherences ?? []), phrase];
}

/** Text that can be stored and shown: no control character, single spaces, bounded. */
export function nettoyer(texte: string | undefined, max = 1024): string | undefined {
  const propre = texte
    ?.replace(/[\p{Cc}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!propre) return undefined;
  return propre
    .slice(0, max)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}

/** AAAAMMJJ or AAAA-MM-JJ → AAAA-MM-JJ when that day exists. */
export function jour(texte: string | undefined): string | undefined {
  const [, a = '', m = '', j = ''] = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(texte?.trim() ?? '') ?? [];
  const iso = `${a}-${m}-${j}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

/** Where a value was found, as a person would say it. */
export function apres(mot: string): string {
  return `lu dans le texte du PDF, après « ${mot.replace(/[\s:.]+$/, '').trim()} »`;
}
