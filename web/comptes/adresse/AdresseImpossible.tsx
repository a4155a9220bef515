import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { Section } from '../../design/page/Section.tsx';
import { PageEtroite } from '../formulaire/PageEtroite.tsx';

/** What people did before the portal of today [S23][S26]. */
export function AdresseImpossible({ actuelle }: { actuelle: string }) {
  return (
    <PageEtroite etape="Changer mon adresse de connexion">
      <h1>Changer mon adresse de connexion</h1>
      <Alerte genre="info" titre="Dans le portail de 2021, c’est impossible.">
        <p>
          L’adresse <strong>{actuelle}</strong> est votre identifiant : elle est choisie à l’inscription, une fois pour
          toutes.
        </p>
      </Alerte>
      <Section titre="Ce que l’on faisait">
        <ol>
          <li>Créer un second compte, avec une adresse durable que vous relevez vraiment.</li>
          <li>L’activer, puis demander son rattachement à votre structure.</li>
          <li>Faire accepter ce rattachement par le gestionnaire principal.</li>
          <li>Gestionnaire principal vous-même : transférer le rôle à ce nouveau compte.</li>
          <li>Désactiver l’ancien compte.</li>
        </ol>
      </Section>
      <p>
        L’adresse de <strong>contact</strong>, elle, se change quand on veut dans « Mon compte ». Dans le portail
        actuel, le menu à votre nom permet de changer aussi l’adresse de connexion.
      </p>
      <div>
        <LienBouton to="/portail/mon-compte">Revenir à « Mon compte »</LienBouton>
      </div>
    </PageEtroite>
  );
}
