import type { Temperament } from './robots.ts';

export type ReponseALaCommande = {
  acte: 'accepter' | 'refuser';
  /** Days later; a Saturday or a Sunday becomes the Monday. */
  jours: number;
  /** Code of the list of the refusals. */
  motif?: string;
  commentaire?: string;
  /** Between 0 and 1: how often it does this; always when absent. */
  chance?: number;
};

/** The first line that suits is the answer of a robot to an order (supposé). The public side makes nothing alone. */
// biome-ignore format: one line per answer, read as a table
export const REPONSES_AUX_ENGAGEMENTS: Readonly<Record<Temperament, readonly ReponseALaCommande[]>> = {
  rapide: [{ acte: 'accepter', jours: 1 }],
  procedurier: [{ acte: 'accepter', jours: 4, commentaire: 'Bon pour accord, conformément à notre devis.' }],
  absent: [],
  etourdi: [
    { acte: 'refuser', jours: 1, motif: 'MAUVAIS_FOURNISSEUR', commentaire: 'Nous n’avons pas fait ce devis.', chance: 0.25 },
    { acte: 'accepter', jours: 2 },
  ],
};

/** What a robot will answer; nothing when it never does. */
export const reponseALaCommande = (temperament: Temperament, alea: () => number): ReponseALaCommande | undefined =>
  REPONSES_AUX_ENGAGEMENTS[temperament].find(({ chance }) => chance === undefined || alea() < chance);
