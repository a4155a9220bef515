import { useForm } from 'react-hook-form';
import type { MaStructure } from '#shared/espaces/contrat.ts';
import { enTete, mot } from '#shared/vocabulaire/mots.ts';
import { useGeste } from '../../api/requetes.ts';
import { messageDe, poserRefus, resoudre, resumer } from '../../comptes/formulaire/resolution.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { ResumeErreurs } from '../../design/messages/ResumeErreurs.tsx';
import { BarreActions } from '../../design/page/BarreActions.tsx';
import { FormulairePage } from '../../design/page/FormulairePage.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import { QuelEspace } from '../QuelEspace.tsx';
import { ChampsAbonnement } from './ChampsAbonnement.tsx';
import type { Envoyee } from './DemandeEnvoyee.tsx';
import { AbonnementTape, enDemande, LIBELLES } from './valeurs.ts';

type FormulaireAbonnementProps = {
  titre: string;
  structures: readonly MaStructure[];
  depart: AbonnementTape;
  onEnvoyee: (envoyee: Envoyee) => void;
};

export function FormulaireAbonnement({ titre, structures, depart, onEnvoyee }: FormulaireAbonnementProps) {
  const { vocabulaire } = useVocabulaire();
  const demande = useGeste('demanderAbonnement');
  const form = useForm({ resolver: resoudre(AbonnementTape), defaultValues: depart, shouldFocusError: false });
  const { errors, submitCount } = form.formState;
  const structure = structures.find(({ id }) => String(id) === form.watch('structureId'));
  const libelles = { ...LIBELLES, espace: enTete(mot('espace', vocabulaire)) };

  const valider = form.handleSubmit((saisie) => {
    if (demande.isPending || !structure) return;
    demande.mutate(
      { corps: enDemande(saisie) },
      {
        onSuccess: ({ immediat }) => onEnvoyee({ ...enDemande(saisie), immediat, structure }),
        onError: ({ refus }) => poserRefus(refus, libelles, (champ, e) => form.setError(champ as 'espace', e)),
      },
    );
  });

  const refus = demande.error?.refus;
  return (
    <FormulairePage
      titre={titre}
      chapeau={
        <p>
          Choisissez la structure, ce dont vous avez besoin chez elle, et si vous devez agir ou seulement lire. Le
          gestionnaire de la structure répond.
        </p>
      }
      onSubmit={valider}
      messages={
        <>
          <ResumeErreurs erreurs={resumer(errors, libelles)} essai={submitCount} />
          {refus && refus.champs.length === 0 && <RefusAlerte key={demande.submittedAt} {...refus} />}
        </>
      }
      barre={
        <BarreActions note={<QuelEspace />}>
          <LienBouton to="/portail/mon-compte">Annuler</LienBouton>
          <Bouton type="submit" genre="principal" occupe={demande.isPending} texteAttente="Envoi…">
            Valider
          </Bouton>
        </BarreActions>
      }
    >
      <ChampsAbonnement
        form={form}
        structures={structures}
        structure={structure}
        erreurDe={(champ) => messageDe(errors, champ)}
      />
    </FormulairePage>
  );
}
