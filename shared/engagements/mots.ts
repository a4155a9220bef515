import type { CoteDEngagement } from './cycle-de-vie.ts';

/** « Engagement » for who orders, « commande » for who is ordered from, whatever the type [S18]. */
const MOTS = {
  EMETTEUR: {
    un: 'engagement',
    des: 'engagements',
    aucun: 'Aucun engagement',
    du: 'de l’engagement',
    le: 'L’engagement',
  },
  RECEPTEUR: { un: 'commande', des: 'commandes', aucun: 'Aucune commande', du: 'de la commande', le: 'La commande' },
} as const satisfies Record<CoteDEngagement, Record<string, string>>;

export const motsDuCote = (cote: CoteDEngagement): (typeof MOTS)[CoteDEngagement] => MOTS[cote];

/** « Engagement n° BC-2026-0417 », « Commande n° BC-2026-0417 ». */
export function titreDEngagement({ role, numero }: { role: CoteDEngagement; numero: string }): string {
  const { un } = MOTS[role];
  return `${un.charAt(0).toUpperCase()}${un.slice(1)} n°\u00a0${numero}`;
}
