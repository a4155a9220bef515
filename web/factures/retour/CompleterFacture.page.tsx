import { FormProvider, useForm } from 'react-hook-form';
import { useNavigate, useParams } from 'react-router';
import { ACTES } from '#shared/factures/actes.ts';
import { CHAMPS } from '#shared/factures/champs.ts';
import type { FactureComplete } from '#shared/factures/contrat.ts';
import { COMMENTAIRE_MAX } from '#shared/factures/facture.ts';
import { useGeste } from '../../api/requetes.ts';
import { ChampZoneTexte } from '../../design/champs/ChampZoneTexte.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useTitre } from '../../shell/titre.ts';
import { erreursDesPieces } from '../depot/erreurs.ts';
import { cheminFacture } from '../espace.ts';
import { PiecesAJoindre } from '../pieces/PiecesAJoindre.tsx';
import { useRefus } from '../useRefus.ts';
import { FormulaireDeRetour } from './FormulaireDeRetour.tsx';
import { PageDeRetour } from './PageDeRetour.tsx';
import { erreursSimples, lireComplement, type ValeursDuComplement } from './retour.ts';

const TITRE = 'Compléter la facture';

/** « Compléter » a suspended facture: attachments and comment; the rest cannot change. */
export function CompleterFacture() {
  useTitre(TITRE);
  return (
    <PageDeRetour id={Number(useParams().id)} acte="completer" titre={TITRE}>
      {(facture) => <Formulaire facture={facture} />}
    </PageDeRetour>
  );
}

function Formulaire({ facture }: { facture: FactureComplete }) {
  const naviguer = useNavigate();
  const { commentaire } = facture.saisie;
  const form = useForm<ValeursDuComplement>({ defaultValues: { commentaire: commentaire ?? '', piecesJointes: [] } });
  const envoi = useGeste('completerFacture');
  const { essai, refus, montrer, montrerRefus } = useRefus(form);
  const { errors, isDirty } = form.formState;

  function envoyer() {
    const { saisi, defauts } = lireComplement(form.getValues(), commentaire);
    if (!montrer(defauts) || !saisi || envoi.isPending) return;
    envoi.mutate(
      { params: { id: facture.id }, corps: saisi },
      {
        onSuccess: ({ id }) =>
          void naviguer(cheminFacture('emises', id), { state: { fait: ACTES.completer.historique } }),
        onError: (refuse) => montrerRefus(refuse.refus),
      },
    );
  }

  return (
    <FormProvider {...form}>
      <FormulaireDeRetour
        titre={TITRE}
        facture={facture}
        chapeau="Ajoutez la pièce demandée ou un commentaire. Le reste de la facture ne change pas."
        erreurs={[...erreursSimples(errors, ['commentaire']), ...erreursDesPieces(errors)]}
        essai={essai}
        refus={refus}
        bouton={ACTES.completer.confirmation}
        enCours={envoi.isPending}
        perdrait={isDirty && !envoi.isSuccess && !envoi.isPending}
        onEnvoyer={envoyer}
      >
        <Section numero={1} titre={CHAMPS.piecesJointes.libelle}>
          <PiecesAJoindre />
        </Section>
        <Section numero={2} titre={CHAMPS.commentaire.libelle}>
          <ChampZoneTexte
            {...form.register('commentaire', { onChange: () => form.clearErrors('commentaire') })}
            libelle={CHAMPS.commentaire.libelle}
            maximum={COMMENTAIRE_MAX}
            erreur={errors.commentaire?.message}
          />
        </Section>
      </FormulaireDeRetour>
    </FormProvider>
  );
}
