import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { defautDeLaPieceJointe } from '#shared/factures/pieces-jointes.ts';
import { libelleDuChampDePiece } from '#shared/travaux/champs.ts';
import type { ReponseDe } from '../../api/client.ts';
import { useGeste } from '../../api/requetes.ts';
import { ChampFichier } from '../../design/champs/ChampFichier.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { Attente } from '../../design/messages/Attente.tsx';
import { AfficherRefus } from '../../factures/AfficherRefus.tsx';
import { phraseDuRefus } from '../../factures/libelles.ts';
import { useLectureDuFichier } from './contexte.ts';
import type { Principal, ValeursDePiece } from './valeurs.ts';

export type PiecePrincipaleProps = {
  principal: Principal | undefined;
  onLu: (lu: ReponseDe<'lireFichier'>) => void;
};

/** Sent when it is chosen, and read: what is recognised fills the form. */
export function PiecePrincipale({ principal, onLu }: PiecePrincipaleProps) {
  const { formState } = useFormContext<ValeursDePiece>();
  const lue = useLectureDuFichier();
  const [refusee, setRefusee] = useState<string>();
  const envoi = useGeste('lireFichier');
  function choisir(choisi: File) {
    envoi.reset();
    const defaut = defautDeLaPieceJointe({ nom: choisi.name, taille: choisi.size });
    const raison = defaut
      ? phraseDuRefus(defaut)
      : choisi.size === 0
        ? 'Ce fichier est vide\u00a0: choisissez-en un autre.'
        : undefined;
    setRefusee(raison);
    if (!raison) envoi.mutate({ requete: { nom: choisi.name }, corps: choisi }, { onSuccess: onLu });
  }
  const nombre = lue ? Object.keys(lue.lieux).length : 0;
  return (
    <>
      {principal && <p>Fichier joint : {principal.nomFichier}</p>}
      <ChampFichier
        id="fichier"
        libelle={libelleDuChampDePiece('fichier')}
        acceptes="PDF, 10 Mo au plus"
        aide="Le décompte, l’état d’acompte ou le décompte général lui-même. N’y mettez pas un vrai document."
        accept=".pdf,application/pdf"
        obligatoire={!principal}
        erreur={refusee ?? formState.errors.fichier?.message}
        onFichier={choisir}
      />
      {envoi.isPending && <Attente quoi="Lecture de votre pièce…" />}
      {envoi.error && <AfficherRefus refus={envoi.error.refus} />}
      {lue && (
        <Alerte
          genre={nombre > 0 ? 'info' : 'attention'}
          titre={
            nombre === 0
              ? 'Rien n’a été reconnu dans votre fichier'
              : `${nombre} ${nombre > 1 ? 'champs reconnus' : 'champ reconnu'} dans votre fichier`
          }
        >
          <p>
            {nombre > 0
              ? 'Vérifiez chaque valeur, puis complétez ce qui manque.'
              : 'Remplissez chaque champ vous-même, en gardant votre pièce sous les yeux.'}
          </p>
          {lue.remarques.length > 0 && (
            <ul>
              {lue.remarques.map((remarque) => (
                <li key={remarque}>{remarque}</li>
              ))}
            </ul>
          )}
        </Alerte>
      )}
    </>
  );
}
