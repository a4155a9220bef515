import {
  descriptionDeLEtat,
  ETATS_DANS_LE_FLUX,
  type EtatDansLeFlux,
  type EtatDuFlux,
} from '#shared/factures/flux/etats.ts';
import { StatutBadge } from '../../design/messages/StatutBadge.tsx';

/** The state of a flow: its label, with the icon and tint of its tone. */
export function EtatDeFlux({ etat }: { etat: EtatDuFlux }) {
  const { libelle, ton } = descriptionDeLEtat(etat);
  return <StatutBadge ton={ton}>{libelle}</StatutBadge>;
}

/** Of one facture of the flow. */
export function EtatDeFactureDuFlux({ etat }: { etat: EtatDansLeFlux }) {
  const { libelle, ton } = ETATS_DANS_LE_FLUX[etat];
  return <StatutBadge ton={ton}>{libelle}</StatutBadge>;
}
