import { useState } from 'react';
import { useParams } from 'react-router';
import { useGeste, useLecture } from '../../api/requetes.ts';
import { Attente } from '../../design/messages/Attente.tsx';
import { RefusPage } from '../../shell/RefusPage.tsx';
import { useTitre } from '../../shell/titre.ts';
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
  // A void link is asked about again at each change of the bac: meanwhile, its page and what is typed there stay.
  const [perime, retenir] = useState('');
  const invalide = !servi && (refus?.code === 'LIEN_INVALIDE' || (lu.isPending && perime === jeton));
  if (invalide && perime !== jeton) retenir(jeton);
  if (invalide) return <LienInvalide />;
  if (refus && !servi) return <RefusPage refus={refus} />;
  if (!lu.data) return <Attente />;
  return (
    <PageEtroite etape="Activer un compte">
      <FormulaireActivation jeton={jeton} titulaire={lu.data} activation={activation} />
    </PageEtroite>
  );
}
