import type { PieceSaisie } from '#shared/travaux/piece.ts';
import { ATELIER, COMMUNE, DELORME, FICHE } from '../marches/saint-aubin.ts';
import { scenario, type Vu } from '../scenario.ts';

const HUGO = 'hugo.delorme@delorme.invalid';
const CLAIRE = 'claire.bely@ronsard-bely.invalid';
const PAUL = 'paul.icart@saint-aubin.invalid';
const NADIA = 'nadia.verlhac@saint-aubin.invalid';
const id = (vu: Vu, souvenir: string) => vu.nombre(souvenir, 'id');

/** The balance that is asked, then the one of the tacit procedure, without the définitive révision (travaux § 13.5). */
const SOLDE = { montantHt: 531_500, montantTva: 106_300, montantTtc: 637_800, montantAPayer: 605_910 };
const SOLDE_TACITE = { montantHt: 500_000, montantTva: 100_000, montantTtc: 600_000, montantAPayer: 570_000 };

const piece = (vu: Vu, propre: Partial<PieceSaisie>): PieceSaisie => ({
  structureId: vu.structure(DELORME),
  siretMoe: ATELIER,
  siretMoa: COMMUNE,
  codeServiceMoa: 'MOA-BAT',
  siretDestinataire: COMMUNE,
  codeService: 'FINANCES',
  numeroEngagement: FICHE.numeroEngagement,
  numeroMarche: FICHE.numero,
  devise: 'EUR',
  modeReglement: 'VIREMENT',
  typeTva: 'TVA_SUR_ENCAISSEMENT',
  dateFacture: '2026-03-02',
  ...SOLDE_TACITE,
  fichier: vu.fichier('solde.pdf'),
  nomFichier: 'solde.pdf',
  ...propre,
});

// biome-ignore format: one step, one line
export default scenario({
  titre: 'Le décompte général tacite : quand le maître d’ouvrage ne répond pas',
  recit:
    'Les travaux sont reçus. Delorme envoie son projet de décompte final ; personne ne lui notifie de décompte général. Trente jours passent, il lance la procédure tacite, attend dix jours de plus, puis dépose le décompte devenu définitif.',
  personnages: {
    hugo: { nom: 'Hugo Delorme, maçon, titulaire' },
    claire: { nom: 'Claire Bély, architecte, maître d’œuvre' },
    nadia: { nom: 'Nadia Verlhac, service bâtiments, maître d’ouvrage' },
    paul: { nom: 'Paul Icart, gestionnaire de la commune' },
  },
  fichiers: { 'solde.pdf': '%PDF-1.7 projet de décompte final' },
  etapes: [
    { qui: 'hugo', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(HUGO) }) },
    { qui: 'claire', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(CLAIRE) }) },
    { qui: 'nadia', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(NADIA) }) },
    { qui: 'paul', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(PAUL) }) },

    // A silent MOE and a silent MOA
    { qui: 'hugo', fait: 'enregistrerPiece', avec: (vu) => ({ saisie: piece(vu, { cadre: 'A7', ...SOLDE }) }), retenir: 'brouillon' },
    { qui: 'claire', fait: 'supprimerPiece', avec: (vu) => ({ id: id(vu, 'brouillon') }), refus: 'INTROUVABLE' },
    { qui: 'hugo', fait: 'deposerPiece', avec: (vu) => ({ id: id(vu, 'brouillon'), saisie: piece(vu, { cadre: 'A7', numero: 'DEL-2026-090', ...SOLDE }) }), retenir: 'a7' },
    { qui: 'hugo', fait: 'deposerPiece', avec: (vu) => ({ saisie: piece(vu, { cadre: 'A23', numero: 'DEL-2026-090-X' }) }), refus: 'ASSOCIATION_OBLIGATOIRE' },
    { qui: 'hugo', fait: 'deposerPiece', avec: (vu) => ({ saisie: piece(vu, { cadre: 'A23', numero: 'DEL-2026-090-X', precedenteId: id(vu, 'a7') }) }), refus: 'PIECE_NON_ASSOCIABLE' },
    { qui: 'hugo', fait: 'deposerPiece', avec: (vu) => ({ saisie: piece(vu, { cadre: 'A4', numero: 'DEL-2026-090-X', precedenteId: id(vu, 'a7') }) }), refus: 'DEPOT_INITIAL_SEULEMENT' },
    { avance: { jours: 32 } },
    { qui: 'hugo', fait: 'deposerPiece', avec: (vu) => ({ saisie: piece(vu, { cadre: 'A22', numero: 'DEL-2026-090-PDGT', precedenteId: id(vu, 'a7') }) }), retenir: 'a22' },
    { qui: 'claire', fait: 'prendreEnComptePiece', avec: (vu) => ({ id: id(vu, 'a22') }) },
    { avance: { jours: 11 } },
    { qui: 'hugo', fait: 'deposerPiece', avec: (vu) => ({ saisie: piece(vu, { cadre: 'A23', numero: 'DEL-2026-090-DGDT', precedenteId: id(vu, 'a22') }) }), retenir: 'a23' },

    // Another contract, where the MOA answers in time, and the titulaire refuses its décompte
    { qui: 'hugo', fait: 'deposerPiece', avec: (vu) => ({ saisie: piece(vu, { cadre: 'A7', numero: 'DEL-2026-091', ...SOLDE }) }), retenir: 'autre' },
    { qui: 'claire', fait: 'refuserPiece', avec: (vu) => ({ id: id(vu, 'autre'), motif: 'MAUVAISE_MOA' }) },
    { qui: 'hugo', fait: 'recyclerPiece', avec: (vu) => ({ id: id(vu, 'autre'), siretMoa: COMMUNE, codeServiceMoa: 'MOA-BAT', siretDestinataire: COMMUNE, codeService: 'FINANCES', numeroEngagement: FICHE.numeroEngagement }) },
    { qui: 'claire', fait: 'deposerPiece', avec: (vu) => ({ saisie: piece(vu, { structureId: vu.structure(ATELIER), cadre: 'A18', numero: 'DEL-2026-091-DG', siretFournisseur: DELORME, precedenteId: id(vu, 'autre') }) }), retenir: 'dg' },
    { qui: 'hugo', fait: 'refuserPiece', avec: (vu) => ({ id: id(vu, 'dg'), motif: 'DESACCORD', commentaire: 'Les travaux supplémentaires manquent.' }) },
    { qui: 'hugo', fait: 'dupliquerPiece', avec: (vu) => ({ id: id(vu, 'dg') }), refus: 'ACCES_REFUSE' },
    { qui: 'nadia', fait: 'dupliquerPiece', avec: (vu) => ({ id: id(vu, 'dg') }), refus: 'ACCES_REFUSE' },
  ],
});
