import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';

/** Espaces that were ticked are opened by the « Valider » at the bottom only: who leaves before is told [S19]. */
export function QuitterSansValider({ aValider }: { aValider: boolean }) {
  const blocage = useBlocker(
    ({ currentLocation, nextLocation }) => aValider && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!aValider) return;
    const retenir = (evenement: BeforeUnloadEvent) => evenement.preventDefault();
    window.addEventListener('beforeunload', retenir);
    return () => window.removeEventListener('beforeunload', retenir);
  }, [aValider]);
  return (
    <Fenetre
      titre="Vous n’avez pas validé vos modifications."
      ouverte={blocage.state === 'blocked'}
      onFermer={() => blocage.reset?.()}
      actions={
        <>
          <Bouton genre="danger" onClick={() => blocage.proceed?.()}>
            Quitter sans valider
          </Bouton>
          <Bouton genre="principal" onClick={() => blocage.reset?.()}>
            Rester sur la page
          </Bouton>
        </>
      }
    >
      <p>Si vous quittez la page maintenant, rien n’est enregistré, et les espaces cochés ne sont pas ouverts.</p>
      <p>Restez sur la page et cliquez sur « Valider », tout en bas.</p>
    </Fenetre>
  );
}
