import { decaler, type FactureExercice, type LigneExercice } from './facture-exercice.ts';
import { DESTINATAIRES } from './personnages-factures.ts';

/** What Menuiserie Aubrac bills on a given day; numbers follow one another within the year of that day. */
type Fabrique = (jour: string) => FactureExercice;

const NORMAL = 200;
const LOGEMENT = 100;

function ligne(reference: string, denomination: string, chiffres: Omit<LigneExercice, 'reference' | 'denomination'>) {
  return { reference, denomination, ...chiffres };
}

const MEUBLES_LYCEE: readonly LigneExercice[] = [
  ligne('ET-120', 'Étagère murale en hêtre, 120 cm, fabriquée en atelier', {
    quantiteCentiemes: 800,
    unite: 'u',
    prixUnitaire: 11500,
    tauxMilliemes: NORMAL,
  }),
  ligne('PO-H', 'Pose et fixation dans le centre de documentation', {
    quantiteCentiemes: 650,
    unite: 'h',
    prixUnitaire: 4800,
    tauxMilliemes: NORMAL,
  }),
];

const PREFECTURE: readonly LigneExercice[] = [
  ligne('BU-ACC', 'Banque d’accueil en chêne, plateau abaissé', {
    quantiteCentiemes: 100,
    unite: 'u',
    prixUnitaire: 284000,
    tauxMilliemes: NORMAL,
  }),
  ligne('PA-ACO', 'Panneaux acoustiques perforés', {
    quantiteCentiemes: 1850,
    unite: 'm²',
    prixUnitaire: 9640,
    tauxMilliemes: NORMAL,
  }),
  ligne('PL-CH', 'Plinthe chêne massif', {
    quantiteCentiemes: 4225,
    unite: 'm',
    prixUnitaire: 1275,
    tauxMilliemes: NORMAL,
  }),
  ligne('PO-H', 'Pose par deux compagnons', {
    quantiteCentiemes: 3400,
    unite: 'h',
    prixUnitaire: 4800,
    tauxMilliemes: NORMAL,
  }),
  ligne('EV-DEC', 'Évacuation et tri de l’ancien mobilier', {
    quantiteCentiemes: 100,
    unite: 'forfait',
    prixUnitaire: 24500,
    tauxMilliemes: NORMAL,
  }),
];

function numero(prefixe: 'FA' | 'AV', jour: string, rang: string): string {
  return `${prefixe}-${jour.slice(0, 4)}-${rang}`;
}

const COMMUN = { type: 'FACTURE', delaiJours: 30, categorie: 'Livraison de biens et prestation de services' } as const;

const lycee: Fabrique = (jour) => ({
  ...COMMUN,
  numero: numero('FA', jour, '0412'),
  jour,
  jourRealisation: decaler(jour, -6),
  objet: 'Rayonnages du centre de documentation',
  destinataire: DESTINATAIRES.lycee,
  lignes: MEUBLES_LYCEE,
});

const lyceeAvoir: Fabrique = (jour) => ({
  ...lycee(jour),
  type: 'AVOIR',
  numero: numero('AV', jour, '0031'),
  origine: numero('FA', jour, '0412'),
  objet: 'Annulation de la facture des rayonnages',
});

const lyceePorte: Fabrique = (jour) => ({
  ...COMMUN,
  numero: numero('FA', jour, '0417'),
  jour,
  jourRealisation: decaler(jour, -2),
  objet: 'Réglage et remise en jeu d’une porte coupe-feu',
  destinataire: DESTINATAIRES.lycee,
  categorie: 'Prestation de services',
  lignes: [
    ligne('DE-F', 'Déplacement et diagnostic', {
      quantiteCentiemes: 100,
      unite: 'forfait',
      prixUnitaire: 6500,
      tauxMilliemes: NORMAL,
    }),
    ligne('PO-H', 'Réglage, changement de deux paumelles', {
      quantiteCentiemes: 250,
      unite: 'h',
      prixUnitaire: 4800,
      tauxMilliemes: NORMAL,
    }),
  ],
});

const commune: Fabrique = (jour) => ({
  ...COMMUN,
  numero: numero('FA', jour, '0413'),
  jour,
  jourRealisation: decaler(jour, -9),
  objet: 'Menuiseries du logement communal et de la salle des fêtes',
  destinataire: DESTINATAIRES.commune,
  numeroEngagement: 'BC-2026-0417',
  lignes: [
    ligne('PI-CH', 'Porte intérieure en chêne, logement communal (plus de deux ans), fourniture et pose', {
      quantiteCentiemes: 400,
      unite: 'u',
      prixUnitaire: 38750,
      tauxMilliemes: LOGEMENT,
    }),
    ligne('PL-SA', 'Plinthe sapin, logement communal, fourniture et pose', {
      quantiteCentiemes: 3650,
      unite: 'm',
      prixUnitaire: 945,
      tauxMilliemes: LOGEMENT,
    }),
    ligne('PB-EN', 'Porte battante d’entrée, salle des fêtes', {
      quantiteCentiemes: 200,
      unite: 'u',
      prixUnitaire: 112000,
      tauxMilliemes: NORMAL,
    }),
    ligne('PO-H', 'Pose, salle des fêtes', {
      quantiteCentiemes: 1150,
      unite: 'h',
      prixUnitaire: 4800,
      tauxMilliemes: NORMAL,
    }),
  ],
});

const communeEcole: Fabrique = (jour) => ({
  ...COMMUN,
  numero: numero('FA', jour, '0418'),
  jour,
  jourRealisation: decaler(jour, -4),
  objet: 'Casiers de l’école primaire',
  destinataire: DESTINATAIRES.commune,
  numeroEngagement: 'BC-2026-0417',
  lignes: [
    ligne('CA-24', 'Bloc de 24 casiers, mélaminé blanc', {
      quantiteCentiemes: 200,
      unite: 'u',
      prixUnitaire: 64000,
      tauxMilliemes: NORMAL,
    }),
    ligne('PO-H', 'Pose', { quantiteCentiemes: 500, unite: 'h', prixUnitaire: 4800, tauxMilliemes: NORMAL }),
  ],
});

const departement: Fabrique = (jour) => ({
  ...COMMUN,
  numero: numero('FA', jour, '0414'),
  jour,
  jourRealisation: decaler(jour, -11),
  objet: 'Barrières en bois, aire de repos du col',
  destinataire: DESTINATAIRES.departement,
  codeService: 'VOIRIE',
  lignes: [
    ligne('BA-DO', 'Barrière en douglas, rondins de 14 cm', {
      quantiteCentiemes: 4800,
      unite: 'm',
      prixUnitaire: 5890,
      tauxMilliemes: NORMAL,
    }),
    ligne('PO-SC', 'Scellement et pose', {
      quantiteCentiemes: 2200,
      unite: 'h',
      prixUnitaire: 4800,
      tauxMilliemes: NORMAL,
    }),
  ],
});

const prefecture: Fabrique = (jour) => ({
  ...COMMUN,
  numero: numero('FA', jour, '0415'),
  jour,
  jourRealisation: decaler(jour, -13),
  objet: 'Aménagement de l’accueil du public',
  destinataire: DESTINATAIRES.prefecture,
  codeService: 'SG-FINANCES',
  numeroEngagement: '2026004512',
  lignes: PREFECTURE,
});

const hopital: Fabrique = (jour) => ({
  ...COMMUN,
  numero: numero('FA', jour, '0416'),
  jour,
  jourRealisation: decaler(jour, -7),
  objet: 'Mains courantes du service de gériatrie',
  destinataire: DESTINATAIRES.hopital,
  codeService: 'ACHATS',
  delaiJours: 50,
  lignes: [
    ligne('MC-HE', 'Main courante en hêtre verni, supports compris', {
      quantiteCentiemes: 6240,
      unite: 'm',
      prixUnitaire: 3460,
      tauxMilliemes: NORMAL,
    }),
    ligne('PO-H', 'Pose, hors des heures de soins', {
      quantiteCentiemes: 1600,
      unite: 'h',
      prixUnitaire: 5600,
      tauxMilliemes: NORMAL,
    }),
  ],
});

export const FACTURES = {
  lycee,
  lyceeAvoir,
  lyceePorte,
  commune,
  communeEcole,
  departement,
  prefecture,
  hopital,
} as const satisfies Record<string, Fabrique>;
export type CleFacture = keyof typeof FACTURES;
