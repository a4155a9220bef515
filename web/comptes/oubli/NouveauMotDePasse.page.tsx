import { useParams } from 'react-router';
import { useGeste, useLecture } from '../../api/requetes.ts';
import { Attente } from '../../design/messages/Attente.tsx';
import { RefusPage } from '../../shell/RefusPage.tsx';
import { useTitre } from '../../shell/titre.ts';
import { useLienPerime } from '../formulaire/lien-perime.ts';
import { PageEtroite } from '../formulaire/PageEtroite.tsx';
import { FormulaireNouveauMotDePasse } from './FormulaireNouveauMotDePasse.tsx';
import { LienMotDePasseInvalide } from './LienMotDePasseInvalide.tsx';

/** Where the link of the mail « Réinitialisation de votre mot de passe » leads. */
export function NouveauMotDePasse() {
  useTitre('Choisir un nouveau mot de passe');
  const { jeton = '' } = useParams();
  const lu = useLecture('consulterReinitialisation', { params: { jeton } });
  const geste = useGeste('reinitialiserMotDePasse');
  // The link is void as soon as it has served: what is read after that is no news.
  const servi = geste.isPending || geste.isSuccess;
  const refus = geste.error?.refus.code === 'LIEN_MDP_INVALIDE' ? geste.error.refus : lu.error?.refus;
  const invalide = useLienPerime(jeton, {
    refuse: !servi && refus?.code === 'LIEN_MDP_INVALIDE',
    enAttente: !servi && lu.isPending,
  });
  if (invalide) return <LienMotDePasseInvalide precision={geste.error?.refus.precision} />;
  if (refus && !servi) return <RefusPage refus={refus} />;
  if (!lu.data) return <Attente />;
  return (
    <PageEtroite etape="Choisir un nouveau mot de passe">
      <FormulaireNouveauMotDePasse jeton={jeton} compte={lu.data} geste={geste} />
    </PageEtroite>
  );
}
