/** Name of the parameter of the address that says which window is open over the facture. */
export const FENETRE = 'fenetre';

const FENETRES = ['traiter', 'envoyer', 'supprimer', 'traiterRejet', 'valider', 'refuser', 'modifierValideur'] as const;
export type NomDeFenetre = (typeof FENETRES)[number];

export function fenetreDe(adresse: URLSearchParams): NomDeFenetre | undefined {
  return FENETRES.find((nom) => nom === adresse.get(FENETRE));
}
