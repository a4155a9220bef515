type Element = {
  quoi: string;
  recopie: boolean;
  /** What to do about what is left behind, or why it follows. */
  precision?: string;
  source: string;
};

/** What becomes of each part of a structure when its identifiant changes (comptes-structures § 2.6). */
// biome-ignore format: one part, one line
export const RECOPIE = [
  { quoi: 'La fiche : coordonnées et paramètres', recopie: true, precision: 'L’adresse est celle que l’INSEE donne au nouvel établissement.', source: 'S21' },
  { quoi: 'Les services, avec leurs espaces', recopie: true, source: 'S21' },
  { quoi: 'Les utilisateurs, avec leurs rôles et leurs abonnements', recopie: true, source: 'S21' },
  { quoi: 'Les espaces de la structure', recopie: true, source: 'supposé' },
  { quoi: 'Les coordonnées bancaires', recopie: true, source: 'supposé' },
  { quoi: 'Les demandes de rattachement et d’abonnement en attente', recopie: true, precision: 'Elles passent sur la nouvelle structure, où vous y répondez.', source: 'supposé' },
  { quoi: 'Le mandat de facturation', recopie: false, precision: 'Acceptez-le de nouveau.', source: 'S21' },
  { quoi: 'Le compte technique et les raccordements', recopie: false, precision: 'À refaire, si un logiciel envoie vos factures.', source: 'S21' },
  { quoi: 'Les factures et les brouillons', recopie: false, precision: 'Ils restent à lire sous l’ancien identifiant.', source: 'supposé' },
] as const satisfies readonly Element[];
