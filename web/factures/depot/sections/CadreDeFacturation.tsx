import { useFormContext, useWatch } from 'react-hook-form';
import { GroupeRadio } from '../../../design/champs/GroupeRadio.tsx';
import { Section } from '../../../design/page/Section.tsx';
import { ChampValideur } from '../../validation/ChampValideur.tsx';
import { useChamp } from '../champ.ts';
import { CADRES_PROPOSES } from '../choix.ts';
import type { ValeursDuDepot } from '../valeurs.ts';

/** What is deposited; and who validates first, when it comes from a sous-traitant or a cotraitant. */
export function CadreDeFacturation({ numero }: { numero: number }) {
  const { reconnu: _reconnu, ...cadre } = useChamp('cadre').presentation;
  const valideur = useChamp('siretValideur');
  const { control } = useFormContext<ValeursDuDepot>();
  const siret = useWatch({ control, name: 'siretValideur' });
  return (
    <Section numero={numero} titre="Cadre de facturation">
      <GroupeRadio {...cadre} options={CADRES_PROPOSES} />
      {valideur.visible && <ChampValideur {...valideur.presentation} siret={siret} />}
    </Section>
  );
}
