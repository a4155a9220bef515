import { Clock, TriangleAlert } from 'lucide-react';
import type { Jour } from '#shared/referentiel/date.ts';
import type { DelaiEnCours } from '#shared/travaux/contrat.ts';
import { classes } from '../design/classes.ts';
import { descriptionDuDelai, phraseDuDelai } from './mots.ts';
import styles from './Travaux.module.css';

type DelaiProps = {
  delai: DelaiEnCours;
  aujourdhui: Jour | undefined /** Says too what comes after. */;
  complet?: boolean;
};

/** A legal period that runs: its name, its last day, what is left. */
export function Delai({ delai, aujourdhui, complet }: DelaiProps) {
  const { libelle, ensuite } = descriptionDuDelai(delai.nature);
  const Icone = delai.depasse ? TriangleAlert : Clock;
  return (
    <p className={classes(styles.delai, delai.depasse && styles.depasse)}>
      <Icone size={18} aria-hidden="true" />
      <span>
        <strong>{libelle}</strong>, {phraseDuDelai(delai, aujourdhui)}.{complet && ` ${ensuite}`}
      </span>
    </p>
  );
}
