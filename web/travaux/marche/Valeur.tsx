import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Bouton } from '../../design/actions/Bouton.tsx';
import styles from './Fiche.module.css';

/** A value to carry into the form: its text as it is typed, and a button to copy it. */
export function Valeur({ texte, quoi }: { texte: string /** « le SIRET de… » */; quoi: string }) {
  const [copie, setCopie] = useState(false);
  return (
    <span className={styles.valeur}>
      <span className={styles.nombre}>{texte}</span>
      <Bouton
        petit
        genre="discret"
        icone={copie ? Check : Copy}
        onClick={({ currentTarget }) => setCopie(copier(texte, currentTarget))}
      >
        {copie ? 'Copié' : 'Copier'}
        <span className="hors-ecran"> {quoi}</span>
      </Bouton>
    </span>
  );
}

/** A classroom has plain HTTP, where the clipboard of the browser is absent: the old way still works there. */
function copier(texte: string, bouton: HTMLElement): boolean {
  const zone = document.createElement('textarea');
  zone.value = texte;
  zone.style.position = 'fixed';
  zone.style.opacity = '0';
  // Inside the window that holds the button: the page behind a window cannot take the focus.
  bouton.parentElement?.append(zone);
  zone.select();
  const fait = document.execCommand('copy');
  zone.remove();
  bouton.focus();
  return fait;
}
