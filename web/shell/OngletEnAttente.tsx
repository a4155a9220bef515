import { LogOut } from 'lucide-react';
import { useNavigate } from 'react-router';
import { ESPACES } from '#shared/espaces/espaces.ts';
import { ongletsEnAttente } from '#shared/espaces/onglets.ts';
import { useGeste, useLecture } from '../api/requetes.ts';
import { fixerSiege } from '../api/siege.ts';
import { useMonSiege } from './etat-du-bac.ts';
import styles from './OngletEnAttente.module.css';
import { useVocabulaire } from './vocabulaire.ts';

/** In the frame of the practice: an espace is open, and its tab will only come with the next login [S19]. */
export function OngletEnAttente() {
  const siege = useMonSiege();
  const { vocabulaire } = useVocabulaire();
  const compte = useLecture('consulterMonCompte', {}, { active: siege !== undefined });
  const attendus = siege && compte.data ? ongletsEnAttente(compte.data, vocabulaire) : [];
  return (
    <div role="status" className={styles.place}>
      {siege && attendus.length > 0 && <Note compteId={siege.compteId} codes={attendus} />}
    </div>
  );
}

function Note({ compteId, codes }: { compteId: number; codes: readonly string[] }) {
  const quitter = useGeste('quitterSiege');
  const aller = useNavigate();
  function partir() {
    quitter.mutate(
      { corps: { compteId } },
      {
        onSuccess: () => {
          fixerSiege(undefined);
          void aller('/portail/connexion');
        },
      },
    );
  }
  return (
    <div className={styles.note}>
      <p>{phraseDe(codes)}</p>
      <button type="button" className={styles.bouton} aria-disabled={quitter.isPending || undefined} onClick={partir}>
        <LogOut size={20} aria-hidden="true" />
        Me déconnecter
      </button>
      <details className={styles.pourquoi}>
        <summary>Pourquoi ?</summary>
        <p>
          En 2021, le portail calculait vos onglets au moment où vous vous connectiez, et ne les changeait plus ensuite.
          Vos droits, eux, sont déjà à jour : seul l’onglet attend. C’est l’une des questions les plus posées à
          l’assistance. Avec les mots actuels du portail, l’application apparaît aussitôt.
        </p>
        <p>
          Vous n’avez pas le mot de passe de cette personne ? Reprendre son siège par « Je suis » vaut une connexion.
        </p>
      </details>
    </div>
  );
}

function phraseDe(codes: readonly string[]): string {
  const noms = codes.map((code) => `«\u00a0${ESPACES.find((e) => e.code === code)?.libelle ?? code}\u00a0»`);
  const suite = 'à la prochaine connexion\u00a0: déconnectez-vous, puis reconnectez-vous.';
  if (noms.length === 1) return `L’espace ${noms[0]} est ouvert, mais votre onglet apparaîtra ${suite}`;
  const liste = `${noms.slice(0, -1).join(', ')} et ${noms.at(-1)}`;
  return `Les espaces ${liste} sont ouverts, mais vos onglets apparaîtront ${suite}`;
}
