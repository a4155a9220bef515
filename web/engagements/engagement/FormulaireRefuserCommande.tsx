import { useForm } from 'react-hook-form';
import { ACTES_D_ENGAGEMENT, MOTIFS_DE_REFUS } from '#shared/engagements/actes.ts';
import type { EngagementComplet } from '#shared/engagements/contrat.ts';
import { COMMENTAIRE_D_ENGAGEMENT_MAX } from '#shared/engagements/engagement.ts';
import { titreDEngagement } from '#shared/engagements/mots.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { ChampZoneTexte } from '../../design/champs/ChampZoneTexte.tsx';
import { AfficherRefus } from '../../factures/AfficherRefus.tsx';
import { optionsDe } from '../../factures/libelles.ts';
import { useRefus } from '../../factures/useRefus.ts';
import styles from '../Engagements.module.css';

type FormulaireRefuserCommandeProps = {
  engagement: EngagementComplet;
  onFermer: () => void;
  onFait: (message: string) => void;
};

/** The supplier cannot honour it: the motif is what the public body will read. */
export function FormulaireRefuserCommande({ engagement, onFermer, onFait }: FormulaireRefuserCommandeProps) {
  const form = useForm({ defaultValues: { motif: '', commentaire: '' } });
  const geste = useGeste('refuserEngagement');
  const { refus, montrer, montrerRefus } = useRefus(form);
  const { errors } = form.formState;
  function enregistrer() {
    const corps = form.getValues();
    const complet = corps.motif !== '';
    if (!montrer(complet ? {} : { motif: 'MOTIF_OBLIGATOIRE' })) form.setFocus('motif');
    if (!complet || geste.isPending) return;
    geste.mutate(
      { params: { id: engagement.id }, corps },
      {
        onSuccess: () => onFait(`${titreDEngagement(engagement)} : votre refus est parti chez votre client.`),
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
      <p>La commande s’arrête là : votre client devra en passer une autre.</p>
      <ChampSelection
        {...form.register('motif', { onChange: () => form.clearErrors('motif') })}
        libelle="Motif"
        obligatoire
        options={optionsDe(MOTIFS_DE_REFUS)}
        erreur={errors.motif?.message}
      />
      <ChampZoneTexte
        {...form.register('commentaire', { onChange: () => form.clearErrors('commentaire') })}
        libelle="Commentaire"
        aide="Votre client le lira."
        maximum={COMMENTAIRE_D_ENGAGEMENT_MAX}
        erreur={errors.commentaire?.message}
      />
      <div className={styles.boutons}>
        <Bouton onClick={onFermer}>Annuler</Bouton>
        <Bouton type="submit" genre="danger" occupe={geste.isPending} texteAttente="Envoi…">
          {ACTES_D_ENGAGEMENT.refuser.bouton}
        </Bouton>
      </div>
    </form>
  );
}
