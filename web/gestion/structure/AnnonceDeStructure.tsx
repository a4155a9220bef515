import { useEffect, useRef } from 'react';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import { type Annonce, direLAnnonce } from './annonce.ts';
import styles from './ModifierStructure.module.css';

/** Takes the focus: « Valider » is at the bottom of a long page, what it did is told at the top. */
export function AnnonceDeStructure({ annonce }: { annonce: Annonce }) {
  const { vocabulaire } = useVocabulaire();
  const ici = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ici.current?.focus({ preventScroll: true });
    ici.current?.scrollIntoView({ block: 'center' });
  }, []);
  const { titre, phrases } = direLAnnonce(annonce, vocabulaire);
  return (
    <div ref={ici} tabIndex={-1} className={styles.annonce}>
      <Alerte genre="succes" titre={titre}>
        {phrases.map((phrase) => (
          <p key={phrase}>{phrase}</p>
        ))}
      </Alerte>
    </div>
  );
}
