import { Paperclip } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { CodeRefus } from '#shared/contrat/erreurs.ts';
import { DESIGNATION_MAX, defautDeLaPieceJointe, EXTENSIONS } from '#shared/factures/pieces-jointes.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { ChampFichier } from '../../design/champs/ChampFichier.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { ResumeErreurs } from '../../design/messages/ResumeErreurs.tsx';
import { phraseDuRefus } from '../formulaire/resolution.ts';
import styles from './MesPiecesJointes.module.css';

const ACCEPT = EXTENSIONS.map((extension) => `.${extension}`).join(',');
const FICHIER = 'pieceDuCompte';

/** One file to keep, with a few words on what it is: the same rules as an attachment of a facture. */
export function AjouterPiece({ onAjoutee }: { onAjoutee: (nom: string) => void }) {
  const ajouter = useGeste('ajouterPieceDuCompte');
  const [fichier, choisir] = useState<File>();
  const [designation, nommer] = useState('');
  const [erreur, refuser] = useState<string>();
  const [essai, essayer] = useState(0);
  const [tour, recommencer] = useState(0);

  function envoyer(evenement: FormEvent) {
    evenement.preventDefault();
    if (ajouter.isPending) return;
    const defaut = defautDe(fichier);
    refuser(defaut);
    essayer(essai + 1);
    if (defaut || !fichier) return;
    ajouter.mutate(
      { requete: { nom: fichier.name, designation: designation.trim() || undefined }, corps: fichier },
      {
        onSuccess: () => {
          choisir(undefined);
          nommer('');
          recommencer(tour + 1);
          onAjoutee(fichier.name);
        },
      },
    );
  }

  return (
    <form noValidate autoComplete="off" onSubmit={envoyer} className={styles.ajout}>
      <h3>Ajouter une pièce jointe</h3>
      <ResumeErreurs
        erreurs={erreur ? [{ champ: FICHIER, libelle: 'Fichier à garder', message: erreur }] : []}
        essai={essai}
      />
      {ajouter.error && <RefusAlerte {...ajouter.error.refus} />}
      <ChampFichier
        key={tour}
        id={FICHIER}
        libelle="Fichier à garder"
        obligatoire
        acceptes="PDF, image, tableur, texte… 10 Mo au plus"
        accept={ACCEPT}
        erreur={erreur}
        onFichier={(choisi) => {
          choisir(choisi);
          refuser(defautDe(choisi));
        }}
      />
      <ChampTexte
        name="designationDeLaPiece"
        libelle="Désignation"
        aide="Par exemple : RIB de l’atelier, attestation de vigilance."
        maxLength={DESIGNATION_MAX}
        value={designation}
        onChange={({ currentTarget }) => nommer(currentTarget.value)}
      />
      <div>
        <Bouton type="submit" icone={Paperclip} occupe={ajouter.isPending} texteAttente="Envoi…">
          Garder cette pièce jointe
        </Bouton>
      </div>
    </form>
  );
}

/** What is wrong with the chosen file, in words. */
function defautDe(fichier: File | undefined): string | undefined {
  if (!fichier) return phraseDuRefus('CHAMP_OBLIGATOIRE');
  if (fichier.size === 0) return 'Ce fichier est vide. Choisissez-en un autre.';
  const defaut: CodeRefus | undefined = defautDeLaPieceJointe({ nom: fichier.name, taille: fichier.size });
  return defaut && phraseDuRefus(defaut);
}
