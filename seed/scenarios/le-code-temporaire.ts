import { MENUISERIE_AUBRAC } from '../personnages/structures.ts';
import { scenario, type Vu } from '../scenario.ts';

const EMAIL = 'camille.aubrac@exemple.invalid';
const IDENTITE = { emailConnexion: EMAIL, emailContact: EMAIL, nom: 'Aubrac', prenom: 'Camille', telephone: undefined };
const SECRETS = { motDePasse: 'haché', questionSecrete: 'PREMIER_ANIMAL', reponseSecrete: 'haché' } as const;
const AUBRAC = {
  siret: MENUISERIE_AUBRAC.identifiant,
  raisonSociale: MENUISERIE_AUBRAC.raisonSociale,
  adresse: MENUISERIE_AUBRAC.adresse,
  codePostal: MENUISERIE_AUBRAC.codePostal,
  ville: MENUISERIE_AUBRAC.ville,
  espaces: ['FACTURES_EMISES'],
};
const camille = (vu: Vu) => ({ compteId: vu.nombre('camille', 'compteId') });

// biome-ignore format: one step, one line
export default scenario({
  titre: 'Le mot de passe, puis le code temporaire',
  recit:
    'Le formateur met la double authentification en service. Camille donne son mot de passe, puis se trompe trois fois de code, en laisse passer un autre, et finit par entrer avec le troisième. L’option arrêtée, le mot de passe suffit de nouveau.',
  personnages: { formateur: { nom: 'Le formateur', acteur: { genre: 'FORMATEUR' } }, camille: { nom: 'Camille Aubrac, menuisière' } },
  etapes: [
    { qui: 'camille', fait: 'creerCompte', avec: { ...IDENTITE, cguAcceptees: true as const, jeton: 'le-lien-de-camille' }, retenir: 'camille' },
    { qui: 'camille', fait: 'renvoyerCode', avec: camille, refus: 'CONNEXION_A_REFAIRE' },
    { qui: 'camille', fait: 'activerCompte', avec: { ...SECRETS, jeton: 'le-lien-de-camille' } },
    { qui: 'formateur', fait: 'reglerBac', avec: { doubleAuthentification: true }, attendu: { doubleAuthentification: true } },

    { qui: 'camille', fait: 'confirmerCode', avec: (vu) => ({ ...camille(vu), juste: true }), attendu: { issue: 'CODE_EXPIRE' } },
    { qui: 'camille', fait: 'seConnecter', avec: (vu) => ({ ...camille(vu), reussi: false }), attendu: { issue: 'IDENTIFIANTS_FAUX' } },
    { qui: 'camille', fait: 'seConnecter', avec: (vu) => ({ ...camille(vu), reussi: true }), attendu: { issue: 'CODE_ATTENDU' } },
    { qui: 'camille', fait: 'creerStructure', avec: AUBRAC, refus: 'NON_CONNECTE' },
    { qui: 'camille', fait: 'confirmerCode', avec: (vu) => ({ ...camille(vu), juste: false }), attendu: { issue: 'CODE_FAUX' } },
    { qui: 'camille', fait: 'confirmerCode', avec: (vu) => ({ ...camille(vu), juste: false }), attendu: { issue: 'CODE_FAUX' } },
    { qui: 'camille', fait: 'confirmerCode', avec: (vu) => ({ ...camille(vu), juste: false }), attendu: { issue: 'CODE_EXPIRE' } },
    { qui: 'camille', fait: 'confirmerCode', avec: (vu) => ({ ...camille(vu), juste: true }), attendu: { issue: 'CODE_EXPIRE' } },
    { qui: 'camille', fait: 'renvoyerCode', avec: camille },
    { avance: { jours: 1 } },
    { qui: 'camille', fait: 'confirmerCode', avec: (vu) => ({ ...camille(vu), juste: true }), attendu: { issue: 'CODE_EXPIRE' } },
    { qui: 'camille', fait: 'renvoyerCode', avec: camille },
    { qui: 'camille', fait: 'confirmerCode', avec: (vu) => ({ ...camille(vu), juste: true }), attendu: { issue: 'CONNECTE' } },
    { qui: 'camille', fait: 'creerStructure', avec: AUBRAC, attendu: { raisonSociale: 'Menuiserie Aubrac' } },

    { qui: 'formateur', fait: 'reglerBac', avec: { doubleAuthentification: false }, attendu: { doubleAuthentification: false } },
    { qui: 'camille', fait: 'seConnecter', avec: (vu) => ({ ...camille(vu), reussi: true }), attendu: { issue: 'CONNECTE' } },
  ],
});
