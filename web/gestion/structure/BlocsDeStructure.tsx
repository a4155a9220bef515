import { BlocEspaces } from '../../espaces/structure/BlocEspaces.tsx';
import { BlocUtilisateurs } from '../../rattachements/structure/BlocUtilisateurs.tsx';
import { BlocCoordonneesBancaires } from '../../structures/banque/BlocCoordonneesBancaires.tsx';
import { BlocMandat } from '../../structures/mandat/BlocMandat.tsx';
import { BlocServices } from '../../structures/services/BlocServices.tsx';

type BlocsDeStructureProps = {
  structureId: number;
  modifiable: boolean;
  aOuvrir: readonly string[];
  onChoix: (aOuvrir: string[]) => void;
};

/** The blocks of the other rooms, in the order of the guide (§ 2.4). */
export function BlocsDeStructure({ structureId, modifiable, aOuvrir, onChoix }: BlocsDeStructureProps) {
  const commun = { structureId, modifiable };
  return (
    <>
      <BlocCoordonneesBancaires {...commun} />
      <BlocServices {...commun} />
      <BlocEspaces {...commun} aOuvrir={aOuvrir} onChoix={onChoix} />
      <BlocUtilisateurs {...commun} />
      <BlocMandat {...commun} />
    </>
  );
}
