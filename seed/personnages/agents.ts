/** How the robot that sits there behaves. */
export type Temperament = 'rapide' | 'procedurier' | 'absent';

export type Agent = {
  prenom: string;
  nom: string;
  /** Address of connexion, in a domain that can never exist. */
  email: string;
  role: 'GP' | 'US';
  /** SIRET of the structure */
  structure: string;
  /** Codes of the services the person works for; none: the structure itself. */
  services: readonly string[];
  temperament: Temperament;
};

// biome-ignore format: one row per person reads as a table
export const AGENTS: readonly Agent[] = [
  // Commune de Valbrune
  { prenom: 'Nadège', nom: 'Courtial', email: 'nadege.courtial@valbrune.invalid', role: 'GP', structure: '00016803900014', services: [], temperament: 'rapide' },
  { prenom: 'Bruno', nom: 'Sabatier', email: 'bruno.sabatier@valbrune.invalid', role: 'US', structure: '00016803900014', services: ['TECHNIQUE'], temperament: 'procedurier' },
  // Département du Haut-Causse
  { prenom: 'Solène', nom: 'Marquet', email: 'solene.marquet@haut-causse.invalid', role: 'GP', structure: '00017920000019', services: [], temperament: 'procedurier' },
  { prenom: 'Karim', nom: 'Belhadj', email: 'karim.belhadj@haut-causse.invalid', role: 'US', structure: '00017920000019', services: ['VOIRIE', 'BATIMENTS'], temperament: 'rapide' },
  // Lycée de Valbrune
  { prenom: 'Odile', nom: 'Ferrand', email: 'odile.ferrand@lycee-valbrune.invalid', role: 'GP', structure: '00019037100013', services: [], temperament: 'rapide' },
  // Préfecture des Monts
  { prenom: 'Thibault', nom: 'Garrigue', email: 'thibault.garrigue@prefecture-monts.invalid', role: 'GP', structure: '00020154100018', services: [], temperament: 'procedurier' },
  { prenom: 'Aïcha', nom: 'Nasri', email: 'aicha.nasri@prefecture-monts.invalid', role: 'US', structure: '00020154100018', services: ['SG-FINANCES', 'SG-BATIMENTS'], temperament: 'procedurier' },
  // Centre hospitalier de Valbrune
  { prenom: 'Mireille', nom: 'Astruc', email: 'mireille.astruc@ch-valbrune.invalid', role: 'GP', structure: '00021271200012', services: [], temperament: 'absent' },
  { prenom: 'Yann', nom: 'Le Goff', email: 'yann.legoff@ch-valbrune.invalid', role: 'US', structure: '00021271200012', services: ['ACHATS', 'TRAVAUX'], temperament: 'rapide' },
  // Office de l’habitat des Monts
  { prenom: 'Sylvie', nom: 'Cazals', email: 'sylvie.cazals@habitat-monts.invalid', role: 'GP', structure: '00022388300018', services: [], temperament: 'rapide' },
  { prenom: 'Denis', nom: 'Roumégous', email: 'denis.roumegous@habitat-monts.invalid', role: 'US', structure: '00022388300018', services: ['MAITRISE-OUVRAGE'], temperament: 'procedurier' },
  // Commune de Saint-Aubin-les-Tilleuls
  { prenom: 'Paul', nom: 'Icart', email: 'paul.icart@saint-aubin.invalid', role: 'GP', structure: '21990112100018', services: ['FINANCES'], temperament: 'rapide' },
  { prenom: 'Nadia', nom: 'Verlhac', email: 'nadia.verlhac@saint-aubin.invalid', role: 'US', structure: '21990112100018', services: ['MOA-BAT'], temperament: 'procedurier' },
  // SPL Aménagement du Bocage
  { prenom: 'Franck', nom: 'Tessier', email: 'franck.tessier@spl-bocage.invalid', role: 'GP', structure: '00015306400019', services: ['MOAD'], temperament: 'absent' },
  // Électricité Fontanel, a firm with several users
  { prenom: 'Gilles', nom: 'Fontanel', email: 'gilles.fontanel@fontanel.invalid', role: 'GP', structure: '00011218500012', services: [], temperament: 'procedurier' },
  { prenom: 'Inès', nom: 'Carvalho', email: 'ines.carvalho@fontanel.invalid', role: 'US', structure: '00011218500012', services: ['CHANTIERS'], temperament: 'rapide' },
  // One gestionnaire principal in each other firm
  { prenom: 'Josiane', nom: 'Lacombe', email: 'josiane.lacombe@peinture-lacombe.invalid', role: 'GP', structure: '00012335600016', services: [], temperament: 'rapide' },
  { prenom: 'Marc', nom: 'Vidal', email: 'marc.vidal@couverture-vidal.invalid', role: 'GP', structure: '00013452800017', services: [], temperament: 'absent' },
  { prenom: 'Martine', nom: 'Ségala', email: 'martine.segala@maconnerie-segala.invalid', role: 'GP', structure: '00014569800015', services: [], temperament: 'rapide' },
  { prenom: 'Étienne', nom: 'Rouergue', email: 'etienne.rouergue@atelier-rouergue.invalid', role: 'GP', structure: '00015686900018', services: [], temperament: 'procedurier' },
  { prenom: 'Claire', nom: 'Bély', email: 'claire.bely@ronsard-bely.invalid', role: 'GP', structure: '00010241800019', services: [], temperament: 'procedurier' },
  { prenom: 'Hugo', nom: 'Delorme', email: 'hugo.delorme@delorme.invalid', role: 'GP', structure: '00011867900026', services: [], temperament: 'rapide' },
  { prenom: 'Lise', nom: 'Tanguy', email: 'lise.tanguy@fondations-ouest.invalid', role: 'GP', structure: '00012753000012', services: [], temperament: 'rapide' },
  { prenom: 'Éric', nom: 'Moreau', email: 'eric.moreau@ferraillage-moreau.invalid', role: 'GP', structure: '00013498100018', services: [], temperament: 'rapide' },
  { prenom: 'Laurent', nom: 'Calvet', email: 'laurent.calvet@bet-calvet.invalid', role: 'GP', structure: '00014420400013', services: [], temperament: 'absent' },
];
