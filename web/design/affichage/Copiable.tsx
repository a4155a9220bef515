import { Check, Copy } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './Copiable.module.css';

type CopiableProps = {
  /** What is copied. */
  valeur: string;
  /** What it is, for the name of the button: « le code de la classe ». */
  quoi: string;
  /** How it is shown, when not as it is copied. */
  children?: ReactNode;
};

type Issue = 'copie' | 'selection';

const DIT = { copie: 'Copié', selection: 'Sélectionné : faites Ctrl + C' } as const satisfies Record<Issue, string>;

/** A code one may want elsewhere. Works over plain HTTP, where the clipboard of the page does not exist. */
export function Copiable({ valeur, quoi, children }: CopiableProps) {
  const code = useRef<HTMLElement>(null);
  const [issue, setIssue] = useState<Issue>();
  useEffect(() => {
    if (!issue) return;
    const fin = setTimeout(() => setIssue(undefined), 4000);
    return () => clearTimeout(fin);
  }, [issue]);
  async function cliquer() {
    setIssue((await copier(valeur)) ? 'copie' : choisir(code.current));
  }
  return (
    <span className={styles.copiable}>
      <code ref={code} className={styles.code}>
        {children ?? valeur}
      </code>
      <button type="button" className={styles.bouton} onClick={() => void cliquer()}>
        {issue === 'copie' ? <Check size={18} aria-hidden="true" /> : <Copy size={18} aria-hidden="true" />}
        Copier<span className="hors-ecran"> {quoi}</span>
      </button>
      <span role="status" className={styles.issue}>
        {issue && DIT[issue]}
      </span>
    </span>
  );
}

async function copier(texte: string): Promise<boolean> {
  if (!window.isSecureContext || !navigator.clipboard) return false;
  try {
    await navigator.clipboard.writeText(texte);
    return true;
  } catch {
    // Refused by the browser: the selection remains.
    return false;
  }
}

/** Selects the text, then tries the copy of the browser's menu, which asks for no secure context. */
function choisir(element: HTMLElement | null): Issue {
  if (element) getSelection()?.selectAllChildren(element);
  return document.execCommand('copy') ? 'copie' : 'selection';
}
