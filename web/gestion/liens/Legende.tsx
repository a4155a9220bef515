import { enTete, mot } from '#shared/vocabulaire/mots.ts';
import { classes } from '../../design/classes.ts';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from './Legende.module.css';
import plan from './Plan.module.css';

/** What each kind of line says. */
export function Legende() {
  const { vocabulaire } = useVocabulaire();
  const abonnement = enTete(mot('abonnement', vocabulaire));
  const traits = [
    { classe: classes(plan.OUVRE), dit: 'Appartient à, ouvert sur' },
    { classe: classes(plan.RATTACHE), dit: 'Rattachement' },
    { classe: classes(plan.ABONNE), dit: `${abonnement} en modification` },
    { classe: classes(plan.ABONNE, plan.enLecture), dit: `${abonnement} en consultation` },
    { classe: classes(plan.RATTACHE, plan.attente), dit: 'Demande en attente' },
  ];
  return (
    <ul className={styles.legende} aria-label="Légende">
      {traits.map(({ classe, dit }) => (
        <li key={dit}>
          <svg width="34" height="10" aria-hidden="true">
            <path d="M0 5H34" className={classes(plan.ligne, classe)} />
          </svg>
          {dit}
        </li>
      ))}
    </ul>
  );
}
