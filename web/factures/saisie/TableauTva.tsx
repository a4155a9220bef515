import { sansTva, type TypeTva } from '#shared/factures/saisie/lignes.ts';
import type { RangDeTva } from '#shared/factures/saisie/totaux.ts';
import { formaterDecimal } from '#shared/referentiel/decimal.ts';
import { Montant } from '../../design/affichage/Montant.tsx';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { formaterSomme } from '../libelles.ts';

type TableauTvaProps = { rangs: readonly RangDeTva[]; devise: string; typeTva: string | undefined };

export function TableauTva({ rangs, devise, typeTva }: TableauTvaProps) {
  if (rangs.length === 0) return <p>Ajoutez une ligne : le récapitulatif se calcule tout seul.</p>;
  const somme = (centimes: number) => <Montant texte={formaterSomme(centimes, devise) ?? ''} />;
  return (
    <Tableau<RangDeTva>
      legende="Récapitulatif de la TVA, par taux"
      legendeCachee
      lignes={rangs}
      cleDe={({ taux }) => taux}
      vide={null}
      colonnes={[
        {
          cle: 'taux',
          titre: 'Taux',
          entete: true,
          rendu: ({ taux }) =>
            sansTva(typeTva as TypeTva | undefined) ? 'Sans TVA' : `${formaterDecimal(taux)}\u00a0%`,
        },
        { cle: 'base', titre: 'Montant base HT', alignement: 'droite', rendu: ({ base }) => somme(base) },
        { cle: 'tva', titre: 'Montant TVA', alignement: 'droite', rendu: ({ tva }) => somme(tva) },
      ]}
    />
  );
}
