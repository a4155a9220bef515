import { useState } from 'react';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import styles from '../Espaces.module.css';
import { entreGuillemets } from '../noms.ts';

type RetirerAbonnementProps = {
  id: number;
  personne: string;
  /** Of the espace. */
  nom: string;
  onFait: (phrase: string) => void;
};

export function RetirerAbonnement({ id, personne, nom, onFait }: RetirerAbonnementProps) {
  const [ouverte, ouvrir] = useState(false);
  const geste = useGeste('retirerAbonnement');
  const fermer = () => ouvrir(false);
  const espace = entreGuillemets(nom);
  return (
    <>
      <Bouton petit genre="discret" onClick={() => ouvrir(true)}>
        Retirer
        <span className="hors-ecran">
          {' '}
          {nom} à {personne}
        </span>
      </Bouton>
      <Fenetre
        titre="Retirer l’abonnement"
        ouverte={ouverte}
        onFermer={fermer}
        actions={
          <>
            <Bouton onClick={fermer}>Annuler</Bouton>
            <Bouton
              genre="danger"
              occupe={geste.isPending}
              texteAttente="Envoi…"
              onClick={() =>
                geste.mutate({ params: { id } }, { onSuccess: () => onFait(`${personne} n’a plus ${espace}.`) })
              }
            >
              Retirer
            </Bouton>
          </>
        }
      >
        <div className={styles.pile}>
          {geste.error && <RefusAlerte {...geste.error.refus} />}
          <p>
            {personne} n’aura plus {espace}. Aucun courriel ne part : prévenez cette personne.
          </p>
        </div>
      </Fenetre>
    </>
  );
}
