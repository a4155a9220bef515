import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formaterJour } from '#shared/referentiel/date.ts';
import type { PieceResumee } from '#shared/travaux/contrat.ts';
import type { Colonne, Tri } from '../design/affichage/colonnes.ts';
import { Montant } from '../design/affichage/Montant.tsx';
import { Tableau } from '../design/affichage/Tableau.tsx';
import { formaterMoment, formaterSomme } from '../factures/libelles.ts';
import { StatutDeFacture } from '../factures/StatutDeFacture.tsx';
import { cadreCourt } from './cadres.ts';
import { cheminBrouillon, cheminDossier, cheminPiece } from './chemins.ts';

type Ligne = PieceResumee;
type Acteur = PieceResumee['moe'];

type TableauPiecesProps = {
  legende: string;
  pieces: readonly Ligne[];
  cles: readonly CleDeColonne[];
  /** Columns of the screen itself, after the others. */
  autres?: readonly Colonne<Ligne>[];
  tri?: Tri;
  onTri?: (cle: string) => void;
  vide: ReactNode;
};

/** A list of works pieces. */
export function TableauPieces({ pieces, cles, autres = [], ...tableau }: TableauPiecesProps) {
  return (
    <Tableau
      {...tableau}
      legendeCachee
      colonnes={[...cles.map((cle) => COLONNES[cle]), ...autres]}
      lignes={pieces}
      cleDe={({ id }) => String(id)}
    />
  );
}

/** « Atelier Ronsard & Bély (BATIMENT) » */
const nomDe = (acteur: Acteur): string =>
  acteur ? `${acteur.raisonSociale}${acteur.codeService ? ` (${acteur.codeService})` : ''}` : '–';

const somme = (centimes: number | null, devise: string) => {
  const texte = formaterSomme(centimes, devise);
  return texte ? <Montant texte={texte} /> : '–';
};

/** The columns of the portal (travaux § 11.1). */
const COLONNES = {
  numero: {
    cle: 'numero',
    titre: 'N° de la pièce',
    entete: true,
    triable: true,
    rendu: ({ id, numero, statut }) => (
      <Link to={statut === 'BROUILLON' ? cheminBrouillon(id) : cheminPiece(id)}>{numero ?? 'Sans numéro'}</Link>
    ),
  },
  cadre: { cle: 'cadre', titre: 'Pièce', triable: true, rendu: ({ cadre }) => cadreCourt(cadre) },
  dossier: {
    cle: 'dossier',
    titre: 'Dossier',
    rendu: ({ dossier }) => (dossier ? <Link to={cheminDossier(dossier.id)}>{dossier.numero}</Link> : '–'),
  },
  fournisseur: {
    cle: 'fournisseur',
    titre: 'Fournisseur',
    triable: true,
    rendu: ({ fournisseur }) => nomDe(fournisseur),
  },
  moe: { cle: 'moe', titre: 'MOE', rendu: ({ moe }) => nomDe(moe) },
  moa: { cle: 'moa', titre: 'MOA', rendu: ({ moa }) => nomDe(moa) },
  destinataire: { cle: 'destinataire', titre: 'Destinataire', rendu: ({ destinataire }) => nomDe(destinataire) },
  dateFacture: {
    cle: 'dateFacture',
    titre: 'Date de la pièce',
    triable: true,
    rendu: ({ dateFacture }) => (dateFacture ? formaterJour(dateFacture) : '–'),
  },
  dateDepot: {
    cle: 'dateDepot',
    titre: 'Date de dépôt',
    triable: true,
    rendu: ({ dateDepot }) => formaterMoment(dateDepot) ?? 'Pas encore envoyée',
  },
  dateStatut: {
    cle: 'dateStatut',
    titre: 'Date du statut',
    triable: true,
    rendu: ({ dateStatut }) => formaterMoment(dateStatut),
  },
  montantHt: {
    cle: 'montantHt',
    titre: 'Montant HT',
    alignement: 'droite',
    rendu: ({ montantHt, devise }) => somme(montantHt, devise),
  },
  montantTtc: {
    cle: 'montantTtc',
    titre: 'Montant TTC',
    triable: true,
    alignement: 'droite',
    rendu: ({ montantTtc, devise }) => somme(montantTtc, devise),
  },
  montantAPayer: {
    cle: 'montantAPayer',
    titre: 'À payer',
    triable: true,
    alignement: 'droite',
    rendu: ({ montantAPayer, devise }) => somme(montantAPayer, devise),
  },
  statut: { cle: 'statut', titre: 'Statut', triable: true, rendu: ({ statut }) => <StatutDeFacture statut={statut} /> },
  telechargee: { cle: 'telechargee', titre: 'Téléchargée', rendu: ({ telechargee }) => (telechargee ? 'Oui' : 'Non') },
} as const satisfies Record<string, Colonne<Ligne>>;

export type CleDeColonne = keyof typeof COLONNES;
