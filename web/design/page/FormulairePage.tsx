import type { ComponentProps, ReactNode, Ref } from 'react';
import styles from './FormulairePage.module.css';

type FormulairePageProps = Omit<ComponentProps<'form'>, 'title'> & {
  titre: string;
  /** Of a form that takes the place of another: its title may be given the focus. */
  refTitre?: Ref<HTMLHeadingElement>;
  chapeau?: ReactNode;
  /** Error summary and refusals. */
  messages?: ReactNode;
  /** The `BarreActions` of the form. */
  barre: ReactNode;
};

/** A page that is one form: title, messages, numbered sections, bar of buttons. */
export function FormulairePage(props: FormulairePageProps) {
  const { titre, refTitre, chapeau, messages, barre, children, ...formulaire } = props;
  return (
    <form noValidate autoComplete="off" {...formulaire} className={styles.page}>
      <header className={styles.entete}>
        <h1 ref={refTitre} tabIndex={refTitre ? -1 : undefined}>
          {titre}
        </h1>
        {chapeau && <div className={styles.chapeau}>{chapeau}</div>}
      </header>
      {messages}
      {children}
      {barre}
    </form>
  );
}
