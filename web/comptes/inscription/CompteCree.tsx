import { ListeDescription } from '../../design/affichage/ListeDescription.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useTitreFocalise } from '../../design/page/titre-focalise.ts';
import { useTitre } from '../../shell/titre.ts';
import { LienBoite } from '../formulaire/LienBoite.tsx';
import { PageEtroite } from '../formulaire/PageEtroite.tsx';

type CompteCreeProps = { prenom: string; nom: string; emailConnexion: string; emailContact: string };

/** The recap after the form: a mail has left, and it holds the next step. */
export function CompteCree({ prenom, nom, emailConnexion, emailContact }: CompteCreeProps) {
  useTitre('Votre compte est créé');
  const titre = useTitreFocalise();
  return (
    <PageEtroite etape="Créer un compte">
      <h1 ref={titre} tabIndex={-1}>
        Votre compte est créé !
      </h1>
      <p>
        Activez-le à partir du message envoyé à <strong>{emailConnexion}</strong>. Le lien vaut 60 minutes.
      </p>
      <p>
        Rien dans votre boîte ? Avec le vrai portail, cherchez dans les courriers indésirables : ce message, écrit par
        une machine, y tombe souvent. Ici, il vous attend dans « Courriels ».
      </p>
      <Section titre="Récapitulatif">
        <ListeDescription
          elements={[
            { terme: 'Prénom et nom', valeur: `${prenom} ${nom}` },
            { terme: 'Adresse électronique de connexion', valeur: emailConnexion },
            { terme: 'Adresse électronique de contact', valeur: emailContact },
          ]}
        />
      </Section>
      <div>
        <LienBoite adresse={emailConnexion} genre="principal" />
      </div>
    </PageEtroite>
  );
}
