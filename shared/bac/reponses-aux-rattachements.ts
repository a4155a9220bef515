import type { Temperament } from './robots.ts';

/** What the seat of a gestionnaire sees of a demande de rattachement. */
export type DemandeVue = {
  commentee: boolean;
  /** Services are asked for, and the person could be let in without them. */
  servicesOubliables: boolean;
};

type Condition = 'SANS_COMMENTAIRE' | 'SERVICES_OUBLIABLES' | 'RIEN_A_OUBLIER';

export type ReponseDeRobot = {
  reponse: 'valider' | 'refuser';
  /** Days later; a Saturday or a Sunday becomes the Monday. */
  jours: number;
  /** Said with a refusal. */
  motif?: string;
  /** Lets the person in, and forgets the services. */
  sansServices?: true;
  si?: Condition;
  /** Between 0 and 1: how often it does this; always when absent. */
  chance?: number;
};

const QUI_ETES_VOUS =
  'Précisez votre fonction dans l’entreprise et ce que vous ferez dans le portail, puis refaites votre demande.';
const A_TORT = 'Cette personne ne travaille pas chez nous.';

/** The first line that suits is the answer of a robot (supposé). The étourdi is wrong one time out of two. */
// biome-ignore format: one line per answer, read as a table
export const REPONSES: Readonly<Record<Temperament, readonly ReponseDeRobot[]>> = {
  rapide: [{ reponse: 'valider', jours: 1 }],
  procedurier: [
    { reponse: 'refuser', jours: 2, motif: QUI_ETES_VOUS, si: 'SANS_COMMENTAIRE' },
    { reponse: 'valider', jours: 2 },
  ],
  absent: [],
  etourdi: [
    { reponse: 'refuser', jours: 1, motif: A_TORT, si: 'RIEN_A_OUBLIER', chance: 0.5 },
    { reponse: 'refuser', jours: 1, motif: A_TORT, si: 'SERVICES_OUBLIABLES', chance: 0.25 },
    { reponse: 'valider', jours: 1, sansServices: true, si: 'SERVICES_OUBLIABLES', chance: 1 / 3 },
    { reponse: 'valider', jours: 1 },
  ],
};

const TENUES: Readonly<Record<Condition, (demande: DemandeVue) => boolean>> = {
  SANS_COMMENTAIRE: ({ commentee }) => !commentee,
  SERVICES_OUBLIABLES: ({ servicesOubliables }) => servicesOubliables,
  RIEN_A_OUBLIER: ({ servicesOubliables }) => !servicesOubliables,
};

/** How a robot will answer; nothing when it never does. */
export function reponseAuRattachement(
  temperament: Temperament,
  demande: DemandeVue,
  alea: () => number,
): ReponseDeRobot | undefined {
  return REPONSES[temperament].find(
    ({ si, chance }) => (!si || TENUES[si](demande)) && (chance === undefined || alea() < chance),
  );
}
