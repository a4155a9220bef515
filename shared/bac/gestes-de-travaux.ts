import type { StatutFacture } from '../factures/statuts.ts';
import type { CodeCadreTravaux, CoteTravaux } from '../travaux/cadres.ts';
import type { Temperament } from './robots.ts';

/** What a robot remembers of a piece and of its dossier. */
export type MemoireDesTravaux = { dejaSuspendue: boolean; dejaRefusee: boolean };

type Condition = 'JAMAIS_SUSPENDUE' | 'JAMAIS_REFUSEE';

export type GesteDeTravaux = {
  /** Statut in which it finds the piece, and from which side; who filed answers from his own. */
  statut: StatutFacture;
  cote: CoteTravaux | 'DEPOSANT';
  acte: 'associer' | 'refuser' | 'suspendre' | 'completer';
  /** Cadre of the piece that it files, the first that may follow. */
  suites?: readonly CodeCadreTravaux[];
  /** Days later; a Saturday or a Sunday becomes the Monday. */
  jours: number;
  motif?: string;
  commentaire?: string;
  /** The HT that it files, in hundredths of what was asked: it made a mistake, or found one. */
  admis?: number;
  si?: Condition;
  /** Between 0 and 1: how often it does this; always when absent. */
  chance?: number;
};

type Rythme = { moe: number; moa: number; fournisseur: number };

// biome-ignore format: one line per gesture, read as a table
const suivreLeMarche = ({ moe, moa, fournisseur }: Rythme): readonly GesteDeTravaux[] => [
  { statut: 'A_ASSOCIER_MOE', cote: 'MOE', acte: 'associer', suites: ['A15', 'A17'], jours: moe },
  { statut: 'A_ASSOCIER_MOA', cote: 'MOA', acte: 'associer', suites: ['A19', 'A20'], jours: moa },
  { statut: 'A_ASSOCIER_FOURNISSEUR', cote: 'FOURNISSEUR', acte: 'associer', suites: ['A8'], jours: fournisseur },
  { statut: 'SUSPENDUE', cote: 'DEPOSANT', acte: 'completer', jours: fournisseur, commentaire: 'Voici le document demandé.' },
];

/** The first line that suits is the next gesture of a robot on a works piece (travaux § 8 for the periods; supposé). */
// biome-ignore format: one line per gesture, read as a table
export const GESTES_DE_TRAVAUX: Readonly<Record<Temperament, readonly GesteDeTravaux[]>> = {
  rapide: suivreLeMarche({ moe: 4, moa: 5, fournisseur: 3 }),
  // He asks for a document first, and a MOE takes longer than her seven days.
  procedurier: [
    { statut: 'A_ASSOCIER_MOA', cote: 'MOA', acte: 'suspendre', jours: 3, commentaire: 'Joignez le procès-verbal de constat.', si: 'JAMAIS_SUSPENDUE' },
    ...suivreLeMarche({ moe: 9, moa: 8, fournisseur: 10 }),
  ],
  absent: [],
  // A wrong amount from the MOE, a refusal from the MOA that had no reason to be.
  etourdi: [
    { statut: 'A_ASSOCIER_MOE', cote: 'MOE', acte: 'associer', suites: ['A15', 'A17'], jours: 3, admis: 90, chance: 0.5 },
    { statut: 'A_ASSOCIER_MOA', cote: 'MOA', acte: 'refuser', jours: 2, motif: 'PIECE_MANQUANTE', commentaire: 'Il manque le détail des quantités.', si: 'JAMAIS_REFUSEE', chance: 0.5 },
    ...suivreLeMarche({ moe: 3, moa: 4, fournisseur: 4 }),
  ],
};

type Situation = {
  statut: StatutFacture;
  /** Sides on which the seat may act on this piece. */
  cotes: readonly (CoteTravaux | 'DEPOSANT')[];
  /** Cadres that it may file after this piece. */
  suivants: readonly CodeCadreTravaux[];
  memoire: MemoireDesTravaux;
  alea: () => number;
};

/** What a robot will do next with a piece; nothing when it waits. */
export function prochainGesteDeTravaux(
  temperament: Temperament,
  { statut, cotes, suivants, memoire, alea }: Situation,
): GesteDeTravaux | undefined {
  const faites: Record<Condition, boolean> = {
    JAMAIS_SUSPENDUE: memoire.dejaSuspendue,
    JAMAIS_REFUSEE: memoire.dejaRefusee,
  };
  return GESTES_DE_TRAVAUX[temperament].find(
    (geste) =>
      geste.statut === statut &&
      cotes.includes(geste.cote) &&
      (geste.acte !== 'associer' || geste.suites?.some((suite) => suivants.includes(suite))) &&
      (geste.si === undefined || !faites[geste.si]) &&
      (geste.chance === undefined || alea() < geste.chance),
  );
}
