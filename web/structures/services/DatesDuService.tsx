import { formaterInstant } from '#shared/referentiel/date.ts';
import type { Service } from '#shared/structures/contrat-services.ts';
import styles from './BlocServices.module.css';

/** « Date de création », « Date de modification » (§ 5.2). A service that was there from the beginning has none. */
export function DatesDuService({ creeLe, modifieLe }: Pick<Service, 'creeLe' | 'modifieLe'>) {
  if (!creeLe && !modifieLe) return null;
  return (
    <p className={styles.aide}>
      {creeLe && `Date de création : ${formaterInstant(creeLe)}. `}
      {modifieLe && `Date de modification : ${formaterInstant(modifieLe)}.`}
    </p>
  );
}
