import { useForm } from 'react-hook-form';
import { ACTES_D_ENGAGEMENT } from '#shared/engagements/actes.ts';
import type { EngagementComplet } from '#shared/engagements/contrat.ts';
import { COMMENTAIRE_D_ENGAGEMENT_MAX } from '#shared/engagements/engagement.ts';
import { titreDEngagement } from '#shared/engagements/mots.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { ChampZoneTexte } from '../../design/champs/ChampZoneTexte.tsx';
import { AfficherRefus } from '../../factures/AfficherRefus.tsx';
import { useRefus } from '../../factures/useRefus.ts';
import styles from '../Engagements.module.css';

type FormulaireAccepterProps = {
  engagement: EngagementComplet;
  onFermer: () => void;
  onFait: (message: string) => void;
};

/** The supplier can honour it, and may add a word. */
export function FormulaireAccepter({ engagement, onFermer, onFait }: FormulaireAccepterProps) {
  const form = useForm({ defaultValues: { commentaire: '' } });
  const geste = useGeste('accepterEngagement');
  const { refus, montrerRefus } = useRefus(form);
  function enregistrer() {
    if (geste.isPending) return;
    geste.mutate(
      { params: { id: engagement.id }, corps: { commentaire: form.getValues('commentaire') } },
      {
        onSuccess: () => onFait(`${titreDEngagement(engagement)} : votre accord est parti chez votre client.`),
        onError: (refuse) => montrerRefus(refuse.refus),
      },
    );
  }
  return (
    <form
      noValidate
      autoComplete="off"
      className={styles.pile}
      onSubmit={(evenement) => {
        evenement.preventDefault();
        enregistrer();
      }}
    >
      {refus && <AfficherRefus refus={refus} />}
      <p>
        Vous dites à votre client que vous pouvez honorer cette commande, au montant et aux conditions qu’elle porte.
      </p>
      <ChampZoneTexte
        {...form.register('commentaire', { onChange: () => form.clearErrors('commentaire') })}
        libelle="Commentaire"
        aide="Par exemple, une date de livraison."
        maximum={COMMENTAIRE_D_ENGAGEMENT_MAX}
        erreur={form.formState.errors.commentaire?.message}
      />
      <div className={styles.boutons}>
        <Bouton onClick={onFermer}>Annuler</Bouton>
        <Bouton type="submit" genre="principal" occupe={geste.isPending} texteAttente="Envoi…">
          {ACTES_D_ENGAGEMENT.accepter.bouton}
        </Bouton>
      </div>
    </form>
  );
}
