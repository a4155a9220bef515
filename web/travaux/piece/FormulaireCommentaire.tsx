import { useForm } from 'react-hook-form';
import { ACTES_TRAVAUX } from '#shared/travaux/actes.ts';
import { COMMENTAIRE_DE_PIECE_MAX } from '#shared/travaux/piece.ts';
import { useGeste } from '../../api/requetes.ts';
import { ChampZoneTexte } from '../../design/champs/ChampZoneTexte.tsx';
import { useRefus } from '../../factures/useRefus.ts';
import { titreDeLaPiece } from '../mots.ts';
import { FormulaireDActe } from './FormulaireDActe.tsx';
import type { FormulaireProps } from './FormulaireRefus.tsx';

const ACTES = {
  suspendre: {
    operation: 'suspendrePiece',
    libelle: 'Ce qui manque',
    aide: 'Exemple : « Joignez le procès-verbal de constat. » Le délai de paiement, lui, continue de courir.',
    fait: 'le complément est demandé.',
  },
  demanderRecyclage: {
    operation: 'demanderRecyclageDeLaPrecedente',
    libelle: 'Commentaire',
    aide: 'Dites à l’entreprise ce qu’elle doit corriger : elle le lira.',
    fait: 'l’entreprise doit recycler la pièce précédente.',
  },
} as const;

/** « Demander un complément », « Demander le recyclage de la pièce précédente »: a comment, and it leaves. */
export function FormulaireCommentaire({
  piece,
  acte,
  onFermer,
  onFait,
}: FormulaireProps & { acte: keyof typeof ACTES }) {
  const { operation, libelle, aide, fait } = ACTES[acte];
  const form = useForm({ defaultValues: { commentaire: '' } });
  const geste = useGeste(operation);
  const { refus, montrer, montrerRefus } = useRefus(form);

  function envoyer() {
    const commentaire = form.getValues('commentaire').trim();
    const vide = acte === 'suspendre' && commentaire === '';
    if (!montrer(vide ? { commentaire: 'COMPLEMENT_A_PRECISER' } : {})) {
      form.setFocus('commentaire');
      return;
    }
    geste.mutate(
      { params: { id: piece.id }, corps: { commentaire: commentaire || undefined } },
      {
        onSuccess: () => onFait(`${titreDeLaPiece(piece)} : ${fait}`),
        onError: (refuse) => montrerRefus(refuse.refus),
      },
    );
  }

  return (
    <FormulaireDActe
      bouton={ACTES_TRAVAUX[acte].confirmation}
      genre="principal"
      enCours={geste.isPending}
      refus={refus}
      onEnvoyer={envoyer}
      onFermer={onFermer}
    >
      <ChampZoneTexte
        {...form.register('commentaire', { onChange: () => form.clearErrors('commentaire') })}
        libelle={libelle}
        aide={aide}
        obligatoire={acte === 'suspendre'}
        maximum={COMMENTAIRE_DE_PIECE_MAX}
        erreur={form.formState.errors.commentaire?.message}
      />
    </FormulaireDActe>
  );
}
