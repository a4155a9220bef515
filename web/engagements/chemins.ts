export const CHEMIN_ENGAGEMENTS = '/portail/engagements';
export const CHEMIN_RECHERCHE = `${CHEMIN_ENGAGEMENTS}/recherche`;
export const CHEMIN_CREATION = `${CHEMIN_ENGAGEMENTS}/creer`;
export const cheminEngagement = (id: number): string => `${CHEMIN_ENGAGEMENTS}/${id}`;
