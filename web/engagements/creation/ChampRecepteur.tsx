import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { defautDuSiret, normaliserIdentifiant } from '#shared/referentiel/siret.ts';
import { useLecture } from '../../api/requetes.ts';
import { ChampSiret } from '../../design/champs/ChampSiret.tsx';
import type { Presentation } from '../../design/champs/presentation.ts';
import styles from '../Engagements.module.css';

type ChampRecepteurProps = Presentation & UseFormRegisterReturn & { siret: string };

/** The SIRET of the supplier, and the firm that it names as soon as the number is whole. */
export function ChampRecepteur({ siret, ...champ }: ChampRecepteurProps) {
  const propre = normaliserIdentifiant(siret);
  const active = defautDuSiret(propre) === undefined;
  const { data: trouve, error } = useLecture('consulterRecepteur', { params: { siret: propre } }, { active });
  const connu = active && !error ? trouve : undefined;
  return (
    <div>
      <ChampSiret {...champ} />
      <div aria-live="polite">
        {connu && (
          <p className={styles.trouve}>
            <CircleCheck size={20} aria-hidden="true" />
            {connu.raisonSociale}
          </p>
        )}
        {connu && !connu.espaceOuvert && (
          <p className={styles.trouve}>
            <TriangleAlert size={20} aria-hidden="true" />
            {connu.inscrite
              ? 'Cette structure n’a pas ouvert « Engagements » : personne n’y verra la commande. Prévenez-la.'
              : 'Cette entreprise n’est pas encore sur le portail : elle verra la commande quand elle y sera.'}
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
