import type { Structure } from '#shared/structures/structure.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';

type FenetreDesactiverProps = {
  structure: Pick<Structure, 'id' | 'raisonSociale'>;
  ouverte: boolean;
  onFermer: () => void;
  onFaite: () => void;
};

/** The confirmation of « Désactiver la structure » (§ 2.9). */
export function FenetreDesactiver({ structure, ouverte, onFermer, onFaite }: FenetreDesactiverProps) {
  const desactiver = useGeste('desactiverStructure');
  function fermer() {
    desactiver.reset();
    onFermer();
  }
  const refus = desactiver.error?.refus;
  return (
    <Fenetre
      titre={`Désactiver ${structure.raisonSociale}`}
      ouverte={ouverte}
      onFermer={fermer}
      actions={
        <>
          <Bouton onClick={fermer}>Annuler</Bouton>
          <Bouton
            genre="danger"
            occupe={desactiver.isPending}
            texteAttente="Envoi…"
            onClick={() => desactiver.mutate({ params: { id: structure.id } }, { onSuccess: onFaite })}
          >
            Confirmer
          </Bouton>
        </>
      }
    >
      {refus && <RefusAlerte message={refus.message} faire={refus.faire} precision={refus.precision} />}
      <p>Cette structure va être désactivée : elle ne pourra plus émettre ni recevoir de factures. Confirmer ?</p>
      <p>Les factures déjà échangées restent lisibles. Les personnes rattachées reçoivent un courriel.</p>
      <p>Vous pourrez l’activer de nouveau ici même.</p>
    </Fenetre>
  );
}
