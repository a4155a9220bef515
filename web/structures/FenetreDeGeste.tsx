import type { ReactNode } from 'react';
import type { Refuse } from '../api/client.ts';
import { Bouton } from '../design/actions/Bouton.tsx';
import { RefusAlerte } from '../design/messages/RefusAlerte.tsx';
import { Fenetre } from '../design/page/Fenetre.tsx';

type FenetreDeGesteProps = {
  titre: string;
  ouverte: boolean;
  bouton: string;
  genre?: 'principal' | 'danger';
  geste: { isPending: boolean; error: Refuse | null; reset: () => void };
  onConfirmer: () => void;
  onFermer: () => void;
  children: ReactNode;
};

/** Asks before an act on one thing of the structure; its refusal shows at the top and takes the focus. */
export function FenetreDeGeste(props: FenetreDeGesteProps) {
  const { titre, ouverte, bouton, genre = 'principal', geste, onConfirmer, onFermer, children } = props;
  const refus = geste.error?.refus;
  function fermer() {
    if (geste.isPending) return;
    geste.reset();
    onFermer();
  }
  return (
    <Fenetre
      titre={titre}
      ouverte={ouverte}
      onFermer={fermer}
      actions={
        <>
          <Bouton onClick={fermer}>Annuler</Bouton>
          <Bouton genre={genre} occupe={geste.isPending} texteAttente="Envoi…" onClick={onConfirmer}>
            {bouton}
          </Bouton>
        </>
      }
    >
      {refus && <RefusAlerte {...refus} />}
      {children}
    </Fenetre>
  );
}
