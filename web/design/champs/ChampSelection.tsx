import { ChevronDown } from 'lucide-react';
import { type ComponentProps, useId } from 'react';
import { classes } from '../classes.ts';
import styles from './Champ.module.css';
import { Champ } from './Champ.tsx';
import { type Option, type Presentation, reperes } from './presentation.ts';

type ChampSelectionProps = Presentation &
  ComponentProps<'select'> & {
    options: readonly Option[];
    /** Words of the empty choice; `null` when a value is always chosen. */
    choixVide?: string | null;
  };

export function ChampSelection(props: ChampSelectionProps) {
  const { libelle, aide, erreur, obligatoire, reconnu, options, className, ...selection } = props;
  const { choixVide = 'Choisissez…', ...saisie } = selection;
  const secours = useId();
  const id = saisie.id ?? saisie.name ?? secours;
  return (
    <Champ {...{ id, libelle, aide, erreur, obligatoire, reconnu, className }}>
      <select
        {...saisie}
        id={id}
        className={classes(styles.saisie, styles.selection)}
        aria-required={obligatoire || undefined}
        aria-invalid={erreur ? true : undefined}
        aria-describedby={reperes(id, { aide, erreur, reconnu }).decritPar}
      >
        {choixVide !== null && <option value="">{choixVide}</option>}
        {options.map(({ valeur, libelle: texte }) => (
          <option key={valeur} value={valeur}>
            {texte}
          </option>
        ))}
      </select>
      <ChevronDown size={20} aria-hidden="true" className={styles.fleche} />
    </Champ>
  );
}
