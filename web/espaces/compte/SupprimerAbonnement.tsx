import type { MonAbonnement } from '#shared/espaces/contrat.ts';
import { type CodeEspace, espace as espaceDe } from '#shared/espaces/espaces.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from '../Espaces.module.css';
import { entreGuillemets, nomDeLEspace } from '../noms.ts';

type Props = {
  abonnement: MonAbonnement;
  ouverte: boolean;
  onFermer: () => void;
  onFait: (phrase: string) => void;
};

/** What will be lost, before it is. */
export function SupprimerAbonnement({ abonnement, ouverte, onFermer, onFait }: Props) {
  const { id, structure, service, espace } = abonnement;
  const { vocabulaire } = useVocabulaire();
  const geste = useGeste('supprimerAbonnement');
  const nom = entreGuillemets(nomDeLEspace(espace, vocabulaire));
  const ou = service ? `le service ${service.nom} de ${structure.raisonSociale}` : structure.raisonSociale;
  function supprimer() {
    geste.mutate(
      { params: { id } },
      {
        onSuccess: () => {
          onFermer();
          onFait(`Vous n’êtes plus abonné à ${nom}.`);
        },
      },
    );
  }
  return (
    <Fenetre
      titre="Supprimer l’abonnement"
      ouverte={ouverte}
      onFermer={onFermer}
      actions={
        <>
          <Bouton onClick={onFermer}>Garder l’abonnement</Bouton>
          <Bouton genre="danger" occupe={geste.isPending} texteAttente="Envoi…" onClick={supprimer}>
            Supprimer
          </Bouton>
        </>
      }
    >
      <div className={styles.pile}>
        {geste.error && <RefusAlerte message={geste.error.refus.message} faire={geste.error.refus.faire} />}
        <p>
          Vous n’aurez plus {nom} pour {ou}. Les factures, elles, restent où elles sont.
        </p>
        <p>
          {espaceDe(espace as CodeEspace).sansValidation
            ? 'Vous pourrez le reprendre seul quand vous voudrez.'
            : 'Pour le retrouver, il faudra refaire une demande, et attendre la réponse du gestionnaire.'}
        </p>
      </div>
    </Fenetre>
  );
}
