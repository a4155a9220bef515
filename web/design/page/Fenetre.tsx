import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import styles from './Fenetre.module.css';

type FenetreProps = {
  titre: string;
  ouverte: boolean;
  /** Without it, the window stays until what it asks is done: no « Fermer », and Escape does nothing. */
  onFermer?: (() => void) | undefined;
  children: ReactNode;
  /** Buttons at the bottom, the primary one last. */
  actions?: ReactNode;
  large?: boolean;
};

/** A modal window: the native one, so that focus, Escape and the page behind are the browser's work. */
export function Fenetre({ titre, ouverte, onFermer, children, actions, large }: FenetreProps) {
  const fenetre = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Before the window leaves the page: one that is gone gives the focus back to nobody.
  useLayoutEffect(() => {
    const dialogue = fenetre.current;
    if (!ouverte || !dialogue) return;
    dialogue.showModal();
    // Closing, not vanishing, gives the focus back to what opened the window.
    return () => dialogue.close();
  }, [ouverte]);
  const corps = useDefilementAuClavier(ouverte);
  return (
    <dialog
      ref={fenetre}
      aria-labelledby={id}
      className={styles.fenetre}
      data-large={large || undefined}
      onCancel={(evenement) => {
        // A file field inside the window has its own « cancel », which bubbles.
        if (evenement.target !== evenement.currentTarget) return;
        evenement.preventDefault();
        onFermer?.();
      }}
      onClose={({ target, currentTarget }) => {
        // Browsers close by themselves when Escape is pressed twice.
        if (target !== currentTarget || !ouverte || currentTarget.open) return;
        if (onFermer) onFermer();
        else currentTarget.showModal();
      }}
    >
      {ouverte && (
        <div className={styles.contenu}>
          <header className={styles.entete}>
            <h2 id={id}>{titre}</h2>
            {onFermer && (
              <button type="button" className={styles.fermer} onClick={onFermer}>
                <X size={20} aria-hidden="true" />
                Fermer
              </button>
            )}
          </header>
          <div ref={corps} className={styles.corps}>
            {children}
          </div>
          {actions && <footer className={styles.actions}>{actions}</footer>}
        </div>
      )}
    </dialog>
  );
}

/** A long text with nothing to act on must be scrolled with the keyboard: it then takes the focus itself. */
function useDefilementAuClavier(ouverte: boolean) {
  const corps = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const texte = corps.current;
    if (!ouverte || !texte) return;
    const observateur = new ResizeObserver(() => {
      const aDerouler = texte.scrollHeight > texte.clientHeight && !texte.querySelector(AGISSANTS);
      if (aDerouler) texte.tabIndex = 0;
      else texte.removeAttribute('tabindex');
    });
    observateur.observe(texte);
    return () => observateur.disconnect();
  }, [ouverte]);
  return corps;
}

const AGISSANTS = 'a, button, input, select, textarea, summary';
