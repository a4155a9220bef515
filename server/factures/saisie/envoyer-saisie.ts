import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { confier } from '../atelier/atelier.ts';
import type { FactureDuPortail } from '../pdf/facture-du-portail.ts';
import type { DocumentProduit } from './emettre.ts';

type Portes = {
  /** What the document would say now; nothing when the facture cannot leave. */
  preparer(): FactureDuPortail | undefined;
  /** Keeps octets; their SHA-256. */
  recevoir(octets: Uint8Array): string;
  /** The act, which refuses what must be. */
  jouer(document: DocumentProduit | undefined): { id: number };
};

/** Another facture may leave while the PDF of this one is being made, and take its number. */
const ESSAIS = 3;

/** The PDF first, outside the act, then the act with it (decision 028). */
export async function envoyerSaisie({ preparer, recevoir, jouer }: Portes): Promise<{ id: number }> {
  for (let essai = 1; ; essai++) {
    const facture = preparer();
    const document = facture && {
      numero: facture.numero,
      nomFichier: `Facture-${facture.numero}.pdf`,
      fichier: recevoir(await confier('produireFacture', facture)),
    };
    try {
      return jouer(document);
    } catch (erreur) {
      const doublee = erreur instanceof ErreurMetier && erreur.code === 'DOCUMENT_A_REFAIRE';
      if (!doublee || essai === ESSAIS) throw erreur;
    }
  }
}
