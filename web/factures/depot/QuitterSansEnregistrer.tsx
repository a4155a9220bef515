import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';

type QuitterSansEnregistrerProps = {
  /** Asked when one leaves: would something be lost? */
  perdrait: () => boolean;
  /** What would be lost: a « facture », or a « pièce ». */
  quoi?: string;
};

/** Nothing typed is lost without a question, whether one follows a link or closes the tab. */
export function QuitterSansEnregistrer({ perdrait, quoi = 'facture' }: QuitterSansEnregistrerProps) {
  const blocage = useBlocker(() => perdrait());
  useEffect(() => {
    function retenir(evenement: BeforeUnloadEvent) {
      if (perdrait()) evenement.preventDefault();
    }
    window.addEventListener('beforeunload', retenir);
    return () => window.removeEventListener('beforeunload', retenir);
  }, [perdrait]);
  return (
    <Fenetre
      titre="Quitter sans enregistrer ?"
      ouverte={blocage.state === 'blocked'}
      onFermer={() => blocage.reset?.()}
      actions={
        <>
          <Bouton genre="danger" onClick={() => blocage.proceed?.()}>
            Quitter sans enregistrer
          </Bouton>
          <Bouton genre="principal" onClick={() => blocage.reset?.()}>
            Rester sur la page
          </Bouton>
        </>
      }
    >
      <p>Cette {quoi} n’est ni enregistrée ni envoyée. Si vous quittez la page, votre saisie est perdue.</p>
      <p>Pour la garder, restez sur la page et cliquez sur « Enregistrer ».</p>
    </Fenetre>
  );
}
