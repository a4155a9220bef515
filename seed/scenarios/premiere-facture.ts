import { MENUISERIE_AUBRAC } from '../personnages/structures.ts';
import { scenario, type Vu } from '../scenario.ts';

const EMAIL = 'camille.aubrac@exemple.invalid';
const IDENTITE = { emailConnexion: EMAIL, emailContact: EMAIL, nom: 'Aubrac', prenom: 'Camille', telephone: undefined };
const SECRETS = { motDePasse: 'haché', questionSecrete: 'PREMIER_ANIMAL', reponseSecrete: 'haché' } as const;
const NADEGE = 'nadege.courtial@valbrune.invalid';
const VALBRUNE = '00016803900014';

const { identifiant: siret, raisonSociale, adresse, codePostal, ville } = MENUISERIE_AUBRAC;
const AUBRAC = { siret, raisonSociale, adresse, codePostal, ville, espaces: ['FACTURES_EMISES'] };

/** Six windows for the school, as ordered by the commune. */
const fenetres = (vu: Vu) => ({
  cadre: 'A1' as const,
  structureId: vu.nombre('aubrac', 'id'),
  siretDestinataire: VALBRUNE,
  numeroEngagement: 'BC-2026-0417',
  numero: 'FA-2026-014',
  dateFacture: '2026-03-02',
  typeFacture: 'FACTURE' as const,
  devise: 'EUR' as const,
  modeReglement: 'VIREMENT' as const,
  typeTva: 'TVA_SUR_DEBIT' as const,
  montantHt: 720_000,
  montantTva: 144_000,
  montantTtc: 864_000,
  montantAPayer: 864_000,
  fichier: vu.fichier('FA-2026-014.pdf'),
  nomFichier: 'FA-2026-014.pdf',
});
const id = (vu: Vu) => vu.nombre('facture', 'id');
const bonDeLivraison = (vu: Vu) => ({
  fichier: vu.fichier('bon-de-livraison.pdf'),
  nom: 'bon-de-livraison.pdf',
  type: 'BON_DE_LIVRAISON' as const,
  designation: undefined,
});

// biome-ignore format: one step, one line
export default scenario({
  titre: 'Ma première facture, suspendue, complétée, puis payée',
  recit:
    'Camille crée son compte et sa structure, puis facture six fenêtres à la commune de Valbrune. Le portail refuse ce qui manque. Nadège, à la mairie, suspend la facture faute de bon de livraison ; Camille la complète ; la commune la mandate et la paie.',
  personnages: { camille: { nom: 'Camille Aubrac, menuisière' }, nadege: { nom: 'Nadège Courtial, de la commune de Valbrune' } },
  fichiers: { 'FA-2026-014.pdf': '%PDF-1.7 six fenêtres', 'bon-de-livraison.pdf': '%PDF-1.7 livré le 27 février' },
  etapes: [
    { qui: 'camille', fait: 'creerCompte', avec: { ...IDENTITE, cguAcceptees: true, jeton: 'le-lien-de-camille' }, retenir: 'camille' },
    { qui: 'camille', fait: 'activerCompte', avec: { ...SECRETS, jeton: 'le-lien-de-camille' } },
    { qui: 'camille', fait: 'seConnecter', avec: (vu) => ({ compteId: vu.nombre('camille', 'compteId'), reussi: true }), attendu: { issue: 'CONNECTE' } },
    { qui: 'camille', fait: 'creerStructure', avec: AUBRAC, retenir: 'aubrac' },
    { qui: 'nadege', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(NADEGE) }) },

    { qui: 'camille', fait: 'envoyerFacture', avec: (vu) => ({ saisie: { ...fenetres(vu), numeroEngagement: undefined } }), refus: 'ENGAGEMENT_OBLIGATOIRE' },
    { qui: 'camille', fait: 'envoyerFacture', avec: (vu) => ({ saisie: { ...fenetres(vu), siretDestinataire: '00011218500012' } }), refus: 'DESTINATAIRE_INCONNU' },
    { qui: 'camille', fait: 'envoyerFacture', avec: (vu) => ({ saisie: { ...fenetres(vu), montantTtc: 864_100 } }), refus: 'TOTAUX_INCOHERENTS' },
    { qui: 'camille', fait: 'envoyerFacture', avec: (vu) => ({ saisie: { ...fenetres(vu), dateFacture: '2026-03-03' } }), refus: 'DATE_FUTURE' },
    { qui: 'camille', fait: 'envoyerFacture', avec: (vu) => ({ saisie: { ...fenetres(vu), numero: 'FACTURE-DES-FENETRES-014' } }), refus: 'NUMERO_LONGUEUR' },
    { qui: 'nadege', fait: 'envoyerFacture', avec: (vu) => ({ saisie: fenetres(vu) }), refus: 'ACCES_REFUSE' },
    { qui: 'camille', fait: 'envoyerFacture', avec: (vu) => ({ saisie: fenetres(vu) }), retenir: 'facture', attendu: { numero: 'FA-2026-014', destinataire: 'Commune de Valbrune' } },
    { qui: 'camille', fait: 'envoyerFacture', avec: (vu) => ({ saisie: fenetres(vu) }), refus: 'NUMERO_DOUBLON' },

    { qui: 'camille', fait: 'traiterFacture', avec: (vu) => ({ id: id(vu), acte: 'mandater' }), refus: 'ACCES_REFUSE' },
    { qui: 'nadege', fait: 'traiterFacture', avec: (vu) => ({ id: id(vu), acte: 'suspendre' }), refus: 'MOTIF_OBLIGATOIRE' },
    { qui: 'nadege', fait: 'traiterFacture', avec: (vu) => ({ id: id(vu), acte: 'suspendre', motif: 'BON_DE_LIVRAISON_MANQUANT' }) },
    { qui: 'nadege', fait: 'traiterFacture', avec: (vu) => ({ id: id(vu), acte: 'mettreEnPaiement' }), refus: 'ACTE_INTERDIT' },
    { qui: 'camille', fait: 'completerFacture', avec: (vu) => ({ id: id(vu), commentaire: undefined, piecesJointes: [] }), refus: 'RIEN_DE_NOUVEAU' },
    { qui: 'camille', fait: 'completerFacture', avec: (vu) => ({ id: id(vu), commentaire: 'Voici le bon de livraison signé.', piecesJointes: [bonDeLivraison(vu)] }) },
    { qui: 'nadege', fait: 'traiterFacture', avec: (vu) => ({ id: id(vu), acte: 'constaterServiceFait' }) },
    { qui: 'nadege', fait: 'traiterFacture', avec: (vu) => ({ id: id(vu), acte: 'mandater', numeroMandat: '2026-00041' }) },
    { qui: 'nadege', fait: 'traiterFacture', avec: (vu) => ({ id: id(vu), acte: 'mettreEnPaiement' }) },
    { qui: 'nadege', fait: 'traiterFacture', avec: (vu) => ({ id: id(vu), acte: 'rejeter', motif: 'DOUBLON' }), refus: 'ACTE_INTERDIT' },
    { avance: { jours: 60 } },
  ],
});
