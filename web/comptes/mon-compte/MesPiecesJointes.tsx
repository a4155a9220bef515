import { Paperclip, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { PieceDuCompte } from '#shared/comptes/contrat-preferences.ts';
import { formaterInstant } from '#shared/referentiel/date.ts';
import { mot } from '#shared/vocabulaire/mots.ts';
import { lienFichier } from '../../api/liens.ts';
import { useLecture } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { formaterTaille } from '../../design/champs/fichier.ts';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { Attente } from '../../design/messages/Attente.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import { AjouterPiece } from './AjouterPiece.tsx';
import styles from './MesPiecesJointes.module.css';
import { SupprimerPiece } from './SupprimerPiece.tsx';

/** Block of « Mon compte »: files kept on the compte, ready for the next facture (comptes-structures § 1.8). */
export function MesPiecesJointes() {
  const { vocabulaire } = useVocabulaire();
  const lu = useLecture('listerPiecesDuCompte', {});
  const [fait, dire] = useState('');
  const [aSupprimer, demander] = useState<PieceDuCompte>();
  return (
    <Section titre={mot('mesPiecesJointes', vocabulaire)}>
      <div className={styles.pile}>
        <p className={styles.chapeau}>
          Gardez ici les fichiers qui resservent : RIB, attestation, contrat. En déposant une facture, vous les
          retrouvez par « Choisir parmi mes pièces jointes ». Vous seul les voyez.
        </p>
        {fait && <Alerte genre="succes" titre={fait} fermer={() => dire('')} />}
        {lu.isPending && <Attente />}
        {lu.isError && <RefusAlerte {...lu.error.refus} />}
        {lu.data && (
          <Tableau
            legende="Pièces jointes gardées sur mon compte"
            legendeCachee
            colonnes={colonnes(demander)}
            lignes={lu.data.pieces}
            cleDe={({ id }) => String(id)}
            vide={
              <EtatVide
                icone={Paperclip}
                phrase="Votre compte ne garde aucune pièce jointe."
                suite="Ajoutez la première ci-dessous."
              />
            }
          />
        )}
        <AjouterPiece onAjoutee={(nom) => dire(`« ${nom} » est gardée sur votre compte.`)} />
      </div>
      {aSupprimer && (
        <SupprimerPiece
          piece={aSupprimer}
          onFermer={() => demander(undefined)}
          onSupprimee={() => {
            dire(`« ${aSupprimer.nom} » n’est plus sur votre compte.`);
            demander(undefined);
          }}
        />
      )}
    </Section>
  );
}

function colonnes(supprimer: (piece: PieceDuCompte) => void): Colonne<PieceDuCompte>[] {
  return [
    {
      cle: 'nom',
      titre: 'Fichier',
      entete: true,
      rendu: ({ id, nom }) => (
        <a href={lienFichier('telechargerPieceDuCompte', { params: { id } })} download>
          <span className="hors-ecran">Télécharger </span>
          {nom}
        </a>
      ),
    },
    { cle: 'designation', titre: 'Désignation', rendu: ({ designation }) => designation ?? '–' },
    { cle: 'taille', titre: 'Taille', alignement: 'droite', rendu: ({ taille }) => formaterTaille(taille) },
    { cle: 'ajouteLe', titre: 'Ajoutée le', rendu: ({ ajouteLe }) => formaterInstant(ajouteLe) },
    {
      cle: 'action',
      titre: 'Action',
      rendu: (piece) => (
        <Bouton petit genre="discret" icone={Trash2} onClick={() => supprimer(piece)}>
          Supprimer<span className="hors-ecran"> {piece.nom}</span>
        </Bouton>
      ),
    },
  ];
}
