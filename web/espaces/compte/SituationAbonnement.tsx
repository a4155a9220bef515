import type { MonAbonnement } from '#shared/espaces/contrat.ts';
import { BLOCAGES } from '#shared/espaces/habilitations.ts';
import { formaterInstant } from '#shared/referentiel/date.ts';
import styles from '../Espaces.module.css';
import { StatutAbonnement } from '../StatutAbonnement.tsx';

/** The statut, the words of the gestionnaire, and why what was granted gives nothing for now. */
export function SituationAbonnement({ abonnement }: { abonnement: MonAbonnement }) {
  const { statut, motif, blocage, demandeLe, modeDemande } = abonnement;
  const attend = statut === 'EN_COURS_DE_VALIDATION' || modeDemande !== null;
  return (
    <div className={styles.serre}>
      <StatutAbonnement statut={statut} />
      {attend && <span className={styles.petite}>Demande faite le {formaterInstant(demandeLe)}</span>}
      {motif && (
        <span className={styles.petite}>
          Le gestionnaire a écrit{'\u00a0: '}«{'\u00a0'}
          {motif}
          {'\u00a0'}»
        </span>
      )}
      {blocage && <span className={styles.petite}>Sans effet pour l’instant. {BLOCAGES[blocage]}</span>}
    </div>
  );
}
