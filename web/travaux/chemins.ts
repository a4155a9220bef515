import type { CodeCadreTravaux } from '#shared/travaux/cadres.ts';

export const CHEMIN_TRAVAUX = '/portail/factures-travaux';
export const CHEMIN_RECHERCHE = `${CHEMIN_TRAVAUX}/recherche`;
export const CHEMIN_TABLEAU = `${CHEMIN_TRAVAUX}/tableau-de-bord`;
export const CHEMIN_DEPOT = `${CHEMIN_TRAVAUX}/deposer`;
export const cheminPiece = (id: number): string => `${CHEMIN_TRAVAUX}/${id}`;
export const cheminDossier = (id: number): string => `${CHEMIN_TRAVAUX}/dossiers/${id}`;
export const cheminRecapitulatif = (id: number): string => `${cheminPiece(id)}/recapitulatif`;
export const cheminBrouillon = (id: number): string => `${CHEMIN_DEPOT}?brouillon=${id}`;
/** « Déposer la pièce suivante »: the deposit opens with the piece that is followed. */
export const cheminSuite = (id: number, cadre?: CodeCadreTravaux): string =>
  `${CHEMIN_DEPOT}?suite=${id}${cadre ? `&cadre=${cadre}` : ''}`;
export const cheminCompleter = (id: number): string => `${cheminPiece(id)}/completer`;
export const cheminRecycler = (id: number): string => `${cheminPiece(id)}/recycler`;
