import {
  DEVISES,
  MODES_DE_REGLEMENT,
  MOTIFS_EXONERATION,
  TYPES_DE_FACTURE,
  TYPES_DE_TVA,
} from '#shared/referentiel/codes-factures.ts';
import { ChampDate } from '../../../design/champs/ChampDate.tsx';
import { ChampSelection } from '../../../design/champs/ChampSelection.tsx';
import { ChampTexte } from '../../../design/champs/ChampTexte.tsx';
import type { Option } from '../../../design/champs/presentation.ts';
import { GrilleChamps } from '../../../design/page/GrilleChamps.tsx';
import { Section } from '../../../design/page/Section.tsx';
import { optionsDe } from '../../libelles.ts';
import { useChamp } from '../champ.ts';
import type { ChampTexteDuDepot } from '../valeurs.ts';
import { FactureDOrigine } from './FactureDOrigine.tsx';

export function References({ numero }: { numero: number }) {
  return (
    <Section numero={numero} titre="Références">
      <GrilleChamps>
        <Texte nom="numero" mono />
        <Jour nom="dateFacture" />
        <Choix nom="typeFacture" options={optionsDe(TYPES_DE_FACTURE)} />
        <FactureDOrigine />
        <Choix nom="devise" options={optionsDe(DEVISES)} />
        <Choix nom="modeReglement" options={optionsDe(MODES_DE_REGLEMENT)} />
        <Choix nom="typeTva" options={optionsDe(TYPES_DE_TVA)} />
        <Choix nom="motifExoneration" options={optionsDe(MOTIFS_EXONERATION)} />
        <Texte nom="numeroMarche" />
      </GrilleChamps>
    </Section>
  );
}

type ChampProps = { nom: ChampTexteDuDepot };

function Texte({ nom, mono }: ChampProps & { mono?: boolean }) {
  const { visible, presentation } = useChamp(nom);
  return visible && <ChampTexte {...presentation} allure={mono ? 'mono' : undefined} autoComplete="off" />;
}

function Jour({ nom }: ChampProps) {
  const { visible, presentation } = useChamp(nom);
  return visible && <ChampDate {...presentation} />;
}

function Choix({ nom, options }: ChampProps & { options: readonly Option[] }) {
  const { visible, presentation } = useChamp(nom);
  return visible && <ChampSelection {...presentation} options={options} />;
}
