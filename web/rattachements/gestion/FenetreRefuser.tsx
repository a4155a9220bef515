import { useForm } from 'react-hook-form';
import type { DemandeATraiter } from '#shared/rattachements/contrat.ts';
import { COMMENTAIRE_MAX, motifExige } from '#shared/rattachements/demande.ts';
import { useGeste } from '../../api/requetes.ts';
import { phraseDuRefus } from '../../comptes/formulaire/resolution.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { ChampZoneTexte } from '../../design/champs/ChampZoneTexte.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from '../Rattachements.module.css';
import { nomDe, phraseDeFin } from './phrases.ts';

type Props = {
  demandes: readonly DemandeATraiter[];
  onFermer: () => void;
  onFait: (phrase: string) => void;
};

/** « Refuser »: the same comment for each, that the requester will read; today it is compulsory [S12]. */
export function FenetreRefuser({ demandes, onFermer, onFait }: Props) {
  const { vocabulaire } = useVocabulaire();
  const refuser = useGeste('refuserRattachement');
  const form = useForm({ defaultValues: { motif: '' } });
  const exige = motifExige(vocabulaire);
  const error = refuser.error?.refus;

  function envoyer() {
    if (refuser.isPending) return;
    const motif = form.getValues('motif').trim();
    if (exige && !motif) {
      form.setError('motif', { message: phraseDuRefus('MOTIF_DE_REFUS_OBLIGATOIRE') });
      return form.setFocus('motif');
    }
    refuser.mutate(
      { corps: { demandes: demandes.map(({ id }) => id), motif: motif || undefined, vocabulaire } },
      {
        onSuccess: () => onFait(phraseDeFin(demandes, 'refusée')),
        onError: ({ refus }) => {
          const defaut = refus.champs.find(({ champ }) => champ === 'motif');
          if (defaut) form.setError('motif', { message: phraseDuRefus(defaut.code) });
        },
      },
    );
  }
  return (
    <Fenetre
      titre={demandes.length > 1 ? `Refuser ${demandes.length} demandes` : 'Refuser la demande'}
      ouverte
      onFermer={onFermer}
      actions={
        <>
          <Bouton onClick={onFermer}>Annuler</Bouton>
          <Bouton genre="principal" occupe={refuser.isPending} texteAttente="Envoi…" onClick={envoyer}>
            {exige ? 'OK' : 'Refuser'}
          </Bouton>
        </>
      }
    >
      <div className={styles.pile}>
        {error && !error.champs.some(({ champ }) => champ === 'motif') && <RefusAlerte {...error} />}
        <p className={styles.prose}>{demandes.map((d) => `${nomDe(d)} (${d.structure.designation})`).join(', ')}</p>
        <div className={styles.large}>
          <ChampZoneTexte
            {...form.register('motif', { onChange: () => form.clearErrors('motif') })}
            libelle="Motif du refus"
            aide={`Le demandeur le lira : dites-lui ce qu’il doit corriger.${exige ? '' : ' Facultatif, mais un refus muet ne l’aide pas.'}`}
            obligatoire={exige}
            erreur={form.formState.errors.motif?.message}
            maximum={COMMENTAIRE_MAX}
          />
        </div>
      </div>
    </Fenetre>
  );
}
