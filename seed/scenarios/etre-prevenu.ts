import { scenario, type Vu } from '../scenario.ts';

const GILLES = 'gilles.fontanel@fontanel.invalid';
const FONTANEL = '00011218500012';
const NADEGE = 'nadege.courtial@valbrune.invalid';
const INES = 'ines.carvalho@fontanel.invalid';
const VALBRUNE = '00016803900014';

const facture = (vu: Vu, numero: string) => ({
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

/** Lines of the history: each facture leaves four before it comes back (sent, on its way, delivered, returned). */
const LIGNE = { misADisposition: 3, rejet: 4, suspension: 8 };
const RIEN_VU = { factures: 0, actions: 0 };

// biome-ignore format: one step, one line
export default scenario({
  titre: 'Être prévenu, et dire que l’on a lu',
  recit:
    'Gilles, gestionnaire principal, ne peut pas couper ses notifications de facturation ; Inès, simple utilisatrice, coupe les siennes. Gilles coche les notifications périodiques : un récapitulatif lui arrive le matin, un autre le lundi. Deux factures reviennent ; Inès les acquitte pour elle-même ; Gilles tarde, et le fait après le délai. Il garde son RIB sur son compte, le joint à la facture suspendue, et décoche la case.',
  personnages: { gilles: { nom: 'Gilles Fontanel, électricien' }, nadege: { nom: 'Nadège Courtial, de la commune de Valbrune' }, ines: { nom: 'Inès Carvalho, sa collègue' }, passant: { nom: 'Un visiteur' } },
  fichiers: { 'eclairage.pdf': '%PDF-1.7 éclairage de la mairie', 'RIB.pdf': '%PDF-1.7 RIB de Fontanel' },
  etapes: [
    { qui: 'passant', fait: 'reglerNotifications', avec: { periodiques: true }, refus: 'NON_CONNECTE' },
    { qui: 'gilles', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(GILLES) }) },
    { qui: 'nadege', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(NADEGE) }) },
    { qui: 'ines', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(INES) }) },

    { qui: 'gilles', fait: 'reglerNotifications', avec: { facturation: false }, refus: 'NOTIF_FACTURATION_IMPOSEE' },
    { qui: 'ines', fait: 'reglerNotifications', avec: { facturation: false } },
    { qui: 'gilles', fait: 'reglerNotifications', avec: { periodiques: true } },
    { qui: 'gilles', fait: 'envoyerRecapitulatif', avec: (vu) => ({ compteId: vu.compte(GILLES), vus: RIEN_VU }), refus: 'ACCES_REFUSE' },

    { qui: 'gilles', fait: 'envoyerFacture', avec: (vu) => ({ saisie: facture(vu, 'FA-1') }), retenir: 'rejetee' },
    { qui: 'nadege', fait: 'traiterFacture', avec: (vu) => ({ id: id(vu, 'rejetee'), acte: 'rejeter', motif: 'PRIX_NON_CONFORME', commentaire: 'Le bon de commande disait 1 100 € HT.' }) },
    { qui: 'gilles', fait: 'envoyerFacture', avec: (vu) => ({ saisie: facture(vu, 'FA-2') }), retenir: 'suspendue' },
    { qui: 'nadege', fait: 'traiterFacture', avec: (vu) => ({ id: id(vu, 'suspendue'), acte: 'suspendre', motif: 'RIB_MANQUANT' }) },
    { qui: 'gilles', fait: 'acquitterRetours', avec: { lignes: [LIGNE.misADisposition] }, refus: 'INTROUVABLE' },
    { qui: 'nadege', fait: 'acquitterRetours', avec: { lignes: [LIGNE.rejet] }, refus: 'ACCES_REFUSE' },
    { qui: 'ines', fait: 'acquitterRetours', avec: { lignes: [LIGNE.rejet, 999] }, refus: 'INTROUVABLE' },
    { qui: 'ines', fait: 'acquitterRetours', avec: { lignes: [LIGNE.rejet, LIGNE.suspension] }, attendu: { nombre: 2 } },
    { avance: { jours: 8 } },
    { qui: 'gilles', fait: 'acquitterRetours', avec: { lignes: [LIGNE.rejet] }, attendu: { nombre: 1 } },
    { qui: 'gilles', fait: 'acquitterRetours', avec: { lignes: [LIGNE.rejet] }, refus: 'RETOUR_DEJA_ACQUITTE' },
    { qui: 'gilles', fait: 'acquitterRetours', avec: { lignes: [LIGNE.rejet, LIGNE.suspension] }, attendu: { nombre: 1 } },

    { qui: 'gilles', fait: 'ajouterPieceDuCompte', avec: { fichier: '0'.repeat(64), nom: 'RIB.pdf', designation: undefined }, refus: 'FICHIER_ABSENT' },
    { qui: 'gilles', fait: 'ajouterPieceDuCompte', avec: (vu) => ({ fichier: vu.fichier('RIB.pdf'), nom: 'RIB.exe', designation: undefined }), refus: 'PJ_EXTENSION' },
    { qui: 'gilles', fait: 'ajouterPieceDuCompte', avec: (vu) => ({ fichier: vu.fichier('RIB.pdf'), nom: 'RIB.pdf', designation: 'RIB de l’entreprise' }), retenir: 'rib' },
    { qui: 'nadege', fait: 'supprimerPieceDuCompte', avec: (vu) => ({ id: id(vu, 'rib') }), refus: 'INTROUVABLE' },
    { qui: 'gilles', fait: 'completerFacture', avec: (vu) => ({ id: id(vu, 'suspendue'), commentaire: undefined, piecesJointes: [{ fichier: vu.fichier('RIB.pdf'), nom: 'RIB.pdf', type: 'RIB' as const, designation: 'RIB de l’entreprise' }] }) },
    { qui: 'gilles', fait: 'supprimerPieceDuCompte', avec: (vu) => ({ id: id(vu, 'rib') }) },
    { avance: { jours: 14 } },
    { qui: 'gilles', fait: 'reglerNotifications', avec: { periodiques: false } },
    { avance: { jours: 30 } },
  ],
});
