import { COMPTES_D_EXERCICE } from '#shared/structures/banque/comptes-d-exercice.ts';
import { MANDAT_DE_FACTURATION } from '#shared/structures/banque/mandat.ts';
import { scenario, type Vu } from '../scenario.ts';

const GILLES = 'gilles.fontanel@fontanel.invalid';
const INES = 'ines.carvalho@fontanel.invalid';
const FONTANEL = '00011218500012';
const VALBRUNE = '00016803900014';
const PREMIER = '20260000000000000001';

const fontanel = (vu: Vu) => vu.structure(FONTANEL);
const { version } = MANDAT_DE_FACTURATION;

const POSE = {
  numero: 1,
  reference: 'PO-H',
  denomination: 'Pose de luminaires',
  quantite: '6.5',
  unite: 'heure',
  prixUnitaire: '48',
  tauxTva: '20',
  montantHt: 0,
};
const FOURNITURE = {
  numero: 2,
  reference: 'LUM-40',
  denomination: 'Luminaires à leds',
  quantite: '12',
  unite: 'unité',
  prixUnitaire: '39.9',
  remise: 1_880,
  tauxTva: '10',
  montantHt: 0,
};

/** Lights of the school: 312,00 at 20 %, 460,00 at 10 %. */
const luminaires = (vu: Vu) => ({
  cadre: 'A1' as const,
  structureId: fontanel(vu),
  siretDestinataire: VALBRUNE,
  numeroEngagement: 'BC-2026-0417',
  dateFacture: '2026-03-02',
  typeFacture: 'FACTURE' as const,
  devise: 'EUR' as const,
  modeReglement: 'VIREMENT' as const,
  typeTva: 'TVA_SUR_DEBIT' as const,
  lignes: [POSE, FOURNITURE],
});
const document = (vu: Vu, numero: string) => ({
  numero,
  fichier: vu.fichier('luminaires.pdf'),
  nomFichier: `Facture-${numero}.pdf`,
});
const mode = 'SAISIE' as const;

// biome-ignore format: one step, one line
export default scenario({
  titre: 'Saisir une facture : le mandat, les lignes, le numéro du portail',
  recit:
    'Gilles veut saisir une facture : il lui faut d’abord accepter le mandat de facturation. Il enregistre un brouillon, corrige ses lignes, choisit le compte de son affactureur ; le portail refuse ce qui manque, puis donne le numéro. Inès saisit la suivante.',
  personnages: { gilles: { nom: 'Gilles Fontanel, électricien' }, ines: { nom: 'Inès Carvalho, son employée' } },
  fichiers: { 'luminaires.pdf': '%PDF-1.7 douze luminaires' },
  etapes: [
    { qui: 'gilles', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(GILLES) }) },
    { qui: 'ines', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(INES) }) },

    { qui: 'gilles', fait: 'enregistrerBrouillon', avec: (vu) => ({ saisie: luminaires(vu), mode }), refus: 'MANDAT_REQUIS' },
    { qui: 'ines', fait: 'accepterMandat', avec: (vu) => ({ id: fontanel(vu), version, accepte: true }), refus: 'DROIT_DE_GESTION_ABSENT' },
    { qui: 'gilles', fait: 'accepterMandat', avec: (vu) => ({ id: fontanel(vu), version, accepte: true }) },
    { qui: 'gilles', fait: 'ajouterCoordonnees', avec: (vu) => ({ id: fontanel(vu), saisie: { nom: 'Affacturage', type: 'IBAN', codePays: 'FR', iban: COMPTES_D_EXERCICE[1].iban, affactureur: true, facteurType: 'SIRET', facteurIdentifiant: '00039001300019', facteurNom: 'Factor du Causse', parDefaut: true } }), retenir: 'compte' },

    // A brouillon, incomplete but well formed
    { qui: 'gilles', fait: 'enregistrerBrouillon', avec: (vu) => ({ saisie: { ...luminaires(vu), lignes: [{ ...POSE, quantite: '0' }] }, mode }), refus: 'QUANTITE_NULLE' },
    { qui: 'gilles', fait: 'enregistrerBrouillon', avec: (vu) => ({ saisie: { structureId: fontanel(vu), lignes: [POSE] }, mode }), retenir: 'brouillon' },
    { qui: 'gilles', fait: 'envoyerFacture', avec: (vu) => ({ id: vu.nombre('brouillon', 'id'), saisie: { ...luminaires(vu), fichier: vu.fichier('luminaires.pdf') } }), refus: 'AUTRE_MODE_DE_DEPOT' },

    // What keeps it here
    { qui: 'gilles', fait: 'envoyerFacture', avec: (vu) => ({ saisie: { ...luminaires(vu), numeroEngagement: undefined }, mode }), refus: 'ENGAGEMENT_OBLIGATOIRE' },
    { qui: 'gilles', fait: 'envoyerFacture', avec: (vu) => ({ saisie: { ...luminaires(vu), lignes: [{ ...POSE, tauxTva: '12' }] }, mode }), refus: 'TAUX_INCONNU' },
    { qui: 'gilles', fait: 'envoyerFacture', avec: (vu) => ({ saisie: { ...luminaires(vu), remiseGlobale: 500_000, motifRemise: 'Geste' }, mode }), refus: 'REMISE_TROP_GRANDE' },
    { qui: 'gilles', fait: 'envoyerFacture', avec: (vu) => ({ saisie: luminaires(vu), mode }), refus: 'DOCUMENT_A_REFAIRE' },
    { qui: 'gilles', fait: 'envoyerFacture', avec: (vu) => ({ saisie: luminaires(vu), mode, document: document(vu, '20260000000000000002') }), refus: 'DOCUMENT_A_REFAIRE' },

    { qui: 'gilles', fait: 'envoyerFacture', avec: (vu) => ({ id: vu.nombre('brouillon', 'id'), saisie: { ...luminaires(vu), coordonneesBancairesId: vu.nombre('compte', 'id'), serviceFournisseur: 'CHANTIERS', remiseGlobale: 5_000, motifRemise: 'Geste commercial', montantAPayer: 50_000 }, mode, document: document(vu, PREMIER) }), attendu: { numero: PREMIER, destinataire: 'Commune de Valbrune' } },
    { qui: 'gilles', fait: 'envoyerFacture', avec: (vu) => ({ saisie: luminaires(vu), mode, document: document(vu, PREMIER) }), refus: 'DOCUMENT_A_REFAIRE' },
    { qui: 'ines', fait: 'envoyerFacture', avec: (vu) => ({ saisie: luminaires(vu), mode, document: document(vu, '20260000000000000002') }), attendu: { numero: '20260000000000000002' } },

    // Its account is on a facture: it can be closed, not deleted
    { qui: 'gilles', fait: 'desactiverCoordonnees', avec: (vu) => ({ id: vu.nombre('compte', 'id') }) },
    { qui: 'gilles', fait: 'supprimerCoordonnees', avec: (vu) => ({ id: vu.nombre('compte', 'id') }), refus: 'COORDONNEES_CITEES' },
    { avance: { jours: 1 } },
  ],
});
