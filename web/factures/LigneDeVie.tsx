import { Check, Circle, type LucideIcon } from 'lucide-react';
import { descriptionDuStatut } from '#shared/factures/statuts.ts';
import { formaterInstant } from '#shared/referentiel/date.ts';
import { classes } from '../design/classes.ts';
import tons from '../design/Ton.module.css';
import { ICONE_DU_TON } from '../design/ton.ts';
import { detenteurDe } from './attendu.ts';
import type { EtapeDeVie } from './etapes-de-vie.ts';
import styles from './LigneDeVie.module.css';

type LigneDeVieProps = {
  etapes: readonly EtapeDeVie[];
  parties: { fournisseur: string; destinataire: string | undefined };
};

const ETATS = {
  PASSEE: { classe: styles.passee, dit: 'Étape passée' },
  ACTUELLE: { classe: styles.actuelle, dit: 'Étape actuelle' },
  A_VENIR: { classe: styles.aVenir, dit: 'À venir' },
} as const;

/** The life of a document drawn as a line; read aloud, it is the ordered list of its steps. */
export function LigneDeVie({ etapes, parties }: LigneDeVieProps) {
  return (
    <ol aria-label="Étapes de la facture, dans l’ordre" className={styles.ligne}>
      {etapes.map((etape) => (
        <Etape key={`${etape.statut}-${etape.instant ?? ''}`} etape={etape} chez={detenteurDe(etape.statut, parties)} />
      ))}
    </ol>
  );
}

function Etape({ etape: { statut, etat, instant, facultative }, chez }: { etape: EtapeDeVie; chez: string }) {
  const { libelle, ton, detenteur } = descriptionDuStatut(statut);
  const { classe, dit } = ETATS[etat];
  const icones: Record<EtapeDeVie['etat'], LucideIcon> = {
    PASSEE: Check,
    ACTUELLE: ICONE_DU_TON[ton],
    A_VENIR: Circle,
  };
  const Icone = icones[etat];
  return (
    <li aria-current={etat === 'ACTUELLE' ? 'step' : undefined} className={classes(styles.etape, tons[ton], classe)}>
      <span className={styles.point}>
        <Icone size={18} aria-hidden="true" />
      </span>
      <div className={styles.texte}>
        <span className={styles.etat}>{facultative ? `${dit}, facultatif` : dit}</span>
        <span className={styles.nom}>{libelle}</span>
        {instant && <span className={styles.detail}>{formaterInstant(instant)}</span>}
        {etat === 'ACTUELLE' && detenteur !== 'PERSONNE' && <span className={styles.detail}>En main : {chez}</span>}
      </div>
    </li>
  );
}
