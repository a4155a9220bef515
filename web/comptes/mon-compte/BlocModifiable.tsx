import { Pencil } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Bouton } from '../../design/actions/Bouton.tsx';
import styles from './BlocModifiable.module.css';

type BlocModifiableProps = {
  titre: string;
  /** What is read while nothing is being changed. */
  apercu: ReactNode;
  /** Said once it is changed. */
  fait?: string;
  /** The form: `onFait` once the server has accepted, `onAnnuler` to leave all as it was. */
  formulaire: (sortir: { onFait: () => void; onAnnuler: () => void }) => ReactNode;
};

/** One part of « Mes informations personnelles »: read, then « Modifier » opens its form in its place. */
export function BlocModifiable({ titre, apercu, fait = 'Modification enregistrée.', formulaire }: BlocModifiableProps) {
  const [ouvert, ouvrir] = useState(false);
  const [dit, dire] = useState('');
  const bloc = useRef<HTMLDivElement>(null);
  const modifier = useRef<HTMLButtonElement>(null);
  const revenu = useRef(false);
  // The focus follows: to the first field of the form, then back to the button that opened it.
  useEffect(() => {
    if (ouvert) bloc.current?.querySelector<HTMLElement>('input, select')?.focus();
    else if (revenu.current) modifier.current?.focus();
    revenu.current = ouvert;
  }, [ouvert]);
  function sortir(phrase: string) {
    dire(phrase);
    ouvrir(false);
  }
  return (
    <div ref={bloc} className={styles.bloc}>
      <div className={styles.entete}>
        <h3>{titre}</h3>
        {!ouvert && (
          <Bouton ref={modifier} petit icone={Pencil} onClick={() => ouvrir(true)}>
            Modifier<span className="hors-ecran"> : {titre}</span>
          </Bouton>
        )}
      </div>
      <p role="status" className={styles.dit}>
        {!ouvert && dit}
      </p>
      {ouvert ? formulaire({ onFait: () => sortir(fait), onAnnuler: () => sortir('') }) : apercu}
    </div>
  );
}
