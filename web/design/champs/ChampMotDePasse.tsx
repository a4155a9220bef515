import { Eye, EyeOff } from 'lucide-react';
import { useId, useState } from 'react';
import { classes } from '../classes.ts';
import styles from './Champ.module.css';
import { Champ } from './Champ.tsx';
import { type ProprietesDeSaisie, reperes } from './presentation.ts';

const MISE_EN_GARDE = 'Un mot de passe d’exercice : n’écrivez jamais ici un de vos vrais mots de passe.';

export function ChampMotDePasse(props: Omit<ProprietesDeSaisie, 'type' | 'reconnu'>) {
  const { libelle, aide = MISE_EN_GARDE, erreur, obligatoire, className, ...saisie } = props;
  const [visible, setVisible] = useState(false);
  const secours = useId();
  const id = saisie.id ?? saisie.name ?? secours;
  const Icone = visible ? EyeOff : Eye;
  return (
    <Champ {...{ id, libelle, aide, erreur, obligatoire, className }}>
      <input
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...saisie}
        type={visible ? 'text' : 'password'}
        id={id}
        className={classes(styles.saisie, styles.motDePasse)}
        aria-required={obligatoire || undefined}
        aria-invalid={erreur ? true : undefined}
        aria-describedby={reperes(id, { aide, erreur }).decritPar}
      />
      <button type="button" className={styles.bascule} aria-controls={id} onClick={() => setVisible(!visible)}>
        <Icone size={18} aria-hidden="true" />
        {visible ? 'Masquer' : 'Afficher'}
        <span className="hors-ecran"> le mot de passe</span>
      </button>
    </Champ>
  );
}
