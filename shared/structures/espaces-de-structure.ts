import { type CodeEspace, ESPACES, espacesParDefaut } from '../espaces/espaces.ts';

type Nature = 'PRIVEE' | 'PUBLIQUE';

/** Factures are received by public bodies only in the practice (B2G). */
const RESERVES_AUX_PUBLIQUES: readonly CodeEspace[] = ['FACTURES_RECUES'];

/** The espaces that can be opened on a structure of that nature, in the order of the tabs. */
export function espacesProposes(nature: Nature): CodeEspace[] {
  return ESPACES.filter((e) => e.ouverture === 'STRUCTURE')
    .map((e) => e.code)
    .filter((code) => nature === 'PUBLIQUE' || !RESERVES_AUX_PUBLIQUES.includes(code));
}

/** What is open once these are ticked: those that make sense, and those that come without asking. */
export function espacesAOuvrir(nature: Nature, coches: readonly string[]): CodeEspace[] {
  const parDefaut = espacesParDefaut(nature);
  return espacesProposes(nature).filter((code) => coches.includes(code) || parDefaut.includes(code));
}
