import type { ReactNode } from 'react';
import type { Refuse } from '../../api/client.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import { AfficherRefus } from '../AfficherRefus.tsx';

type FenetreConfirmerProps = {
  titre: string;
  ouverte: boolean;
  bouton: string;
  genre: 'principal' | 'danger';
  geste: { isPending: boolean; error: Refuse | null; reset: () => void };
  onConfirmer: () => void;
  onFermer: () => void;
  children: ReactNode;
};

/** Asks before an act that asks for nothing else. */
export function FenetreConfirmer(props: FenetreConfirmerProps) {
  const { titre, ouverte, bouton, genre, geste, onConfirmer, onFermer, children } = props;
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
      {geste.error && <AfficherRefus refus={geste.error.refus} />}
      {children}
    </Fenetre>
  );
}
