import { useRouteError } from 'react-router';
import { LienBouton } from '../design/actions/LienBouton.tsx';
import { ErreurPage } from '../design/messages/ErreurPage.tsx';
import { Bandeau } from './Bandeau.tsx';
import { useTitre } from './titre.ts';

export function PageIntrouvable() {
  useTitre('Page introuvable');
  return (
    <main>
      <ErreurPage
        titre="Page introuvable"
        message="Cette adresse ne mène à aucune page du simulateur."
        faire="Vérifiez l’adresse, ou repartez de l’accueil."
        action={
          <LienBouton to="/portail" genre="principal">
            Aller à l’accueil du portail
          </LienBouton>
        }
      />
    </main>
  );
}

/** A page that broke, or a part of the application that could not be loaded. */
export function PageEnPanne() {
  const erreur = useRouteError();
  useTitre('Incident');
  return (
    <main>
      <ErreurPage
        titre="Cette page a rencontré un problème"
        message="Ce que vous aviez envoyé est enregistré."
        faire="Rechargez la page. Si cela recommence, prévenez la personne qui anime la formation."
        reference={erreur instanceof Error ? erreur.name : undefined}
        action={
          <LienBouton to="/portail" genre="principal" reloadDocument>
            Revenir à l’accueil du portail
          </LienBouton>
        }
      />
    </main>
  );
}

/** The frame itself broke: the band is still there. */
export function CadreEnPanne() {
  return (
    <>
      <Bandeau />
      <PageEnPanne />
    </>
  );
}
