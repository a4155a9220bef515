import type { CodeEspaceDeFactures } from '#shared/factures/contrat.ts';
import type { StatutFacture } from '#shared/factures/statuts.ts';
import { estSimple, vaAuPayeur } from '../db/cadres.sql.ts';

export type Cote = CodeEspaceDeFactures;

/** The factures that a reader sees in one espace. */
export type Perimetre = {
  cote: Cote;
  structures: readonly number[];
  /** Structures where he only sees some services, and these, as « structure:code » (no code: what names no service). */
  partielles: readonly number[];
  services: readonly string[];
  /** « Factures à valider »: statuts in which it is the turn of the first valideur, and of the second. */
  premier: readonly StatutFacture[];
  second: readonly StatutFacture[];
};

const parmi = (nom: keyof Perimetre) => `(SELECT value FROM json_each(:${nom}))`;
const SES_SERVICES = `(f.destinataireId NOT IN ${parmi('partielles')}
  OR f.destinataireId || ':' || coalesce(f.codeService, '') IN ${parmi('services')})`;
const SON_TOUR = `((f.valideur1Id IN ${parmi('structures')} AND f.statut IN ${parmi('premier')})
  OR (f.valideur2Id IN ${parmi('structures')} AND f.statut IN ${parmi('second')}))`;
const DES_SIENS_A_VALIDER = `(f.valideur1Id IN ${parmi('structures')} OR f.valideur2Id IN ${parmi('structures')})`;

/** Works pieces are seen in « Factures de travaux »; those that are paid, in « Factures reçues » too. */
const SANS_LES_TRAVAUX = { emises: estSimple('f.cadre'), recues: vaAuPayeur('f.cadre') };

/** Condition on `factures f`; its parameters are those of `parametresDuPerimetre`. */
export function dansLePerimetre({ cote, structures, partielles }: Perimetre): string {
  if (cote === 'a-valider') return DES_SIENS_A_VALIDER;
  const colonne = cote === 'emises' ? 'f.fournisseurId' : 'f.destinataireId';
  // With one structure, the index by structure and date gives the page in order.
  const siennes = structures.length === 1 ? `${colonne} = :structure` : `${colonne} IN ${parmi('structures')}`;
  const visibles = `${siennes} AND ${SANS_LES_TRAVAUX[cote]}`;
  return partielles.length > 0 ? `${visibles} AND ${SES_SERVICES}` : visibles;
}

/** Of two valideurs, one at a time has something to do. */
export const aTraiterParLui = ({ cote }: Perimetre): string => (cote === 'a-valider' ? SON_TOUR : 'true');

/** Column that says whether it is the turn of this reader; nothing in the other espaces. */
export const colonneDuTour = ({ cote }: Perimetre): string =>
  cote === 'a-valider' ? `, ${SON_TOUR} AS tourDuValideur` : '';

export const parametresDuPerimetre = ({ structures, partielles, services, premier, second }: Perimetre) => ({
  structure: structures[0],
  structures: JSON.stringify(structures),
  partielles: JSON.stringify(partielles),
  services: JSON.stringify(services),
  premier: JSON.stringify(premier),
  second: JSON.stringify(second),
});
