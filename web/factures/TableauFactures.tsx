import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { FactureResumee } from '#shared/factures/contrat.ts';
import { TYPES_DE_FACTURE } from '#shared/referentiel/codes-factures.ts';
import { formaterJour } from '#shared/referentiel/date.ts';
import type { Colonne, Tri } from '../design/affichage/colonnes.ts';
import { Montant } from '../design/affichage/Montant.tsx';
import { Tableau } from '../design/affichage/Tableau.tsx';
import { type CodeEspace, cheminFacture, ESPACES } from './espace.ts';
import { formaterMoment, formaterSomme, libelleDe } from './libelles.ts';
import { StatutDeFacture } from './StatutDeFacture.tsx';

type Ligne = FactureResumee;

type CleDeColonne = 'numero' | 'type' | 'dateFacture' | 'dateDepot' | 'partie' | 'service' | 'montantTtc' | 'statut';

type TableauFacturesProps = {
  espace: CodeEspace;
  legende: string;
  factures: readonly Ligne[];
  /** Columns of the default grid, in this order. */
  cles: readonly CleDeColonne[];
  /** Columns of the screen itself, after the others. */
  autres?: readonly Colonne<Ligne>[];
  tri?: Tri;
  onTri?: (cle: string) => void;
  vide: ReactNode;
};

/** A list of factures émises or reçues. */
export function TableauFactures({ espace, factures, cles, autres = [], ...tableau }: TableauFacturesProps) {
  return (
    <Tableau
      {...tableau}
      legendeCachee
      colonnes={[...colonnesDe(espace, cles), ...autres]}
      lignes={factures}
      cleDe={({ id }) => String(id)}
    />
  );
}

/** The columns of the default grid (factures § 10.2), by key. */
function colonnesDe(espace: CodeEspace, cles: readonly CleDeColonne[]): Colonne<Ligne>[] {
  const toutes: Record<CleDeColonne, Colonne<Ligne>> = {
    numero: {
      cle: 'numero',
      titre: 'Numéro',
      entete: true,
      triable: true,
      rendu: (facture) => <Link to={cheminFacture(espace, facture.id)}>{facture.numero ?? 'Sans numéro'}</Link>,
    },
    type: { cle: 'type', titre: 'Type', rendu: ({ typeFacture }) => libelleDe(TYPES_DE_FACTURE, typeFacture) },
    dateFacture: {
      cle: 'dateFacture',
      titre: 'Date de facture',
      triable: true,
      rendu: ({ dateFacture }) => (dateFacture ? formaterJour(dateFacture) : '–'),
    },
    dateDepot: {
      cle: 'dateDepot',
      titre: 'Date de dépôt',
      triable: true,
      rendu: ({ dateDepot }) => formaterMoment(dateDepot) ?? '–',
    },
    partie: {
      cle: 'partie',
      titre: ESPACES[espace].autrePartie,
      triable: true,
      rendu: (facture) => (espace === 'emises' ? facture.destinataire : facture.fournisseur)?.raisonSociale ?? '–',
    },
    service: { cle: 'service', titre: 'Service', rendu: ({ codeService }) => codeService ?? '–' },
    montantTtc: {
      cle: 'montantTtc',
      titre: 'Montant TTC',
      triable: true,
      alignement: 'droite',
      rendu: ({ montantTtc, devise }) => {
        const somme = formaterSomme(montantTtc, devise);
        return somme ? <Montant texte={somme} /> : '–';
      },
    },
    statut: {
      cle: 'statut',
      titre: 'Statut',
      triable: true,
      rendu: ({ statut }) => <StatutDeFacture statut={statut} />,
    },
  };
  return cles.map((cle) => toutes[cle]);
}
