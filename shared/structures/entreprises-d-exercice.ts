type EntrepriseDExercice = {
  siret: string;
  nom: string;
  ville: string;
  /** Why take this one. */
  interet: string;
};

/** Firms that the simulated INSEE knows and that nobody has put on the portal yet, the learner's own first. */
export const ENTREPRISES_D_EXERCICE = [
  { siret: '00010101400017', nom: 'Menuiserie Aubrac', ville: 'Valbrune', interet: 'L’entreprise des exercices.' },
  { siret: '00030037600019', nom: 'Plomberie Coudrille', ville: 'Les Essarts-du-Causse', interet: 'Une autre SARL.' },
  {
    siret: '00030148100016',
    nom: 'Couverture Valadour',
    ville: 'Saint-Aubin-les-Tilleuls',
    interet: 'Une entreprise individuelle.',
  },
  {
    siret: '00030185300024',
    nom: 'Peinture Cabrillac',
    ville: 'Pont-aux-Aulnes',
    interet: 'Un second établissement : même SIREN, autre NIC.',
  },
  {
    siret: '00025001900015',
    nom: 'Entreprise non diffusible',
    ville: 'Pont-aux-Aulnes',
    interet: 'Son nom et son adresse ne sont pas publiés : vous les saisissez.',
  },
] as const satisfies readonly EntrepriseDExercice[];

/** Numbers that the portal refuses, each for its own reason. */
export const SIRET_REFUSES = [
  {
    siret: '00011218500012',
    nom: 'Électricité Fontanel',
    ville: 'Valbrune',
    interet: 'Sa structure existe déjà sur le portail.',
  },
  { siret: '00016803900014', nom: 'Commune de Valbrune', ville: 'Valbrune', interet: 'C’est un client public.' },
  { siret: '00026001800015', nom: 'Maçonnerie Trémoulin', ville: 'Aubemont', interet: 'Elle a déménagé.' },
  { siret: '00024001000017', nom: 'Ferronnerie Palisson', ville: 'Valbrune', interet: 'Elle a fermé.' },
  { siret: '00090909300015', nom: 'Numéro jamais attribué', ville: '', interet: 'L’INSEE ne le connaît pas.' },
  { siret: '00010101400018', nom: 'Faute de frappe', ville: '', interet: 'Le dernier chiffre est faux.' },
] as const satisfies readonly EntrepriseDExercice[];

/** For the exercise on the change of SIRET: establishments of firms that are, or will be, on the portal. */
export const NOUVEAUX_SIRET = [
  {
    siret: '00010101400025',
    nom: 'Menuiserie Aubrac, nouvel atelier',
    ville: 'Valbrune',
    interet: 'L’atelier a déménagé zone artisanale des Copeaux : même SIREN, autre NIC.',
  },
  {
    siret: '00011218500020',
    nom: 'Électricité Fontanel, deuxième établissement',
    ville: 'Saint-Aubin-les-Tilleuls',
    interet: 'Même SIREN, autre NIC.',
  },
] as const satisfies readonly EntrepriseDExercice[];

/** Numbers that « Modifier l’identifiant » refuses, each for its own reason. */
export const NOUVEAUX_SIRET_REFUSES = [
  {
    siret: '00030037600019',
    nom: 'Plomberie Coudrille',
    ville: 'Les Essarts-du-Causse',
    interet: 'Une autre entreprise : le SIREN est différent.',
  },
  { siret: '00024001000017', nom: 'Ferronnerie Palisson', ville: 'Valbrune', interet: 'Un établissement fermé.' },
  { siret: '00090909300015', nom: 'Numéro jamais attribué', ville: '', interet: 'L’INSEE ne le connaît pas.' },
] as const satisfies readonly EntrepriseDExercice[];
