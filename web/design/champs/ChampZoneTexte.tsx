import { type ComponentProps, type Ref, useId, useLayoutEffect, useRef, useState } from 'react';
import { classes } from '../classes.ts';
import styles from './Champ.module.css';
import { Champ } from './Champ.tsx';
import { texteDuCompteur } from './compteur.ts';
import { type Presentation, reperes } from './presentation.ts';

type ChampZoneTexteProps = Presentation &
  Omit<ComponentProps<'textarea'>, 'maxLength'> & {
    /** Counted, not cut: a text pasted too long stays whole and says how much is too much. */
    maximum?: number;
  };

export function ChampZoneTexte(props: ChampZoneTexteProps) {
  const { libelle, aide, erreur, obligatoire, reconnu, maximum, className, ref, ...saisie } = props;
  const secours = useId();
  const id = saisie.id ?? saisie.name ?? secours;
  const zone = useRef<HTMLTextAreaElement>(null);
  const [longueur, setLongueur] = useState(0);
  // The form may set the text without an event (default values, reset): read it again at each render.
  useLayoutEffect(() => setLongueur(zone.current?.value.length ?? 0));
  const compte = maximum === undefined ? undefined : texteDuCompteur(longueur, maximum);
  const bientotPlein = maximum !== undefined && longueur >= maximum * 0.9;
  const decritPar = [reperes(id, { aide, erreur, reconnu }).decritPar, compte && `${id}-compteur`];
  return (
    <Champ {...{ id, libelle, aide, erreur, obligatoire, reconnu, className }}>
      <div className={styles.sousZone}>
        <textarea
          rows={4}
          {...saisie}
          ref={(element) => {
            zone.current = element;
            return relier(ref, element);
          }}
          id={id}
          onInput={(evenement) => {
            setLongueur(evenement.currentTarget.value.length);
            saisie.onInput?.(evenement);
          }}
          onFocus={(evenement) => {
            // Browsers only bring the line of the caret into view: the rest could stay under the bar of the form.
            evenement.currentTarget.scrollIntoView({ block: 'nearest' });
            saisie.onFocus?.(evenement);
          }}
          className={classes(styles.saisie, styles.zone)}
          aria-required={obligatoire || undefined}
          aria-invalid={erreur ? true : undefined}
          aria-describedby={decritPar.filter(Boolean).join(' ') || undefined}
        />
        {compte && (
          <p
            id={`${id}-compteur`}
            aria-live={bientotPlein ? 'polite' : 'off'}
            className={classes(styles.compteur, longueur > (maximum ?? 0) && styles.depasse)}
          >
            {compte}
          </p>
        )}
      </div>
    </Champ>
  );
}

function relier(ref: Ref<HTMLTextAreaElement> | undefined, element: HTMLTextAreaElement | null) {
  if (typeof ref === 'function') return ref(element);
  if (ref) ref.current = element;
}
