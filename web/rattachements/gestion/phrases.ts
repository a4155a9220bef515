import type { DemandeATraiter } from '#shared/rattachements/contrat.ts';
import { mot, type Vocabulaire } from '#shared/vocabulaire/mots.ts';

export const nomDe = ({ demandeur }: DemandeATraiter): string => `${demandeur.prenom} ${demandeur.nom}`;

/** The portal of today has one « Approbations » for all: here each block says which. */
export const titreDuBloc = (vocabulaire: Vocabulaire): string =>
  vocabulaire === '2021'
    ? mot('demandesRattachement', vocabulaire)
    : `${mot('demandesRattachement', vocabulaire)}\u00a0: rattachements`;

/** What the list says of a demande in the portal of today. */
export const descriptionDe = ({ dejaRattache }: DemandeATraiter): string =>
  dejaRattache ? 'Rattachement à d’autres services' : 'Rattachement à la structure';

/** « La demande de rattachement de Léa Martin a été validée. » (§ 4.4) */
export function phraseDeFin(demandes: readonly DemandeATraiter[], issue: 'validée' | 'refusée'): string {
  const [premiere] = demandes;
  if (premiere && demandes.length === 1) return `La demande de rattachement de ${nomDe(premiere)} a été ${issue}.`;
  return `${demandes.length} demandes de rattachement ont été ${issue}s.`;
}

/** Services that were asked for, and that nobody can grant any more. */
export const phraseDesDisparus = (noms: readonly string[]): string =>
  noms.length > 1
    ? `Services demandés, désactivés depuis\u00a0: ${noms.join(', ')}. Vous ne pouvez plus les accorder.`
    : `Service demandé, désactivé depuis\u00a0: ${noms[0]}. Vous ne pouvez plus l’accorder.`;
