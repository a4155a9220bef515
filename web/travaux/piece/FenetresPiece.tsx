import { useNavigate, useSearchParams } from 'react-router';
import { ACTES_TRAVAUX } from '#shared/travaux/actes.ts';
import type { PieceComplete } from '#shared/travaux/contrat.ts';
import { useGeste } from '../../api/requetes.ts';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import { FenetreConfirmer } from '../../factures/facture/FenetreConfirmer.tsx';
import { CHEMIN_TRAVAUX, cheminBrouillon } from '../chemins.ts';
import { titreDeLaPiece } from '../mots.ts';
import { FormulaireCommentaire } from './FormulaireCommentaire.tsx';
import { FormulaireRefus } from './FormulaireRefus.tsx';
import { FormulaireMoe, FormulaireValideur } from './FormulairesDeCorrection.tsx';
import { type ActeEnFenetre, FENETRE, fenetreDe } from './fenetre.ts';

type FenetresPieceProps = { piece: PieceComplete; onFait: (message: string) => void };

/** The windows of the page; which one is open stands in the address, and only for an act that may be done. */
export function FenetresPiece({ piece, onFait }: FenetresPieceProps) {
  const [adresse, setAdresse] = useSearchParams();
  const demandee = fenetreDe(adresse);
  const acte = demandee && piece.actes.includes(demandee) ? demandee : undefined;
  function fermer() {
    setAdresse(
      (avant) => {
        avant.delete(FENETRE);
        return avant;
      },
      { replace: true, preventScrollReset: true },
    );
  }
  function finir(message: string) {
    fermer();
    onFait(message);
  }
  const forme = { piece, onFermer: fermer, onFait: finir };
  const ouverte = (nom: ActeEnFenetre) => acte === nom;
  return (
    <>
      <Fenetre titre="Refuser la pièce" ouverte={ouverte('refuser')} onFermer={fermer}>
        <FormulaireRefus {...forme} />
      </Fenetre>
      <Fenetre titre="Demander un complément" ouverte={ouverte('suspendre')} onFermer={fermer}>
        <FormulaireCommentaire {...forme} acte="suspendre" />
      </Fenetre>
      <Fenetre
        titre="Demander le recyclage de la pièce précédente"
        ouverte={ouverte('demanderRecyclage')}
        onFermer={fermer}
      >
        <FormulaireCommentaire {...forme} acte="demanderRecyclage" />
      </Fenetre>
      <Fenetre titre="Corriger la MOE" ouverte={ouverte('corrigerMoe')} onFermer={fermer}>
        <FormulaireMoe {...forme} />
      </Fenetre>
      <Fenetre titre="Modifier le valideur" ouverte={ouverte('corrigerValideur')} onFermer={fermer}>
        <FormulaireValideur {...forme} />
      </Fenetre>
      <PrendreEnCompte {...forme} ouverte={ouverte('prendreEnCompte')} />
      <Dupliquer {...forme} ouverte={ouverte('dupliquer')} />
      <Supprimer {...forme} ouverte={ouverte('supprimer')} />
    </>
  );
}

type FenetreProps = FenetresPieceProps & { ouverte: boolean; onFermer: () => void };

function PrendreEnCompte({ piece, ouverte, onFermer, onFait }: FenetreProps) {
  const geste = useGeste('prendreEnComptePiece');
  return (
    <FenetreConfirmer
      titre="Prendre en compte cette copie ?"
      ouverte={ouverte}
      bouton={ACTES_TRAVAUX.prendreEnCompte.confirmation}
      genre="principal"
      geste={geste}
      onConfirmer={() =>
        geste.mutate(
          { params: { id: piece.id } },
          { onSuccess: () => onFait(`${titreDeLaPiece(piece)} : copie prise en compte.`) },
        )
      }
      onFermer={onFermer}
    >
      <p>Vous dites ainsi que vous l’avez lue. Elle quittera votre Synthèse ; rien d’autre ne change.</p>
    </FenetreConfirmer>
  );
}

function Dupliquer({ piece, ouverte, onFermer }: FenetreProps) {
  const naviguer = useNavigate();
  const geste = useGeste('dupliquerPiece');
  return (
    <FenetreConfirmer
      titre="Dupliquer la pièce refusée ?"
      ouverte={ouverte}
      bouton={ACTES_TRAVAUX.dupliquer.confirmation}
      genre="principal"
      geste={geste}
      onConfirmer={() =>
        geste.mutate({ params: { id: piece.id } }, { onSuccess: ({ id }) => void naviguer(cheminBrouillon(id)) })
      }
      onFermer={onFermer}
    >
      <p>
        Un brouillon est préparé avec les mêmes données. Donnez-lui un autre numéro et une autre date, corrigez ce qui a
        été refusé, puis envoyez-le.
      </p>
    </FenetreConfirmer>
  );
}

function Supprimer({ piece, ouverte, onFermer }: FenetreProps) {
  const naviguer = useNavigate();
  const geste = useGeste('supprimerPiece');
  return (
    <FenetreConfirmer
      titre="Supprimer ce brouillon ?"
      ouverte={ouverte}
      bouton={ACTES_TRAVAUX.supprimer.confirmation}
      genre="danger"
      geste={geste}
      onConfirmer={() => geste.mutate({ params: { id: piece.id } }, { onSuccess: () => void naviguer(CHEMIN_TRAVAUX) })}
      onFermer={onFermer}
    >
      <p>{titreDeLaPiece(piece)} disparaîtra de votre liste. Elle n’a pas été envoyée : personne n’en saura rien.</p>
    </FenetreConfirmer>
  );
}
