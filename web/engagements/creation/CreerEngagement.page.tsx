import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Attente } from '../../design/messages/Attente.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { useMesStructures } from '../../espaces/mes-habilitations.ts';
import { useTitre } from '../../shell/titre.ts';
import { CHEMIN_ENGAGEMENTS } from '../chemins.ts';
import { structuresQuiCommandent } from '../cotes.ts';
import { EnteteEngagements } from '../EnteteEngagements.tsx';
import { FormulaireEngagement } from './FormulaireEngagement.tsx';

const TITRE = 'Créer un engagement';

/** « Créer un engagement »: for who works in a public body, in « Modification ». */
export function CreerEngagement() {
  useTitre(TITRE);
  const mesStructures = useMesStructures();
  const structures = mesStructures && structuresQuiCommandent(mesStructures);
  return (
    <EnteteEngagements ecran="creation" ici={TITRE}>
      {!structures && <Attente quoi="Ouverture du formulaire…" />}
      {structures && structures.length > 0 && <FormulaireEngagement structures={structures} />}
      {structures?.length === 0 && (
        <>
          <h1>{TITRE}</h1>
          <EtatVide
            phrase="Seule une structure publique émet des engagements."
            suite="Il faut y être rattaché, et avoir « Engagements » en mode « Modification »."
            action={<LienBouton to={CHEMIN_ENGAGEMENTS}>Revenir aux engagements</LienBouton>}
          />
        </>
      )}
    </EnteteEngagements>
  );
}
