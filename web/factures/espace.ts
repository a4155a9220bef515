import type { Role } from '#shared/factures/cycle-de-vie.ts';

export type CodeEspace = 'emises' | 'recues';

export type Espace = {
  code: CodeEspace;
  /** In the table of the espaces of the portal. */
  dansLePortail: 'FACTURES_EMISES' | 'FACTURES_RECUES';
  /** What one cannot do there in « Consultation ». */
  sans: string;
  titre: string;
  chemin: string;
  /** Header of the column of the other party. */
  autrePartie: 'Destinataire' | 'Fournisseur';
  role: Role;
};

export const ESPACES = {
  emises: {
    code: 'emises',
    dansLePortail: 'FACTURES_EMISES',
    sans: 'mais ni saisir, ni déposer, ni corriger une facture',
    titre: 'Factures émises',
    chemin: '/portail/factures-emises',
    autrePartie: 'Destinataire',
    role: 'FOURNISSEUR',
  },
  recues: {
    code: 'recues',
    dansLePortail: 'FACTURES_RECUES',
    sans: 'mais ni traiter, ni valider, ni refuser une facture',
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
