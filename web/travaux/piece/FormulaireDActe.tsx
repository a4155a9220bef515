import type { ReactNode } from 'react';
import type { RefusServi } from '#shared/contrat/erreurs.ts';
import { Bouton, type GenreDeBouton } from '../../design/actions/Bouton.tsx';
import { classes } from '../../design/classes.ts';
import { AfficherRefus } from '../../factures/AfficherRefus.tsx';
import styles from '../Travaux.module.css';

type FormulaireDActeProps = {
  bouton: string;
  genre: GenreDeBouton;
  enCours: boolean;
  refus: RefusServi | undefined;
  onEnvoyer: () => void;
  onFermer: () => void;
  children: ReactNode;
};

/** The form of a window: what it asks, then its two buttons. */
export function FormulaireDActe(props: FormulaireDActeProps) {
  const { bouton, genre, enCours, refus, onEnvoyer, onFermer, children } = props;
  return (
    <form
      noValidate
      autoComplete="off"
      className={styles.pile}
      onSubmit={(evenement) => {
        evenement.preventDefault();
        if (!enCours) onEnvoyer();
      }}
    >
      {refus && <AfficherRefus refus={refus} />}
      {children}
      <div className={classes(styles.boutons, styles.fin)}>
        <Bouton onClick={onFermer}>Annuler</Bouton>
        <Bouton type="submit" genre={genre} occupe={enCours} texteAttente="Envoi…">
          {bouton}
        </Bouton>
      </div>
    </form>
  );
}
