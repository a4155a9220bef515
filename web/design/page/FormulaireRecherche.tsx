import { Search } from 'lucide-react';
import type { FormEvent, ReactNode } from 'react';
import { Bouton } from '../actions/Bouton.tsx';
import styles from './FormulaireRecherche.module.css';
import { Section } from './Section.tsx';

type FormulaireRechercheProps<C extends string> = {
  /** Names of the fields that are criteria. */
  criteres: readonly C[];
  /** What is typed in each; empty: no such criterion. */
  onRecherche: (criteres: Record<C, string>) => void;
  children: ReactNode;
};

/** Criteria of a search; the browser keeps what is typed until « Rechercher ». */
export function FormulaireRecherche<C extends string>(props: FormulaireRechercheProps<C>) {
  const { criteres, onRecherche, children } = props;
  const chercher = (valeur: (critere: C) => string) =>
    onRecherche(Object.fromEntries(criteres.map((critere) => [critere, valeur(critere)])) as Record<C, string>);
  function soumettre(evenement: FormEvent<HTMLFormElement>) {
    evenement.preventDefault();
    const saisis = new FormData(evenement.currentTarget);
    chercher((critere) => String(saisis.get(critere) ?? '').trim());
  }
  return (
    <Section titre="Critères de recherche">
      <form noValidate autoComplete="off" onSubmit={soumettre}>
        {children}
        <div className={styles.boutons}>
          <Bouton
            onClick={({ currentTarget: { form } }) => {
              // What was typed and not searched yet too.
              form?.reset();
              chercher(() => '');
            }}
          >
            Effacer les critères
          </Bouton>
          <Bouton type="submit" genre="principal" icone={Search}>
            Rechercher
          </Bouton>
        </div>
      </form>
    </Section>
  );
}
