import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { useTitreFocalise } from '../../design/page/titre-focalise.ts';
import { useTitre } from '../../shell/titre.ts';
import { PageEtroite } from '../formulaire/PageEtroite.tsx';

/** A link used, replaced, or older than an hour. */
export function LienAdresseInvalide() {
  useTitre('Lien de confirmation plus valable');
  const titre = useTitreFocalise();
  return (
    <PageEtroite etape="Confirmer ma nouvelle adresse">
      <h1 ref={titre} tabIndex={-1}>
        Ce lien de confirmation n’est plus valable
      </h1>
      <p>
        Il a plus de 60 minutes, il a déjà servi, ou un lien plus récent l’a remplacé. S’il n’a pas servi, votre
        ancienne adresse de connexion est toujours la bonne.
      </p>
      <div>
        <LienBouton to="/portail/mon-compte/adresse-de-connexion" genre="principal">
          Demander un nouvel envoi
        </LienBouton>
      </div>
    </PageEtroite>
  );
}
