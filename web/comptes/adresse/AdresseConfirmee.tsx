import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { useTitreFocalise } from '../../design/page/titre-focalise.ts';
import { PageEtroite } from '../formulaire/PageEtroite.tsx';

export function AdresseConfirmee({ adresse }: { adresse: string }) {
  const titre = useTitreFocalise();
  return (
    <PageEtroite etape="Confirmer ma nouvelle adresse">
      <h1 ref={titre} tabIndex={-1}>
        Votre adresse de connexion a changé
      </h1>
      <p>
        Connectez-vous désormais avec <strong>{adresse}</strong> et le même mot de passe. Votre adresse de contact,
        elle, n’a pas changé : vérifiez-la dans « Mon compte ».
      </p>
      <div>
        <LienBouton to="/portail/mon-compte">Ouvrir « Mon compte »</LienBouton>
      </div>
    </PageEtroite>
  );
}
