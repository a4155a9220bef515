import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { RefusServi } from '#shared/contrat/erreurs.ts';
import { champsRefuses } from '#shared/contrat/verifier.ts';
import type { StructureGeree } from '#shared/rattachements/contrat-utilisateurs.ts';
import { RattachementSaisie } from '#shared/rattachements/utilisateur.ts';
import { useGeste } from '../../api/requetes.ts';
import { phraseDuRefus, poserRefus, resumer } from '../../comptes/formulaire/resolution.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { ResumeErreurs } from '../../design/messages/ResumeErreurs.tsx';
import { BarreActions } from '../../design/page/BarreActions.tsx';
import { FormulairePage } from '../../design/page/FormulairePage.tsx';
import { RefusDuGeste } from '../structure/RefusDuGeste.tsx';
import { SectionPerimetres } from './SectionPerimetres.tsx';
import { SectionPersonne } from './SectionPersonne.tsx';
import { SectionRole } from './SectionRole.tsx';
import type { Rattache } from './UtilisateurRattache.tsx';
import { LIBELLES_RATTACHEMENT, lireRattachement, type RattachementTape, valeursDepart } from './valeurs.ts';

type FormulaireRattacherProps = {
  gerees: readonly StructureGeree[];
  /** Address of the structure that one comes from. */
  fiche: string;
  onFait: (rattache: Rattache) => void;
};

export function FormulaireRattacher({ gerees, fiche, onFait }: FormulaireRattacherProps) {
  const form = useForm<RattachementTape>({ defaultValues: valeursDepart(gerees) });
  const envoi = useGeste('rattacherUtilisateur');
  const [essai, compter] = useState(0);
  const [refus, refuser] = useState<RefusServi>();
  const { errors } = form.formState;
  const poser = (champ: string, erreur: { type: string; message: string }) =>
    form.setError(champ as keyof RattachementTape, erreur);

  function montrer(refuse: RefusServi) {
    compter((n) => n + 1);
    if (!poserRefus(refuse, LIBELLES_RATTACHEMENT, poser)) refuser(refuse);
  }
  function envoyer() {
    if (envoi.isPending) return;
    form.clearErrors();
    refuser(undefined);
    const corps = lireRattachement(form.getValues(), gerees);
    const lu = RattachementSaisie.safeParse(corps, { reportInput: true });
    if (!lu.success) {
      compter((n) => n + 1);
      for (const [champ, code] of Object.entries(champsRefuses(lu.error)))
        poser(champ, { type: code, message: phraseDuRefus(code) });
      return;
    }
    envoi.mutate(
      { corps },
      {
        onSuccess: ({ nouveau }) => onFait({ ...lu.data, nouveau, gerees }),
        onError: ({ refus: refuse }) => montrer(refuse),
      },
    );
  }

  return (
    <FormProvider {...form}>
      <FormulairePage
        titre="Rattacher un utilisateur"
        chapeau="Une personne par compte. Donnez-lui ce dont elle a besoin pour son travail, pas plus : vous pourrez toujours ajouter."
        onSubmit={(evenement) => {
          evenement.preventDefault();
          envoyer();
        }}
        messages={
          <>
            <ResumeErreurs erreurs={resumer(errors, LIBELLES_RATTACHEMENT)} essai={essai} />
            {refus && <RefusDuGeste refus={refus} />}
          </>
        }
        barre={
          <BarreActions>
            <LienBouton to={fiche}>Annuler</LienBouton>
            <Bouton type="submit" genre="principal" icone={UserPlus} occupe={envoi.isPending} texteAttente="Envoi…">
              Valider
            </Bouton>
          </BarreActions>
        }
      >
        <SectionPersonne gerees={gerees} />
        <SectionRole gerees={gerees} />
        <SectionPerimetres gerees={gerees} />
      </FormulairePage>
    </FormProvider>
  );
}
