import { FormProvider, useForm } from 'react-hook-form';
import { useNavigate, useParams } from 'react-router';
import { champsRefuses } from '#shared/contrat/verifier.ts';
import { ACTES_TRAVAUX } from '#shared/travaux/actes.ts';
import type { PieceComplete } from '#shared/travaux/contrat.ts';
import { ComplementDePieceSaisi } from '#shared/travaux/gestes.ts';
import { COMMENTAIRE_DE_PIECE_MAX } from '#shared/travaux/piece.ts';
import { useGeste } from '../../api/requetes.ts';
import { ChampZoneTexte } from '../../design/champs/ChampZoneTexte.tsx';
import { Section } from '../../design/page/Section.tsx';
import { erreursDesPieces } from '../../factures/depot/erreurs.ts';
import { PiecesAJoindre } from '../../factures/pieces/PiecesAJoindre.tsx';
import type { PieceSaisie as Jointe } from '../../factures/pieces/piece.ts';
import { useRefus } from '../../factures/useRefus.ts';
import { useTitre } from '../../shell/titre.ts';
import { cheminPiece } from '../chemins.ts';
import { FormulaireDeRetour, PageDeRetour } from './FormulaireDeRetour.tsx';

const TITRE = 'Compléter la pièce';
type Valeurs = { commentaire: string; piecesJointes: Jointe[] };

/** « Compléter »: attachments and comment; the rest cannot change. */
export function CompleterPiece() {
  useTitre(TITRE);
  return (
    <PageDeRetour id={Number(useParams().id)} acte="completer" titre={TITRE}>
      {(piece) => <Formulaire piece={piece} />}
    </PageDeRetour>
  );
}

function Formulaire({ piece }: { piece: PieceComplete }) {
  const naviguer = useNavigate();
  const form = useForm<Valeurs>({ defaultValues: { commentaire: '', piecesJointes: [] } });
  const envoi = useGeste('completerPiece');
  const { essai, refus, montrer, montrerRefus } = useRefus(form);
  const { errors, isDirty } = form.formState;

  function envoyer() {
    const lu = ComplementDePieceSaisi.safeParse(form.getValues(), { reportInput: true });
    if (!lu.success) {
      montrer(champsRefuses(lu.error));
      return;
    }
    const vide = lu.data.piecesJointes.length === 0 && !lu.data.commentaire;
    if (!montrer(vide ? { commentaire: 'COMPLEMENT_VIDE' } : {})) return;
    envoi.mutate(
      { params: { id: piece.id }, corps: lu.data },
      {
        onSuccess: ({ id }) => void naviguer(cheminPiece(id), { state: { fait: ACTES_TRAVAUX.completer.historique } }),
        onError: (refuse) => montrerRefus(refuse.refus),
      },
    );
  }

  return (
    <FormProvider {...form}>
      <FormulaireDeRetour
        titre={TITRE}
        piece={piece}
        chapeau="Ajoutez le document demandé ou un commentaire. Le reste de la pièce ne change pas."
        erreurs={[
          ...(errors.commentaire?.message
            ? [{ champ: 'commentaire', libelle: 'Commentaire', message: errors.commentaire.message }]
            : []),
          ...erreursDesPieces(errors as Parameters<typeof erreursDesPieces>[0]),
        ]}
        essai={essai}
        refus={refus}
        bouton={ACTES_TRAVAUX.completer.confirmation}
        enCours={envoi.isPending}
        perdrait={isDirty && !envoi.isSuccess && !envoi.isPending}
        onEnvoyer={envoyer}
      >
        <Section numero={1} titre="Pièces complémentaires">
          <PiecesAJoindre />
        </Section>
        <Section numero={2} titre="Commentaire">
          <ChampZoneTexte
            {...form.register('commentaire', { onChange: () => form.clearErrors('commentaire') })}
            libelle="Commentaire"
            maximum={COMMENTAIRE_DE_PIECE_MAX}
            erreur={errors.commentaire?.message}
          />
        </Section>
      </FormulaireDeRetour>
    </FormProvider>
  );
}
