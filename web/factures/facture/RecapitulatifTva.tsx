import type { FactureComplete } from '#shared/factures/contrat.ts';
import { recapitulatifDesLignes } from '#shared/factures/saisie/recapitulatif.ts';
import { totaliser } from '#shared/factures/saisie/totaux.ts';
import { TableauTva } from '../saisie/TableauTva.tsx';

/** One row per rate: computed by the portal when it was typed there, else from the lines that the file holds. */
export function RecapitulatifTva({ facture: { saisie, modeDepot, devise } }: { facture: FactureComplete }) {
  const rangs =
    modeDepot === 'SAISIE_PORTAIL'
      ? totaliser({ ...saisie, lignes: saisie.lignes ?? [] }).recapitulatif
      : recapitulatifDesLignes(saisie);
  if (rangs.length === 0) return <p>Le détail par taux est dans le fichier de la facture.</p>;
  return <TableauTva rangs={rangs} devise={devise} typeTva={saisie.typeTva} />;
}
