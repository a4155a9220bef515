import { scenario, type Vu } from '../scenario.ts';

const LACOMBE = '00012335600016';
const VIDAL = '00013452800017';
const SEGALA = '00014569800015';
const FONTANEL = '00011218500012';
const VALBRUNE = '00016803900014';
const INCONNU = '00090909300015';

const JOSIANE = 'josiane.lacombe@peinture-lacombe.invalid';
const MARC = 'marc.vidal@couverture-vidal.invalid';
const MARTINE = 'martine.segala@maconnerie-segala.invalid';
const GILLES = 'gilles.fontanel@fontanel.invalid';

type Envoi = { numero: string; cadre?: 'A9' | 'A12'; fournisseur?: string; valideur?: string };

/** Works on the town hall, billed by a member of the team. */
const travaux = (vu: Vu, { numero, cadre = 'A9', fournisseur = LACOMBE, valideur = SEGALA }: Envoi) => ({
  saisie: {
    cadre,
    structureId: vu.structure(fournisseur),
    siretValideur: valideur,
    siretDestinataire: VALBRUNE,
    numeroEngagement: 'BC-2026-0417',
    numero,
    dateFacture: '2026-03-02',
    typeFacture: 'FACTURE' as const,
    devise: 'EUR' as const,
    modeReglement: 'VIREMENT' as const,
    typeTva: 'TVA_SUR_DEBIT' as const,
    montantHt: 80_000,
    montantTva: 16_000,
    montantTtc: 96_000,
    montantAPayer: 96_000,
    fichier: vu.fichier('peinture.pdf'),
    nomFichier: 'peinture.pdf',
  },
});
const id = (vu: Vu, souvenir: string) => vu.nombre(souvenir, 'id');
const sans = { piecesJointes: [] };

// biome-ignore format: one step, one line
export default scenario({
  titre: 'Sous-traitant, cotraitant, mandataire : qui valide avant le client',
  recit:
    'Peinture Lacombe est sous-traitante de Maçonnerie Ségala, titulaire, puis de Couverture Vidal, cotraitante dans un groupement dont Ségala est mandataire. Elles valident, refusent, se trompent de valideur, ou laissent passer les quinze jours.',
  personnages: {
    josiane: { nom: 'Josiane Lacombe, peintre, sous-traitante' },
    marc: { nom: 'Marc Vidal, couvreur, cotraitant' },
    martine: { nom: 'Martine Ségala, maçonne, titulaire et mandataire' },
    gilles: { nom: 'Gilles Fontanel, électricien, étranger au chantier' },
  },
  fichiers: { 'peinture.pdf': '%PDF-1.7 peinture de la mairie' },
  etapes: [
    { qui: 'josiane', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(JOSIANE) }) },
    { qui: 'marc', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(MARC) }) },
    { qui: 'martine', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(MARTINE) }) },
    { qui: 'gilles', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(GILLES) }) },

    // Who may be asked
    { qui: 'josiane', fait: 'envoyerFacture', avec: (vu) => ({ saisie: { ...travaux(vu, { numero: 'ST-1' }).saisie, siretValideur: undefined } }), refus: 'VALIDEUR_OBLIGATOIRE' },
    { qui: 'josiane', fait: 'envoyerFacture', avec: (vu) => travaux(vu, { numero: 'ST-1', valideur: INCONNU }), refus: 'VALIDEUR_INCONNU' },
    { qui: 'josiane', fait: 'envoyerFacture', avec: (vu) => travaux(vu, { numero: 'ST-1', valideur: LACOMBE }), refus: 'VALIDEUR_SOI_MEME' },
    { qui: 'josiane', fait: 'envoyerFacture', avec: (vu) => travaux(vu, { numero: 'ST-1', valideur: VALBRUNE }), refus: 'VALIDEUR_DESTINATAIRE' },

    // Sent to the wrong firm, corrected, accepted
    { qui: 'josiane', fait: 'envoyerFacture', avec: (vu) => travaux(vu, { numero: 'ST-1', valideur: VIDAL }), retenir: 'st1' },
    { qui: 'martine', fait: 'validerFacture', avec: (vu) => ({ id: id(vu, 'st1'), qualite: 'TITULAIRE', ...sans }), refus: 'INTROUVABLE' },
    { qui: 'josiane', fait: 'validerFacture', avec: (vu) => ({ id: id(vu, 'st1'), qualite: 'TITULAIRE', ...sans }), refus: 'ACCES_REFUSE' },
    { qui: 'marc', fait: 'refuserFacture', avec: (vu) => ({ id: id(vu, 'st1') }), refus: 'MOTIF_OBLIGATOIRE' },
    { qui: 'marc', fait: 'refuserFacture', avec: (vu) => ({ id: id(vu, 'st1'), motif: 'MAUVAIS_VALIDEUR', complementInformation: 'Voyez avec Ségala.' }) },
    { qui: 'marc', fait: 'refuserFacture', avec: (vu) => ({ id: id(vu, 'st1'), motif: 'AUTRE' }), refus: 'ACTE_INTERDIT' },
    { qui: 'marc', fait: 'modifierValideur', avec: (vu) => ({ id: id(vu, 'st1'), siretValideur: SEGALA }), refus: 'ACCES_REFUSE' },
    { qui: 'josiane', fait: 'modifierValideur', avec: (vu) => ({ id: id(vu, 'st1'), siretValideur: LACOMBE }), refus: 'VALIDEUR_SOI_MEME' },
    { qui: 'josiane', fait: 'modifierValideur', avec: (vu) => ({ id: id(vu, 'st1'), siretValideur: SEGALA }) },
    { qui: 'martine', fait: 'validerFacture', avec: (vu) => ({ id: id(vu, 'st1'), qualite: 'TITULAIRE', complementInformation: 'Conforme au contrat.', ...sans }), attendu: { numero: 'ST-1' } },
    { qui: 'martine', fait: 'validerFacture', avec: (vu) => ({ id: id(vu, 'st1'), qualite: 'TITULAIRE', ...sans }), refus: 'ACTE_INTERDIT' },

    // Refused for another reason: it stops there
    { qui: 'josiane', fait: 'envoyerFacture', avec: (vu) => travaux(vu, { numero: 'ST-2' }), retenir: 'st2' },
    { qui: 'martine', fait: 'refuserFacture', avec: (vu) => ({ id: id(vu, 'st2'), motif: 'AUTRE', complementInformation: 'Le plafond n’est pas repris.' }) },
    { qui: 'josiane', fait: 'modifierValideur', avec: (vu) => ({ id: id(vu, 'st2'), siretValideur: VIDAL }), refus: 'ACTE_INTERDIT' },

    // The sous-traitant of a cotraitant: two agreements
    { qui: 'josiane', fait: 'envoyerFacture', avec: (vu) => travaux(vu, { numero: 'ST-3', valideur: VIDAL }), retenir: 'st3' },
    { qui: 'marc', fait: 'validerFacture', avec: (vu) => ({ id: id(vu, 'st3'), qualite: 'COTRAITANT', ...sans }), refus: 'CHAMP_OBLIGATOIRE' },
    { qui: 'marc', fait: 'validerFacture', avec: (vu) => ({ id: id(vu, 'st3'), qualite: 'COTRAITANT', siretMandataire: LACOMBE, ...sans }), refus: 'MANDATAIRE_AUTRE' },
    { qui: 'marc', fait: 'validerFacture', avec: (vu) => ({ id: id(vu, 'st3'), qualite: 'COTRAITANT', siretMandataire: FONTANEL, ...sans }) },
    { qui: 'gilles', fait: 'refuserFacture', avec: (vu) => ({ id: id(vu, 'st3'), motif: 'MAUVAIS_VALIDEUR' }), refus: 'INTROUVABLE' },
    { avance: { jours: 15 } },

    { qui: 'josiane', fait: 'envoyerFacture', avec: (vu) => travaux(vu, { numero: 'ST-4', valideur: SEGALA }), retenir: 'st4' },
    { qui: 'martine', fait: 'validerFacture', avec: (vu) => ({ id: id(vu, 'st4'), qualite: 'COTRAITANT', siretMandataire: VIDAL, ...sans }) },
    { qui: 'marc', fait: 'validerFacture', avec: (vu) => ({ id: id(vu, 'st4'), qualite: 'COTRAITANT', ...sans }), refus: 'CHAMP_FORMAT' },
    { qui: 'marc', fait: 'refuserFacture', avec: (vu) => ({ id: id(vu, 'st4'), motif: 'MAUVAIS_VALIDEUR' }) },
    { qui: 'martine', fait: 'modifierValideur', avec: (vu) => ({ id: id(vu, 'st4'), siretValideur: INCONNU }), refus: 'VALIDEUR_INCONNU' },
    { qui: 'martine', fait: 'modifierValideur', avec: (vu) => ({ id: id(vu, 'st4'), siretValideur: VIDAL }) },
    { qui: 'marc', fait: 'validerFacture', avec: (vu) => ({ id: id(vu, 'st4'), qualite: 'MANDATAIRE', ...sans }) },

    { qui: 'josiane', fait: 'envoyerFacture', avec: (vu) => travaux(vu, { numero: 'ST-5', valideur: SEGALA }), retenir: 'st5' },
    { qui: 'martine', fait: 'validerFacture', avec: (vu) => ({ id: id(vu, 'st5'), qualite: 'COTRAITANT', siretMandataire: VIDAL, ...sans }) },
    { qui: 'marc', fait: 'refuserFacture', avec: (vu) => ({ id: id(vu, 'st5'), motif: 'AUTRE' }) },

    // A cotraitant asks the mandataire; nobody answers another one
    { qui: 'marc', fait: 'envoyerFacture', avec: (vu) => travaux(vu, { numero: 'CO-1', cadre: 'A12', fournisseur: VIDAL }), retenir: 'co1' },
    { qui: 'martine', fait: 'validerFacture', avec: (vu) => ({ id: id(vu, 'co1'), qualite: 'TITULAIRE', ...sans }), refus: 'CHAMP_FORMAT' },
    { qui: 'martine', fait: 'validerFacture', avec: (vu) => ({ id: id(vu, 'co1'), qualite: 'MANDATAIRE', ...sans }) },
    { qui: 'josiane', fait: 'envoyerFacture', avec: (vu) => travaux(vu, { numero: 'ST-6' }) },
    { avance: { jours: 15 } },
  ],
});
