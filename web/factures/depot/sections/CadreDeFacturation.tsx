import { ChampSiret } from '../../../design/champs/ChampSiret.tsx';
import { GroupeRadio } from '../../../design/champs/GroupeRadio.tsx';
import { Section } from '../../../design/page/Section.tsx';
import { useChamp } from '../champ.ts';
import { CADRES_PROPOSES } from '../choix.ts';

export function CadreDeFacturation({ numero }: { numero: number }) {
  const { reconnu: _reconnu, ...cadre } = useChamp('cadre').presentation;
  const valideur = useChamp('siretValideur');
  return (
    <Section numero={numero} titre="Cadre de facturation">
      <GroupeRadio {...cadre} options={CADRES_PROPOSES} />
      {valideur.visible && <ChampSiret {...valideur.presentation} />}
    </Section>
  );
}
