type CompteDExercice = { iban: string; bic: string; nom: string; interet: string };

/** To copy: accounts of nobody. The BIC are invented too. */
export const COMPTES_D_EXERCICE = [
  {
    iban: 'FR7699999000010000000000115',
    bic: 'EXERFRPPXXX',
    nom: 'Banque d’exercice, agence 1',
    interet: 'Le compte courant de l’entreprise.',
  },
  {
    iban: 'FR7699999000020000000000294',
    bic: 'EXERFRPPXXX',
    nom: 'Banque d’exercice, agence 2',
    interet: 'Un second compte, pour choisir.',
  },
  {
    iban: 'FR2099999000030000000000A82',
    bic: 'EXERFRPPXXX',
    nom: 'Banque d’exercice, agence 3',
    interet: 'Un numéro de compte peut contenir une lettre.',
  },
  {
    iban: 'BE68539007547034',
    bic: 'EXERBEBBXXX',
    nom: 'Compte belge',
    interet: 'Hors de France : changez le code pays, et donnez le BIC.',
  },
  {
    iban: 'DE89370400440532013000',
    bic: 'EXERDEFFXXX',
    nom: 'Compte allemand',
    interet: 'Hors de France aussi : 22 caractères au lieu de 27.',
  },
] as const satisfies readonly CompteDExercice[];

/** Numbers that the portal refuses, each for its own reason. */
export const COMPTES_REFUSES = [
  {
    iban: 'FR7699999000010000000000116',
    bic: 'EXERFRPPXXX',
    nom: 'Faute de frappe',
    interet: 'Le dernier chiffre est faux : la clé ne tombe pas juste.',
  },
  {
    iban: 'FR769999900001000000000011',
    bic: 'EXERFRPPXXX',
    nom: 'Un chiffre oublié',
    interet: 'Il manque un caractère.',
  },
  {
    iban: 'FR7630006000011234567890189',
    bic: 'EXERFRPPXXX',
    nom: 'Banque qui existe',
    interet: 'Les clés sont justes, mais ce n’est pas une banque d’exercice.',
  },
] as const satisfies readonly CompteDExercice[];

/** A number that is not an IBAN, and a factor: both invented. */
export const COMPTE_SANS_IBAN = '99999US0042';
export const AFFACTUREUR_D_EXERCICE = { nom: 'Factor du Causse', siret: '00039001300019' } as const;
