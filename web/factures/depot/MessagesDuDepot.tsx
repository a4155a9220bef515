import { useFormContext } from 'react-hook-form';
import type { RefusServi } from '#shared/contrat/erreurs.ts';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { ResumeErreurs } from '../../design/messages/ResumeErreurs.tsx';
import { AfficherRefus } from '../AfficherRefus.tsx';
import { listeDesErreurs } from './erreurs.ts';
import type { Depart, ValeursDuDepot } from './valeurs.ts';

type MessagesDuDepotProps = { depart: Depart; essai: number; refus: RefusServi | undefined };

/** What is to be corrected, then what the reading of the file said. */
export function MessagesDuDepot({ depart, essai, refus }: MessagesDuDepotProps) {
  const { formState } = useFormContext<ValeursDuDepot>();
  return (
    <>
      {refus && <AfficherRefus refus={refus} />}
      <ResumeErreurs erreurs={listeDesErreurs(formState.errors)} essai={essai} />
      {depart.lecture && <ResultatDeLecture depart={depart} />}
    </>
  );
}

function ResultatDeLecture({ depart: { lieux, remarques, document } }: { depart: Depart }) {
  const nombre = Object.keys(lieux).length;
  const titre =
    nombre > 0
      ? `${nombre} ${nombre > 1 ? 'champs reconnus' : 'champ reconnu'} dans votre fichier`
      : 'Rien n’a été reconnu dans votre fichier';
  return (
    <div tabIndex={-1} ref={prendreLeFocus}>
      <Alerte genre={nombre > 0 ? 'info' : 'attention'} titre={titre}>
        <p>
          {document.nomFichier} :{' '}
          {nombre > 0
            ? 'vérifiez chaque valeur, puis complétez ce qui manque.'
            : 'remplissez chaque champ vous-même, en gardant votre facture sous les yeux.'}
        </p>
        {remarques.length > 0 && (
          <ul>
            {remarques.map((remarque) => (
              <li key={remarque}>{remarque}</li>
            ))}
          </ul>
        )}
      </Alerte>
    </div>
  );
}

/** Once, when the form replaces the choice of the file: the reader starts at its top. */
function prendreLeFocus(element: HTMLDivElement | null) {
  element?.focus();
}
