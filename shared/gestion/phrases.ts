import type { CodeEspace } from '../espaces/espaces.ts';
import type { Mode } from '../espaces/habilitations.ts';
import type { Vocabulaire } from '../vocabulaire/mots.ts';
import { conditions, estPossible } from './conditions.ts';
import { GESTES_DES_ESPACES } from './gestes-des-espaces.ts';
import type { Liens } from './liens.ts';

/** What is looked at, and in which words. */
export type Vue = { liens: Liens; vocabulaire: Vocabulaire };

/** What one could do next, from here; the screen knows where it is done. */
export type Geste =
  | { quoi: 'OUVRIR_ESPACE' | 'RATTACHER' | 'TRAITER_DEMANDES' | 'DEMANDER_ABONNEMENT' }
  | { quoi: 'MODIFIER_SERVICE'; serviceId: number };

export type Explication = {
  titre: string;
  /** What it is and what it is linked to, in sentences. */
  phrases: string[];
  /** What is not possible, and why. */
  manques: string[];
  gestes: Geste[];
};

/** Those that the course works on: what is missing to use them is always said. */
export const ESPACES_DU_COURS: readonly CodeEspace[] = ['FACTURES_EMISES', 'FACTURES_A_VALIDER', 'FACTURES_TRAVAUX'];

const NOMS_MAX = 8;

/** « Ali, Bo et Cy »; beyond eight, « … et 32 autres ». */
export function enumerer(noms: readonly string[]): string {
  const trop = noms.length > NOMS_MAX;
  const montres = trop ? noms.slice(0, NOMS_MAX) : noms.slice(0, -1);
  const fin = trop ? `${noms.length - NOMS_MAX} autres` : (noms.at(-1) ?? '');
  return montres.length > 0 ? `${montres.join(', ')} et ${fin}` : fin;
}

/** « 1 personne », « 3 personnes »: the plural takes an s. */
export const compter = (nombre: number, nom: string): string => `${nombre} ${nombre > 1 ? `${nom}s` : nom}`;

type Ou = { compteId: number; espace: string; serviceId: number | null };

/** The strongest mode in which a person can use an espace now; nothing when not at all. */
export function modePossible({ liens, vocabulaire }: Vue, ou: Ou): Mode | undefined {
  const possible = (mode: Mode) => estPossible(conditions(liens, { ...ou, mode }, vocabulaire));
  if (possible('MODIFICATION')) return 'MODIFICATION';
  return possible('CONSULTATION') ? 'CONSULTATION' : undefined;
}

/** After « peut »: « consulter les factures émises, pas les déposer ». */
export function direLeGeste(espace: string, mode: Mode, nom: string): string {
  const gestes = GESTES_DES_ESPACES[espace as CodeEspace];
  if (!gestes) return mode === 'MODIFICATION' ? `agir dans “${nom}”` : `lire dans “${nom}”, pas agir`;
  return mode === 'MODIFICATION' ? gestes.agir : `${gestes.consulter}, ${gestes.pasAgir}`;
}
