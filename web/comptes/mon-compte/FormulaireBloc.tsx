import { Check } from 'lucide-react';
import type { FormEventHandler, ReactNode } from 'react';
import type { RefusServi } from '#shared/contrat/erreurs.ts';
import { mot } from '#shared/vocabulaire/mots.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { type ErreurDeChamp, ResumeErreurs } from '../../design/messages/ResumeErreurs.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from './FormulaireBloc.module.css';

type FormulaireBlocProps = {
  resume: readonly ErreurDeChamp[];
  essai: number;
  refus: RefusServi | undefined;
  occupe: boolean;
  onSubmit: FormEventHandler;
  onAnnuler: () => void;
  children: ReactNode;
};

/** A form inside the page « Mon compte »: errors in red, « Valider » and « Annuler » (comptes-structures § 1.8). */
export function FormulaireBloc(props: FormulaireBlocProps) {
  const { resume, essai, refus, occupe, onSubmit, onAnnuler, children } = props;
  const { vocabulaire } = useVocabulaire();
  return (
    <form noValidate autoComplete="off" onSubmit={onSubmit} className={styles.formulaire}>
      <ResumeErreurs erreurs={resume} essai={essai} />
      {refus && refus.champs.length === 0 && <RefusAlerte {...refus} />}
      {children}
      <div className={styles.boutons}>
        <Bouton onClick={onAnnuler}>Annuler</Bouton>
        <Bouton type="submit" genre="principal" icone={Check} occupe={occupe} texteAttente="Envoi…">
          {mot('validerMonCompte', vocabulaire)}
        </Bouton>
      </div>
    </form>
  );
}
