import { useFormContext, useWatch } from 'react-hook-form';
import { Section } from '../../../design/page/Section.tsx';
import type { ValeursDuDepot } from '../../depot/valeurs.ts';
import { TableauTva } from '../TableauTva.tsx';
import { useTotaux } from '../totaux.ts';

/** One row for each rate, computed while one types (factures § 3.6). */
export function RecapitulatifTva({ numero }: { numero: number }) {
  const { control } = useFormContext<ValeursDuDepot>();
  const [devise, typeTva] = useWatch({ control, name: ['devise', 'typeTva'] });
  const { recapitulatif } = useTotaux();
  return (
    <Section numero={numero} titre="Récapitulatif TVA">
      <TableauTva rangs={recapitulatif} devise={devise} typeTva={typeTva} />
    </Section>
  );
}
