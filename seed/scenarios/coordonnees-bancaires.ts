import { COMPTES_D_EXERCICE } from '#shared/structures/banque/comptes-d-exercice.ts';
import { MANDAT_DE_FACTURATION } from '#shared/structures/banque/mandat.ts';
import { scenario, type Vu } from '../scenario.ts';

const GILLES = 'gilles.fontanel@fontanel.invalid';
const INES = 'ines.carvalho@fontanel.invalid';
const FONTANEL = '00011218500012';
const VALBRUNE = '00016803900014';

const fontanel = (vu: Vu) => vu.structure(FONTANEL);
const courant = (vu: Vu) => vu.nombre('courant', 'id');
const factor = (vu: Vu) => vu.nombre('factor', 'id');
const mars = (vu: Vu) => vu.nombre('mars', 'id');
const { version } = MANDAT_DE_FACTURATION;

const [UN, DEUX, TROIS, BELGE] = COMPTES_D_EXERCICE;
const COURANT = {
  nom: 'Compte courant',
  type: 'IBAN' as const,
  codePays: 'FR',
  iban: UN.iban,
  affactureur: false,
  parDefaut: true,
};
const FACTOR = {
  ...COURANT,
  nom: 'Affacturage',
  iban: DEUX.iban,
  affactureur: true,
  parDefaut: false,
  facteurType: 'SIRET' as const,
  facteurIdentifiant: '00039001300019',
  facteurNom: 'Factor du Causse',
};
const MARS = {
  ...COURANT,
  nom: 'Chantiers de mars',
  iban: TROIS.iban,
  parDefaut: false,
  dateDebut: '2026-03-10',
  dateFin: '2026-03-20',
};

// biome-ignore format: one step, one line
export default scenario({
  titre: 'Les coordonnées bancaires, puis le mandat de facturation',
  recit:
    'Gilles saisit le compte de son entreprise : un faux IBAN, un vrai, un belge sans BIC sont refusés, un IBAN d’exercice passe. Il ajoute le compte de son affactureur, en change le compte par défaut, en arrête un et le reprend ; un troisième s’ouvre et se ferme seul. Puis il accepte le mandat de facturation, et le résilie.',
  personnages: { gilles: { nom: 'Gilles Fontanel, électricien' }, ines: { nom: 'Inès Carvalho, son employée' } },
  fichiers: { 'rib.pdf': '%PDF-1.7 relevé d’identité bancaire' },
  etapes: [
    { qui: 'gilles', fait: 'ajouterCoordonnees', avec: (vu) => ({ id: fontanel(vu), saisie: COURANT }), refus: 'NON_CONNECTE' },
    { qui: 'gilles', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(GILLES) }) },
    { qui: 'ines', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(INES) }) },

    { qui: 'ines', fait: 'ajouterCoordonnees', avec: (vu) => ({ id: fontanel(vu), saisie: COURANT }), refus: 'DROIT_DE_GESTION_ABSENT' },
    { qui: 'gilles', fait: 'ajouterCoordonnees', avec: (vu) => ({ id: vu.structure(VALBRUNE), saisie: COURANT }), refus: 'INTROUVABLE' },
    { qui: 'gilles', fait: 'ajouterCoordonnees', avec: (vu) => ({ id: fontanel(vu), saisie: { ...COURANT, iban: 'FR7699999000010000000000116' } }), refus: 'IBAN_CLE' },
    { qui: 'gilles', fait: 'ajouterCoordonnees', avec: (vu) => ({ id: fontanel(vu), saisie: { ...COURANT, iban: 'FR7630006000011234567890189' } }), refus: 'IBAN_REEL' },
    { qui: 'gilles', fait: 'ajouterCoordonnees', avec: (vu) => ({ id: fontanel(vu), saisie: { ...COURANT, iban: BELGE.iban } }), refus: 'IBAN_AUTRE_PAYS' },
    { qui: 'gilles', fait: 'ajouterCoordonnees', avec: (vu) => ({ id: fontanel(vu), saisie: { ...COURANT, iban: BELGE.iban, codePays: 'BE' } }), refus: 'BIC_OBLIGATOIRE' },
    { qui: 'gilles', fait: 'ajouterCoordonnees', avec: (vu) => ({ id: fontanel(vu), saisie: { ...COURANT, bic: 'EXER' } }), refus: 'BIC_LONGUEUR' },
    { qui: 'gilles', fait: 'ajouterCoordonnees', avec: (vu) => ({ id: fontanel(vu), saisie: { ...COURANT, rib: { fichier: '0'.repeat(64), nom: 'rib.pdf' } } }), refus: 'RIB_ABSENT' },
    { qui: 'gilles', fait: 'ajouterCoordonnees', avec: (vu) => ({ id: fontanel(vu), saisie: { ...COURANT, rib: { fichier: vu.fichier('rib.pdf'), nom: 'rib.docx' } } }), refus: 'RIB_FORMAT' },
    { qui: 'gilles', fait: 'ajouterCoordonnees', avec: (vu) => ({ id: fontanel(vu), saisie: { ...COURANT, dateDebut: '2026-03-10' } }), refus: 'PAR_DEFAUT_INACTIF' },
    { qui: 'gilles', fait: 'ajouterCoordonnees', avec: (vu) => ({ id: fontanel(vu), saisie: { ...MARS, dateFin: '2026-03-09' } }), refus: 'DATE_FIN_AVANT_DEBUT' },
    { qui: 'gilles', fait: 'ajouterCoordonnees', avec: (vu) => ({ id: fontanel(vu), saisie: { ...COURANT, rib: { fichier: vu.fichier('rib.pdf'), nom: 'rib.pdf' } } }), retenir: 'courant', attendu: { statut: 'ACTIF' } },
    { qui: 'gilles', fait: 'ajouterCoordonnees', avec: (vu) => ({ id: fontanel(vu), saisie: { ...FACTOR, nom: 'compte  COURANT' } }), refus: 'COORDONNEES_NOM_EXISTE' },
    { qui: 'gilles', fait: 'ajouterCoordonnees', avec: (vu) => ({ id: fontanel(vu), saisie: { ...FACTOR, facteurIdentifiant: undefined } }), refus: 'CHAMP_OBLIGATOIRE' },
    { qui: 'gilles', fait: 'ajouterCoordonnees', avec: (vu) => ({ id: fontanel(vu), saisie: FACTOR }), retenir: 'factor', attendu: { statut: 'ACTIF' } },

    { qui: 'ines', fait: 'modifierCoordonnees', avec: (vu) => ({ id: factor(vu), saisie: FACTOR }), refus: 'DROIT_DE_GESTION_ABSENT' },
    { qui: 'gilles', fait: 'modifierCoordonnees', avec: (vu) => ({ id: factor(vu), saisie: { ...FACTOR, parDefaut: true } }), attendu: { statut: 'ACTIF' } },
    { qui: 'gilles', fait: 'reactiverCoordonnees', avec: (vu) => ({ id: factor(vu) }), refus: 'ACTE_INTERDIT' },
    { qui: 'gilles', fait: 'desactiverCoordonnees', avec: (vu) => ({ id: courant(vu) }), attendu: { statut: 'INACTIF', parDefaut: false } },
    { qui: 'gilles', fait: 'desactiverCoordonnees', avec: (vu) => ({ id: factor(vu) }), attendu: { statut: 'INACTIF', parDefaut: true } },
    { qui: 'gilles', fait: 'modifierCoordonnees', avec: (vu) => ({ id: factor(vu), saisie: { ...FACTOR, dateFin: '2026-12-31' } }), refus: 'COORDONNEES_DATES_FERMEES' },
    { qui: 'gilles', fait: 'modifierCoordonnees', avec: (vu) => ({ id: factor(vu), saisie: { ...FACTOR, parDefaut: true } }), refus: 'PAR_DEFAUT_INACTIF' },
    { qui: 'gilles', fait: 'reactiverCoordonnees', avec: (vu) => ({ id: factor(vu), dateDebut: '2026-01-01', dateFin: '2026-02-01' }), refus: 'DATE_FIN_PASSEE' },
    { qui: 'gilles', fait: 'reactiverCoordonnees', avec: (vu) => ({ id: factor(vu) }), attendu: { statut: 'ACTIF' } },
    { qui: 'gilles', fait: 'supprimerCoordonnees', avec: (vu) => ({ id: courant(vu) }), attendu: { statut: 'SUPPRIME' } },
    { qui: 'gilles', fait: 'supprimerCoordonnees', avec: (vu) => ({ id: courant(vu) }), refus: 'INTROUVABLE' },

    { qui: 'gilles', fait: 'ajouterCoordonnees', avec: (vu) => ({ id: fontanel(vu), saisie: MARS }), retenir: 'mars', attendu: { statut: 'INACTIF' } },
    { qui: 'gilles', fait: 'debuterCoordonnees', avec: (vu) => ({ id: mars(vu) }), refus: 'ACCES_REFUSE' },
    { avance: { jours: 10 } },
    { qui: 'gilles', fait: 'modifierCoordonnees', avec: (vu) => ({ id: mars(vu), saisie: { ...MARS, parDefaut: true } }), attendu: { statut: 'ACTIF' } },
    { avance: { jours: 10 } },
    { qui: 'gilles', fait: 'desactiverCoordonnees', avec: (vu) => ({ id: mars(vu) }), refus: 'ACTE_INTERDIT' },

    { qui: 'ines', fait: 'accepterMandat', avec: (vu) => ({ id: fontanel(vu), version, accepte: true }), refus: 'DROIT_DE_GESTION_ABSENT' },
    { qui: 'gilles', fait: 'resilierMandat', avec: (vu) => ({ id: fontanel(vu) }), refus: 'MANDAT_ABSENT' },
    { qui: 'gilles', fait: 'accepterMandat', avec: (vu) => ({ id: fontanel(vu), version, accepte: false }), refus: 'MANDAT_NON_COCHE' },
    { qui: 'gilles', fait: 'accepterMandat', avec: (vu) => ({ id: fontanel(vu), version: '2016', accepte: true }), refus: 'MANDAT_AUTRE_VERSION' },
    { qui: 'gilles', fait: 'accepterMandat', avec: (vu) => ({ id: fontanel(vu), version, accepte: true }), attendu: { raisonSociale: 'Électricité Fontanel' } },
    { qui: 'gilles', fait: 'accepterMandat', avec: (vu) => ({ id: fontanel(vu), version, accepte: true }), refus: 'MANDAT_DEJA_ACCEPTE' },
    { qui: 'gilles', fait: 'resilierMandat', avec: (vu) => ({ id: fontanel(vu) }), attendu: { version } },
    { qui: 'gilles', fait: 'accepterMandat', avec: (vu) => ({ id: fontanel(vu), version, accepte: true }) },
  ],
});
