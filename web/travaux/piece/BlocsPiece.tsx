import { Download } from 'lucide-react';
import { TYPES_DE_PIECE_JOINTE } from '#shared/factures/pieces-jointes.ts';
import {
  DEVISES,
  MODES_DE_DEPOT,
  MODES_DE_REGLEMENT,
  MOTIFS_EXONERATION,
  TYPES_DE_TVA,
} from '#shared/referentiel/codes-factures.ts';
import { formaterJour } from '#shared/referentiel/date.ts';
import { ligneDuCadreTravaux } from '#shared/travaux/cadres.ts';
import type { PieceComplete } from '#shared/travaux/contrat.ts';
import { lienFichier } from '../../api/liens.ts';
import { ListeDescription } from '../../design/affichage/ListeDescription.tsx';
import { Montant } from '../../design/affichage/Montant.tsx';
import { Siret } from '../../design/affichage/Siret.tsx';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { formaterTaille } from '../../design/champs/fichier.ts';
import { Section } from '../../design/page/Section.tsx';
import { LienEngagement } from '../../factures/facture/LienEngagement.tsx';
import { LienFichier } from '../../factures/LienFichier.tsx';
import { formaterMoment, formaterSomme, libelleDe } from '../../factures/libelles.ts';
import { roleDuDeposant } from '../cadres.ts';
import styles from '../Travaux.module.css';

type Acteur = PieceComplete['moe'];

/** The blocks of the consult screen (travaux § 4.1). */
export function BlocsPiece({ piece }: { piece: PieceComplete }) {
  const { saisie, moe, moa, destinataire, fournisseur, valideurs, deposant } = piece;
  return (
    <div className={styles.blocs}>
      <Section titre="Identification">
        <ListeDescription
          elements={[
            { terme: 'Numéro de la pièce', valeur: piece.numero },
            { terme: 'Date de la pièce', valeur: piece.dateFacture && formaterJour(piece.dateFacture) },
            { terme: 'Date de dépôt', valeur: formaterMoment(piece.dateDepot) },
            {
              terme: 'Déposée par',
              valeur: `${deposant.raisonSociale}, ${roleDuDeposant(ligneDuCadreTravaux(piece.cadre).deposant)}`,
            },
            { terme: 'Saisie par', valeur: piece.creePar },
            { terme: 'Mode de dépôt', valeur: libelleDe(MODES_DE_DEPOT, piece.modeDepot) },
          ]}
        />
      </Section>
      <Section titre="Montants totaux">
        <Montants piece={piece} />
      </Section>
      <Section titre="Fournisseur">
        <ListeDescription elements={duActeur(fournisseur)} />
      </Section>
      {valideurs.map((valideur, rang) => (
        <Section key={valideur.id} titre={rang === 0 ? 'Valideur' : 'Second valideur (mandataire)'}>
          <ListeDescription elements={duActeur({ ...valideur, codeService: null })} />
        </Section>
      ))}
      {moe && (
        <Section titre="Maîtrise d’œuvre (MOE)">
          <ListeDescription elements={duActeur(moe)} />
        </Section>
      )}
      {moa && (
        <Section titre="Maîtrise d’ouvrage (MOA)">
          <ListeDescription elements={duActeur(moa)} />
        </Section>
      )}
      <Section titre="Destinataire (service qui paie)">
        <ListeDescription
          elements={[
            ...duActeur(destinataire),
            {
              terme: 'Numéro d’engagement',
              valeur: piece.numeroEngagement && <LienEngagement numero={piece.numeroEngagement} />,
            },
          ]}
        />
      </Section>
      <Section titre="Références">
        <ListeDescription
          elements={[
            { terme: 'Numéro de marché', valeur: piece.numeroMarche },
            { terme: 'Devise', valeur: libelleDe(DEVISES, piece.devise) },
            { terme: 'Mode de règlement', valeur: libelleDe(MODES_DE_REGLEMENT, saisie.modeReglement) },
          ]}
        />
      </Section>
      <div className={styles.large}>
        <Section titre="Pièces jointes">
          <PiecesDeposees piece={piece} />
        </Section>
      </div>
      <div className={styles.large}>
        <Section titre="Commentaire">
          <p className={styles.texteLibre}>{saisie.commentaire ?? 'Aucun commentaire.'}</p>
        </Section>
      </div>
    </div>
  );
}

function duActeur(acteur: Acteur) {
  return [
    { terme: 'Raison sociale', valeur: acteur?.raisonSociale },
    { terme: 'SIRET', valeur: acteur && <Siret valeur={acteur.identifiant} /> },
    ...(acteur?.codeService ? [{ terme: 'Service', valeur: acteur.codeService }] : []),
  ];
}

function Montants({ piece }: { piece: PieceComplete }) {
  const { saisie, devise } = piece;
  const somme = (centimes: number | null | undefined, fort = false) => {
    const texte = formaterSomme(centimes, devise);
    return texte && <Montant texte={texte} fort={fort} />;
  };
  return (
    <ListeDescription
      elements={[
        { terme: 'Type de TVA', valeur: libelleDe(TYPES_DE_TVA, saisie.typeTva) },
        ...(saisie.motifExoneration
          ? [{ terme: 'Motif d’exonération', valeur: libelleDe(MOTIFS_EXONERATION, saisie.motifExoneration) }]
          : []),
        { terme: 'Montant HT', valeur: somme(piece.montantHt) },
        { terme: 'Montant TVA', valeur: somme(piece.montantTva) },
        { terme: 'Montant TTC', valeur: somme(piece.montantTtc, true) },
        { terme: 'Montant à payer', valeur: somme(piece.montantAPayer, true) },
      ]}
    />
  );
}

type Jointe = PieceComplete['piecesJointes'][number];

function PiecesDeposees({ piece: { id, piecesJointes } }: { piece: PieceComplete }) {
  if (piecesJointes.length === 0) return <p>Aucune pièce complémentaire.</p>;
  return (
    <Tableau<Jointe>
      legende="Pièces complémentaires"
      legendeCachee
      lignes={piecesJointes}
      cleDe={(jointe) => String(jointe.id)}
      vide={null}
      colonnes={[
        { cle: 'nom', titre: 'Fichier', entete: true, rendu: ({ nom }) => nom },
        { cle: 'type', titre: 'Type', rendu: ({ type }) => libelleDe(TYPES_DE_PIECE_JOINTE, type) },
        { cle: 'designation', titre: 'Désignation', rendu: ({ designation }) => designation },
        { cle: 'taille', titre: 'Taille', rendu: ({ taille }) => formaterTaille(taille) },
        { cle: 'ajouteLe', titre: 'Ajoutée le', rendu: ({ ajouteLe }) => formaterMoment(ajouteLe) },
        {
          cle: 'fichier',
          titre: 'Action',
          rendu: (jointe) => (
            <LienFichier
              vers={lienFichier('telechargerPieceJointe', { params: { id, piece: jointe.id } })}
              icone={Download}
              petit
            >
              Télécharger<span className="hors-ecran"> {jointe.nom}</span>
            </LienFichier>
          ),
        },
      ]}
    />
  );
}
