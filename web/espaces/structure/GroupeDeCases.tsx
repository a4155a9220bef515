import { CaseACocher } from '../../design/champs/CaseACocher.tsx';
import { MessageErreur } from '../../design/champs/MessageErreur.tsx';
import type { Option } from '../../design/champs/presentation.ts';
import styles from '../Espaces.module.css';

type GroupeDeCasesProps = {
  nom: string;
  legende: string;
  options: readonly (Option & { aide?: string })[];
  choisis: readonly string[];
  onChoix: (choisis: readonly string[]) => void;
  /** Said when there is nothing to tick. */
  vide: string;
  erreur: string | undefined;
};

/** Boxes of which at least one must be ticked. */
export function GroupeDeCases({ nom, legende, options, choisis, onChoix, vide, erreur }: GroupeDeCasesProps) {
  return (
    <fieldset className={styles.groupe} aria-describedby={erreur && `${nom}-erreur`}>
      <legend>{legende}</legend>
      {options.length === 0 && <p className={styles.note}>{vide}</p>}
      <div className={styles.cases}>
        {options.map(({ valeur, libelle, aide }) => (
          <CaseACocher
            key={valeur}
            id={`${nom}-${valeur}`}
            libelle={libelle}
            aide={aide}
            checked={choisis.includes(valeur)}
            onChange={(e) =>
              onChoix(e.currentTarget.checked ? [...choisis, valeur] : choisis.filter((c) => c !== valeur))
            }
          />
        ))}
      </div>
      {erreur && (
        <MessageErreur id={`${nom}-erreur`} className={styles.erreur}>
          {erreur}
        </MessageErreur>
      )}
    </fieldset>
  );
}
