import { scenario, type Vu } from '../scenario.ts';

const FONTANEL = '00011218500012';
const VALBRUNE = '00016803900014';
const GILLES = 'gilles.fontanel@fontanel.invalid';
const NADEGE = 'nadege.courtial@valbrune.invalid';

type Envoi = { numero: string; cadre?: 'A1' | 'A2'; avoirDe?: string };

const eclairage = (vu: Vu, { numero, cadre = 'A1', avoirDe }: Envoi) => ({
  saisie: {
    cadre,
    structureId: vu.structure(FONTANEL),
    siretDestinataire: VALBRUNE,
    numeroEngagement: 'BC-2026-0458',
    numero,
    dateFacture: '2026-03-02',
    typeFacture: avoirDe ? ('AVOIR' as const) : ('FACTURE' as const),
    numeroOrigine: avoirDe,
    devise: 'EUR' as const,
    modeReglement: 'VIREMENT' as const,
    typeTva: 'TVA_SUR_DEBIT' as const,
    montantHt: 120_000,
    montantTva: 24_000,
    montantTtc: 144_000,
    montantAPayer: cadre === 'A2' ? 0 : 144_000,
    fichier: vu.fichier('eclairage.pdf'),
    nomFichier: 'eclairage.pdf',
  },
});
const traiter = (vu: Vu, souvenir: string, acte: 'mandater' | 'constaterServiceFait' | 'mettreEnPaiement') => ({
  id: vu.nombre(souvenir, 'id'),
  acte,
});

// biome-ignore format: one step, one line
export default scenario({
  titre: 'Le comptable et Hélios : ce qui arrive tout seul, ce qui revient en arrière',
  recit:
    'La commune de Valbrune tient ses comptes dans Hélios. Nadège mandate : le comptable, puis le paiement, suivent sans elle. Sur une autre facture elle revient en arrière après l’envoi au comptable ; une facture déjà payée par carte s’arrête chez lui.',
  personnages: { gilles: { nom: 'Gilles Fontanel, électricien' }, nadege: { nom: 'Nadège Courtial, de la commune de Valbrune' } },
  fichiers: { 'eclairage.pdf': '%PDF-1.7 éclairage de la mairie' },
  etapes: [
    { qui: 'gilles', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(GILLES) }) },
    { qui: 'nadege', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(NADEGE) }) },
    { qui: 'gilles', fait: 'envoyerFacture', avec: (vu) => eclairage(vu, { numero: 'HE-1' }), retenir: 'suivie' },
    { qui: 'gilles', fait: 'envoyerFacture', avec: (vu) => eclairage(vu, { numero: 'HE-2' }), retenir: 'reprise' },
    { qui: 'gilles', fait: 'envoyerFacture', avec: (vu) => eclairage(vu, { numero: 'HE-3', cadre: 'A2' }), retenir: 'payee' },
    { qui: 'nadege', fait: 'traiterFacture', avec: (vu) => traiter(vu, 'suivie', 'mandater') },
    { qui: 'nadege', fait: 'traiterFacture', avec: (vu) => traiter(vu, 'reprise', 'mandater') },
    { qui: 'nadege', fait: 'traiterFacture', avec: (vu) => traiter(vu, 'payee', 'mandater') },
    { avance: { jours: 2 } },
    { qui: 'nadege', fait: 'traiterFacture', avec: (vu) => traiter(vu, 'reprise', 'constaterServiceFait') },
    { avance: { jours: 15 } },
    { qui: 'nadege', fait: 'traiterFacture', avec: (vu) => traiter(vu, 'suivie', 'mandater'), refus: 'ACTE_INTERDIT' },
    { qui: 'nadege', fait: 'traiterFacture', avec: (vu) => traiter(vu, 'reprise', 'mandater') },
    { avance: { jours: 20 } },
    { qui: 'nadege', fait: 'traiterFacture', avec: (vu) => traiter(vu, 'reprise', 'mettreEnPaiement'), refus: 'ACTE_INTERDIT' },
  ],
});
