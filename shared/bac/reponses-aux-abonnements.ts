import type { Temperament } from './robots.ts';

/** What waits for an answer. */
export type DemandeVue = {
  /** In « Consultation » already, and wants « Modification ». */
  changement: boolean;
  mode: 'CONSULTATION' | 'MODIFICATION';
  /** A gestionnaire has answered this person about this espace before. */
  dejaRepondu: boolean;
};

export type ReponseDeRobot = {
  acte: 'valider' | 'refuser';
  /** Days later; a Saturday or a Sunday becomes the Monday. */
  jours: number;
  /** Less than what was asked. */
  mode?: 'CONSULTATION';
  commentaire?: string;
  si?: (demande: DemandeVue) => boolean;
  /** Between 0 and 1: how often it does this; always when absent. */
  chance?: number;
};

const premiereFois = ({ dejaRepondu, mode }: DemandeVue) => !dejaRepondu && mode === 'MODIFICATION';

/** The first line that suits is the answer of a robot that manages the structure (supposé). */
// biome-ignore format: one line per answer, read as a table
export const REPONSES: Readonly<Record<Temperament, readonly ReponseDeRobot[]>> = {
  rapide: [{ acte: 'valider', jours: 1 }],
  procedurier: [
    { acte: 'valider', jours: 2, mode: 'CONSULTATION', commentaire: 'Commencez par consulter. Si vous devez aussi agir, redemandez-le.', si: (d) => premiereFois(d) && !d.changement },
    { acte: 'refuser', jours: 2, commentaire: 'La consultation suffit d’habitude. Si vous devez aussi agir, redemandez-le.', si: premiereFois },
    { acte: 'valider', jours: 3 },
  ],
  absent: [],
  etourdi: [
    { acte: 'refuser', jours: 1, commentaire: 'Je ne vous connais pas.', si: (d) => !d.dejaRepondu, chance: 0.5 },
    { acte: 'valider', jours: 1 },
  ],
};

/** What a robot will answer; nothing when it never does. */
export const prochaineReponse = (
  temperament: Temperament,
  { demande, alea }: { demande: DemandeVue; alea: () => number },
): ReponseDeRobot | undefined =>
  REPONSES[temperament].find(
    ({ si, chance }) => (si === undefined || si(demande)) && (chance === undefined || alea() < chance),
  );
