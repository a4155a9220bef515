import { useLecture } from '../../api/requetes.ts';
import { Attente } from '../../design/messages/Attente.tsx';
import { RefusPage } from '../../shell/RefusPage.tsx';
import { useTitre } from '../../shell/titre.ts';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import { AdresseImpossible } from './AdresseImpossible.tsx';
import { FormulaireAdresse } from './FormulaireAdresse.tsx';

/** « Changer mon adresse de connexion »: a menu of the portal of today [S6]; in 2021 it could not be changed [S26]. */
export function ChangerAdresse() {
  useTitre('Changer mon adresse de connexion');
  const { vocabulaire } = useVocabulaire();
  const lu = useLecture('consulterMonCompte', {});
  if (lu.isPending) return <Attente />;
  if (lu.isError) return <RefusPage refus={lu.error.refus} />;
  const { emailConnexion } = lu.data;
  return vocabulaire === '2021' ? (
    <AdresseImpossible actuelle={emailConnexion} />
  ) : (
    <FormulaireAdresse actuelle={emailConnexion} />
  );
}
