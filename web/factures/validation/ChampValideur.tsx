import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { defautDuSiret, normaliserIdentifiant } from '#shared/referentiel/siret.ts';
import { useLecture } from '../../api/requetes.ts';
import { ChampSiret } from '../../design/champs/ChampSiret.tsx';
import type { Presentation } from '../../design/champs/presentation.ts';
import styles from './Validation.module.css';

type ChampValideurProps = Presentation & UseFormRegisterReturn & { siret: string };

/** The SIRET of a valideur, and the firm that it names as soon as the number is whole. */
export function ChampValideur({ siret, ...champ }: ChampValideurProps) {
  const propre = normaliserIdentifiant(siret);
  const active = defautDuSiret(propre) === undefined;
  const { data: trouve, error } = useLecture('consulterValideur', { params: { siret: propre } }, { active });
  return (
    <div>
      <ChampSiret {...champ} />
      <div aria-live="polite">
        {active && trouve && !error && (
          <p className={styles.trouve}>
            <CircleCheck size={20} aria-hidden="true" />
            {trouve.raisonSociale}
          </p>
        )}
        {active && trouve && !error && !trouve.espaceOuvert && (
          <p className={styles.trouve}>
            <TriangleAlert size={20} aria-hidden="true" />
            Cette structure n’a pas ouvert « Factures à valider » : personne n’y verra votre facture. Prévenez-la.
          </p>
        )}
        {active && error && !champ.erreur && (
          <p className={styles.trouve}>
            <TriangleAlert size={20} aria-hidden="true" />
            {error.refus.message}
          </p>
        )}
      </div>
    </div>
  );
}
