import type { CodeRefus } from '#shared/contrat/erreurs.ts';
import { type Acte, descriptionDeLActe } from '#shared/factures/actes.ts';
import { type Passage, passagePour } from '#shared/factures/cycle-de-vie.ts';
import { descriptionDuStatut, type StatutFacture } from '#shared/factures/statuts.ts';
import type { Option } from '../../design/champs/presentation.ts';

/** What the window « Traiter la facture » holds: codes, and texts as typed. */
export type ValeursDuTraitement = Record<'acte' | 'motif' | 'commentaire' | 'numeroMandat' | 'serviceFaitLe', string>;

/** The motif that says nothing by itself. */
const MOTIF_LIBRE = 'AUTRE';

const BOUTON = descriptionDeLActe('mandater').bouton;

/** The passage that an act takes for the recipient from this statut. */
export function passageDuTraitement(statut: StatutFacture, acte: Acte): Passage | undefined {
  return passagePour({ statut, acte, role: 'DESTINATAIRE' });
}

/** « Nouveau statut »: where each act of the window leads. */
export function choixDeStatut(statut: StatutFacture, actes: readonly Acte[]): Option[] {
  return actes.flatMap((acte) => {
    const passage = passageDuTraitement(statut, acte);
    if (!passage || descriptionDeLActe(acte).bouton !== BOUTON) return [];
    return [{ valeur: acte, libelle: descriptionDuStatut(passage.vers).libelle }];
  });
}

/** What is missing before « Enregistrer »; « Autre » alone explains nothing, so it wants its comment (supposé). */
export function defautsDuTraitement(
  { acte, motif, commentaire }: ValeursDuTraitement,
  passage: Passage | undefined,
): Partial<Record<keyof ValeursDuTraitement, CodeRefus>> {
  if (acte === '' || !passage) return { acte: 'CHAMP_OBLIGATOIRE' };
  if (!passage.exigeMotif) return {};
  if (motif === '') return { motif: 'MOTIF_OBLIGATOIRE' };
  return motif === MOTIF_LIBRE && commentaire.trim() === '' ? { commentaire: 'CHAMP_OBLIGATOIRE' } : {};
}
