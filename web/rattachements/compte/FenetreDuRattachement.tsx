import type { MonRattachement } from '#shared/rattachements/contrat.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import styles from '../Rattachements.module.css';

export type GesteDeRattachement = 'annuler' | 'seDetacher';

type Props = {
  geste: GesteDeRattachement;
  rattachement: MonRattachement;
  onFermer: () => void;
  onFait: (phrase: string) => void;
};

const TEXTES = {
  annuler: {
    titre: 'Annuler ma demande',
    operation: 'annulerDemande',
    bouton: 'Annuler ma demande',
    question: (nom: string) => `Votre demande de rattachement à ${nom} sera retirée. Vous pourrez en faire une autre.`,
    fait: (nom: string) => `Votre demande de rattachement à ${nom} est annulée.`,
  },
  seDetacher: {
    titre: 'Me détacher de la structure',
    operation: 'seDetacher',
    bouton: 'Me détacher',
    question: (nom: string) =>
      `Vous n’aurez plus accès à ${nom}, ni à ses factures. Pour revenir, il faudra une nouvelle demande.`,
    fait: (nom: string) => `Vous n’êtes plus rattaché à ${nom}.`,
  },
} as const;

/** Asks before the person gives up a demande, or leaves a structure. */
export function FenetreDuRattachement({ geste, rattachement, onFermer, onFait }: Props) {
  const { titre, operation, bouton, question, fait } = TEXTES[geste];
  const jouer = useGeste(operation);
  const { structureId, designation } = rattachement;
  return (
    <Fenetre
      titre={titre}
      ouverte
      onFermer={onFermer}
      actions={
        <>
          <Bouton onClick={onFermer}>Ne rien changer</Bouton>
          <Bouton
            genre="danger"
            occupe={jouer.isPending}
            texteAttente="Envoi…"
            onClick={() => jouer.mutate({ params: { structureId } }, { onSuccess: () => onFait(fait(designation)) })}
          >
            {bouton}
          </Bouton>
        </>
      }
    >
      <div className={styles.pile}>
        {jouer.error && <RefusAlerte {...jouer.error.refus} />}
        <p className={styles.prose}>{question(designation)}</p>
      </div>
    </Fenetre>
  );
}
