import type { LigneDeFacture } from '#shared/factures/facture.ts';
import type { Colonne } from '../design/affichage/colonnes.ts';
import { Montant } from '../design/affichage/Montant.tsx';
import { Tableau } from '../design/affichage/Tableau.tsx';
import { formaterPrix, formaterSomme } from './libelles.ts';

/** « 1234.50 » as a French reader writes it. */
const decimal = (texte: string) => texte.replace('.', ',');

/** What a line says; its discount only where some line has one. */
export function colonnesDesLignes(devise: string, lignes: readonly LigneDeFacture[]): Colonne<LigneDeFacture>[] {
  const remisees = lignes.some(({ remise }) => remise);
  return [
    { cle: 'numero', titre: 'N°', rendu: ({ numero }) => numero },
    { cle: 'reference', titre: 'Référence', rendu: ({ reference }) => reference },
    { cle: 'denomination', titre: 'Dénomination', entete: true, rendu: ({ denomination }) => denomination },
    {
      cle: 'quantite',
      titre: 'Quantité',
      alignement: 'droite',
      mono: true,
      rendu: ({ quantite, unite }) => `${decimal(quantite)}${unite ? ` ${unite}` : ''}`,
    },
    {
      cle: 'prixUnitaire',
      titre: 'Prix unitaire HT',
      alignement: 'droite',
      mono: true,
      rendu: ({ prixUnitaire }) => formaterPrix(prixUnitaire),
    },
    ...(remisees ? [colonneRemise(devise)] : []),
    {
      cle: 'tauxTva',
      titre: 'Taux de TVA',
      alignement: 'droite',
      mono: true,
      rendu: ({ tauxTva }) => tauxTva && `${decimal(tauxTva)} %`,
    },
    {
      cle: 'montantHt',
      titre: 'Montant HT',
      alignement: 'droite',
      rendu: ({ montantHt }) => <Montant texte={formaterSomme(montantHt, devise) ?? ''} />,
    },
  ];
}

function colonneRemise(devise: string): Colonne<LigneDeFacture> {
  return {
    cle: 'remise',
    titre: 'Remise HT',
    alignement: 'droite',
    rendu: ({ remise }) => remise && <Montant texte={formaterSomme(remise, devise) ?? ''} />,
  };
}

/** « Lignes de poste », read only. */
export function LignesDeFacture({ lignes, devise }: { lignes: readonly LigneDeFacture[]; devise: string }) {
  return (
    <Tableau
      legende="Lignes de la facture"
      legendeCachee
      colonnes={colonnesDesLignes(devise, lignes)}
      lignes={lignes}
      cleDe={({ numero }) => String(numero)}
      vide={null}
    />
  );
}
