import { CircleCheck, Download } from 'lucide-react';
import { useParams } from 'react-router';
import type { PieceComplete } from '#shared/travaux/contrat.ts';
import { lienFichier } from '../../api/liens.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { ListeDescription } from '../../design/affichage/ListeDescription.tsx';
import { Montant } from '../../design/affichage/Montant.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { Section } from '../../design/page/Section.tsx';
import { EnAttente } from '../../factures/EnAttente.tsx';
import { LienFichier } from '../../factures/LienFichier.tsx';
import { formaterMoment, formaterSomme } from '../../factures/libelles.ts';
import styles from '../../factures/recapitulatif/Recapitulatif.module.css';
import { StatutDeFacture } from '../../factures/StatutDeFacture.tsx';
import { useTitre } from '../../shell/titre.ts';
import { libelleDuCadreTravaux } from '../cadres.ts';
import { CHEMIN_DEPOT, cheminBrouillon, cheminDossier } from '../chemins.ts';
import { EnteteTravaux } from '../EnteteTravaux.tsx';

const TITRE = 'Récapitulatif de dépôt';

/** What the portal answers once a piece is sent (TRV-15). */
export function RecapitulatifPiece() {
  useTitre(TITRE);
  const lecture = useLecture('consulterPiece', { params: { id: Number(useParams().id) } });
  return (
    <EnteteTravaux ecran="depot" ici={TITRE}>
      {lecture.data ? <Contenu piece={lecture.data} /> : <EnAttente lectures={[lecture]} quoi="Dépôt en cours…" />}
    </EnteteTravaux>
  );
}

function Contenu({ piece }: { piece: PieceComplete }) {
  const { id, numero, dateDepot, dossier, devise } = piece;
  if (!dateDepot)
    return (
      <>
        <h1>{TITRE}</h1>
        <EtatVide
          phrase="Cette pièce n’a pas été envoyée."
          suite="Elle est encore un brouillon : vérifiez-la, puis cliquez sur « Valider et envoyer »."
          action={<LienBouton to={cheminBrouillon(id)}>Reprendre le brouillon</LienBouton>}
        />
      </>
    );
  return (
    <>
      <header className={styles.entete}>
        <CircleCheck size={40} strokeWidth={1.5} aria-hidden="true" className={styles.icone} />
        <h1>
          La pièce n°&nbsp;<span className={styles.numero}>{numero}</span> est validée, elle est en cours de
          transmission
        </h1>
      </header>
      <Section titre={TITRE}>
        <ListeDescription
          elements={[
            { terme: 'Numéro de la pièce', valeur: numero },
            { terme: 'Identifiant technique', valeur: String(id) },
            { terme: 'Cadre de facturation', valeur: libelleDuCadreTravaux(piece.cadre) },
            { terme: 'Dossier de facturation', valeur: dossier?.numero },
            { terme: 'Statut', valeur: <StatutDeFacture statut={piece.statut} /> },
            { terme: 'Date de dépôt', valeur: formaterMoment(dateDepot) },
            { terme: 'Fournisseur', valeur: piece.fournisseur?.raisonSociale },
            { terme: 'Maîtrise d’œuvre (MOE)', valeur: piece.moe?.raisonSociale },
            { terme: 'Maîtrise d’ouvrage (MOA)', valeur: piece.moa?.raisonSociale },
            { terme: 'Destinataire', valeur: piece.destinataire?.raisonSociale },
            { terme: 'Montant TTC', valeur: <Montant texte={formaterSomme(piece.montantTtc, devise) ?? ''} fort /> },
            {
              terme: 'Montant à payer',
              valeur: <Montant texte={formaterSomme(piece.montantAPayer, devise) ?? ''} fort />,
            },
          ]}
        />
      </Section>
      <div className={styles.suite}>
        <LienFichier vers={lienFichier('telechargerCertificatDePiece', { params: { id } })} icone={Download}>
          Exporter le certificat de dépôt
        </LienFichier>
        <LienBouton to={CHEMIN_DEPOT}>Déposer une autre pièce</LienBouton>
        {dossier && (
          <LienBouton to={cheminDossier(dossier.id)} genre="principal">
            Suivre le dossier
          </LienBouton>
        )}
      </div>
    </>
  );
}
