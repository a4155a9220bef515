import { UserPlus } from 'lucide-react';
import type { TypeIdentifiant } from '#shared/referentiel/identifiants.ts';
import { mot } from '#shared/vocabulaire/mots.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import { cheminDeLaDemande } from '../chemin-de-la-demande.ts';

type DejaInscriteProps = { typeIdentifiant: TypeIdentifiant; identifiant: string };

/** The structure is there already: the next step is to ask for one's rattachement, with what was typed. */
export function DejaInscrite(visee: DejaInscriteProps) {
  const { vocabulaire } = useVocabulaire();
  return (
    <p>
      <LienBouton to={cheminDeLaDemande(visee)} icone={UserPlus} genre="secondaire">
        {mot('demanderRattachement', vocabulaire)}
      </LienBouton>
    </p>
  );
}
