import type { Acte } from '../factures/actes.ts';
import type { StatutSimple } from '../factures/statuts.ts';
import { type Instant, instantDeBureau } from '../referentiel/date.ts';
import type { Temperament } from './robots.ts';

/** What a robot remembers of a facture, from the history that its seat sees. */
export type MemoireDeRobot = { dejaSuspendue: boolean; dejaRecyclee: boolean; dejaRefusee: boolean };

/** Done once at most on the same facture. */
type Condition = 'JAMAIS_SUSPENDUE' | 'JAMAIS_RECYCLEE' | 'JAMAIS_REFUSEE';

export type GesteDeRobot = {
  /** Statut in which it finds the facture. */
  statut: StatutSimple;
  acte: Acte;
  /** Days later; a Saturday or a Sunday becomes the Monday. */
  jours: number;
  /** Code of the list of the act. */
  motif?: string;
  commentaire?: string;
  si?: Condition;
  /** Between 0 and 1: how often it does this; always when absent. */
  chance?: number;
};

// The time each step takes is supposé, within the 30 days that the law gives (factures § 6).
// biome-ignore format: one line per gesture, read as a table
const PAYER_VITE: readonly GesteDeRobot[] = [
  { statut: 'MISE_A_DISPOSITION', acte: 'constaterServiceFait', jours: 2 },
  { statut: 'COMPLETEE', acte: 'constaterServiceFait', jours: 2 },
  { statut: 'SERVICE_FAIT', acte: 'mandater', jours: 1 },
  { statut: 'MANDATEE', acte: 'mettreADispositionComptable', jours: 1 },
  { statut: 'MISE_A_DISPOSITION_COMPTABLE', acte: 'mettreEnPaiement', jours: 12 },
  { statut: 'COMPTABILISEE', acte: 'mettreEnPaiement', jours: 12 },
];

// biome-ignore format: one line per gesture, read as a table
const PAYER_LENTEMENT: readonly GesteDeRobot[] = [
  { statut: 'MISE_A_DISPOSITION', acte: 'constaterServiceFait', jours: 4 },
  { statut: 'COMPLETEE', acte: 'constaterServiceFait', jours: 4 },
  { statut: 'SERVICE_FAIT', acte: 'mandater', jours: 3 },
  { statut: 'MANDATEE', acte: 'mettreADispositionComptable', jours: 2 },
  { statut: 'MISE_A_DISPOSITION_COMPTABLE', acte: 'mettreEnPaiement', jours: 14 },
  { statut: 'COMPTABILISEE', acte: 'mettreEnPaiement', jours: 14 },
];

// biome-ignore format: one line per gesture, read as a table
const VALIDER_VITE: readonly GesteDeRobot[] = [
  { statut: 'A_VALIDER_1', acte: 'valider1', jours: 2 },
  { statut: 'A_VALIDER_2', acte: 'valider2', jours: 2 },
];

// biome-ignore format: one line per gesture, read as a table
const VALIDER_LENTEMENT: readonly GesteDeRobot[] = [
  { statut: 'A_VALIDER_1', acte: 'valider1', jours: 10, commentaire: 'Prestation vérifiée : bon pour paiement.' },
  { statut: 'A_VALIDER_2', acte: 'valider2', jours: 10, commentaire: 'Prestation vérifiée : bon pour paiement.' },
];

// biome-ignore format: one line per gesture, read as a table
const REPONDRE_EN_FOURNISSEUR: readonly GesteDeRobot[] = [
  { statut: 'SUSPENDUE', acte: 'completer', jours: 2, commentaire: 'Voici la précision demandée : les travaux ont été réceptionnés sans réserve.' },
  { statut: 'REJETEE', acte: 'traiterRejet', jours: 1 },
];

/** The first line that suits is the next gesture of a robot, whichever side of the facture its seat is on (supposé). */
export const GESTES: Readonly<Record<Temperament, readonly GesteDeRobot[]>> = {
  rapide: [...PAYER_VITE, ...VALIDER_VITE, ...REPONDRE_EN_FOURNISSEUR],
  procedurier: [
    {
      statut: 'MISE_A_DISPOSITION',
      acte: 'suspendre',
      jours: 2,
      motif: 'JUSTIFICATIF_MANQUANT',
      commentaire: 'Merci de joindre le bon de livraison ou l’attestation de fin de travaux.',
      si: 'JAMAIS_SUSPENDUE',
    },
    ...PAYER_LENTEMENT,
    ...VALIDER_LENTEMENT,
    ...REPONDRE_EN_FOURNISSEUR,
  ],
  absent: [],
  etourdi: [
    {
      statut: 'MISE_A_DISPOSITION',
      acte: 'demanderRecyclage',
      jours: 1,
      motif: 'DESTINATAIRE_ERRONE',
      commentaire: 'Cette facture n’est pas pour nous.',
      si: 'JAMAIS_RECYCLEE',
      chance: 0.5,
    },
    {
      statut: 'A_VALIDER_1',
      acte: 'refuser1',
      jours: 1,
      motif: 'MAUVAIS_VALIDEUR',
      commentaire: 'Ce chantier n’est pas le nôtre.',
      si: 'JAMAIS_REFUSEE',
      chance: 0.5,
    },
    ...PAYER_VITE,
    ...VALIDER_VITE,
    ...REPONDRE_EN_FOURNISSEUR,
  ],
};

type Situation = { statut: string; actes: readonly Acte[]; memoire: MemoireDeRobot; alea: () => number };

/** What a robot will do next with a facture, among the acts that are open to its seat; nothing when it waits. */
export function prochainGeste(
  temperament: Temperament,
  { statut, actes, memoire, alea }: Situation,
): GesteDeRobot | undefined {
  const faites: Record<Condition, boolean> = {
    JAMAIS_SUSPENDUE: memoire.dejaSuspendue,
    JAMAIS_RECYCLEE: memoire.dejaRecyclee,
    JAMAIS_REFUSEE: memoire.dejaRefusee,
  };
  const tenue = ({ si }: GesteDeRobot) => si === undefined || !faites[si];
  return GESTES[temperament].find(
    (geste) =>
      geste.statut === statut &&
      actes.includes(geste.acte) &&
      tenue(geste) &&
      (geste.chance === undefined || alea() < geste.chance),
  );
}

/** In office hours, never on a Saturday nor a Sunday. Holidays are not known (simplified). */
export function instantDuGeste({ jours }: Pick<GesteDeRobot, 'jours'>, depuis: Instant): Instant {
  return instantDeBureau(depuis, jours);
}
