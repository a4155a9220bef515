import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { Role } from '#shared/structures/roles.ts';
import type { Structure } from '#shared/structures/structure.ts';
import { useGeste } from '../../api/requetes.ts';
import { poserRefus, resumer } from '../../comptes/formulaire/resolution.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { ResumeErreurs } from '../../design/messages/ResumeErreurs.tsx';
import { BarreActions } from '../../design/page/BarreActions.tsx';
import type { Annonce } from './annonce.ts';
import { BlocsDeStructure } from './BlocsDeStructure.tsx';
import { GestesDeStructure } from './GestesDeStructure.tsx';
import styles from './ModifierStructure.module.css';
import { QuitterSansValider } from './QuitterSansValider.tsx';
import { SectionInformations } from './SectionInformations.tsx';
import { SectionParametres } from './SectionParametres.tsx';
import { aEnvoyer, LIBELLES_DE_LA_FICHE, type ValeursDeLaFiche, valeursDe } from './valeurs.ts';

const FORMULAIRE = 'fiche-structure';

type FormulaireStructureProps = { structure: Structure; role: Role; onFait: (annonce: Annonce) => void };

/** Fiche, parameters and espaces wait for the « Valider » at the bottom; the other blocks are saved on their own. */
export function FormulaireStructure({ structure, role, onFait }: FormulaireStructureProps) {
  const { id, statut, parametres } = structure;
  const modifiable = statut === 'ACTIF';
  const formulaire = useForm<ValeursDeLaFiche>({ defaultValues: valeursDe(structure) });
  const { errors, isDirty } = formulaire.formState;
  const [aOuvrir, setAOuvrir] = useState<string[]>([]);
  const [essai, setEssai] = useState(0);
  const modifier = useGeste('modifierStructure');
  const aValider = modifiable && (isDirty || aOuvrir.length > 0) && !modifier.isSuccess;
  const refus = modifier.error?.refus.champs.length === 0 ? modifier.error.refus : undefined;

  const envoyer = formulaire.handleSubmit((tapees) => {
    if (modifier.isPending) return;
    modifier.mutate(
      { params: { id }, corps: aEnvoyer(structure, tapees, aOuvrir) },
      {
        onSuccess: (changements) => onFait({ genre: 'VALIDEE', ...changements }),
        onError: (erreur) => {
          poserRefus(erreur.refus, LIBELLES_DE_LA_FICHE, (champ, defaut) =>
            formulaire.setError(champ as keyof ValeursDeLaFiche, defaut),
          );
          setEssai((n) => n + 1);
        },
      },
    );
  });

  return (
    <FormProvider {...formulaire}>
      <QuitterSansValider aValider={aValider} />
      <GestesDeStructure structure={structure} role={role} aValider={aValider} onFait={onFait} />
      <ResumeErreurs erreurs={resumer(errors, LIBELLES_DE_LA_FICHE)} essai={essai} />
      {refus && <RefusAlerte message={refus.message} faire={refus.faire} precision={refus.precision} />}
      <form
        id={FORMULAIRE}
        noValidate
        autoComplete="off"
        className={styles.formulaire}
        onSubmit={(evenement) => {
          // What the server refused is asked again: nothing on this side knows that it was corrected.
          formulaire.clearErrors();
          void envoyer(evenement);
        }}
      >
        <SectionInformations structure={structure} modifiable={modifiable} />
        {parametres && <SectionParametres parametres={parametres} modifiable={modifiable} />}
      </form>
      <BlocsDeStructure structureId={id} modifiable={modifiable} aOuvrir={aOuvrir} onChoix={setAOuvrir} />
      <BarreActions note={aValider ? 'Modifications non validées' : undefined}>
        <LienBouton to="/portail/activites-du-gestionnaire">{modifiable ? 'Annuler' : 'Retour'}</LienBouton>
        {modifiable && (
          <Bouton type="submit" form={FORMULAIRE} genre="principal" occupe={modifier.isPending} texteAttente="Envoi…">
            Valider
          </Bouton>
        )}
      </BarreActions>
    </FormProvider>
  );
}
