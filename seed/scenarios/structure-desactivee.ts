import { scenario, type Vu } from '../scenario.ts';

const FONTANEL = '00011218500012';
const LYCEE = '00019037100013';
const PREFECTURE = '00020154100018';

const fontanel = (vu: Vu) => ({ structureId: vu.structure(FONTANEL) });
const lycee = (vu: Vu) => ({ structureId: vu.structure(LYCEE) });
/** As the lycée has them at the beginning. */
const REGLAGES = {
  codeServiceObligatoire: false,
  engagementObligatoire: false,
  serviceOuEngagement: false,
  miseEnPaiementNonRemontee: true,
  estMoa: false,
  estMoaUniquement: false,
};
const LIEU = { adresse: '5 rue du Lycée', codePostal: '99100', ville: 'Valbrune' };
const regler = (vu: Vu, parametres: object) => ({
  ...lycee(vu),
  informations: LIEU,
  parametres: { ...REGLAGES, ...parametres },
  espacesAOuvrir: [],
});
const brouillon = (vu: Vu) => ({
  saisie: { structureId: vu.structure(FONTANEL), siretDestinataire: LYCEE, numero: 'FA-2026-200' },
});

// biome-ignore format: one step, one line
export default scenario({
  titre: 'Une structure désactivée, puis réactivée',
  recit:
    'Gilles désactive Électricité Fontanel : plus personne n’y facture. Il la réactive. Le lycée change ce qu’il demande à ses fournisseurs, se désactive à son tour, et disparaît de la liste des destinataires. L’INSEE remet les adresses en ordre.',
  personnages: {
    gilles: { nom: 'Gilles Fontanel, gestionnaire principal' },
    ines: { nom: 'Inès Carvalho, utilisatrice' },
    josiane: { nom: 'Josiane Lacombe, d’une autre entreprise' },
    odile: { nom: 'Odile Ferrand, du lycée de Valbrune' },
  },
  etapes: [
    { qui: 'gilles', fait: 'desactiverStructure', avec: fontanel, refus: 'NON_CONNECTE' },
    { qui: 'gilles', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte('gilles.fontanel@fontanel.invalid') }) },
    { qui: 'ines', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte('ines.carvalho@fontanel.invalid') }) },
    { qui: 'josiane', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte('josiane.lacombe@peinture-lacombe.invalid') }) },
    { qui: 'odile', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte('odile.ferrand@lycee-valbrune.invalid') }) },

    { qui: 'ines', fait: 'desactiverStructure', avec: fontanel, refus: 'DROIT_DE_GESTION_ABSENT' },
    { qui: 'josiane', fait: 'desactiverStructure', avec: fontanel, refus: 'INTROUVABLE' },
    { qui: 'gilles', fait: 'activerStructure', avec: fontanel, refus: 'ACTE_INTERDIT' },
    { qui: 'gilles', fait: 'desactiverStructure', avec: fontanel, attendu: { raisonSociale: 'Électricité Fontanel' } },
    { qui: 'gilles', fait: 'desactiverStructure', avec: fontanel, refus: 'ACTE_INTERDIT' },
    { qui: 'gilles', fait: 'enregistrerBrouillon', avec: brouillon, refus: 'FOURNISSEUR_INACTIF' },
    { qui: 'josiane', fait: 'demanderRattachement', avec: { structures: [{ typeIdentifiant: 'SIRET', identifiant: FONTANEL, services: [] }] }, refus: 'STRUCTURE_A_REJOINDRE_INACTIVE' },
    { qui: 'ines', fait: 'activerStructure', avec: fontanel, refus: 'DROIT_DE_GESTION_ABSENT' },
    { qui: 'josiane', fait: 'activerStructure', avec: fontanel, refus: 'INTROUVABLE' },
    { qui: 'gilles', fait: 'activerStructure', avec: fontanel },
    { qui: 'gilles', fait: 'enregistrerBrouillon', avec: brouillon },

    { qui: 'odile', fait: 'modifierStructure', avec: (vu) => regler(vu, { estMoaUniquement: true }), refus: 'MOA_REQUISE' },
    { qui: 'odile', fait: 'modifierStructure', avec: (vu) => regler(vu, { codeServiceObligatoire: true }), refus: 'AUCUN_SERVICE_A_CHOISIR' },
    { qui: 'odile', fait: 'modifierStructure', avec: (vu) => regler(vu, { codeServiceObligatoire: true, engagementObligatoire: true, serviceOuEngagement: true }), attendu: { champs: ['Adresse', 'Téléphone', 'N° de TVA intracommunautaire', 'Le code service doit être renseigné', 'Le numéro d’engagement doit être renseigné', 'Le numéro d’engagement ou le code service doit être renseigné'] } },
    { qui: 'odile', fait: 'mettreAJourInsee', avec: lycee, attendu: { champs: ['Adresse'] } },
    { qui: 'odile', fait: 'mettreAJourInsee', avec: lycee, attendu: { champs: [] } },
    { qui: 'josiane', fait: 'mettreAJourInsee', avec: fontanel, refus: 'INTROUVABLE' },
    { qui: 'ines', fait: 'mettreAJourInsee', avec: fontanel, refus: 'DROIT_DE_GESTION_ABSENT' },
    { qui: 'odile', fait: 'desactiverStructure', avec: lycee },
    { qui: 'gilles', fait: 'enregistrerBrouillon', avec: brouillon, refus: 'DESTINATAIRE_INCONNU' },
    { qui: 'gilles', fait: 'creerStructure', avec: { siret: PREFECTURE, raisonSociale: 'Préfecture', ...LIEU, espaces: [] }, refus: 'STRUCTURE_PUBLIQUE' },
    { avance: { jours: 1 } },
  ],
});
