export const TITRE = 'Demande de rattachement à une structure';

export const FIL = [
  { libelle: 'Accueil', vers: '/portail' },
  { libelle: 'Mon compte', vers: '/portail/mon-compte' },
  { libelle: 'Demander un rattachement' },
] as const;
