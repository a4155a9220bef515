import { scenario, type Vu } from '../scenario.ts';

const VALBRUNE = '00016803900014';
const PREFECTURE = '00020154100018';
const FONTANEL = '00011218500012';
const LACOMBE = '00012335600016';
const INCONNU = '00090909300015';

const NADEGE = 'nadege.courtial@valbrune.invalid';
const THIBAULT = 'thibault.garrigue@prefecture-monts.invalid';
const GILLES = 'gilles.fontanel@fontanel.invalid';

type Commande = { numero: string; emetteur?: string; recepteur?: string; service?: string; envoyer?: boolean };

/** Lights for the commune, in two lines: 1 440 € TTC. */
const commande = (
  vu: Vu,
  { numero, emetteur = VALBRUNE, recepteur = FONTANEL, service, envoyer = true }: Commande,
) => ({
  structureId: vu.structure(emetteur),
  codeService: service,
  siretRecepteur: recepteur,
  numero,
  objet: 'Éclairage de la mairie',
  numeroMarche: undefined,
  commentaire: undefined,
  lignes: [
    { designation: 'Luminaires', montantTtc: 100_000 },
    { designation: 'Pose', montantTtc: 44_000 },
  ],
  envoyer,
});

const facture = (vu: Vu, numero: string, montantTtc: number) => ({
  saisie: {
    cadre: 'A1' as const,
    structureId: vu.structure(FONTANEL),
    siretDestinataire: VALBRUNE,
    codeService: 'TECHNIQUE',
    numeroEngagement: 'BC-2026-0900',
    numero,
    dateFacture: '2026-03-02',
    typeFacture: 'FACTURE' as const,
    devise: 'EUR' as const,
    modeReglement: 'VIREMENT' as const,
    typeTva: 'SANS_TVA' as const,
    montantHt: montantTtc,
    montantTva: 0,
    montantTtc,
    montantAPayer: montantTtc,
    fichier: vu.fichier('eclairage.pdf'),
    nomFichier: 'eclairage.pdf',
  },
});
const id = (vu: Vu, souvenir: string) => vu.nombre(souvenir, 'id');

// biome-ignore format: one step, one line
export default scenario({
  titre: 'Une commande, de l’engagement à la dernière facture',
  recit:
    'La commune de Valbrune commande un éclairage à Électricité Fontanel, qui accepte, facture en deux fois et voit la commande soldée ; une facture rejetée la rouvre. Une autre commande est refusée, une troisième laissée à un robot.',
  personnages: {
    nadege: { nom: 'Nadège Courtial, de la commune de Valbrune' },
    thibault: { nom: 'Thibault Garrigue, de la préfecture' },
    gilles: { nom: 'Gilles Fontanel, électricien' },
  },
  fichiers: { 'eclairage.pdf': '%PDF-1.7 éclairage de la mairie' },
  etapes: [
    { qui: 'nadege', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(NADEGE) }) },
    { qui: 'thibault', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(THIBAULT) }) },
    { qui: 'gilles', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(GILLES) }) },

    // Who may order what, from whom
    { qui: 'gilles', fait: 'creerEngagement', avec: (vu) => commande(vu, { numero: 'BC-2026-0900' }), refus: 'ACCES_REFUSE' },
    { qui: 'gilles', fait: 'creerEngagement', avec: (vu) => commande(vu, { numero: 'BC-1', emetteur: FONTANEL, recepteur: LACOMBE }), refus: 'EMETTEUR_NON_PUBLIC' },
    { qui: 'nadege', fait: 'creerEngagement', avec: (vu) => ({ ...commande(vu, { numero: 'BC-2026-0900' }), lignes: [] }), refus: 'ENGAGEMENT_SANS_LIGNE' },
    { qui: 'nadege', fait: 'creerEngagement', avec: (vu) => commande(vu, { numero: 'BC-2026-0417' }), refus: 'ENGAGEMENT_DOUBLON' },
    { qui: 'nadege', fait: 'creerEngagement', avec: (vu) => commande(vu, { numero: 'BC-2026-0900', recepteur: INCONNU }), refus: 'RECEPTEUR_INCONNU' },
    { qui: 'nadege', fait: 'creerEngagement', avec: (vu) => commande(vu, { numero: 'BC-2026-0900', recepteur: VALBRUNE }), refus: 'RECEPTEUR_SOI_MEME' },
    { qui: 'nadege', fait: 'creerEngagement', avec: (vu) => commande(vu, { numero: 'BC-2026-0900', service: 'LOISIRS' }), refus: 'SERVICE_INCONNU' },
    { qui: 'thibault', fait: 'creerEngagement', avec: (vu) => commande(vu, { numero: 'BC-9', emetteur: PREFECTURE }), refus: 'ENGAGEMENT_NUMERO_ETAT' },

    // Written, then sent; the supplier answers
    { qui: 'nadege', fait: 'creerEngagement', avec: (vu) => commande(vu, { numero: 'BC-2026-0900', service: 'TECHNIQUE', envoyer: false }), retenir: 'commande', attendu: { numero: 'BC-2026-0900' } },
    { qui: 'gilles', fait: 'accepterEngagement', avec: (vu) => ({ id: id(vu, 'commande'), commentaire: undefined }), refus: 'INTROUVABLE' },
    { qui: 'gilles', fait: 'envoyerEngagement', avec: (vu) => ({ id: id(vu, 'commande') }), refus: 'INTROUVABLE' },
    { qui: 'nadege', fait: 'envoyerEngagement', avec: (vu) => ({ id: id(vu, 'commande') }) },
    { qui: 'nadege', fait: 'envoyerEngagement', avec: (vu) => ({ id: id(vu, 'commande') }), refus: 'ACTE_INTERDIT' },
    { qui: 'nadege', fait: 'accepterEngagement', avec: (vu) => ({ id: id(vu, 'commande'), commentaire: undefined }), refus: 'ACCES_REFUSE' },
    { qui: 'thibault', fait: 'accepterEngagement', avec: (vu) => ({ id: id(vu, 'commande'), commentaire: undefined }), refus: 'INTROUVABLE' },
    { qui: 'gilles', fait: 'accepterEngagement', avec: (vu) => ({ id: id(vu, 'commande'), commentaire: 'Livraison en avril.' }) },
    { qui: 'gilles', fait: 'refuserEngagement', avec: (vu) => ({ id: id(vu, 'commande'), motif: 'DELAI', commentaire: undefined }), refus: 'ACTE_INTERDIT' },

    // Invoiced in two parts: soldée; a rejection opens it again
    { qui: 'gilles', fait: 'envoyerFacture', avec: (vu) => facture(vu, 'FA-1', 100_000) },
    { qui: 'gilles', fait: 'envoyerFacture', avec: (vu) => facture(vu, 'FA-2', 44_000), retenir: 'derniere' },
    { qui: 'nadege', fait: 'traiterFacture', avec: (vu) => ({ id: id(vu, 'derniere'), acte: 'rejeter', motif: 'MONTANT_ERRONE' }) },

    // Refused
    { qui: 'nadege', fait: 'creerEngagement', avec: (vu) => commande(vu, { numero: 'BC-2026-0901' }), retenir: 'refusee' },
    { qui: 'gilles', fait: 'refuserEngagement', avec: (vu) => ({ id: id(vu, 'refusee'), motif: '', commentaire: undefined }), refus: 'MOTIF_OBLIGATOIRE' },
    { qui: 'gilles', fait: 'refuserEngagement', avec: (vu) => ({ id: id(vu, 'refusee'), motif: 'HUMEUR', commentaire: undefined }), refus: 'CHAMP_FORMAT' },
    { qui: 'gilles', fait: 'refuserEngagement', avec: (vu) => ({ id: id(vu, 'refusee'), motif: 'DELAI', commentaire: 'Complet jusqu’en juin.' }) },

    // A robot answers for Peinture Lacombe
    { qui: 'nadege', fait: 'creerEngagement', avec: (vu) => commande(vu, { numero: 'BC-2026-0902', recepteur: LACOMBE }) },
    { avance: { jours: 5 } },
  ],
});
