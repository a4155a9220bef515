import { PASSAGES } from '#shared/factures/cycle-de-vie.ts';
import { descriptionDuStatut } from '#shared/factures/statuts.ts';
import { ACTES_D_ENSEMBLE } from '#shared/factures/suivi/selection.ts';
import type { Option } from '../../design/champs/presentation.ts';

/** Where each act that may be done on several factures leads. */
export function statutsDEnsemble(): Option[] {
  return ACTES_D_ENSEMBLE.flatMap((acte) => {
    const passage = PASSAGES.find((p) => p.acte === acte);
    return passage ? [{ valeur: acte, libelle: descriptionDuStatut(passage.vers).libelle }] : [];
  });
}
