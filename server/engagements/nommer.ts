import type { Engagement } from './engagements.sql.ts';

/** What the journal keeps of an act on an engagement, and what the contract says of it. */
type EngagementNomme = { id: number; numero: string; recepteur: string | null };

export const nommer = ({ id, numero, recepteurNom }: Engagement): EngagementNomme => ({
  id,
  numero,
  recepteur: recepteurNom,
});

/** « BC-2026-0417, Menuiserie Aubrac ». */
export const nommee = (fait: EngagementNomme | null): string =>
  [fait?.numero, fait?.recepteur].filter((partie) => partie).join(', ');
