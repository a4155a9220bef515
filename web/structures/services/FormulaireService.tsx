import type { ReactNode } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import type { Service, StructureDesServices } from '#shared/structures/contrat-services.ts';
import { LIBELLES_DE_SERVICE, ServiceSaisie } from '#shared/structures/services.ts';
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
import { SectionAdresse } from './SectionAdresse.tsx';
import { SectionEspacesDuService } from './SectionEspacesDuService.tsx';
import { SectionIdentite } from './SectionIdentite.tsx';
import { SectionRegles } from './SectionRegles.tsx';
import { type ServiceTape, serviceNeuf, serviceTape } from './valeurs.ts';

type FormulaireServiceProps = {
  titre: string;
  structure: StructureDesServices;
  /** Absent: a new one. */
  service?: Service;
  autresCodes: readonly string[];
  jour: string;
  /** Above the form: what the service is, or what just happened. */
  avis?: ReactNode;
};

/** Form of § 5.2, with the espaces of the service. */
export function FormulaireService({ titre, structure, service, autresCodes, jour, avis }: FormulaireServiceProps) {
  const naviguer = useNavigate();
  const ajout = useGeste('ajouterService');
  const modification = useGeste('modifierService');
  const geste = service ? modification : ajout;
  const form = useForm({
    resolver: resoudre(ServiceSaisie),
    defaultValues: serviceNeuf(structure, jour),
    // What another act changes (its dates, when it is reactivated) shows; what is being typed stays.
    ...(service && { values: serviceTape(service), resetOptions: { keepDirtyValues: true } }),
    shouldFocusError: false,
  });
  const { errors, submitCount, isDirty } = form.formState;
  const base = `/portail/structures/${structure.id}`;

  function refuser({ refus }: Refuse) {
    poserRefus(refus, LIBELLES_DE_SERVICE, (champ, erreur) => form.setError(champ as keyof ServiceTape, erreur));
  }
  const envoyer = form.handleSubmit((corps) => {
    if (geste.isPending) return;
    if (service) {
      const params = { id: service.id };
      modification.mutate({ params, corps }, { onSuccess: () => form.reset(form.getValues()), onError: refuser });
      return;
    }
    const onSuccess = ({ id }: { id: number }) => naviguer(`${base}/services/${id}`, { state: { cree: true } });
    ajout.mutate({ params: { id: structure.id }, corps }, { onSuccess, onError: refuser });
  });

  const refus = geste.error?.refus;
  return (
    <FormProvider {...form}>
      <FormulairePage
        titre={titre}
        onSubmit={envoyer}
        messages={
          <>
            <ResumeErreurs erreurs={resumer(errors, LIBELLES_DE_SERVICE)} essai={submitCount} />
            {refus && refus.champs.length === 0 && <RefusAlerte {...refus} />}
            {modification.isSuccess && !isDirty && (
              <Alerte genre="succes" titre="Les modifications ont été enregistrées." />
            )}
            {avis}
          </>
        }
        barre={
          <BarreActions>
            <LienBouton to={`${base}/modifier`}>{service ? 'Revenir à la structure' : 'Annuler'}</LienBouton>
            <Bouton type="submit" genre="principal" occupe={geste.isPending} texteAttente="Envoi…">
              Valider
            </Bouton>
          </BarreActions>
        }
      >
        <SectionIdentite service={service} autresCodes={autresCodes} datesFermees={estArrete(service, jour)} />
        <SectionEspacesDuService structure={structure} />
        <SectionRegles publique={structure.nature === 'PUBLIQUE'} />
        <SectionAdresse />
      </FormulairePage>
    </FormProvider>
  );
}

/** Stopped by someone or by its end date: its dates change by « Réactiver » only. */
const estArrete = (service: Service | undefined, jour: string): boolean =>
  service?.statut === 'INACTIF' && !attendSonDebut(service, jour);
