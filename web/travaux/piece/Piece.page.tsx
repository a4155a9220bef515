import { Download } from 'lucide-react';
import { Link, useLocation, useParams, useSearchParams } from 'react-router';
import { descriptionDuStatut } from '#shared/factures/statuts.ts';
import type { PieceComplete } from '#shared/travaux/contrat.ts';
import { lienFichier } from '../../api/liens.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { Fait } from '../../design/messages/Fait.tsx';
import { useFait } from '../../design/messages/fait-annonce.ts';
import { BarreActions } from '../../design/page/BarreActions.tsx';
import { Onglets } from '../../design/page/Onglets.tsx';
import { EnAttente } from '../../factures/EnAttente.tsx';
import { LienFichier } from '../../factures/LienFichier.tsx';
import { StatutDeFacture } from '../../factures/StatutDeFacture.tsx';
import { useTitre } from '../../shell/titre.ts';
import { useAujourdhui } from '../aujourdhui.ts';
import { libelleDuCadreTravaux } from '../cadres.ts';
import { CHEMIN_TRAVAUX, cheminDossier, cheminPiece } from '../chemins.ts';
import { Delai } from '../Delai.tsx';
import { EnteteTravaux } from '../EnteteTravaux.tsx';
import { libelleDuMotifDePiece } from '../motifs.ts';
import { phraseDeLAttente, titreDeLaPiece } from '../mots.ts';
import styles from '../Travaux.module.css';
import { BlocsPiece } from './BlocsPiece.tsx';
import { LiensDActe } from './BoutonsDActe.tsx';
import { FenetresPiece } from './FenetresPiece.tsx';
import { HistoriquePiece } from './HistoriquePiece.tsx';

/** Consult screen of a works piece: its blocks, its history, and what this reader may do. */
export function Piece() {
  const id = Number(useParams().id);
  const [adresse] = useSearchParams();
  const { state } = useLocation();
  const annonce = useFait((state as { fait?: string } | null)?.fait);
  const lecture = useLecture('consulterPiece', { params: { id } });
  const piece = lecture.data;
  const titre = piece ? titreDeLaPiece(piece) : 'Pièce de travaux';
  useTitre(titre);
  const suivi = adresse.get('onglet') === 'suivi';
  return (
    <EnteteTravaux ici={titre}>
      {piece ? (
        <>
          <Fait fait={annonce.fait} taire={annonce.taire} />
          <Entete piece={piece} />
          <Onglets
            libelle={titre}
            onglets={[
              { libelle: 'Pièce', vers: cheminPiece(id), actif: !suivi },
              { libelle: 'Suivi du traitement', vers: `${cheminPiece(id)}?onglet=suivi`, actif: suivi },
            ]}
          />
          {suivi ? <HistoriquePiece piece={piece} /> : <BlocsPiece piece={piece} />}
          <Gestes piece={piece} />
          <FenetresPiece piece={piece} onFait={annonce.dire} />
        </>
      ) : (
        <EnAttente lectures={[lecture]} quoi="Ouverture de la pièce…" />
      )}
    </EnteteTravaux>
  );
}

function Entete({ piece }: { piece: PieceComplete }) {
  const aujourdhui = useAujourdhui();
  const { statut, cadre, dossier, copie, motif, commentaireStatut, attendue, delais, precedente, suivante } = piece;
  return (
    <header className={styles.pile}>
      <div className={styles.titre}>
        <h1>{titreDeLaPiece(piece)}</h1>
        <StatutDeFacture statut={statut} />
      </div>
      <p className={styles.chapeau}>{libelleDuCadreTravaux(cadre)}</p>
      {attendue ? (
        <p>
          <strong>C’est à vous d’agir.</strong> {phraseDeLAttente(piece)}
        </p>
      ) : (
        <p className={styles.chapeau}>{phraseSansMoi(piece)}</p>
      )}
      {copie && (
        <Alerte genre="info">
          <p>
            {copie.priseEnCompte
              ? 'Cette pièce vous a été envoyée en copie, et vous l’avez prise en compte.'
              : 'Cette pièce vous est envoyée en copie : ce n’est pas à vous de déposer la suivante.'}
          </p>
        </Alerte>
      )}
      {(motif || commentaireStatut) && (
        <Alerte genre="attention" titre={motif ? `Motif : ${libelleDuMotifDePiece(motif)}` : 'Commentaire'}>
          {commentaireStatut && <p className={styles.texteLibre}>« {commentaireStatut} »</p>}
        </Alerte>
      )}
      {delais.map((delai) => (
        <Delai key={delai.nature} delai={delai} aujourdhui={aujourdhui} complet />
      ))}
      <div className={styles.boutons}>
        {dossier && (
          <LienBouton to={cheminDossier(dossier.id)}>Dossier de facturation n°&nbsp;{dossier.numero}</LienBouton>
        )}
      </div>
      {(precedente || suivante) && (
        <p className={styles.discret}>
          {precedente && (
            <>
              Suit <Link to={cheminPiece(precedente.id)}>{titreDeLaPiece(precedente)}</Link>.{' '}
            </>
          )}
          {suivante && (
            <>
              Suivie de <Link to={cheminPiece(suivante.id)}>{titreDeLaPiece(suivante)}</Link>.
            </>
          )}
        </p>
      )}
    </header>
  );
}

/** Where the piece stands, for who has nothing to do; the sentences of the table speak to the supplier. */
function phraseSansMoi({ statut, moe, moa, destinataire, cotes }: PieceComplete): string {
  if (statut === 'A_ASSOCIER_MOE') return `Chez le maître d’œuvre, ${moe?.raisonSociale ?? 'non désigné'}.`;
  if (statut === 'A_ASSOCIER_MOA') return `Chez le maître d’ouvrage, ${moa?.raisonSociale ?? 'non désigné'}.`;
  if (statut === 'MISE_A_DISPOSITION')
    return `Au service financier de ${destinataire?.raisonSociale ?? 'votre client'}, qui doit la payer.`;
  if (cotes.includes('FOURNISSEUR')) return descriptionDuStatut(statut).aide;
  return 'Vous n’avez rien à faire sur cette pièce.';
}

function Gestes({ piece }: { piece: PieceComplete }) {
  const { id, saisie, dateDepot } = piece;
  return (
    <BarreActions>
      <LienBouton to={CHEMIN_TRAVAUX} genre="discret">
        Retour
      </LienBouton>
      {saisie.fichier && (
        <LienFichier vers={lienFichier('telechargerFichierDePiece', { params: { id } })} icone={Download}>
          Télécharger
        </LienFichier>
      )}
      {dateDepot && (
        <LienFichier vers={lienFichier('telechargerCertificatDePiece', { params: { id } })} icone={Download}>
          Certificat de dépôt
        </LienFichier>
      )}
      <LiensDActe piece={piece} />
    </BarreActions>
  );
}
