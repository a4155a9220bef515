import type { Role } from '#shared/factures/cycle-de-vie.ts';

export type CodeEspace = 'emises' | 'recues';

export type Espace = {
  code: CodeEspace;
  titre: string;
  chemin: string;
  /** Header of the column of the other party. */
  autrePartie: 'Destinataire' | 'Fournisseur';
  role: Role;
};

export const ESPACES = {
  emises: {
    code: 'emises',
    titre: 'Factures émises',
    chemin: '/portail/factures-emises',
    autrePartie: 'Destinataire',
    role: 'FOURNISSEUR',
  },
  recues: {
    code: 'recues',
    titre: 'Factures reçues',
    chemin: '/portail/factures-recues',
    autrePartie: 'Fournisseur',
    role: 'DESTINATAIRE',
  },
} as const satisfies Record<CodeEspace, Espace>;

/** The two espaces share their screens: the address says in which one the reader is. */
export function espaceDe(pathname: string): Espace {
  return pathname.startsWith(ESPACES.recues.chemin) ? ESPACES.recues : ESPACES.emises;
}

const EMISES = ESPACES.emises.chemin;

export const CHEMIN_DEPOT = `${EMISES}/deposer`;
export const cheminBrouillon = (id: number): string => `${CHEMIN_DEPOT}?brouillon=${id}`;
export const cheminFacture = (espace: CodeEspace, id: number): string => `${ESPACES[espace].chemin}/${id}`;
export const cheminRecapitulatif = (id: number): string => `${EMISES}/${id}/recapitulatif`;
export const cheminCompleter = (id: number): string => `${EMISES}/${id}/completer`;
export const cheminRecycler = (id: number): string => `${EMISES}/${id}/recycler`;
