import { Circle, CircleCheck } from 'lucide-react';
import { REGLES_MOT_DE_PASSE, type Titulaire } from '#shared/comptes/mot-de-passe.ts';
import { classes } from '../../design/classes.ts';
import styles from './ReglesMotDePasse.module.css';

type ReglesMotDePasseProps = { motDePasse: string; titulaire: Titulaire };

/** The rules, each said kept or not while the person types: by a word, not only by a colour. */
export function ReglesMotDePasse({ motDePasse, titulaire }: ReglesMotDePasseProps) {
  const regles = REGLES_MOT_DE_PASSE.map((regle) => ({ ...regle, tenue: regle.tenue(motDePasse, titulaire) }));
  const nombre = regles.filter((regle) => regle.tenue).length;
  return (
    <div className={styles.regles}>
      <p id="regles-mot-de-passe" className={styles.titre}>
        Votre mot de passe doit comporter :
      </p>
      <ul className={styles.liste} aria-labelledby="regles-mot-de-passe">
        {regles.map(({ cle, libelle, tenue }) => (
          <li key={cle} className={classes(styles.regle, tenue && styles.tenue)}>
            {tenue ? <CircleCheck size={20} aria-hidden="true" /> : <Circle size={20} aria-hidden="true" />}
            <span>
              {libelle} <span className={styles.etat}>{tenue ? '(fait)' : '(à faire)'}</span>
            </span>
          </li>
        ))}
      </ul>
      <p role="status" className="hors-ecran">
        {motDePasse && `${nombre} règles tenues sur ${regles.length}`}
      </p>
    </div>
  );
}
