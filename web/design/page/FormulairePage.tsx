import type { ComponentProps, ReactNode } from 'react';
import styles from './FormulairePage.module.css';

type FormulairePageProps = Omit<ComponentProps<'form'>, 'title'> & {
  titre: string;
  chapeau?: ReactNode;
  /** Error summary and refusals. */
  messages?: ReactNode;
  /** The `BarreActions` of the form. */
  barre: ReactNode;
};

/** A page that is one form: title, messages, numbered sections, bar of buttons. */
export function FormulairePage({ titre, chapeau, messages, barre, children, ...formulaire }: FormulairePageProps) {
  return (
    <form noValidate autoComplete="off" {...formulaire} className={styles.page}>
      <header className={styles.entete}>
        <h1>{titre}</h1>
        {chapeau && <div className={styles.chapeau}>{chapeau}</div>}
      </header>
      {messages}
      {children}
      {barre}
    </form>
  );
}
