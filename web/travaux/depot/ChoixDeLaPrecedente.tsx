import { useState } from 'react';
import { formaterInstant } from '#shared/referentiel/date.ts';
import type { CodeCadreTravaux } from '#shared/travaux/cadres.ts';
import { useLecture } from '../../api/requetes.ts';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { GroupeRadio } from '../../design/champs/GroupeRadio.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { EnAttente } from '../../factures/EnAttente.tsx';
import { formaterSomme } from '../../factures/libelles.ts';
import { titreDeLaPiece } from '../mots.ts';
import styles from '../Travaux.module.css';

type ChoixDeLaPrecedenteProps = {
  cadre: CodeCadreTravaux;
  structureId: number;
  valeur: string;
  erreur: string | undefined;
  onChoix: (id: string) => void;
};

/** « Association »: the pieces that wait for this cadre, to search and choose. */
export function ChoixDeLaPrecedente({ cadre, structureId, valeur, erreur, onChoix }: ChoixDeLaPrecedenteProps) {
  const [texte, setTexte] = useState('');
  const lecture = useLecture('listerPrecedentes', {
    requete: { cadre, structureId, texte: texte.trim() || undefined },
  });
  return (
    <div className={styles.pile}>
      <ChampTexte
        id="chercher-precedente"
        libelle="Chercher une pièce"
        aide="Son numéro, le nom de l’entreprise, ou le numéro de marché."
        value={texte}
        autoComplete="off"
        onChange={({ target }) => setTexte(target.value)}
      />
      {lecture.data ? (
        lecture.data.pieces.length === 0 ? (
          <EtatVide
            phrase={texte.trim() ? 'Aucune pièce ne correspond.' : 'Aucune pièce n’attend celle-ci.'}
            suite="Seules les pièces à associer, qui vous sont adressées et qui ne sont pas déjà suivies, se montrent ici."
          />
        ) : (
          <GroupeRadio
            name="precedenteId"
            libelle="Pièce précédente"
            obligatoire
            valeur={valeur}
            erreur={erreur}
            onChange={({ target }) => onChoix(target.value)}
            options={lecture.data.pieces.map((piece) => ({
              valeur: String(piece.id),
              libelle: `${piece.cadre} – ${titreDeLaPiece(piece)}`,
              aide: [
                piece.fournisseur?.raisonSociale,
                piece.dateDepot && `déposée le ${formaterInstant(piece.dateDepot)}`,
                `${formaterSomme(piece.montantTtc, piece.devise)} TTC`,
              ]
                .filter(Boolean)
                .join(', '),
            }))}
          />
        )
      ) : (
        <EnAttente lectures={[lecture]} quoi="Recherche des pièces…" />
      )}
    </div>
  );
}
