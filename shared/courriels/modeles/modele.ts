/** Which of the two addresses of a compte a mail goes to: activation and passwords to the first, all else to the second (S23). */
type Adresse = 'CONNEXION' | 'CONTACT';

export type Modele = {
  a: Adresse;
  /** `{numero}` is replaced by the variable of that name. */
  objet: string;
  /** One line each. A line that holds `{motif?}` is left out when there is no motif. */
  corps: readonly string[];
  /** Words of the link, for the mails that lead to a page. */
  libelleLien: string;
  source: string;
};
