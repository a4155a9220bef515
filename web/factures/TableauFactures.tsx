import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { FactureTrouvee } from '#shared/factures/facture-resumee.ts';
import {
  type CleDeColonne,
  type ColonneDeListe,
  colonneDe,
  type GenreDeColonne,
} from '#shared/factures/suivi/colonnes.ts';
import { formaterInstant, formaterJour } from '#shared/referentiel/date.ts';
import type { Colonne, Selection, Tri } from '../design/affichage/colonnes.ts';
import { Montant } from '../design/affichage/Montant.tsx';
import { Tableau } from '../design/affichage/Tableau.tsx';
import { formaterTaille } from '../design/champs/fichier.ts';
import { type CodeEspace, cheminFacture } from './espace.ts';
import { formaterSomme, titreDe } from './libelles.ts';
import { StatutDeFacture } from './StatutDeFacture.tsx';

type Ligne = FactureTrouvee;

type TableauFacturesProps = {
  espace: CodeEspace;
  legende: string;
  factures: readonly Ligne[];
  /** Columns of the table of the columns, in this order. */
  cles: readonly CleDeColonne[];
  /** Columns of the screen itself, after the others. */
  autres?: readonly Colonne<Ligne>[];
  tri?: Tri;
  onTri?: (cle: string) => void;
  /** Ids of what is chosen, to do something with it. */
  choix?: { cles: ReadonlySet<string>; onSelection: (cles: ReadonlySet<string>) => void };
  vide: ReactNode;
};

/** A list of factures, in any espace. */
export function TableauFactures({ espace, factures, cles, autres = [], choix, ...tableau }: TableauFacturesProps) {
  const selection: Selection<Ligne> | undefined = choix && {
    ...choix,
    libelleDe: (facture) => `Sélectionner ${titreDe(facture).replace(/^./, (c) => c.toLowerCase())}`,
  };
  return (
    <Tableau
      {...tableau}
      {...(selection && { selection })}
      legendeCachee
      colonnes={[...cles.map((cle) => enColonne(espace, cle)), ...autres]}
      lignes={factures}
      cleDe={({ id }) => String(id)}
    />
  );
}

function enColonne(espace: CodeEspace, cle: CleDeColonne): Colonne<Ligne> {
  const colonne = colonneDe(cle);
  const { libelle: titre, genre } = colonne;
  const base = { cle, titre, triable: true };
  if (cle === 'numero')
    return {
      ...base,
      entete: true,
      rendu: (facture) => <Link to={cheminFacture(espace, facture.id)}>{facture.numero ?? 'Sans numéro'}</Link>,
    };
  return {
    ...base,
    ...(genre === 'MONTANT' || genre === 'TAILLE' ? { alignement: 'droite' } : {}),
    rendu: (facture) => montrer(colonne, facture),
  };
}

const PAR_GENRE: Record<
  Exclude<GenreDeColonne, 'STATUT' | 'MONTANT'>,
  (valeur: string | number | boolean) => string
> = {
  TEXTE: String,
  IDENTIFIANT: String,
  JOUR: (jour) => formaterJour(String(jour)),
  INSTANT: (instant) => formaterInstant(String(instant)),
  TAILLE: (octets) => formaterTaille(Number(octets)),
  OUI_NON: (oui) => (oui ? 'Oui' : 'Non'),
};

function montrer({ genre, valeur }: ColonneDeListe, facture: Ligne): ReactNode {
  if (genre === 'STATUT') return <StatutDeFacture statut={facture.statut} />;
  const lue = valeur(facture);
  if (lue === null || lue === undefined || lue === '') return '–';
  if (genre === 'MONTANT') return <Montant texte={formaterSomme(Number(lue), facture.devise) ?? '–'} />;
  return PAR_GENRE[genre](lue);
}
