import { useForm } from 'react-hook-form';
import { ACTES } from '#shared/factures/actes.ts';
import type { FactureComplete } from '#shared/factures/contrat.ts';
import { motifsDe } from '#shared/factures/motifs.ts';
import { COMPLEMENT_MAX } from '#shared/factures/valideurs.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { ChampZoneTexte } from '../../design/champs/ChampZoneTexte.tsx';
import { AfficherRefus } from '../AfficherRefus.tsx';
import { optionsDe, titreDe } from '../libelles.ts';
import { useRefus } from '../useRefus.ts';
import styles from './Validation.module.css';

type Valeurs = { motif: string; complementInformation: string };
type FormulaireRefuserProps = { facture: FactureComplete; onFermer: () => void; onFait: (message: string) => void };

const CE_QUI_SUIT: Readonly<Record<string, string>> = {
  MAUVAIS_VALIDEUR: 'Le fournisseur pourra désigner un autre valideur : sa facture garde son numéro.',
  AUTRE: 'La facture s’arrête là : le fournisseur devra en déposer une nouvelle, sous un autre numéro.',
};

/** The motif decides of what follows: it is said before one confirms. */
export function FormulaireRefuser({ facture, onFermer, onFait }: FormulaireRefuserProps) {
  const form = useForm<Valeurs>({ defaultValues: { motif: '', complementInformation: '' } });
  const geste = useGeste('refuserFacture');
  const { refus, montrer, montrerRefus } = useRefus(form);
  const { errors } = form.formState;

  function enregistrer() {
    const { motif, complementInformation } = form.getValues();
    const complet = motif !== '';
    if (!montrer(complet ? {} : { motif: 'MOTIF_OBLIGATOIRE' })) form.setFocus('motif');
    if (!complet || geste.isPending) return;
    geste.mutate(
      {
        params: { id: facture.id },
        corps: { motif, complementInformation: complementInformation.trim() || undefined },
      },
      {
        onSuccess: () => onFait(`${titreDe(facture)} : votre refus est enregistré.`),
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
      <ChampSelection
        {...form.register('motif', { onChange: () => form.clearErrors('motif') })}
        libelle="Motif de refus"
        obligatoire
        aide={CE_QUI_SUIT[form.watch('motif')]}
        options={optionsDe(motifsDe('refuser1'))}
        erreur={errors.motif?.message}
      />
      <ChampZoneTexte
        {...form.register('complementInformation', { onChange: () => form.clearErrors('complementInformation') })}
        libelle="Complément d’information"
        aide="Dites au fournisseur ce qui ne va pas : il le lira."
        maximum={COMPLEMENT_MAX}
        erreur={errors.complementInformation?.message}
      />
      <div className={styles.boutons}>
        <Bouton onClick={onFermer}>Annuler</Bouton>
        <Bouton type="submit" genre="danger" occupe={geste.isPending} texteAttente="Envoi…">
          {ACTES.refuser1.confirmation}
        </Bouton>
      </div>
    </form>
  );
}
