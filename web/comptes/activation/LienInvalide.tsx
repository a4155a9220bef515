import { Section } from '../../design/page/Section.tsx';
import { useTitreFocalise } from '../../design/page/titre-focalise.ts';
import { useTitre } from '../../shell/titre.ts';
import { RenvoiActivation } from '../connexion/RenvoiActivation.tsx';
import { PageEtroite } from '../formulaire/PageEtroite.tsx';

/** A link used, replaced, or older than an hour. */
export function LienInvalide() {
  useTitre('Lien d’activation plus valable');
  const titre = useTitreFocalise();
  return (
    <PageEtroite etape="Activer un compte">
      <h1 ref={titre} tabIndex={-1}>
        Ce lien d’activation n’est plus valable
      </h1>
      <div>
        <p>Trois raisons sont possibles :</p>
        <ul>
          <li>il a plus de 60 minutes ;</li>
          <li>il a déjà servi : votre compte est alors actif, connectez-vous ;</li>
          <li>un lien plus récent l’a remplacé : ouvrez le dernier courriel reçu.</li>
        </ul>
      </div>
      <Section titre="Demander un nouvel envoi">
        <RenvoiActivation />
      </Section>
    </PageEtroite>
  );
}
