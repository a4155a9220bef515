import type { KeyboardEvent } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { type ChampDeLigne, regleDeLigne, sansTva, UNITES } from '#shared/factures/saisie/lignes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { ChampMontant } from '../../design/champs/ChampMontant.tsx';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import type { ValeursDuDepot } from '../depot/valeurs.ts';
import { formaterSomme } from '../libelles.ts';
import { AUTRE_TAUX, estCommencee, lireLigne, TAUX_PROPOSES } from './ligne-tapee.ts';
import styles from './Saisie.module.css';
import { useTypeTva } from './totaux.ts';

type EditeurDeLigneProps = {
  /** The line that is modified; none: a new one. */
  rang: number | undefined;
  onAjouter: () => void;
  onVider: () => void;
};

/** The fields of one line. Enter puts it in the facture and begins the next: many lines are typed without the mouse. */
export function EditeurDeLigne({ rang, onAjouter, onVider }: EditeurDeLigneProps) {
  const { control } = useFormContext<ValeursDuDepot>();
  const [ligne, devise] = useWatch({ control, name: ['ligne', 'devise'] });
  const typeTva = useTypeTva();
  const { reference, denomination, quantite, unite, prixUnitaire, remise } = {
    reference: useChampDeLigne('reference'),
    denomination: useChampDeLigne('denomination'),
    quantite: useChampDeLigne('quantite'),
    unite: useChampDeLigne('unite'),
    prixUnitaire: useChampDeLigne('prixUnitaire'),
    remise: useChampDeLigne('remise'),
  };
  const { ligne: lue } = lireLigne(ligne, typeTva);
  const nouvelle = rang === undefined;

  function valider(evenement: KeyboardEvent<HTMLFieldSetElement>) {
    if (evenement.key !== 'Enter' || !(evenement.target instanceof HTMLInputElement)) return;
    evenement.preventDefault();
    onAjouter();
  }

  return (
    <fieldset className={styles.editeur} onKeyDown={valider}>
      <legend>{nouvelle ? 'Nouvelle ligne' : `Modifier la ligne ${rang + 1}`}</legend>
      <div className={styles.large}>
        <ChampTexte {...reference} obligatoire />
        <ChampTexte {...denomination} obligatoire />
      </div>
      <GrilleChamps>
        <ChampTexte {...quantite} obligatoire inputMode="decimal" allure="mono" />
        <ChampTexte {...unite} obligatoire list="unites-de-ligne" />
        <ChampMontant {...prixUnitaire} obligatoire />
        <ChampMontant {...remise} />
        {!sansTva(typeTva) && <Taux />}
      </GrilleChamps>
      <datalist id="unites-de-ligne">
        {UNITES.map((mot) => (
          <option key={mot} value={mot} />
        ))}
      </datalist>
      <div className={styles.pied}>
        <p className={styles.annonce}>
          {lue && `Montant HT de la ligne après remise : ${formaterSomme(lue.montantHt, devise)}`}
        </p>
        {(!nouvelle || estCommencee(ligne)) && (
          <Bouton genre="discret" onClick={onVider}>
            {nouvelle ? 'Effacer' : 'Ne pas modifier'}
          </Bouton>
        )}
        <Bouton onClick={onAjouter}>{nouvelle ? 'Ajouter une ligne' : 'Enregistrer la ligne'}</Bouton>
      </div>
    </fieldset>
  );
}

/** A rate of the list, or another one of the law. */
function Taux() {
  const { control, register } = useFormContext<ValeursDuDepot>();
  const choix = useWatch({ control, name: 'ligne.choixTaux' });
  const taux = useChampDeLigne('tauxTva');
  const autre = choix === AUTRE_TAUX;
  return (
    <>
      <ChampSelection
        {...register('ligne.choixTaux')}
        libelle={taux.libelle}
        obligatoire
        erreur={autre ? undefined : taux.erreur}
        options={[...TAUX_PROPOSES, { valeur: AUTRE_TAUX, libelle: 'Autre taux' }]}
      />
      {autre && <ChampTexte {...taux} libelle="Autre taux de TVA" obligatoire inputMode="decimal" suffixe="%" />}
    </>
  );
}

function useChampDeLigne(champ: ChampDeLigne) {
  const { register, formState, clearErrors } = useFormContext<ValeursDuDepot>();
  const { libelle, aide } = regleDeLigne(champ);
  const nom = `ligne.${champ}` as const;
  return {
    ...register(nom, { onChange: () => clearErrors(nom) }),
    libelle,
    aide,
    autoComplete: 'off',
    erreur: formState.errors.ligne?.[champ]?.message,
  };
}
