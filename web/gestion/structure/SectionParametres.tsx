import { useFormContext, useWatch } from 'react-hook-form';
import { PARAMETRES, resumeDesExigences } from '#shared/structures/parametres.ts';
import type { ParametresPublics } from '#shared/structures/structure.ts';
import { messageDe } from '../../comptes/formulaire/resolution.ts';
import { CaseACocher } from '../../design/champs/CaseACocher.tsx';
import { Section } from '../../design/page/Section.tsx';
import styles from './ModifierStructure.module.css';
import { INTERRUPTEURS, type ValeursDeLaFiche } from './valeurs.ts';

type SectionParametresProps = { parametres: ParametresPublics; modifiable: boolean };

/** 2. « Paramètres » of a public structure: each switch says what the supplier will meet. */
export function SectionParametres({ parametres, modifiable }: SectionParametresProps) {
  const { register, formState, control } = useFormContext<ValeursDeLaFiche>();
  const choisis = useWatch({ control, name: 'parametres' });
  const verification = PARAMETRES.find(({ nom }) => nom === 'engagementVerifie');
  return (
    <Section numero={2} titre="Paramètres">
      <p className={styles.resume} role="status">
        <strong>Ce que lira votre fournisseur :</strong> {resumeDesExigences({ ...parametres, ...choisis })}
      </p>
      <div className={styles.interrupteurs}>
        {INTERRUPTEURS.map(({ nom, libelle, effet }) => (
          <CaseACocher
            key={nom}
            {...register(`parametres.${nom}`, { disabled: !modifiable })}
            libelle={libelle}
            aide={effet}
            erreur={messageDe(formState.errors, `parametres.${nom}`)}
          />
        ))}
      </div>
      <p className={styles.raison}>
        Ne se règlent pas ici : le délai de paiement ({parametres.delaiPaiement} jours, fixé par la loi)
        {verification && parametres.engagementVerifie ? ` et « ${verification.libelle} », propre à l’État` : ''}
        {parametres.comptesDansHelios ? ', et la tenue des comptes dans Hélios' : ''}.
      </p>
    </Section>
  );
}
