import type { FocusEvent } from 'react';
import { useFormContext } from 'react-hook-form';
import { formaterMontantSaisie, lireMontant } from '#shared/referentiel/montant.ts';
import { ChampMontant } from '../../../design/champs/ChampMontant.tsx';
import { GrilleChamps } from '../../../design/page/GrilleChamps.tsx';
import { Section } from '../../../design/page/Section.tsx';
import { useChamp } from '../champ.ts';
import { CHAMPS_MONTANT, type ValeursDuDepot } from '../valeurs.ts';

export function Montants({ numero }: { numero: number }) {
  return (
    <Section numero={numero} titre="Montants">
      <GrilleChamps>
        {CHAMPS_MONTANT.map((nom) => (
          <MontantDuDepot key={nom} nom={nom} />
        ))}
      </GrilleChamps>
    </Section>
  );
}

function MontantDuDepot({ nom }: { nom: (typeof CHAMPS_MONTANT)[number] }) {
  const { setValue } = useFormContext<ValeursDuDepot>();
  const { visible, presentation } = useChamp(nom);
  async function quitter(evenement: FocusEvent<HTMLInputElement>) {
    const centimes = lireMontant(evenement.target.value);
    if (centimes !== undefined) setValue(nom, formaterMontantSaisie(centimes), { shouldDirty: true });
    await presentation.onBlur(evenement);
  }
  return visible && <ChampMontant {...presentation} onBlur={(evenement) => void quitter(evenement)} />;
}
