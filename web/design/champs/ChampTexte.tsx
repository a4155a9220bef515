import { useId } from 'react';
import { classes } from '../classes.ts';
import styles from './Champ.module.css';
import { Champ } from './Champ.tsx';
import { type ProprietesDeSaisie, reperes } from './presentation.ts';

type ChampTexteProps = ProprietesDeSaisie & {
  /** Shape of the value: fixed-width digits, amount aligned right, day. */
  allure?: 'mono' | 'montant' | 'date' | 'siret';
  /** Unit shown inside the field, after the value. */
  suffixe?: string;
};

/** One line of text. Its id is its `name` unless another is given, so that an error summary can lead to it. */
export function ChampTexte(props: ChampTexteProps) {
  const { libelle, aide, erreur, obligatoire, reconnu, allure, suffixe, className, ...saisie } = props;
  const secours = useId();
  const id = saisie.id ?? saisie.name ?? secours;
  const controle = (
    <input
      type="text"
      {...saisie}
      id={id}
      className={classes(styles.saisie, allure && styles[allure])}
      aria-required={obligatoire || undefined}
      aria-invalid={erreur ? true : undefined}
      aria-describedby={reperes(id, { aide, erreur, reconnu }).decritPar}
    />
  );
  return (
    <Champ {...{ id, libelle, aide, erreur, obligatoire, reconnu, className }}>
      {suffixe ? (
        <span className={styles.avecSuffixe}>
          {controle}
          <span className={styles.suffixe}>{suffixe}</span>
        </span>
      ) : (
        controle
      )}
    </Champ>
  );
}
