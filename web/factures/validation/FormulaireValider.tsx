import { type FieldPath, FormProvider, useForm } from 'react-hook-form';
import { champsRefuses } from '#shared/contrat/verifier.ts';
import { ACTES } from '#shared/factures/actes.ts';
import type { FactureComplete } from '#shared/factures/contrat.ts';
import { ValidationSaisie } from '#shared/factures/contrat-validation.ts';
import { COMPLEMENT_MAX, type CodeQualite, QUALITES, qualitesProposees } from '#shared/factures/valideurs.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { ChampZoneTexte } from '../../design/champs/ChampZoneTexte.tsx';
import { GroupeRadio } from '../../design/champs/GroupeRadio.tsx';
import { AfficherRefus } from '../AfficherRefus.tsx';
import { titreDe } from '../libelles.ts';
import { PiecesAJoindre } from '../pieces/PiecesAJoindre.tsx';
import type { PieceSaisie } from '../pieces/piece.ts';
import { type Defauts, useRefus } from '../useRefus.ts';
import { ChampValideur } from './ChampValideur.tsx';
import styles from './Validation.module.css';

type Valeurs = {
  qualite: CodeQualite | '';
  siretMandataire: string;
  complementInformation: string;
  piecesJointes: PieceSaisie[];
};
type FormulaireValiderProps = { facture: FactureComplete; onFermer: () => void; onFait: (message: string) => void };

const VIDE: Valeurs = { qualite: '', siretMandataire: '', complementInformation: '', piecesJointes: [] };

/** In what capacity one agrees, a word, a file; a cotraitant names the mandataire. */
export function FormulaireValider({ facture, onFermer, onFait }: FormulaireValiderProps) {
  const form = useForm<Valeurs>({ defaultValues: VIDE });
  const validation = useGeste('validerFacture');
  const { refus, montrer, montrerRefus } = useRefus(form);
  const { errors } = form.formState;
  const qualites = qualitesProposees(facture.cadre, facture.statut === 'A_VALIDER_2' ? 2 : 1);
  const qualite = qualites.find((code) => code === form.watch('qualite'));
  const nommeMandataire = qualite !== undefined && QUALITES[qualite].nommeMandataire;

  function enregistrer() {
    const { saisi, defauts } = lire(form.getValues(), nommeMandataire);
    if (!montrer(defauts)) focaliser(defauts);
    if (Object.keys(defauts).length > 0 || !saisi || validation.isPending) return;
    validation.mutate(
      { params: { id: facture.id }, corps: saisi },
      {
        onSuccess: () => onFait(`${titreDe(facture)} : votre accord est enregistré.`),
        onError: (refuse) => montrerRefus(refuse.refus),
      },
    );
  }

  /** The window has no summary: the first field to correct takes the focus. */
  function focaliser(defauts: Defauts) {
    const premier = Object.keys(defauts)[0] as FieldPath<Valeurs> | undefined;
    if (premier) form.setFocus(premier);
  }

  return (
    <FormProvider {...form}>
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
        <GroupeRadio
          {...form.register('qualite', { onChange: () => form.clearErrors('qualite') })}
          libelle="En quelle qualité validez-vous ?"
          obligatoire
          erreur={errors.qualite?.message}
          options={qualites.map((code) => ({
            valeur: code,
            libelle: QUALITES[code].libelle,
            aide: QUALITES[code].aide,
          }))}
        />
        {nommeMandataire && (
          <ChampValideur
            {...form.register('siretMandataire', { onChange: () => form.clearErrors('siretMandataire') })}
            siret={form.watch('siretMandataire')}
            libelle="SIRET du mandataire"
            aide="L’entreprise mandataire du groupement : elle validera après vous."
            obligatoire
            erreur={errors.siretMandataire?.message}
          />
        )}
        <ChampZoneTexte
          {...form.register('complementInformation', { onChange: () => form.clearErrors('complementInformation') })}
          libelle="Complément d’information"
          aide="Le fournisseur et le client public le liront."
          maximum={COMPLEMENT_MAX}
          erreur={errors.complementInformation?.message}
        />
        <PiecesAJoindre />
        <div className={styles.boutons}>
          <Bouton onClick={onFermer}>Annuler</Bouton>
          <Bouton type="submit" genre="principal" occupe={validation.isPending} texteAttente="Envoi…">
            {ACTES.valider1.confirmation}
          </Bouton>
        </div>
      </form>
    </FormProvider>
  );
}

/** What is typed, checked as the server will; a cotraitant must name the mandataire. */
function lire(valeurs: Valeurs, nommeMandataire: boolean): { saisi?: ValidationSaisie; defauts: Defauts } {
  const { siretMandataire, ...autres } = valeurs;
  const lu = ValidationSaisie.safeParse(
    { ...autres, ...(nommeMandataire && siretMandataire.trim() !== '' && { siretMandataire }) },
    { reportInput: true },
  );
  const defauts: Defauts = lu.success ? {} : champsRefuses(lu.error);
  if (nommeMandataire && siretMandataire.trim() === '') defauts.siretMandataire = 'CHAMP_OBLIGATOIRE';
  return { ...(lu.success && { saisi: lu.data }), defauts };
}
