import { Link } from 'react-router';
import { ligneDuCadreTravaux } from '#shared/travaux/cadres.ts';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { Montant } from '../../design/affichage/Montant.tsx';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { formaterMoment, formaterSomme } from '../../factures/libelles.ts';
import { StatutDeFacture } from '../../factures/StatutDeFacture.tsx';
import { cadreCourt } from '../cadres.ts';
import { cheminPiece } from '../chemins.ts';
import { libelleDuMotifDePiece } from '../motifs.ts';
import { phraseDeLEcart } from '../mots.ts';
import { BoutonsDActe } from '../piece/BoutonsDActe.tsx';
import styles from '../Travaux.module.css';
import type { PieceDuDossier } from './chaine.ts';

/** The text twin of the drawing (travaux § 11.2): every piece, those that were refused too. */
export function TableauDuDossier({ pieces }: { pieces: readonly PieceDuDossier[] }) {
  return (
    <Tableau
      legende="Pièces du dossier, dans l’ordre du dépôt"
      legendeCachee
      colonnes={colonnesDe(pieces)}
      lignes={pieces}
      cleDe={({ id }) => String(id)}
      vide={null}
    />
  );
}

const DESTINATAIRES = {
  MOE: ({ moe }: PieceDuDossier) => moe?.raisonSociale,
  MOA: ({ moa }: PieceDuDossier) => moa?.raisonSociale,
  FOURNISSEUR: ({ fournisseur }: PieceDuDossier) => fournisseur?.raisonSociale,
  SERVICE_FINANCIER: ({ destinataire }: PieceDuDossier) =>
    destinataire && `${destinataire.raisonSociale}${destinataire.codeService ? ` (${destinataire.codeService})` : ''}`,
};

const somme = (centimes: number | null, devise: string) => {
  const texte = formaterSomme(centimes, devise);
  return texte ? <Montant texte={texte} /> : '–';
};

function colonnesDe(pieces: readonly PieceDuDossier[]): Colonne<PieceDuDossier>[] {
  const avant = (piece: PieceDuDossier) => pieces.find(({ id }) => id === piece.precedente?.id);
  return [
    { cle: 'ordre', titre: 'Ordre', rendu: (piece) => String(pieces.indexOf(piece) + 1) },
    {
      cle: 'numero',
      titre: 'N°',
      entete: true,
      rendu: ({ id, numero }) => <Link to={cheminPiece(id)}>{numero ?? 'Sans numéro'}</Link>,
    },
    { cle: 'cadre', titre: 'Cadre', rendu: ({ cadre }) => cadreCourt(cadre) },
    { cle: 'deposant', titre: 'Déposant', rendu: ({ deposant }) => deposant.raisonSociale },
    {
      cle: 'destinataire',
      titre: 'Destinataire de la pièce',
      rendu: (piece) => DESTINATAIRES[ligneDuCadreTravaux(piece.cadre).vers](piece) ?? '–',
    },
    { cle: 'dateDepot', titre: 'Déposée', rendu: ({ dateDepot }) => formaterMoment(dateDepot) ?? 'Pas envoyée' },
    { cle: 'ht', titre: 'HT', alignement: 'droite', rendu: ({ montantHt, devise }) => somme(montantHt, devise) },
    { cle: 'tva', titre: 'TVA', alignement: 'droite', rendu: ({ montantTva, devise }) => somme(montantTva, devise) },
    { cle: 'ttc', titre: 'TTC', alignement: 'droite', rendu: ({ montantTtc, devise }) => somme(montantTtc, devise) },
    {
      cle: 'aPayer',
      titre: 'À payer',
      alignement: 'droite',
      rendu: ({ montantAPayer, devise }) => somme(montantAPayer, devise),
    },
    {
      cle: 'ecart',
      titre: 'Écart à payer',
      alignement: 'droite',
      rendu: (piece) => phraseDeLEcart(piece.montantAPayer, avant(piece)?.montantAPayer, piece.devise) ?? '–',
    },
    {
      cle: 'statut',
      titre: 'Statut',
      rendu: ({ statut, motif, commentaireStatut }) => (
        <div className={styles.serre}>
          <StatutDeFacture statut={statut} />
          {motif && <span className={styles.discret}>Motif : {libelleDuMotifDePiece(motif)}</span>}
          {commentaireStatut && <span className={styles.discret}>« {commentaireStatut} »</span>}
        </div>
      ),
    },
    { cle: 'dateStatut', titre: 'Date du statut', rendu: ({ dateStatut }) => formaterMoment(dateStatut) },
    { cle: 'pj', titre: 'PJ', rendu: ({ nombreDePieces }) => String(nombreDePieces) },
    {
      cle: 'action',
      titre: 'Action',
      rendu: (piece) =>
        piece.actes.length > 0 || piece.suivants.length > 0 ? <BoutonsDActe piece={piece} petit /> : 'Aucune',
    },
  ];
}
