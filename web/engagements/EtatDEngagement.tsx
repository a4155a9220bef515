import { descriptionDeLEtat, type EtatDEngagement as Etat } from '#shared/engagements/etats.ts';
import { StatutBadge } from '../design/messages/StatutBadge.tsx';

/** The state of an engagement, with the icon and tint of its tone. */
export function EtatDEngagement({ etat }: { etat: Etat }) {
  const { libelle, ton } = descriptionDeLEtat(etat);
  return <StatutBadge ton={ton}>{libelle}</StatutBadge>;
}
