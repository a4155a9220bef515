import type { PieceDuCompte } from '#shared/comptes/contrat-preferences.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';

type SupprimerPieceProps = { piece: PieceDuCompte; onFermer: () => void; onSupprimee: () => void };

export function SupprimerPiece({ piece: { id, nom }, onFermer, onSupprimee }: SupprimerPieceProps) {
  const supprimer = useGeste('supprimerPieceDuCompte');
  return (
    <Fenetre
      titre="Supprimer cette pièce jointe ?"
      ouverte
      onFermer={onFermer}
      actions={
        <>
          <Bouton onClick={onFermer}>Annuler</Bouton>
          <Bouton
            genre="danger"
            occupe={supprimer.isPending}
            texteAttente="Envoi…"
            onClick={() => supprimer.mutate({ params: { id } }, { onSuccess: onSupprimee })}
          >
            Supprimer
          </Bouton>
        </>
      }
    >
      {supprimer.error && <RefusAlerte {...supprimer.error.refus} />}
      <p>
        <strong>{nom}</strong> quitte votre compte. Les factures auxquelles elle est déjà jointe la gardent.
      </p>
    </Fenetre>
  );
}
