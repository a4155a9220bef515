import { type ComponentProps, useId } from 'react';
import { classes } from '../classes.ts';
import styles from './Choix.module.css';
import { MarqueObligatoire } from './MarqueObligatoire.tsx';
import { MessageErreur } from './MessageErreur.tsx';
import { type Option, type Presentation, reperes } from './presentation.ts';

type GroupeRadioProps = Omit<Presentation, 'reconnu'> &
  Omit<ComponentProps<'input'>, 'type' | 'value'> & {
    options: readonly (Option & { aide?: string })[];
    /** Short choices side by side. */
    enLigne?: boolean;
    /** Chosen value, when the caller holds it instead of a form. */
    valeur?: string;
  };

/** The id of the group is its `name`; an error summary that leads to it lands on the first choice. */
export function GroupeRadio(props: GroupeRadioProps) {
  const { libelle, aide, erreur, obligatoire, options, enLigne, valeur, className, ...saisie } = props;
  const secours = useId();
  const id = saisie.id ?? saisie.name ?? secours;
  const repere = reperes(id, { aide, erreur });
  return (
    <fieldset
      id={id}
      data-champ=""
      className={classes(styles.groupe, erreur && styles.enErreur, className)}
      aria-describedby={repere.decritPar}
    >
      <legend className={styles.legende}>
        {libelle}
        {obligatoire && <MarqueObligatoire />}
      </legend>
      {aide && (
        <div id={repere.aide} className={styles.aide}>
          {aide}
        </div>
      )}
      <div className={classes(styles.options, enLigne && styles.enLigne)}>
        {options.map((option) => (
          <div key={option.valeur} className={styles.option}>
            <input
              name={id}
              {...saisie}
              type="radio"
              id={`${id}-${option.valeur}`}
              value={option.valeur}
              checked={valeur === undefined ? undefined : valeur === option.valeur}
              className={classes(styles.marque, styles.rond)}
              aria-describedby={option.aide && `${id}-${option.valeur}-aide`}
            />
            <label htmlFor={`${id}-${option.valeur}`} className={styles.texte}>
              {option.libelle}
            </label>
            {option.aide && (
              <span id={`${id}-${option.valeur}-aide`} className={styles.precision}>
                {option.aide}
              </span>
            )}
          </div>
        ))}
      </div>
      {erreur && (
        <MessageErreur id={repere.erreur} className={styles.erreur}>
          {erreur}
        </MessageErreur>
      )}
    </fieldset>
  );
}
