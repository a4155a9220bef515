import { useForm } from 'react-hook-form';
import { ACTES } from '#shared/factures/actes.ts';
import type { FactureComplete } from '#shared/factures/contrat.ts';
import { defautDuSiret, normaliserIdentifiant } from '#shared/referentiel/siret.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { AfficherRefus } from '../AfficherRefus.tsx';
import { titreDe } from '../libelles.ts';
import { useRefus } from '../useRefus.ts';
import { ChampValideur } from './ChampValideur.tsx';
import styles from './Validation.module.css';

type FormulaireModifierValideurProps = {
  facture: FactureComplete;
  onFermer: () => void;
  onFait: (message: string) => void;
};

/** Another firm to validate: the titulaire or mandataire, for the supplier; the mandataire, for a cotraitant. */
export function FormulaireModifierValideur({ facture, onFermer, onFait }: FormulaireModifierValideurProps) {
  const form = useForm({ defaultValues: { siretValideur: '' } });
  const geste = useGeste('modifierValideur');
  const { refus, montrer, montrerRefus } = useRefus(form);
  const mandataire = facture.actes.includes('modifierValideur2');

  function enregistrer() {
    const { siretValideur } = form.getValues();
    const defaut = siretValideur.trim() === '' ? 'VALIDEUR_OBLIGATOIRE' : defautDuSiret(siretValideur);
    if (!montrer(defaut ? { siretValideur: defaut } : {})) form.setFocus('siretValideur');
    if (defaut || geste.isPending) return;
    geste.mutate(
      { params: { id: facture.id }, corps: { siretValideur: normaliserIdentifiant(siretValideur) } },
      {
        onSuccess: () => onFait(`${titreDe(facture)} : elle attend l’accord du nouveau valideur.`),
        onError: ({ refus: refuse }) =>
          // A cotraitant names a mandataire: the field is the same one on the screen.
          montrerRefus({
            ...refuse,
            champs: refuse.champs.map((c) => ({ ...c, champ: 'siretValideur' })),
          }),
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
      <ChampValideur
        {...form.register('siretValideur', { onChange: () => form.clearErrors('siretValideur') })}
        siret={form.watch('siretValideur')}
        libelle={mandataire ? 'SIRET du mandataire' : 'SIRET du valideur'}
        aide="L’entreprise qui doit donner son accord ; demandez-lui son SIRET en cas de doute."
        obligatoire
        erreur={form.formState.errors.siretValideur?.message}
      />
      <div className={styles.boutons}>
        <Bouton onClick={onFermer}>Annuler</Bouton>
        <Bouton type="submit" genre="principal" occupe={geste.isPending} texteAttente="Envoi…">
          {ACTES.modifierValideur.confirmation}
        </Bouton>
      </div>
    </form>
  );
}
