import { ChevronDown, CircleUserRound } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import { Link } from 'react-router';
import styles from './MenuDuCompte.module.css';

const ENTREES = [
  { libelle: 'Mon compte', vers: '/portail/mon-compte' },
  { libelle: 'Mes rattachements', vers: '/portail/mon-compte#mes-rattachements' },
  { libelle: 'Mes habilitations', vers: '/portail/mon-compte#mes-habilitations' },
  { libelle: 'Changer mon adresse de connexion', vers: '/portail/mon-compte/adresse-de-connexion' },
] as const;

/** The menu under one's name, in the portal of today [S6b]. It folds when the focus leaves it, or with Escape. */
export function MenuDuCompte({ nom }: { nom: string }) {
  const [ouvert, ouvrir] = useState(false);
  const bouton = useRef<HTMLButtonElement>(null);
  function surTouche({ key }: KeyboardEvent) {
    if (key !== 'Escape' || !ouvert) return;
    ouvrir(false);
    bouton.current?.focus();
  }
  function surSortie({ currentTarget, relatedTarget }: FocusEvent) {
    if (!currentTarget.contains(relatedTarget)) ouvrir(false);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what happens on the button and the links inside
    <div className={styles.menu} onKeyDown={surTouche} onBlur={surSortie}>
      <button
        ref={bouton}
        type="button"
        className={styles.bouton}
        aria-expanded={ouvert}
        aria-controls="menu-du-compte"
        onClick={() => ouvrir(!ouvert)}
      >
        <CircleUserRound size={20} aria-hidden="true" />
        {nom}
        <ChevronDown size={20} aria-hidden="true" />
      </button>
      <ul id="menu-du-compte" className={styles.liste} hidden={!ouvert}>
        {ENTREES.map(({ libelle, vers }) => (
          <li key={vers}>
            <Link to={vers} className={styles.entree} onClick={() => ouvrir(false)}>
              {libelle}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
