import { ACTES_TRAVAUX } from '#shared/travaux/actes.ts';
import { COTE_DU_DEPOSANT, COTES_TRAVAUX, type CoteTravaux, ligneDuCadreTravaux } from '#shared/travaux/cadres.ts';
import type { PieceResumee } from '#shared/travaux/contrat.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { Comprendre } from '../../design/page/Comprendre.tsx';
import { Section } from '../../design/page/Section.tsx';
import { EnAttente } from '../../factures/EnAttente.tsx';
import styles from '../../factures/EnteteFactures.module.css';
import { useTitre } from '../../shell/titre.ts';
import { useAujourdhui } from '../aujourdhui.ts';
import { COTES } from '../cadres.ts';
import { CHEMIN_DEPOT, CHEMIN_RECHERCHE, cheminBrouillon, cheminPiece, cheminSuite } from '../chemins.ts';
import { Delai } from '../Delai.tsx';
import { EnteteTravaux } from '../EnteteTravaux.tsx';
import { delaiDeLaLigne, phraseDeLAttente, titreDeLaPiece } from '../mots.ts';
import { TableauPieces } from '../TableauPieces.tsx';
import pile from '../Travaux.module.css';

/** « Synthèse »: what this person is expected to do, side by side, then his brouillons. */
export function SyntheseTravaux() {
  useTitre('Factures de travaux – Synthèse');
  const lecture = useLecture('listerPiecesATraiter', {});
  return (
    <EnteteTravaux ecran="synthese" ici="Synthèse">
      <header className={styles.titre}>
        <h1>Factures de travaux</h1>
        <p className={styles.chapeau}>Seulement les pièces qui attendent quelque chose de vous, et vos brouillons.</p>
      </header>
      <Comprendre>
        sur un chantier, la demande de paiement passe de main en main : l’entreprise, le maître d’œuvre (MOE) qui
        vérifie, le maître d’ouvrage (MOA) qui valide, puis son service financier qui paie. Chacun dépose sa pièce à la
        suite de la précédente.
      </Comprendre>
      {lecture.data ? (
        <Contenu pieces={lecture.data.pieces} />
      ) : (
        <EnAttente lectures={[lecture]} quoi="Recherche de ce qui vous attend…" />
      )}
    </EnteteTravaux>
  );
}

/** The side on which this reader acts on the piece. */
function coteDe({ statut, cotes, cadre, copie }: PieceResumee): CoteTravaux {
  const voulu: Partial<Record<string, CoteTravaux>> = {
    A_ASSOCIER_MOE: 'MOE',
    A_ASSOCIER_MOA: 'MOA',
    A_ASSOCIER_FOURNISSEUR: 'FOURNISSEUR',
  };
  const { deposant, copie: copieA } = ligneDuCadreTravaux(cadre);
  const duDeposant = COTE_DU_DEPOSANT[deposant];
  const cote = voulu[statut] ?? duDeposant;
  if (cotes.includes(cote)) return cote;
  return copie && copieA ? copieA : (cotes[0] ?? duDeposant);
}

function Contenu({ pieces }: { pieces: readonly PieceResumee[] }) {
  const aujourdhui = useAujourdhui();
  const brouillons = pieces.filter(({ statut }) => statut === 'BROUILLON');
  const autres = pieces.filter(({ statut }) => statut !== 'BROUILLON');
  if (pieces.length === 0)
    return (
      <EtatVide
        phrase="Aucune pièce n’attend quelque chose de vous."
        suite="Les pièces qu’un autre doit traiter se retrouvent dans « Rechercher ». Pour demander un paiement, déposez une pièce."
        action={
          <div className={pile.boutons}>
            <LienBouton to={CHEMIN_RECHERCHE}>Rechercher une pièce</LienBouton>
            <LienBouton to={CHEMIN_DEPOT} genre="principal">
              Déposer une pièce
            </LienBouton>
          </div>
        }
      />
    );
  const delai: Colonne<PieceResumee> = {
    cle: 'delai',
    titre: 'Délai',
    rendu: (piece) => {
      const enCours = delaiDeLaLigne(piece, aujourdhui);
      return enCours ? <Delai delai={enCours} aujourdhui={aujourdhui} /> : 'Aucun';
    },
  };
  return (
    <div className={pile.pile}>
      {COTES_TRAVAUX.map((cote) => {
        const siennes = autres.filter((piece) => coteDe(piece) === cote);
        if (siennes.length === 0) return null;
        return (
          <Section key={cote} titre={`${COTES[cote].titre} (${siennes.length})`}>
            <TableauPieces
              legende={`À traiter ${COTES[cote].titre.toLowerCase()}`}
              pieces={siennes}
              cles={['numero', 'cadre', 'fournisseur', 'montantTtc', 'statut']}
              autres={[ATTENDU, delai, ACTION]}
              vide={null}
            />
          </Section>
        );
      })}
      {brouillons.length > 0 && (
        <Section titre={`Mes brouillons (${brouillons.length})`}>
          <TableauPieces
            legende="Mes brouillons"
            pieces={brouillons}
            cles={['numero', 'cadre', 'fournisseur', 'montantTtc', 'dateStatut']}
            autres={[ACTION]}
            vide={null}
          />
        </Section>
      )}
    </div>
  );
}

const ATTENDU: Colonne<PieceResumee> = { cle: 'attendu', titre: 'Ce que vous avez à faire', rendu: phraseDeLAttente };

const ACTION: Colonne<PieceResumee> = {
  cle: 'action',
  titre: 'Action',
  rendu: (piece) => {
    const { vers, libelle } = actionDe(piece);
    return (
      <LienBouton petit to={vers}>
        {libelle}
        <span className="hors-ecran"> {titreDeLaPiece(piece)}</span>
      </LienBouton>
    );
  },
};

function actionDe({ id, statut }: PieceResumee): { vers: string; libelle: string } {
  if (statut === 'BROUILLON') return { vers: cheminBrouillon(id), libelle: 'Reprendre' };
  if (statut.startsWith('A_ASSOCIER_')) return { vers: cheminSuite(id), libelle: ACTES_TRAVAUX.associer.bouton };
  return { vers: cheminPiece(id), libelle: 'Ouvrir' };
}
