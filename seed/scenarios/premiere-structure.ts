import { MENUISERIE_AUBRAC } from '../personnages/structures.ts';
import { scenario } from '../scenario.ts';

const EMAIL = 'camille.aubrac@exemple.invalid';
const SECRETS = {
  motDePasse: 'haché',
  questionSecrete: 'PREMIER_ANIMAL',
  reponseSecrete: 'haché',
} as const;
const IDENTITE = { emailConnexion: EMAIL, emailContact: EMAIL, nom: 'Aubrac', prenom: 'Camille', telephone: undefined };

const AUBRAC = {
  siret: MENUISERIE_AUBRAC.identifiant,
  raisonSociale: MENUISERIE_AUBRAC.raisonSociale,
  adresse: MENUISERIE_AUBRAC.adresse,
  codePostal: MENUISERIE_AUBRAC.codePostal,
  ville: MENUISERIE_AUBRAC.ville,
  espaces: ['FACTURES_EMISES'],
};

// biome-ignore format: one step, one line
export default scenario({
  titre: 'Mon compte, puis ma structure',
  recit:
    'Camille s’inscrit, laisse passer un lien trop vieux, active son compte et se connecte. Elle se trompe de SIRET de toutes les façons possibles, puis crée Menuiserie Aubrac et en devient gestionnaire principale. Sa collègue ne peut pas la créer une seconde fois.',
  personnages: { camille: { nom: 'Camille Aubrac, menuisière' }, lea: { nom: 'Léa, sa collègue' } },
  etapes: [
    { qui: 'camille', fait: 'creerCompte', avec: { ...IDENTITE, cguAcceptees: true as const, jeton: 'premier-lien-de-camille' }, retenir: 'camille', attendu: { emailConnexion: EMAIL } },
    { qui: 'lea', fait: 'creerCompte', avec: { ...IDENTITE, cguAcceptees: true as const, jeton: 'lien-qui-ne-sert-pas' }, refus: 'EMAIL_EXISTE' },
    { avance: { jours: 1 } },
    { qui: 'camille', fait: 'activerCompte', avec: { ...SECRETS, jeton: 'premier-lien-de-camille' }, refus: 'LIEN_INVALIDE' },
    { qui: 'camille', fait: 'renvoyerActivation', avec: { emailConnexion: EMAIL, jeton: 'second-lien-de-camille' } },
    { qui: 'camille', fait: 'creerStructure', avec: AUBRAC, refus: 'NON_CONNECTE' },
    { qui: 'camille', fait: 'activerCompte', avec: { ...SECRETS, jeton: 'second-lien-de-camille' }, attendu: { emailConnexion: EMAIL } },
    { qui: 'camille', fait: 'seConnecter', avec: (vu) => ({ compteId: vu.nombre('camille', 'compteId'), reussi: false }), attendu: { issue: 'IDENTIFIANTS_FAUX' } },
    { qui: 'camille', fait: 'creerStructure', avec: AUBRAC, refus: 'NON_CONNECTE' },
    { qui: 'camille', fait: 'seConnecter', avec: (vu) => ({ compteId: vu.nombre('camille', 'compteId'), reussi: true }), attendu: { issue: 'CONNECTE' } },

    { qui: 'camille', fait: 'creerStructure', avec: { ...AUBRAC, siret: '0001010140001' }, refus: 'SIRET_LONGUEUR' },
    { qui: 'camille', fait: 'creerStructure', avec: { ...AUBRAC, siret: '00010101400018' }, refus: 'SIRET_CLE' },
    { qui: 'camille', fait: 'creerStructure', avec: { ...AUBRAC, siret: '00090909300015' }, refus: 'SIRET_INSEE_ABSENT' },
    { qui: 'camille', fait: 'creerStructure', avec: { ...AUBRAC, siret: '00024001000017' }, refus: 'SIRET_INSEE_FERME' },
    { qui: 'camille', fait: 'creerStructure', avec: { ...AUBRAC, siret: '00016803900014' }, refus: 'STRUCTURE_PUBLIQUE' },
    { qui: 'camille', fait: 'creerStructure', avec: { ...AUBRAC, siret: '00011218500012' }, refus: 'STRUCTURE_EXISTE' },
    { qui: 'camille', fait: 'creerStructure', avec: AUBRAC, retenir: 'aubrac', attendu: { raisonSociale: 'Menuiserie Aubrac' } },
    { qui: 'camille', fait: 'creerStructure', avec: AUBRAC, refus: 'STRUCTURE_EXISTE' },

    { qui: 'lea', fait: 'creerCompte', avec: { ...IDENTITE, prenom: 'Léa', emailConnexion: 'lea@exemple.invalid', cguAcceptees: true as const, jeton: 'le-lien-de-lea-a-elle' }, retenir: 'lea' },
    { qui: 'lea', fait: 'activerCompte', avec: { ...SECRETS, jeton: 'le-lien-de-lea-a-elle' } },
    { qui: 'lea', fait: 'seConnecter', avec: (vu) => ({ compteId: vu.nombre('lea', 'compteId'), reussi: true }), attendu: { issue: 'CONNECTE' } },
    { qui: 'lea', fait: 'creerStructure', avec: AUBRAC, refus: 'STRUCTURE_EXISTE' },
    { avance: { jours: 60 } },
  ],
});
