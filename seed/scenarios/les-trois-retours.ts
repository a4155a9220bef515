import { scenario, type Vu } from '../scenario.ts';

const GILLES = 'gilles.fontanel@fontanel.invalid';
const FONTANEL = '00011218500012';
const NADEGE = 'nadege.courtial@valbrune.invalid';
const VALBRUNE = '00016803900014';

/** What Fontanel bills the commune for: lights of the town hall. */
const eclairage = (vu: Vu, numero: string) => ({
  cadre: 'A1' as const,
  structureId: vu.structure(FONTANEL),
  siretDestinataire: VALBRUNE,
  numeroEngagement: 'BC-2026-0417',
  numero,
  dateFacture: '2026-03-02',
  typeFacture: 'FACTURE' as const,
  devise: 'EUR' as const,
  modeReglement: 'VIREMENT' as const,
  typeTva: 'TVA_SUR_DEBIT' as const,
  montantHt: 120_000,
  montantTva: 24_000,
  montantTtc: 144_000,
  montantAPayer: 144_000,
  fichier: vu.fichier('eclairage.pdf'),
  nomFichier: 'eclairage.pdf',
});
const id = (vu: Vu, souvenir: string) => vu.nombre(souvenir, 'id');

// biome-ignore format: one step, one line
export default scenario({
  titre: 'Les trois retours d’une facture, et le chemin complet jusqu’au paiement',
  recit:
    'Gilles, électricien, jette un brouillon, puis envoie trois factures à la commune de Valbrune. Nadège renvoie la première pour une erreur d’engagement, puis la rejette : Gilles la recycle, traite le rejet et fait un avoir. Elle suspend la deuxième, se ravise, et la mène étape par étape jusqu’au paiement. Elle rejette la troisième après l’avoir mandatée.',
  personnages: { gilles: { nom: 'Gilles Fontanel, électricien' }, nadege: { nom: 'Nadège Courtial, de la commune de Valbrune' } },
  fichiers: { 'eclairage.pdf': '%PDF-1.7 éclairage de la mairie' },
  etapes: [
    { qui: 'gilles', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(GILLES) }) },
    { qui: 'nadege', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(NADEGE) }) },

    { qui: 'gilles', fait: 'enregistrerBrouillon', avec: (vu) => ({ saisie: { ...eclairage(vu, 'FA-0'), montantTtc: undefined } }), retenir: 'brouillon' },
    { qui: 'nadege', fait: 'supprimerBrouillon', avec: (vu) => ({ id: id(vu, 'brouillon') }), refus: 'INTROUVABLE' },
    { qui: 'gilles', fait: 'enregistrerBrouillon', avec: (vu) => ({ id: id(vu, 'brouillon'), saisie: eclairage(vu, 'FA-0') }) },
    { qui: 'gilles', fait: 'supprimerBrouillon', avec: (vu) => ({ id: id(vu, 'brouillon') }) },
    { qui: 'gilles', fait: 'envoyerFacture', avec: (vu) => ({ id: id(vu, 'brouillon'), saisie: eclairage(vu, 'FA-0') }), refus: 'ACTE_INTERDIT' },

    { qui: 'gilles', fait: 'envoyerFacture', avec: (vu) => ({ saisie: eclairage(vu, 'FA-1') }), retenir: 'premiere' },
    { qui: 'nadege', fait: 'traiterFacture', avec: (vu) => ({ id: id(vu, 'premiere'), acte: 'demanderRecyclage', motif: 'ENGAGEMENT_ERRONE' }) },
    { qui: 'gilles', fait: 'recyclerFacture', avec: (vu) => ({ id: id(vu, 'premiere'), siretDestinataire: VALBRUNE, codeService: undefined, numeroEngagement: undefined, commentaire: undefined }), refus: 'ENGAGEMENT_OBLIGATOIRE' },
    { qui: 'gilles', fait: 'recyclerFacture', avec: (vu) => ({ id: id(vu, 'premiere'), siretDestinataire: VALBRUNE, codeService: undefined, numeroEngagement: 'BC-2026-0418', commentaire: undefined }) },
    { qui: 'nadege', fait: 'traiterFacture', avec: (vu) => ({ id: id(vu, 'premiere'), acte: 'rejeter', motif: 'PRIX_NON_CONFORME' }) },
    { qui: 'gilles', fait: 'recyclerFacture', avec: (vu) => ({ id: id(vu, 'premiere'), siretDestinataire: VALBRUNE, codeService: undefined, numeroEngagement: 'BC-2026-0417', commentaire: undefined }), refus: 'ACTE_INTERDIT' },
    { qui: 'gilles', fait: 'traiterRejet', avec: (vu) => ({ id: id(vu, 'premiere') }) },
    { qui: 'gilles', fait: 'traiterRejet', avec: (vu) => ({ id: id(vu, 'premiere') }), refus: 'ACTE_INTERDIT' },
    { qui: 'gilles', fait: 'envoyerFacture', avec: (vu) => ({ saisie: { ...eclairage(vu, 'AV-1'), typeFacture: 'AVOIR' as const, numeroOrigine: 'FA-1' } }), retenir: 'avoir' },
    { qui: 'nadege', fait: 'traiterFacture', avec: (vu) => ({ id: id(vu, 'avoir'), acte: 'mandater' }), refus: 'ACTE_INTERDIT' },

    { qui: 'gilles', fait: 'envoyerFacture', avec: (vu) => ({ saisie: eclairage(vu, 'FA-2') }), retenir: 'deuxieme' },
    { qui: 'nadege', fait: 'traiterFacture', avec: (vu) => ({ id: id(vu, 'deuxieme'), acte: 'suspendre', motif: 'RIB_MANQUANT' }) },
    { qui: 'nadege', fait: 'traiterFacture', avec: (vu) => ({ id: id(vu, 'deuxieme'), acte: 'leverSuspension' }) },
    { qui: 'nadege', fait: 'traiterFacture', avec: (vu) => ({ id: id(vu, 'deuxieme'), acte: 'constaterServiceFait' }) },
    { qui: 'nadege', fait: 'traiterFacture', avec: (vu) => ({ id: id(vu, 'deuxieme'), acte: 'constaterServiceFait' }), refus: 'ACTE_INTERDIT' },
    { qui: 'nadege', fait: 'traiterFacture', avec: (vu) => ({ id: id(vu, 'deuxieme'), acte: 'mandater', numeroMandat: '2026-00042' }) },
    { qui: 'nadege', fait: 'traiterFacture', avec: (vu) => ({ id: id(vu, 'deuxieme'), acte: 'mettreADispositionComptable' }) },
    { qui: 'nadege', fait: 'traiterFacture', avec: (vu) => ({ id: id(vu, 'deuxieme'), acte: 'comptabiliser' }) },
    { qui: 'nadege', fait: 'traiterFacture', avec: (vu) => ({ id: id(vu, 'deuxieme'), acte: 'mettreEnPaiement' }) },

    { qui: 'gilles', fait: 'envoyerFacture', avec: (vu) => ({ saisie: eclairage(vu, 'FA-3') }), retenir: 'troisieme' },
    { qui: 'nadege', fait: 'traiterFacture', avec: (vu) => ({ id: id(vu, 'troisieme'), acte: 'mandater' }) },
    { qui: 'nadege', fait: 'traiterFacture', avec: (vu) => ({ id: id(vu, 'troisieme'), acte: 'rejeter', motif: 'DEJA_PAYEE' }) },
    { avance: { jours: 3 } },
  ],
});
