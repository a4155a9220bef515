import { Check, Circle, type LucideIcon } from 'lucide-react';
import type { FluxComplet } from '#shared/factures/flux/contrat.ts';
import { ETAPES_DU_FLUX } from '#shared/factures/flux/cycle-de-vie.ts';
import { descriptionDeLEtat, type EtatDuFlux } from '#shared/factures/flux/etats.ts';
import { formaterInstant } from '#shared/referentiel/date.ts';
import { classes } from '../../design/classes.ts';
import tons from '../../design/Ton.module.css';
import { ICONE_DU_TON } from '../../design/ton.ts';
import styles from '../LigneDeVie.module.css';

/** The life of a flow drawn as a line; read aloud, it is the ordered list of its steps. */
export function LigneDuFlux({ passages }: Pick<FluxComplet, 'passages'>) {
  const actuel = passages.at(-1)?.etat;
  const fini = actuel === undefined || descriptionDeLEtat(actuel).final;
  const aVenir = fini ? [] : ETAPES_DU_FLUX.slice(ETAPES_DU_FLUX.indexOf(actuel) + 1);
  return (
    <ol aria-label="Étapes du flux, dans l’ordre" className={styles.ligne}>
      {passages.map(({ etat, instant }) => (
        <Etape key={etat} etat={etat} instant={instant} moment={etat === actuel ? 'ACTUELLE' : 'PASSEE'} />
      ))}
      {aVenir.map((etat) => (
        <Etape key={etat} etat={etat} moment="A_VENIR" />
      ))}
    </ol>
  );
}

const MOMENTS = {
  PASSEE: { classe: styles.passee, dit: 'Étape passée' },
  ACTUELLE: { classe: styles.actuelle, dit: 'Étape actuelle' },
  A_VENIR: { classe: styles.aVenir, dit: 'À venir' },
} as const;

type EtapeProps = { etat: EtatDuFlux; moment: keyof typeof MOMENTS; instant?: string };

function Etape({ etat, moment, instant }: EtapeProps) {
  const { libelle, ton } = descriptionDeLEtat(etat);
  const { classe, dit } = MOMENTS[moment];
  const icones: Record<keyof typeof MOMENTS, LucideIcon> = {
    PASSEE: Check,
    ACTUELLE: ICONE_DU_TON[ton],
    A_VENIR: Circle,
  };
  const Icone = icones[moment];
  return (
    <li aria-current={moment === 'ACTUELLE' ? 'step' : undefined} className={classes(styles.etape, tons[ton], classe)}>
      <span className={styles.point}>
        <Icone size={18} aria-hidden="true" />
      </span>
      <div className={styles.texte}>
        <span className={styles.etat}>{dit}</span>
        <span className={styles.nom}>{libelle}</span>
        {instant && <span className={styles.detail}>{formaterInstant(instant)}</span>}
      </div>
    </li>
  );
}
