import { type ReactNode, useCallback, useState } from 'react';
import type { RefusServi } from '#shared/contrat/erreurs.ts';
import { ACTES_TRAVAUX } from '#shared/travaux/actes.ts';
import type { PieceComplete } from '#shared/travaux/contrat.ts';
import { useLecture } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { type ErreurDeChamp, ResumeErreurs } from '../../design/messages/ResumeErreurs.tsx';
import { BarreActions } from '../../design/page/BarreActions.tsx';
import { FormulairePage } from '../../design/page/FormulairePage.tsx';
import { AfficherRefus } from '../../factures/AfficherRefus.tsx';
import { QuitterSansEnregistrer } from '../../factures/depot/QuitterSansEnregistrer.tsx';
import { EnAttente } from '../../factures/EnAttente.tsx';
import { cheminPiece } from '../chemins.ts';
import { EnteteTravaux } from '../EnteteTravaux.tsx';
import { BoutonFiche } from '../marche/BoutonFiche.tsx';
import { libelleDuMotifDePiece } from '../motifs.ts';
import { titreDeLaPiece } from '../mots.ts';
import styles from '../Travaux.module.css';

type PageDeRetourProps = {
  id: number;
  acte: 'completer' | 'recycler';
  titre: string;
  children: (piece: PieceComplete) => ReactNode;
};

/** A page that answers what was sent back; it says so when the answer is no longer awaited. */
export function PageDeRetour({ id, acte, titre, children }: PageDeRetourProps) {
  const lecture = useLecture('consulterPiece', { params: { id } });
  const [premiere, setPremiere] = useState<PieceComplete>();
  // What was read first is kept: the form is not to change under the fingers.
  if (premiere?.id !== id && lecture.data && !lecture.isFetching) setPremiere(lecture.data);
  if (premiere?.id !== id)
    return (
      <EnteteTravaux ici={titre}>
        <EnAttente lectures={[lecture]} quoi="Ouverture de la pièce…" />
      </EnteteTravaux>
    );
  return (
    <EnteteTravaux ici={titre}>
      {premiere.actes.includes(acte) ? (
        children(premiere)
      ) : (
        <>
          <h1>{titre}</h1>
          <EtatVide
            phrase={`« ${ACTES_TRAVAUX[acte].bouton} » n’est pas possible sur cette pièce aujourd’hui.`}
            suite="Son statut a changé, ou ce n’est pas à vous d’agir."
            action={<LienBouton to={cheminPiece(id)}>Consulter la pièce</LienBouton>}
          />
        </>
      )}
    </EnteteTravaux>
  );
}

type FormulaireDeRetourProps = {
  titre: string;
  chapeau: string;
  piece: PieceComplete;
  erreurs: readonly ErreurDeChamp[];
  essai: number;
  refus: RefusServi | undefined;
  bouton: string;
  enCours: boolean;
  /** Leaving now would lose something typed. */
  perdrait: boolean;
  onEnvoyer: () => void;
  children: ReactNode;
};

/** The frame of « Compléter » and « Recycler »: why it came back, then what may change. */
export function FormulaireDeRetour(props: FormulaireDeRetourProps) {
  const { titre, chapeau, piece, erreurs, essai, refus, bouton, enCours, perdrait, onEnvoyer, children } = props;
  const { motif, commentaireStatut } = piece;
  return (
    <>
      <FormulairePage
        titre={titre}
        chapeau={
          <p>
            <strong>{titreDeLaPiece(piece)}.</strong> {chapeau}
          </p>
        }
        messages={
          <>
            {refus && <AfficherRefus refus={refus} />}
            <ResumeErreurs erreurs={erreurs} essai={essai} />
            {(motif || commentaireStatut) && (
              <Alerte genre="attention" titre={motif ? `Motif : ${libelleDuMotifDePiece(motif)}` : 'On vous écrit'}>
                {commentaireStatut && <p className={styles.texteLibre}>« {commentaireStatut} »</p>}
              </Alerte>
            )}
            <div className={styles.boutons}>
              <BoutonFiche numeroMarche={piece.numeroMarche} />
            </div>
          </>
        }
        onSubmit={(evenement) => {
          evenement.preventDefault();
          if (!enCours) onEnvoyer();
        }}
        barre={
          <BarreActions>
            <LienBouton to={cheminPiece(piece.id)}>Annuler</LienBouton>
            <Bouton type="submit" genre="principal" occupe={enCours} texteAttente="Envoi…">
              {bouton}
            </Bouton>
          </BarreActions>
        }
      >
        {children}
      </FormulairePage>
      <QuitterSansEnregistrer perdrait={useCallback(() => perdrait, [perdrait])} quoi="pièce" />
    </>
  );
}
