import { PASSAGES } from '../cycle-de-vie.ts';
import type { Source } from '../source.ts';
import type { StatutFacture } from '../statuts.ts';

/** Most factures downloaded, or treated, in one go; the portal advises ten to a program (supposé). */
export const SELECTION_MAX = 100;
/** All the files of one download, in octets [S20]. */
export const TAILLE_DE_LA_SELECTION = 120 * 1024 * 1024;
/** Most lines of one exported list (supposé). */
export const LIGNES_EXPORTEES_MAX = 10_000;

/** What a group download takes of each facture [S20]. */
export const FORMATS_DE_SELECTION = [
  { code: 'ZIP', libelle: 'Tout : le PDF et le XML', source: 'S20' },
  { code: 'PDF', libelle: 'Le PDF seulement', source: 'S20' },
  { code: 'XML', libelle: 'Le XML seulement', source: 'S20' },
  { code: 'PIVOT', libelle: 'Le PIVOT : un XML qui contient les fichiers', source: 'S20' },
] as const satisfies readonly { code: string; libelle: string; source: Source }[];
export type FormatDeSelection = (typeof FORMATS_DE_SELECTION)[number]['code'];

/** A facture that came back waits for its supplier: it is not treated in a group (supposé, factures § 11). */
const RENVOYEES: readonly StatutFacture[] = ['A_RECYCLER', 'SUSPENDUE', 'REJETEE'];

const ENSEMBLE = PASSAGES.filter(
  (passage) =>
    passage.par === 'DESTINATAIRE' &&
    !('exigeMotif' in passage) &&
    !('avertissement' in passage) &&
    !passage.de.some((depart) => RENVOYEES.includes(depart)),
);

/** Acts of the recipient that may be done on several factures: between statuts that are not returns (supposé). */
export const ACTES_D_ENSEMBLE = [...new Set(ENSEMBLE.map(({ acte }) => acte))];
