import { Bouton } from '../../design/actions/Bouton.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';

type FenetreAvertissementProps = {
  raisonSociale: string;
  ouverte: boolean;
  onConfirmer: () => void;
  onRenoncer: () => void;
};

/** First step: what is about to happen (§ 2.9). */
export function FenetreAvertissement({ raisonSociale, ouverte, onConfirmer, onRenoncer }: FenetreAvertissementProps) {
  return (
    <Fenetre
      titre={`Modifier l’identifiant de ${raisonSociale}`}
      ouverte={ouverte}
      onFermer={onRenoncer}
      actions={
        <>
          <Bouton onClick={onRenoncer}>Annuler</Bouton>
          <Bouton genre="principal" onClick={onConfirmer}>
            Confirmer
          </Bouton>
        </>
      }
    >
      <p>La structure initiale sera désactivée et une nouvelle structure sera créée par recopie. Confirmer ?</p>
      <p>Rien n’est encore changé : vous saisirez le nouveau SIRET, puis vous vérifierez avant de valider.</p>
    </Fenetre>
  );
}
