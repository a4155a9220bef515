import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { useTitreFocalise } from '../../design/page/titre-focalise.ts';
import { useTitre } from '../../shell/titre.ts';
import { PageEtroite } from '../formulaire/PageEtroite.tsx';

export function AccesFerme() {
  useTitre('Votre compte est désactivé');
  const titre = useTitreFocalise();
  return (
    <PageEtroite etape="Désactiver mon compte">
      <h1 ref={titre} tabIndex={-1}>
        Votre compte est désactivé
      </h1>
      <p>
        Vous êtes déconnecté. Un message le confirme à votre adresse de contact. Le jour où vous voudrez revenir,
        connectez-vous avec votre mot de passe : le portail vous proposera de réactiver le compte.
      </p>
      <div>
        <LienBouton to="/portail/connexion">Se connecter</LienBouton>
      </div>
    </PageEtroite>
  );
}
