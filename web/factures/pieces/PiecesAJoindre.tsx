import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import type { PieceDuCompte } from '#shared/comptes/contrat-preferences.ts';
import { CHAMPS } from '#shared/factures/champs.ts';
import { defautDeLaPieceJointe, EXTENSIONS, TYPES_DE_PIECE_JOINTE } from '#shared/factures/pieces-jointes.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { ChampFichier } from '../../design/champs/ChampFichier.tsx';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { formaterTaille } from '../../design/champs/fichier.ts';
import { Attente } from '../../design/messages/Attente.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import { AfficherRefus } from '../AfficherRefus.tsx';
import { optionsDe, phraseDuRefus } from '../libelles.ts';
import { ChoisirParmiMesPieces } from './ChoisirParmiMesPieces.tsx';
import styles from './PiecesAJoindre.module.css';
import type { PieceSaisie } from './piece.ts';

type AvecPieces = { piecesJointes: PieceSaisie[] };

const ACCEPT = EXTENSIONS.map((extension) => `.${extension}`).join(',');

/** The attachments of the form around it: each is sent when chosen, then described. */
export function PiecesAJoindre() {
  const { control, register, formState } = useFormContext<AvecPieces>();
  const { fields, append, remove } = useFieldArray({ control, name: 'piecesJointes' });
  const [tour, setTour] = useState(0);
  const [refusee, setRefusee] = useState<string>();
  const envoi = useGeste('envoyerPiece');
  const complet = fields.length >= CHAMPS.piecesJointes.max;

  function ajouter(choisi: File) {
    const defaut = defautDeLaPieceJointe({ nom: choisi.name, taille: choisi.size });
    setRefusee(defaut ? phraseDuRefus(defaut) : choisi.size === 0 ? 'Ce fichier est vide.' : undefined);
    if (defaut || choisi.size === 0) return;
    envoi.mutate({ requete: { nom: choisi.name }, corps: choisi }, { onSuccess: recue });
  }

  function recue({ fichier, nom, taille }: { fichier: string; nom: string; taille: number }) {
    append({ fichier, nom, taille, type: '', designation: '' }, { focusName: `piecesJointes.${fields.length}.type` });
    setTour(tour + 1);
  }

  /** Files of « Mon compte »: their octets are already there. */
  function reprendre(pieces: readonly PieceDuCompte[]) {
    const place = CHAMPS.piecesJointes.max - fields.length;
    append(
      pieces.slice(0, place).map(({ fichier, nom, taille, designation }) => ({
        fichier,
        nom,
        taille,
        type: '',
        designation: designation ?? '',
      })),
      { focusName: `piecesJointes.${fields.length}.type` },
    );
  }

  return (
    <>
      {fields.length > 0 && (
        <ol className={styles.liste} aria-label="Pièces jointes ajoutées">
          {fields.map((piece, rang) => {
            const erreurs = formState.errors.piecesJointes?.[rang];
            return (
              <li key={piece.id} className={styles.piece}>
                <div className={styles.entete}>
                  <p>
                    <strong className={styles.nom}>{piece.nom}</strong>{' '}
                    <span className={styles.taille}>{formaterTaille(piece.taille)}</span>
                  </p>
                  <Bouton petit genre="discret" icone={Trash2} onClick={() => remove(rang)}>
                    Retirer<span className="hors-ecran"> {piece.nom}</span>
                  </Bouton>
                </div>
                <GrilleChamps>
                  <ChampSelection
                    {...register(`piecesJointes.${rang}.type`)}
                    libelle="Type"
                    obligatoire
                    options={optionsDe(TYPES_DE_PIECE_JOINTE)}
                    erreur={erreurs?.type?.message}
                  />
                  <ChampTexte
                    {...register(`piecesJointes.${rang}.designation`)}
                    libelle="Désignation"
                    autoComplete="off"
                    erreur={erreurs?.designation?.message ?? erreurs?.nom?.message ?? erreurs?.fichier?.message}
                  />
                </GrilleChamps>
              </li>
            );
          })}
        </ol>
      )}
      {envoi.error && <AfficherRefus refus={envoi.error.refus} />}
      {envoi.isPending && <Attente quoi="Envoi de la pièce jointe…" />}
      {complet ? (
        <p>Vous avez atteint le nombre maximum de pièces jointes ({CHAMPS.piecesJointes.max}).</p>
      ) : (
        <>
          <ChampFichier
            key={tour}
            id="piece"
            libelle={fields.length === 0 ? 'Ajouter une pièce jointe' : 'Ajouter une autre pièce jointe'}
            acceptes="PDF, image, tableur, texte… 10 Mo au plus"
            aide={CHAMPS.piecesJointes.aide}
            accept={ACCEPT}
            erreur={refusee}
            onFichier={ajouter}
          />
          <ChoisirParmiMesPieces deja={fields.map(({ fichier }) => fichier)} onChoix={reprendre} />
        </>
      )}
    </>
  );
}
