import { scenario, type Vu } from '../scenario.ts';

const LIEU = { adresse: '3 quai des Brumes', codePostal: '1000', ville: 'Ailleurs', espaces: ['FACTURES_EMISES'] };
const BELGE = {
  ...LIEU,
  typeIdentifiant: 'UE_HORS_FRANCE' as const,
  identifiant: 'BE 0123.456.789',
  raisonSociale: 'Toitures du Brabant',
};
const SUISSE = {
  ...LIEU,
  typeIdentifiant: 'HORS_UE' as const,
  identifiant: 'CHTOITURESDULEMAN',
  raisonSociale: 'Toitures du Léman SA',
};
const WALLIS = {
  ...LIEU,
  typeIdentifiant: 'HORS_UE' as const,
  identifiant: 'FRWFPECHERIES',
  raisonSociale: 'Pêcheries d’Uvéa',
};
const NOUMEA = {
  ...LIEU,
  typeIdentifiant: 'RIDET' as const,
  identifiant: '0 123 456.001',
  raisonSociale: 'Charpentes du Lagon',
};
const PAPEETE = {
  ...LIEU,
  typeIdentifiant: 'TAHITI' as const,
  identifiant: 'A12345678',
  raisonSociale: 'Menuiserie du Fenua',
};
const NAISSANTE = {
  ...LIEU,
  typeIdentifiant: 'AUTRE' as const,
  identifiant: 'Immatriculation 2026-014',
  raisonSociale: 'Plomberie Coudrille',
  pays: 'FR' as const,
};
const JEANNE = {
  ...LIEU,
  typeIdentifiant: 'PARTICULIER' as const,
  nom: 'Leroux',
  prenom: 'Jeanne',
  pays: 'FR' as const,
};

const COUDRILLE = '00030037600019';
const id = (vu: Vu, souvenir: string) => vu.nombre(souvenir, 'id');

// biome-ignore format: one step, one line
export default scenario({
  titre: 'Ceux qui n’ont pas de SIRET',
  recit:
    'Sept façons de s’identifier : Josiane crée une structure de chaque type, avec les fautes que l’on fait. Deux homonymes ont deux identifiants, la même personne n’en a pas deux. L’INSEE ne connaît que les SIRET. L’entreprise qui attendait le sien le reçoit enfin.',
  personnages: { josiane: { nom: 'Josiane Lacombe' }, marc: { nom: 'Marc Vidal' } },
  etapes: [
    { qui: 'josiane', fait: 'creerStructure', avec: BELGE, refus: 'NON_CONNECTE' },
    { qui: 'josiane', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte('josiane.lacombe@peinture-lacombe.invalid') }) },
    { qui: 'marc', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte('marc.vidal@couverture-vidal.invalid') }) },

    { qui: 'josiane', fait: 'creerStructure', avec: { ...BELGE, identifiant: 'FR44732829320' }, refus: 'IDENTIFIANT_UE' },
    { qui: 'josiane', fait: 'creerStructure', avec: BELGE, retenir: 'belge' },
    { qui: 'marc', fait: 'creerStructure', avec: { ...BELGE, identifiant: 'be0123456789' }, refus: 'STRUCTURE_EXISTE' },
    { qui: 'josiane', fait: 'creerStructure', avec: { ...SUISSE, identifiant: 'BETOITURES' }, refus: 'IDENTIFIANT_HORS_UE' },
    { qui: 'josiane', fait: 'creerStructure', avec: { ...SUISSE, identifiant: 'CHCOUVERTURE' }, refus: 'IDENTIFIANT_NOM' },
    { qui: 'josiane', fait: 'creerStructure', avec: SUISSE },
    { qui: 'josiane', fait: 'creerStructure', avec: WALLIS },
    { qui: 'josiane', fait: 'creerStructure', avec: { ...NOUMEA, identifiant: '12345678' }, refus: 'IDENTIFIANT_RIDET' },
    { qui: 'josiane', fait: 'creerStructure', avec: NOUMEA },
    { qui: 'josiane', fait: 'creerStructure', avec: { ...PAPEETE, identifiant: 'A1234567' }, refus: 'IDENTIFIANT_TAHITI' },
    { qui: 'josiane', fait: 'creerStructure', avec: PAPEETE },
    { qui: 'josiane', fait: 'creerStructure', avec: { ...NAISSANTE, identifiant: 'x'.repeat(81) }, refus: 'IDENTIFIANT_FORMAT' },
    { qui: 'josiane', fait: 'creerStructure', avec: { ...NAISSANTE, identifiant: ' . ' }, refus: 'CHAMP_OBLIGATOIRE' },
    { qui: 'josiane', fait: 'creerStructure', avec: NAISSANTE, retenir: 'naissante' },

    { qui: 'josiane', fait: 'creerStructure', avec: JEANNE, retenir: 'jeanne', attendu: { raisonSociale: 'Jeanne Leroux' } },
    { qui: 'josiane', fait: 'creerStructure', avec: { ...JEANNE, nom: 'LEROUX' }, refus: 'STRUCTURE_EXISTE' },
    { qui: 'marc', fait: 'creerStructure', avec: JEANNE, attendu: { raisonSociale: 'Jeanne Leroux' } },
    { qui: 'josiane', fait: 'modifierStructure', avec: (vu) => ({ structureId: id(vu, 'jeanne'), informations: { ...LIEU, nom: 'Leroux-Marchand', prenom: undefined, pays: 'FR' as const }, espacesAOuvrir: [] }), refus: 'CHAMP_OBLIGATOIRE' },
    { qui: 'josiane', fait: 'modifierStructure', avec: (vu) => ({ structureId: id(vu, 'jeanne'), informations: { ...LIEU, nom: 'Leroux-Marchand', prenom: 'Jeanne', pays: 'BE' as const }, espacesAOuvrir: [] }), attendu: { champs: ['Nom', 'Pays'] } },
    { qui: 'josiane', fait: 'mettreAJourInsee', avec: (vu) => ({ structureId: id(vu, 'jeanne') }), refus: 'INSEE_SANS_SIRET' },
    { qui: 'josiane', fait: 'modifierIdentifiant', avec: (vu) => ({ structureId: id(vu, 'belge'), siret: COUDRILLE }), refus: 'IDENTIFIANT_SANS_SIRET' },

    { qui: 'josiane', fait: 'modifierIdentifiant', avec: (vu) => ({ structureId: id(vu, 'naissante'), siret: '00016803900014' }), refus: 'SIRET_NATURE' },
    { qui: 'josiane', fait: 'modifierIdentifiant', avec: (vu) => ({ structureId: id(vu, 'naissante'), siret: '00011218500012' }), refus: 'STRUCTURE_EXISTE' },
    { qui: 'josiane', fait: 'modifierIdentifiant', avec: (vu) => ({ structureId: id(vu, 'naissante'), siret: COUDRILLE }), attendu: { siret: COUDRILLE } },
    { avance: { jours: 1 } },
  ],
});
