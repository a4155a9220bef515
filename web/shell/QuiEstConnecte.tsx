import { CircleUserRound, LogOut } from 'lucide-react';
import { Link, useNavigate } from 'react-router';
import { useGeste } from '../api/requetes.ts';
import { fixerSiege } from '../api/siege.ts';
import { MenuDuCompte } from './MenuDuCompte.tsx';
import styles from './Portail.module.css';
import { useVocabulaire } from './vocabulaire.ts';

type Personne = { compteId: number; prenom: string; nom: string };

/**
 * « Prénom NOM » in the banner: in 2021 it leads to « Mon compte », today it opens a menu (ecrans-aide § 2.3). Beside it,
 * « Se déconnecter »: the tabs of 2021 are worked out again at the next login.
 */
export function QuiEstConnecte({ personne }: { personne: Personne }) {
  const de2021 = useVocabulaire().vocabulaire === '2021';
  const quitter = useGeste('quitterSiege');
  const aller = useNavigate();
  const { compteId, prenom, nom } = personne;
  const enEntier = `${prenom} ${nom.toUpperCase()}`;
  function partir() {
    fixerSiege(undefined);
    void aller('/portail');
  }
  return (
    <div className={styles.liens}>
      {de2021 ? (
        <Link to="/portail/mon-compte" className={styles.lien}>
          <CircleUserRound size={20} aria-hidden="true" />
          {enEntier}
        </Link>
      ) : (
        <MenuDuCompte nom={enEntier} />
      )}
      <button
        type="button"
        className={styles.lien}
        aria-disabled={quitter.isPending || undefined}
        onClick={() => {
          if (!quitter.isPending) quitter.mutate({ corps: { compteId } }, { onSuccess: partir });
        }}
      >
        <LogOut size={20} aria-hidden="true" />
        Se déconnecter
      </button>
    </div>
  );
}
