import { useState } from 'react';
import type { EnsembleTraite } from '#shared/factures/contrat-suivi.ts';
import type { FactureResumee } from '#shared/factures/facture-resumee.ts';
import { COMMENTAIRE_DE_MOTIF_MAX } from '#shared/factures/motifs.ts';
import { ACTES_D_ENSEMBLE } from '#shared/factures/suivi/selection.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { ChampZoneTexte } from '../../design/champs/ChampZoneTexte.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import { AfficherRefus } from '../AfficherRefus.tsx';
import { phraseDuRefus } from '../libelles.ts';
import styles from './Selection.module.css';
import { statutsDEnsemble } from './statuts-d-ensemble.ts';

type FenetreTraiterEnsembleProps = {
  factures: readonly FactureResumee[];
  ouverte: boolean;
  onFermer: () => void;
  onFait: (fait: EnsembleTraite) => void;
};

/** « Traiter la sélection »: one statut for several factures; returns are made one by one (factures § 11). */
export function FenetreTraiterEnsemble({ factures, ouverte, onFermer, onFait }: FenetreTraiterEnsembleProps) {
  const [acte, setActe] = useState('');
  const [commentaire, setCommentaire] = useState('');
  const [manque, setManque] = useState(false);
  const traitement = useGeste('traiterFactures');

  function fermer() {
    traitement.reset();
    setManque(false);
    onFermer();
  }
  function enregistrer() {
    if (traitement.isPending) return;
    const choisi = ACTES_D_ENSEMBLE.find((possible) => possible === acte);
    setManque(!choisi);
    if (!choisi) {
      document.getElementById('acte-d-ensemble')?.focus();
      return;
    }
    const corps = { ids: factures.map(({ id }) => id), acte: choisi, commentaire: commentaire.trim() || undefined };
    traitement.mutate(
      { corps },
      {
        onSuccess: (fait) => {
          setActe('');
          setCommentaire('');
          onFait(fait);
        },
      },
    );
  }
  return (
    <Fenetre
      titre="Traiter la sélection"
      ouverte={ouverte}
      onFermer={fermer}
      actions={
        <>
          <Bouton onClick={fermer}>Annuler</Bouton>
          <Bouton genre="principal" occupe={traitement.isPending} texteAttente="Envoi…" onClick={enregistrer}>
            Enregistrer
          </Bouton>
        </>
      }
    >
      {traitement.error && <AfficherRefus refus={traitement.error.refus} />}
      <p>
        {factures.length === 1 ? 'Cette facture prendra' : `Ces ${factures.length} factures prendront`} le même statut.
        Celles qui ne le peuvent pas restent comme elles sont, et vous saurez pourquoi. Pour rejeter, suspendre ou
        demander un recyclage, ouvrez la facture : il faut un motif pour chacune.
      </p>
      <div className={styles.champs}>
        <ChampSelection
          id="acte-d-ensemble"
          libelle="Nouveau statut"
          obligatoire
          options={statutsDEnsemble()}
          value={acte}
          onChange={({ target }) => setActe(target.value)}
          erreur={manque && acte === '' ? phraseDuRefus('CHAMP_OBLIGATOIRE') : undefined}
        />
        <ChampZoneTexte
          id="commentaire-d-ensemble"
          libelle="Commentaire"
          aide="Les fournisseurs le liront."
          maximum={COMMENTAIRE_DE_MOTIF_MAX}
          value={commentaire}
          onChange={({ target }) => setCommentaire(target.value)}
        />
      </div>
    </Fenetre>
  );
}
