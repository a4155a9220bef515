import { FormProvider, useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { CoordonneesSaisie, LIBELLES_DE_COORDONNEES } from '#shared/structures/banque/coordonnees.ts';
import type { Coordonnees } from '#shared/structures/contrat-banque.ts';
import { attendSonDebut } from '#shared/structures/validite.ts';
import type { Refuse } from '../../api/client.ts';
import { useGeste } from '../../api/requetes.ts';
import { poserRefus, resoudre, resumer } from '../../comptes/formulaire/resolution.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { ResumeErreurs } from '../../design/messages/ResumeErreurs.tsx';
import { BarreActions } from '../../design/page/BarreActions.tsx';
import { FormulairePage } from '../../design/page/FormulairePage.tsx';
import { SectionAffactureur } from './SectionAffactureur.tsx';
import { SectionCompte } from './SectionCompte.tsx';
import { SectionRib } from './SectionRib.tsx';
import { SectionValidite } from './SectionValidite.tsx';
import { type CompteTape, compteNeuf, compteTape } from './valeurs.ts';

type FormulaireCoordonneesProps = {
  titre: string;
  structure: { id: number; raisonSociale: string };
  /** Absent: a new account. */
  compte?: Coordonnees;
  premier: boolean;
  ribObligatoire: boolean;
  jour: string;
  /** The account was just added. */
  cree: boolean;
};

/** Form of § 7.2. */
export function FormulaireCoordonnees(props: FormulaireCoordonneesProps) {
  const { titre, structure, compte, premier, ribObligatoire, jour, cree } = props;
  const naviguer = useNavigate();
  const ajout = useGeste('ajouterCoordonnees');
  const modification = useGeste('modifierCoordonnees');
  const geste = compte ? modification : ajout;
  const form = useForm({
    resolver: resoudre(CoordonneesSaisie),
    defaultValues: compteNeuf(structure.raisonSociale, premier),
    ...(compte && { values: compteTape(compte), resetOptions: { keepDirtyValues: true } }),
    shouldFocusError: false,
  });
  const { errors, submitCount, isDirty } = form.formState;
  const base = `/portail/structures/${structure.id}`;

  function refuser({ refus }: Refuse) {
    poserRefus(refus, LIBELLES_DE_COORDONNEES, (champ, erreur) => form.setError(champ as keyof CompteTape, erreur));
  }
  const envoyer = form.handleSubmit((corps) => {
    if (geste.isPending) return;
    if (compte) {
      const params = { id: compte.id };
      modification.mutate({ params, corps }, { onSuccess: () => form.reset(form.getValues()), onError: refuser });
      return;
    }
    const onSuccess = ({ id }: { id: number }) =>
      naviguer(`${base}/coordonnees-bancaires/${id}`, { state: { cree: true } });
    ajout.mutate({ params: { id: structure.id }, corps }, { onSuccess, onError: refuser });
  });

  const refus = geste.error?.refus;
  const arrete = compte?.statut === 'INACTIF' && !attendSonDebut({ ...compte, ...compte.details }, jour);
  const fait =
    modification.isSuccess && !isDirty
      ? 'Les modifications ont été enregistrées.'
      : cree && 'Le compte est enregistré.';
  return (
    <FormProvider {...form}>
      <FormulairePage
        titre={titre}
        chapeau="Environnement de formation : n’utilisez que des coordonnées fictives. Un vrai IBAN serait refusé."
        onSubmit={envoyer}
        messages={
          <>
            <ResumeErreurs erreurs={resumer(errors, LIBELLES_DE_COORDONNEES)} essai={submitCount} />
            {refus && refus.champs.length === 0 && <RefusAlerte {...refus} />}
            {fait && (
              <Alerte genre="succes" titre={fait}>
                <p>Envoyez aussi le RIB à votre client : le comptable public paie sur le compte qu’il connaît.</p>
              </Alerte>
            )}
          </>
        }
        barre={
          <BarreActions>
            <LienBouton to={`${base}/modifier`}>{compte ? 'Revenir à la structure' : 'Annuler'}</LienBouton>
            <Bouton type="submit" genre="principal" occupe={geste.isPending} texteAttente="Envoi…">
              Valider
            </Bouton>
          </BarreActions>
        }
      >
        <SectionCompte />
        <SectionAffactureur />
        <SectionValidite datesFermees={arrete} />
        <SectionRib
          structureId={structure.id}
          obligatoire={ribObligatoire}
          coordonneesId={compte?.id}
          garde={compte?.details?.rib?.fichier}
        />
      </FormulairePage>
    </FormProvider>
  );
}
