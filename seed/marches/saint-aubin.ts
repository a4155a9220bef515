import type { CodeCadreTravaux } from '#shared/travaux/cadres.ts';
import type { FicheDuMarche } from '#shared/travaux/fiche-du-marche.ts';

export const COMMUNE = '21990112100018';
export const ATELIER = '00010241800019';
export const DELORME = '00011867900026';
export const FONDATIONS = '00012753000012';
export const MOREAU = '00013498100018';
export const CALVET = '00014420400013';

/** The works contract of the examples (travaux § 13.2): who files what, to whom, on what terms. Amounts in centimes. */
export const FICHE: FicheDuMarche = {
  numero: '2026-TX-014-L01',
  objet: 'Extension du groupe scolaire Jean-Moulin – lot 01 Gros œuvre',
  ccag: 'Travaux 2021',
  notifieLe: '2026-02-02',
  debutDesTravaux: '2026-04-01',
  finDesTravaux: '2026-06-30',
  numeroEngagement: 'ENG26-00318',
  montantHt: 48_000_000,
  clauses: [
    {
      titre: 'Groupement',
      texte: 'Conjoint, mandataire solidaire : chacun dépose ses pièces, et le mandataire les valide.',
    },
    {
      titre: 'TVA',
      texte:
        '20 %. Autoliquidation pour le sous-traitant : il dépose hors taxes, et le titulaire porte la TVA de leurs deux parts.',
    },
    {
      titre: 'Révision du prix',
      texte:
        'Chaque mois, P = P0 × (0,15 + 0,85 × I / I0), coefficient arrondi au millième supérieur, I0 = 120,0. Avril 121,2 : 1,009. Mai 121,8 : 1,013. Juin 122,4 : 1,017.',
    },
    {
      titre: 'Avance',
      texte:
        '10 % du montant TTC des parts non sous-traitées : Delorme 36 000,00 €, Fondations de l’Ouest 14 400,00 €. Remboursée entre 65 % et 80 % d’avancement.',
    },
    { titre: 'Retenue de garantie', texte: '5 % de chaque montant TTC, pour les membres du groupement seulement.' },
    {
      titre: 'Numéros',
      texte: 'On garde le numéro de la première pièce, suivi de EA pour l’état d’acompte, de EAV une fois validé.',
    },
  ],
  acteurs: [
    {
      role: 'TITULAIRE',
      siret: DELORME,
      raisonSociale: 'Maçonnerie Delorme SAS',
      codeService: null,
      cadres: ['A4', 'A7', 'A8'],
      valideurSiret: null,
      montantHt: 30_000_000,
    },
    {
      role: 'COTRAITANT',
      siret: FONDATIONS,
      raisonSociale: 'Fondations de l’Ouest SARL',
      codeService: null,
      cadres: ['A13', 'A14'],
      valideurSiret: DELORME,
      montantHt: 12_000_000,
    },
    {
      role: 'SOUS_TRAITANT',
      siret: MOREAU,
      raisonSociale: 'Ferraillage Moreau EURL',
      codeService: null,
      cadres: ['A10'],
      valideurSiret: DELORME,
      montantHt: 6_000_000,
    },
    {
      role: 'MOE',
      siret: ATELIER,
      raisonSociale: 'Atelier Ronsard & Bély, architectes',
      codeService: null,
      cadres: ['A15', 'A17'],
      valideurSiret: null,
      montantHt: null,
    },
    {
      role: 'MOA',
      siret: COMMUNE,
      raisonSociale: 'Commune de Saint-Aubin-les-Tilleuls',
      codeService: 'MOA-BAT',
      cadres: ['A19', 'A20'],
      valideurSiret: null,
      montantHt: null,
    },
    {
      role: 'DESTINATAIRE',
      siret: COMMUNE,
      raisonSociale: 'Commune de Saint-Aubin-les-Tilleuls',
      codeService: 'FINANCES',
      cadres: [],
      valideurSiret: null,
      montantHt: null,
    },
  ],
};

/** Centimes: HT, TVA, TTC, à payer. */
export type Montants = readonly [ht: number, tva: number, ttc: number, aPayer: number];
export type PieceDuMarche = {
  dossier: string;
  numero: string;
  cadre: CodeCadreTravaux;
  /** Number of the piece that it follows. */
  suit?: string;
  /** Day of its deposit, `AAAA-MM-JJ`. */
  depot: string;
  montants: Montants;
};

const S1: Montants = [7_567_500, 1_816_200, 9_383_700, 8_914_515];
const S2_DEMANDE: Montants = [15_195_000, 3_586_020, 18_781_020, 15_441_969];
const S2_ADMIS: Montants = [13_675_500, 3_282_120, 16_957_620, 14_909_739];
const S3: Montants = [9_153_000, 2_196_720, 11_349_720, 8_382_234];
const FONDATIONS_1: Montants = [7_264_800, 1_452_960, 8_717_760, 8_281_872];
const FONDATIONS_2: Montants = [4_862_400, 972_480, 5_834_880, 4_103_136];
const MOREAU_1: Montants = [1_513_500, 0, 1_513_500, 1_513_500];
const MOREAU_2: Montants = [2_735_100, 0, 2_735_100, 2_735_100];
const MOREAU_3: Montants = [1_830_600, 0, 1_830_600, 1_830_600];
const SOLDE_DEMANDE: Montants = [531_500, 106_300, 637_800, 605_910];
const SOLDE_ADMIS: Montants = [451_500, 90_300, 541_800, 464_710];

type Mois = {
  dossier: string;
  numero: string;
  cadre: CodeCadreTravaux;
  depots: readonly [string, string, string];
  demande: Montants;
  admis?: Montants;
};

/** One month: the request, the état d'acompte of the MOE, the état d'acompte validé of the MOA. */
function mois({ dossier, numero, cadre, depots: [depot, ea, eav], demande, admis = demande }: Mois): PieceDuMarche[] {
  return [
    { dossier, numero, cadre, depot, montants: demande },
    { dossier, numero: `${numero}-EA`, cadre: 'A15', suit: numero, depot: ea, montants: admis },
    { dossier, numero: `${numero}-EAV`, cadre: 'A19', suit: `${numero}-EA`, depot: eav, montants: admis },
  ];
}

/** Its pieces, in the order of the notes (travaux § 13.4). */
// biome-ignore format: one line per month reads as the table of the notes
export const PIECES: readonly PieceDuMarche[] = [
  ...mois({ dossier: 'D1', numero: 'DEL-2026-041', cadre: 'A4', depots: ['2026-04-30', '2026-05-05', '2026-05-12'], demande: S1 }),
  ...mois({ dossier: 'D2', numero: 'FOU-26-0117', cadre: 'A13', depots: ['2026-04-30', '2026-05-06', '2026-05-12'], demande: FONDATIONS_1 }),
  ...mois({ dossier: 'D3', numero: 'FM-2026-22', cadre: 'A10', depots: ['2026-04-30', '2026-05-07', '2026-05-12'], demande: MOREAU_1 }),
  ...mois({ dossier: 'D4', numero: 'DEL-2026-058', cadre: 'A4', depots: ['2026-05-29', '2026-06-04', '2026-06-10'], demande: S2_DEMANDE, admis: S2_ADMIS }),
  ...mois({ dossier: 'D5', numero: 'FOU-26-0149', cadre: 'A13', depots: ['2026-05-29', '2026-06-08', '2026-06-12'], demande: FONDATIONS_2 }),
  ...mois({ dossier: 'D6', numero: 'FM-2026-31', cadre: 'A10', depots: ['2026-05-29', '2026-06-18', '2026-06-24'], demande: MOREAU_2 }),
  ...mois({ dossier: 'D7', numero: 'DEL-2026-073', cadre: 'A4', depots: ['2026-06-30', '2026-07-06', '2026-07-13'], demande: S3 }),
  ...mois({ dossier: 'D8', numero: 'FM-2026-40', cadre: 'A10', depots: ['2026-06-30', '2026-07-06', '2026-07-13'], demande: MOREAU_3 }),
  { dossier: 'D9', numero: 'DEL-2026-090', cadre: 'A7', depot: '2026-08-07', montants: SOLDE_DEMANDE },
  { dossier: 'D9', numero: 'DEL-2026-090-PDG', cadre: 'A17', suit: 'DEL-2026-090', depot: '2026-08-20', montants: SOLDE_ADMIS },
  { dossier: 'D9', numero: 'DEL-2026-090-DG', cadre: 'A20', suit: 'DEL-2026-090-PDG', depot: '2026-08-28', montants: SOLDE_ADMIS },
  { dossier: 'D9', numero: 'DEL-2026-090-DGD', cadre: 'A8', suit: 'DEL-2026-090-DG', depot: '2026-09-15', montants: SOLDE_ADMIS },
];
