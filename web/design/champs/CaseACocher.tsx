import { useId } from 'react';
import { classes } from '../classes.ts';
import styles from './Choix.module.css';
import { MarqueObligatoire } from './MarqueObligatoire.tsx';
import { MessageErreur } from './MessageErreur.tsx';
import { type ProprietesDeSaisie, reperes } from './presentation.ts';

type CaseACocherProps = Omit<ProprietesDeSaisie, 'type' | 'reconnu'>;

export function CaseACocher({ libelle, aide, erreur, obligatoire, className, ...saisie }: CaseACocherProps) {
  const secours = useId();
  const id = saisie.id ?? saisie.name ?? secours;
  const repere = reperes(id, { aide, erreur });
  return (
    <div className={classes(styles.case, erreur && styles.enErreur, className)}>
      <input
        {...saisie}
        type="checkbox"
        id={id}
        className={classes(styles.marque, styles.carre)}
        aria-required={obligatoire || undefined}
        aria-invalid={erreur ? true : undefined}
        aria-describedby={repere.decritPar}
      />
      <label htmlFor={id} className={styles.texte}>
        {libelle}
        {obligatoire && <MarqueObligatoire />}
      </label>
      {aide && (
        <div id={repere.aide} className={styles.precision}>
          {aide}
        </div>
      )}
      {erreur && (
        <MessageErreur id={repere.erreur} className={styles.erreur}>
          {erreur}
        </MessageErreur>
      )}
    </div>
  );
}
