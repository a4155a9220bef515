import type { CodeEspaceDeFactures, FactureComplete } from '#shared/factures/contrat.ts';
import type { Role } from '#shared/factures/cycle-de-vie.ts';
import type { StatutFacture } from '#shared/factures/statuts.ts';

export type CodeEspace = CodeEspaceDeFactures;

export type Espace = {
  code: CodeEspace;
  /** In the table of the espaces of the portal. */
  dansLePortail: 'FACTURES_EMISES' | 'FACTURES_RECUES' | 'FACTURES_A_VALIDER';
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
  'a-valider': {
    code: 'a-valider',
    dansLePortail: 'FACTURES_A_VALIDER',
    sans: 'mais ni valider, ni refuser une facture',
    titre: 'Factures à valider',
    chemin: '/portail/factures-a-valider',
    autrePartie: 'Fournisseur',
    role: 'VALIDEUR_1',
  },
} as const satisfies Record<CodeEspace, Espace>;

/** The three espaces share their screens: the address says in which one the reader is. */
export function espaceDe(pathname: string): Espace {
  return Object.values<Espace>(ESPACES).find(({ chemin }) => pathname.startsWith(chemin)) ?? ESPACES.emises;
}

/** The role in which the reader of an espace looks at a line of his work list: one valideur at a time has it. */
export function roleSurLaLigne({ role }: Espace, statut: StatutFacture): Role {
  return role === 'VALIDEUR_1' && statut === 'A_VALIDER_2' ? 'VALIDEUR_2' : role;
}

/** The same for one facture: the portal says which of the two valideurs he is. */
export function roleSurLaFacture(espace: Espace, { statut, roles }: Pick<FactureComplete, 'statut' | 'roles'>): Role {
  const second = roles.includes('VALIDEUR_2') && (statut === 'A_VALIDER_2' || !roles.includes('VALIDEUR_1'));
  return espace.code === 'a-valider' && second ? 'VALIDEUR_2' : espace.role;
}

const EMISES = ESPACES.emises.chemin;

export const CHEMIN_DEPOT = `${EMISES}/deposer`;
export const CHEMIN_SAISIE = `${EMISES}/saisir`;
const cheminDuMode = (modeDepot: string): string => (modeDepot === 'SAISIE_PORTAIL' ? CHEMIN_SAISIE : CHEMIN_DEPOT);
/** Without its mode, the page of the deposit sends a brouillon that was typed to the right one. */
export const cheminBrouillon = (id: number, modeDepot = ''): string => `${cheminDuMode(modeDepot)}?brouillon=${id}`;
/** « Dupliquer »: a new facture, begun with what an earlier one says. */
export const cheminDuplication = (id: number, modeDepot: string): string => `${cheminDuMode(modeDepot)}?modele=${id}`;
type AFacturer = {
  fournisseur: number | undefined;
  destinataire: string;
  service: string | undefined;
  engagement: string;
};

/** The deposit of a facture that answers an order: recipient, service and engagement are known already. */
export function cheminFacturer({ fournisseur, ...connus }: AFacturer): string {
  const recherche = new URLSearchParams();
  for (const [cle, valeur] of Object.entries({ fournisseur: fournisseur?.toString(), ...connus }))
    if (valeur !== undefined) recherche.set(cle, valeur);
  return `${CHEMIN_DEPOT}?${recherche}`;
}
export const cheminFacture = (espace: CodeEspace, id: number): string => `${ESPACES[espace].chemin}/${id}`;
export const cheminRecapitulatif = (id: number): string => `${EMISES}/${id}/recapitulatif`;
export const cheminCompleter = (id: number): string => `${EMISES}/${id}/completer`;
export const cheminRecycler = (id: number): string => `${EMISES}/${id}/recycler`;

export const CHEMIN_FLUX = `${EMISES}/flux`;
export const cheminFlux = (id: number): string => `${CHEMIN_FLUX}/${id}`;
