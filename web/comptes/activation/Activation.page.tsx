import { useParams } from 'react-router';
import { useGeste, useLecture } from '../../api/requetes.ts';
import { Attente } from '../../design/messages/Attente.tsx';
import { RefusPage } from '../../shell/RefusPage.tsx';
import { useTitre } from '../../shell/titre.ts';
import { useLienPerime } from '../formulaire/lien-perime.ts';
import { PageEtroite } from '../formulaire/PageEtroite.tsx';
import { FormulaireActivation } from './FormulaireActivation.tsx';
import { LienInvalide } from './LienInvalide.tsx';

/** Where the link of the activation mail leads. */
export function Activation() {
  useTitre('Activer votre compte');
  const { jeton = '' } = useParams();
  const lu = useLecture('consulterActivation', { params: { jeton } });
  const activation = useGeste('activerCompte');
  // The link is void as soon as it has served: what is read after that is no news.
  const servi = activation.isPending || activation.isSuccess;
  const refus = activation.error?.refus.code === 'LIEN_INVALIDE' ? activation.error.refus : lu.error?.refus;
  const invalide = useLienPerime(jeton, {
    refuse: !servi && refus?.code === 'LIEN_INVALIDE',
    enAttente: !servi && lu.isPending,
  });
  if (invalide) return <LienInvalide />;
  if (refus && !servi) return <RefusPage refus={refus} />;
  if (!lu.data) return <Attente />;
  return (
    <PageEtroite etape="Activer un compte">
      <FormulaireActivation jeton={jeton} titulaire={lu.data} activation={activation} />
    </PageEtroite>
  );
}
