/** Lists from which the ordinary establishments of the simulated INSEE are made. Nothing here exists. */

/** Communes of the department 99, which does not exist. The first is the chef-lieu. */
export const COMMUNES_99 = [
  { codePostal: '99000', ville: 'Aubemont' },
  { codePostal: '99100', ville: 'Valbrune' },
  { codePostal: '99112', ville: 'Saint-Aubin-les-Tilleuls' },
  { codePostal: '99130', ville: 'Roquesourde' },
  { codePostal: '99140', ville: 'Les Essarts-du-Causse' },
  { codePostal: '99150', ville: 'Villeneuve-la-Grise' },
  { codePostal: '99160', ville: 'Pont-aux-Aulnes' },
  { codePostal: '99170', ville: 'Castelmaur' },
  { codePostal: '99180', ville: 'Brignac-sous-Bois' },
  { codePostal: '99210', ville: 'Sainte-Foy-des-Monts' },
  { codePostal: '99220', ville: 'La Ferté-Rousse' },
] as const;

export const METIERS = [
  'Menuiserie',
  'Plomberie',
  'Électricité',
  'Maçonnerie',
  'Couverture',
  'Peinture',
  'Carrelage',
  'Charpente',
  'Serrurerie',
  'Ferronnerie',
  'Plâtrerie',
  'Boulangerie',
  'Traiteur',
  'Garage',
  'Imprimerie',
  'Paysages',
  'Nettoyage',
  'Chauffage',
  'Isolation',
  'Vitrerie',
  'Ébénisterie',
  'Terrassement',
  'Tapisserie',
] as const;

export const NOMS = [
  'Arnal',
  'Barthuel',
  'Bessonnat',
  'Cabrillac',
  'Chantelouve',
  'Coudrille',
  'Darnavel',
  'Escoubat',
  'Fabrigue',
  'Garrouste',
  'Issartel',
  'Jolibert',
  'Lacalmette',
  'Maurezac',
  'Nogarède',
  'Palisson',
  'Quintarel',
  'Ravalec',
  'Soubeyrac',
  'Trémoulin',
  'Valadour',
  'Vernède',
] as const;

export const VOIES = [
  'rue des Artisans',
  'rue du Four',
  'chemin de la Scierie',
  'avenue de la Gare',
  'place du Marché',
  'route de Valbrune',
  'allée des Platanes',
  'impasse des Forgerons',
  'zone artisanale du Moulin',
] as const;

export const FORMES_PRIVEES = [
  'Entrepreneur individuel',
  'Société à responsabilité limitée (SARL)',
  'Société à responsabilité limitée à associé unique (EURL)',
  'Société par actions simplifiée (SAS)',
] as const;
