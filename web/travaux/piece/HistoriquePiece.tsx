import { formaterInstant } from '#shared/referentiel/date.ts';
import { ACTES_TRAVAUX, LISTE_ACTES_TRAVAUX } from '#shared/travaux/actes.ts';
import type { PieceComplete } from '#shared/travaux/contrat.ts';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { Section } from '../../design/page/Section.tsx';
import { libelleDeLHistorique, libelleDuMotif } from '../../factures/libelles.ts';
import { StatutDeFacture } from '../../factures/StatutDeFacture.tsx';
import { libelleDuMotifDePiece } from '../motifs.ts';
import styles from '../Travaux.module.css';

type Ligne = PieceComplete['historique'][number];

/** « Suivi du traitement »: statuts, then what else happened. */
export function HistoriquePiece({ piece: { historique } }: { piece: PieceComplete }) {
  return (
    <div className={styles.pile}>
      <Bloc titre="Historique des statuts" lignes={historique.filter(({ genre }) => genre === 'STATUT')} statut />
      <Bloc titre="Autres événements" lignes={historique.filter(({ genre }) => genre !== 'STATUT')} />
    </div>
  );
}

function Bloc({ titre, lignes, statut = false }: { titre: string; lignes: readonly Ligne[]; statut?: boolean }) {
  return (
    <Section titre={titre}>
      {lignes.length === 0 ? (
        <p>Rien pour le moment.</p>
      ) : (
        <Tableau
          legende={titre}
          legendeCachee
          colonnes={statut ? [STATUT, ...COMMUNES] : COMMUNES}
          lignes={lignes}
          cleDe={({ id }) => String(id)}
          vide={null}
        />
      )}
    </Section>
  );
}

const STATUT: Colonne<Ligne> = {
  cle: 'statut',
  titre: 'Statut',
  entete: true,
  rendu: ({ statut }) => statut && <StatutDeFacture statut={statut} />,
};

const COMMUNES: Colonne<Ligne>[] = [
  { cle: 'date', titre: 'Date et heure', rendu: ({ instant }) => formaterInstant(instant) },
  {
    cle: 'dit',
    titre: 'Ce qui s’est passé',
    rendu: ({ acte, motif, commentaire }) => (
      <div className={styles.serre}>
        <span>{phraseDe(acte)}</span>
        {motif && <span>Motif : {motifDe(acte, motif)}</span>}
        {commentaire && <span className={styles.texteLibre}>« {commentaire} »</span>}
      </div>
    ),
  },
  {
    cle: 'qui',
    titre: 'Qui',
    rendu: ({ auteur, robot }) => (auteur ? `${auteur.prenom} ${auteur.nom}${robot ? ' (robot)' : ''}` : 'Chorus Pro'),
  },
];

/** The works have words of their own; what the valideurs and the service financier did is told by the factures. */
function phraseDe(acte: string): string {
  const sien = LISTE_ACTES_TRAVAUX.find((nom) => nom === acte);
  return sien ? ACTES_TRAVAUX[sien].historique : libelleDeLHistorique({ acte });
}

function motifDe(acte: string, motif: string): string {
  const duTravail = libelleDuMotifDePiece(motif);
  return duTravail === motif ? (libelleDuMotif(acte, motif) ?? motif) : duTravail;
}
