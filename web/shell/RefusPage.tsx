import type { RefusServi } from '#shared/contrat/erreurs.ts';
import { LienBouton } from '../design/actions/LienBouton.tsx';
import { ErreurPage } from '../design/messages/ErreurPage.tsx';
import { useTitre } from './titre.ts';

/** What a page shows when the server refused what it is made of. */
export function RefusPage({ refus }: { refus: RefusServi }) {
  useTitre('Page indisponible');
  const suite = SUITES[refus.code] ?? { vers: '/portail', libelle: 'Revenir à l’accueil du portail' };
  return (
    <ErreurPage
      titre="Cette page ne peut pas s’afficher"
      message={refus.message}
      faire={refus.faire}
      reference={refus.code}
      action={
        <LienBouton to={suite.vers} genre="principal">
          {suite.libelle}
        </LienBouton>
      }
    />
  );
}

const SUITES: Readonly<Record<string, { vers: string; libelle: string }>> = {
  SESSION_ABSENTE: { vers: '/', libelle: 'Aller à la page d’accueil de Chorale' },
  NON_CONNECTE: { vers: '/portail/connexion', libelle: 'Se connecter' },
};
