type Visee = { typeIdentifiant: string; identifiant: string };

/** The page of a demande, with the structure already chosen. */
export function cheminDeLaDemande({ typeIdentifiant, identifiant }: Visee): string {
  const visee = new URLSearchParams({ type: typeIdentifiant, identifiant });
  return `/portail/mon-compte/demander-un-rattachement?${visee}`;
}
