import { lazy, type RefObject, Suspense, useEffect, useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useDirect, useLecture } from '../api/requetes.ts';
import { useFoyerRetenu } from '../design/page/foyer-retenu.ts';
import { Bandeau } from './Bandeau.tsx';
import styles from './Cadre.module.css';

const BarreEntrainement = lazy(async () => ({ default: (await import('./BarreEntrainement.tsx')).BarreEntrainement }));

/** The dark frame around everything: the band, and the practice bar once a person is in a bac. */
export function Cadre() {
  const session = useLecture('consulterSession', {});
  const entre = session.data?.entre ?? false;
  useDirect(entre);
  const { pathname } = useLocation();
  const place = <div className={styles.place} data-cadre />;
  return (
    <div className={styles.cadre}>
      <a href="#contenu" className="evitement">
        Aller au contenu
      </a>
      <Bandeau />
      {session.isPending && pathname !== '/' && place}
      {entre && (
        <Suspense fallback={place}>
          <BarreEntrainement />
        </Suspense>
      )}
      <Contenu />
      <ScrollRestoration />
    </div>
  );
}

function Contenu() {
  const contenu = useRef<HTMLDivElement>(null);
  useFoyerRetenu(contenu);
  return (
    <div id="contenu" ref={contenu} tabIndex={-1} className={styles.contenu}>
      <DebutDePage contenu={contenu} />
      <Outlet />
    </div>
  );
}

/**
 * A new page is a new subject: the focus goes to its beginning, as a page load would do. It stands before the page, so
 * that its effect runs first: a title, a refusal or a window of the page that asks for the focus gets it, and keeps it.
 */
function DebutDePage({ contenu }: { contenu: RefObject<HTMLDivElement | null> }) {
  const { pathname } = useLocation();
  const premiere = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what makes a new page
  useEffect(() => {
    if (!premiere.current) contenu.current?.focus({ preventScroll: true });
    premiere.current = false;
  }, [pathname]);
  return null;
}
