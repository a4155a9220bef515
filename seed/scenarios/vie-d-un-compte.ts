import { scenario, type Vu } from '../scenario.ts';

const JEANNE = 'jeanne.roque@exemple.invalid';
const DURABLE = 'jeanne@roque.invalid';
const GILLES = 'gilles.fontanel@fontanel.invalid';
const IDENTITE = {
  emailConnexion: JEANNE,
  emailContact: 'atelier@exemple.invalid',
  nom: 'Roque',
  prenom: 'Jeanne',
  telephone: undefined,
  cguAcceptees: true as const,
};
const QUESTION = { questionSecrete: 'PREMIER_ANIMAL', reponseSecrete: 'haché' } as const;
const NEUF = { dejaUtilise: false, actuelJuste: true };
const moi = (vu: Vu, reussi: boolean) => ({ compteId: vu.nombre('jeanne', 'compteId'), reussi });
const connexion = (reussi: boolean) => (vu: Vu) => moi(vu, reussi);
const lien = (n: number) => `lien-numero-${n}-de-jeanne`;

// biome-ignore format: one step, one line
export default scenario({
  titre: 'La vie d’un compte, de l’inscription à la réactivation',
  recit:
    'Jeanne, menuisière, laisse mourir une première inscription, recommence et active son compte. Elle oublie son mot de passe, répond faux à sa question secrète, se fait bloquer, revient ; elle change ses informations, son mot de passe, sa question et son adresse de connexion ; elle ferme son accès, oublie encore son mot de passe, puis se réactive. Gilles, gestionnaire principal, ne peut pas partir sans transmettre son rôle.',
  personnages: { jeanne: { nom: 'Jeanne Roque, menuisière' }, gilles: { nom: 'Gilles Fontanel, gestionnaire principal' } },
  etapes: [
    // An inscription that nobody activates goes away, and its address is free again
    { qui: 'jeanne', fait: 'creerCompte', avec: { ...IDENTITE, jeton: lien(1) } },
    { qui: 'jeanne', fait: 'demanderMotDePasse', avec: { emailConnexion: JEANNE, jeton: lien(2) }, refus: 'ACTE_INTERDIT' },
    { qui: 'jeanne', fait: 'renvoyerActivation', avec: { emailConnexion: JEANNE, jeton: lien(2) } },
    { qui: 'jeanne', fait: 'activerCompte', avec: { ...QUESTION, motDePasse: 'haché', jeton: lien(1) }, refus: 'LIEN_INVALIDE' },
    { avance: { jours: 31 } },
    { qui: 'jeanne', fait: 'activerCompte', avec: { ...QUESTION, motDePasse: 'haché', jeton: lien(2) }, refus: 'LIEN_INVALIDE' },
    { qui: 'jeanne', fait: 'renvoyerActivation', avec: { emailConnexion: JEANNE, jeton: lien(3) }, refus: 'INTROUVABLE' },
    { qui: 'jeanne', fait: 'creerCompte', avec: { ...IDENTITE, jeton: lien(3) }, retenir: 'jeanne' },
    { qui: 'jeanne', fait: 'seConnecter', avec: connexion(true), attendu: { issue: 'COMPTE_INACTIF' } },
    { qui: 'jeanne', fait: 'reinitialiserMotDePasse', avec: { ...NEUF, jeton: lien(3), motDePasse: 'haché' }, refus: 'LIEN_MDP_INVALIDE' },
    { qui: 'jeanne', fait: 'activerCompte', avec: { ...QUESTION, motDePasse: 'haché', jeton: lien(3) } },
    { qui: 'jeanne', fait: 'renvoyerActivation', avec: { emailConnexion: JEANNE, jeton: lien(4) }, refus: 'ACTE_INTERDIT' },
    { qui: 'jeanne', fait: 'changerMotDePasse', avec: { ...NEUF, motDePasse: 'haché' }, refus: 'NON_CONNECTE' },

    // The forgotten password
    { qui: 'jeanne', fait: 'demanderMotDePasse', avec: { emailConnexion: 'inconnue@exemple.invalid', jeton: lien(4) }, refus: 'INTROUVABLE' },
    { qui: 'jeanne', fait: 'demanderMotDePasse', avec: { emailConnexion: JEANNE, jeton: lien(4) } },
    { qui: 'jeanne', fait: 'demanderMotDePasse', avec: { emailConnexion: JEANNE, jeton: lien(5) } },
    { qui: 'jeanne', fait: 'noterReponseFausse', avec: { jeton: lien(4) }, refus: 'LIEN_MDP_INVALIDE' },
    { qui: 'jeanne', fait: 'noterReponseFausse', avec: { jeton: lien(5) }, attendu: { restants: 4 } },
    { qui: 'jeanne', fait: 'reinitialiserMotDePasse', avec: { jeton: lien(5), motDePasse: 'haché', dejaUtilise: true }, refus: 'MDP_DEJA_UTILISE' },
    { qui: 'jeanne', fait: 'reinitialiserMotDePasse', avec: { jeton: lien(5), motDePasse: 'haché 2', dejaUtilise: false } },
    { qui: 'jeanne', fait: 'reinitialiserMotDePasse', avec: { jeton: lien(5), motDePasse: 'haché 3', dejaUtilise: false }, refus: 'LIEN_MDP_INVALIDE' },
    { qui: 'jeanne', fait: 'demanderMotDePasse', avec: { emailConnexion: JEANNE, jeton: lien(6) } },
    { avance: { jours: 1 } },
    { qui: 'jeanne', fait: 'reinitialiserMotDePasse', avec: { jeton: lien(6), motDePasse: 'haché 3', dejaUtilise: false }, refus: 'LIEN_MDP_INVALIDE' },
    { qui: 'jeanne', fait: 'demanderMotDePasse', avec: { emailConnexion: JEANNE, jeton: lien(7) } },
    { qui: 'jeanne', fait: 'noterReponseFausse', avec: { jeton: lien(7) }, attendu: { restants: 4 } },
    { qui: 'jeanne', fait: 'noterReponseFausse', avec: { jeton: lien(7) }, attendu: { restants: 3 } },
    { qui: 'jeanne', fait: 'noterReponseFausse', avec: { jeton: lien(7) }, attendu: { restants: 2 } },
    { qui: 'jeanne', fait: 'noterReponseFausse', avec: { jeton: lien(7) }, attendu: { restants: 1 } },
    { qui: 'jeanne', fait: 'noterReponseFausse', avec: { jeton: lien(7) }, attendu: { restants: 0 } },
    { qui: 'jeanne', fait: 'reinitialiserMotDePasse', avec: { jeton: lien(7), motDePasse: 'haché 3', dejaUtilise: false }, refus: 'LIEN_MDP_INVALIDE' },

    // Locked twice: the hour opens it, then a new password does
    ...Array.from({ length: 4 }, () => ({ qui: 'jeanne' as const, fait: 'seConnecter' as const, avec: connexion(false), attendu: { issue: 'IDENTIFIANTS_FAUX' as const } })),
    { qui: 'jeanne', fait: 'seConnecter', avec: connexion(false), attendu: { issue: 'COMPTE_BLOQUE' } },
    { qui: 'jeanne', fait: 'seConnecter', avec: connexion(true), attendu: { issue: 'COMPTE_BLOQUE' } },
    { avance: { jours: 1 } },
    { qui: 'jeanne', fait: 'seConnecter', avec: connexion(true), attendu: { issue: 'CONNECTE' } },
    ...Array.from({ length: 4 }, () => ({ qui: 'jeanne' as const, fait: 'seConnecter' as const, avec: connexion(false), attendu: { issue: 'IDENTIFIANTS_FAUX' as const } })),
    { qui: 'jeanne', fait: 'seConnecter', avec: connexion(false), attendu: { issue: 'COMPTE_BLOQUE' } },
    { qui: 'jeanne', fait: 'changerMotDePasse', avec: { ...NEUF, motDePasse: 'haché 3' }, refus: 'NON_CONNECTE' },
    { qui: 'jeanne', fait: 'demanderMotDePasse', avec: { emailConnexion: JEANNE, jeton: lien(8) } },
    { qui: 'jeanne', fait: 'reinitialiserMotDePasse', avec: { jeton: lien(8), motDePasse: 'haché 3', dejaUtilise: false } },
    { qui: 'jeanne', fait: 'seConnecter', avec: connexion(true), attendu: { issue: 'CONNECTE' } },

    // « Mon compte »
    { qui: 'jeanne', fait: 'changerInformations', avec: { prenom: 'Jeanne', nom: 'Roque', emailContact: 'bureau@exemple.invalid', telephone: '01 00 00 00 00' } },
    { qui: 'jeanne', fait: 'changerAdressePostale', avec: { adresse: '3 rue du Rabot', complement: undefined, codePostal: '99100', ville: 'Valbrune' } },
    { qui: 'jeanne', fait: 'changerMotDePasse', avec: { ...NEUF, actuelJuste: false, motDePasse: 'haché 4' }, refus: 'MDP_ACTUEL_FAUX' },
    { qui: 'jeanne', fait: 'changerMotDePasse', avec: { ...NEUF, dejaUtilise: true, motDePasse: 'haché 4' }, refus: 'MDP_DEJA_UTILISE' },
    { qui: 'jeanne', fait: 'changerMotDePasse', avec: { ...NEUF, motDePasse: 'haché 4' } },
    { qui: 'jeanne', fait: 'changerQuestionSecrete', avec: { ...QUESTION, actuelJuste: false }, refus: 'MDP_ACTUEL_FAUX' },
    { qui: 'jeanne', fait: 'changerQuestionSecrete', avec: { ...QUESTION, questionSecrete: 'LIVRE_PREFERE', actuelJuste: true } },

    // A durable address of connexion
    { qui: 'jeanne', fait: 'demanderAdresse', avec: { emailConnexion: DURABLE, actuelJuste: false, jeton: lien(9) }, refus: 'MDP_ACTUEL_FAUX' },
    { qui: 'jeanne', fait: 'demanderAdresse', avec: { emailConnexion: JEANNE, actuelJuste: true, jeton: lien(9) }, refus: 'ADRESSE_INCHANGEE' },
    { qui: 'jeanne', fait: 'demanderAdresse', avec: { emailConnexion: GILLES, actuelJuste: true, jeton: lien(9) }, refus: 'EMAIL_EXISTE' },
    { qui: 'jeanne', fait: 'demanderAdresse', avec: { emailConnexion: DURABLE, actuelJuste: true, jeton: lien(9) } },
    { avance: { jours: 1 } },
    { qui: 'jeanne', fait: 'confirmerAdresse', avec: { jeton: lien(9) }, refus: 'LIEN_ADRESSE_INVALIDE' },
    { qui: 'jeanne', fait: 'demanderAdresse', avec: { emailConnexion: DURABLE, actuelJuste: true, jeton: lien(10) }, attendu: { nouvelle: DURABLE } },
    { qui: 'jeanne', fait: 'confirmerAdresse', avec: { jeton: lien(10) }, attendu: { emailConnexion: DURABLE } },
    { qui: 'jeanne', fait: 'confirmerAdresse', avec: { jeton: lien(10) }, refus: 'LIEN_ADRESSE_INVALIDE' },

    // Closed, then open again
    { qui: 'gilles', fait: 'desactiverCompte', avec: { confirme: true }, refus: 'NON_CONNECTE' },
    { qui: 'gilles', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(GILLES) }) },
    { qui: 'gilles', fait: 'desactiverCompte', avec: { confirme: true }, refus: 'DESACTIVATION_DU_GP' },
    { qui: 'jeanne', fait: 'desactiverCompte', avec: { confirme: false }, refus: 'DESACTIVATION_NON_COCHEE' },
    { qui: 'jeanne', fait: 'reactiverCompte', avec: (vu) => moi(vu, true), refus: 'ACTE_INTERDIT' },
    { qui: 'jeanne', fait: 'desactiverCompte', avec: { confirme: true } },
    { qui: 'jeanne', fait: 'desactiverCompte', avec: { confirme: true }, refus: 'NON_CONNECTE' },
    { qui: 'jeanne', fait: 'seConnecter', avec: connexion(false), attendu: { issue: 'IDENTIFIANTS_FAUX' } },
    { qui: 'jeanne', fait: 'demanderMotDePasse', avec: { emailConnexion: DURABLE, jeton: lien(11) } },
    { qui: 'jeanne', fait: 'reinitialiserMotDePasse', avec: { jeton: lien(11), motDePasse: 'haché 5', dejaUtilise: false } },
    { qui: 'jeanne', fait: 'seConnecter', avec: connexion(true), attendu: { issue: 'COMPTE_DESACTIVE' } },
    { qui: 'jeanne', fait: 'reactiverCompte', avec: (vu) => moi(vu, false), attendu: { issue: 'IDENTIFIANTS_FAUX' } },
    { qui: 'jeanne', fait: 'reactiverCompte', avec: (vu) => moi(vu, true), attendu: { emailConnexion: DURABLE } },
    { qui: 'jeanne', fait: 'seConnecter', avec: connexion(true), attendu: { issue: 'CONNECTE' } },
  ],
});
