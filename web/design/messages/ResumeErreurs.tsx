import { CircleX } from 'lucide-react';
import { type MouseEvent, useCallback, useEffect, useRef } from 'react';
import { classes } from '../classes.ts';
import tons from '../Ton.module.css';
import styles from './Alerte.module.css';

/** `champ` is the id of the input (its `name` unless another was given). */
export type ErreurDeChamp = { champ: string; libelle: string; message: string };

type ResumeErreursProps = {
  erreurs: readonly ErreurDeChamp[];
  titre?: string;
  /** Number of attempts (`formState.submitCount`): each new one takes the focus back. */
  essai?: number;
};

/** All the errors of a form, at its top; each leads to its field. */
export function ResumeErreurs({ erreurs, titre, essai }: ResumeErreursProps) {
  const resume = useRef<HTMLDivElement>(null);
  const present = erreurs.length > 0;
  const corrige = useCorrection(essai);
  // A new attempt with the same errors takes the focus again.
  useEffect(() => {
    const enCorrection = corrige(essai);
    if (present && !enCorrection) resume.current?.focus();
  }, [present, essai, corrige]);
  if (!present) return null;
  return (
    <div ref={resume} role="alert" tabIndex={-1} className={classes(styles.alerte, tons.refus)}>
      <CircleX size={24} aria-hidden="true" className={styles.icone} />
      <div className={styles.corps}>
        <h2 className={styles.titre}>{titre ?? titreDuResume(erreurs.length)}</h2>
        <ul className={styles.liste}>
          {erreurs.map(({ champ, libelle, message }) => (
            <li key={champ}>
              <a href={`#${champ}`} onClick={(evenement) => allerAuChamp(evenement, champ)}>
                {libelle}
              </a>
              {'\u00a0: '}
              {message}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Between two attempts, an error may come while the person corrects a field: it leaves her there. */
function useCorrection(depart: number | undefined): (essai: number | undefined) => boolean {
  const dernier = useRef(depart);
  const retouche = useRef(false);
  useEffect(() => {
    const noter = () => {
      retouche.current = true;
    };
    document.addEventListener('input', noter, true);
    return () => document.removeEventListener('input', noter, true);
  }, []);
  return useCallback((essai: number | undefined) => {
    if (essai !== dernier.current) retouche.current = false;
    dernier.current = essai;
    return essai !== undefined && retouche.current;
  }, []);
}

function titreDuResume(nombre: number): string {
  return nombre === 1 ? 'Un champ est à corriger' : `${nombre} champs sont à corriger`;
}

function allerAuChamp(evenement: MouseEvent, id: string) {
  const cible = document.getElementById(id);
  if (!cible) return;
  evenement.preventDefault();
  const saisie = cible instanceof HTMLFieldSetElement ? cible.querySelector('input') : cible;
  saisie?.focus({ preventScroll: true });
  cible.scrollIntoView({ block: 'center' });
}
