import { Send } from 'lucide-react';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { useTitreFocalise } from '../../design/page/titre-focalise.ts';
import { useTitre } from '../../shell/titre.ts';
import { PageEtroite } from '../formulaire/PageEtroite.tsx';

/** A link used, replaced, voided by wrong answers, or older than an hour. */
export function LienMotDePasseInvalide({ precision }: { precision: string | undefined }) {
  useTitre('Lien de réinitialisation plus valable');
  const titre = useTitreFocalise();
  return (
    <PageEtroite etape="Choisir un nouveau mot de passe">
      <h1 ref={titre} tabIndex={-1}>
        Ce lien de réinitialisation n’est plus valable
      </h1>
      {precision && <Alerte genre="attention" titre={precision} />}
      <div>
        <p>Quatre raisons sont possibles :</p>
        <ul>
          <li>il a plus de 60 minutes ;</li>
          <li>il a déjà servi : connectez-vous avec le nouveau mot de passe ;</li>
          <li>un lien plus récent l’a remplacé : ouvrez le dernier courriel reçu ;</li>
          <li>cinq réponses fausses ont été données à la question secrète.</li>
        </ul>
      </div>
      <div>
        <LienBouton to="/portail/mot-de-passe-oublie" genre="principal" icone={Send}>
          Demander un nouvel envoi
        </LienBouton>
      </div>
    </PageEtroite>
  );
}
