import type { EngagementResume } from '#shared/engagements/contrat.ts';
import type { CoteDEngagement } from '#shared/engagements/cycle-de-vie.ts';
import type { EtatDEngagement } from '#shared/engagements/etats.ts';
import type { LigneDeListe } from './recherche.sql.ts';

/** States in which each side has something to do: to send; to answer, or to invoice. */
export const ETATS_ATTENDUS = {
  EMETTEUR: ['COMMANDE'],
  RECEPTEUR: ['A_TRAITER', 'ACCEPTEE'],
} as const satisfies Record<CoteDEngagement, readonly EtatDEngagement[]>;

/** The row as this side sees it. */
export function montrer(ligne: LigneDeListe): EngagementResume {
  const { id, role, type, numero, objet, codeService, notifieLe, etat, montantTtc, devise } = ligne;
  const { emetteurSiret, emetteurNom, siretRecepteur, recepteurNom } = ligne;
  const attendus: readonly EtatDEngagement[] = ETATS_ATTENDUS[role];
  return {
    ...{ id, role, type, numero, objet, codeService, notifieLe, etat, montantTtc, devise },
    emetteur: { identifiant: emetteurSiret, raisonSociale: emetteurNom },
    recepteur: siretRecepteur === null ? null : { identifiant: siretRecepteur, raisonSociale: recepteurNom ?? '' },
    attendue: attendus.includes(etat) && (role === 'RECEPTEUR' || siretRecepteur !== null),
  };
}
