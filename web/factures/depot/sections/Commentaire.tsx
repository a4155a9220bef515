import { COMMENTAIRE_MAX } from '#shared/factures/facture.ts';
import { ChampZoneTexte } from '../../../design/champs/ChampZoneTexte.tsx';
import { Section } from '../../../design/page/Section.tsx';
import { useChamp } from '../champ.ts';

export function Commentaire({ numero }: { numero: number }) {
  return (
    <Section numero={numero} titre="Commentaire">
      <ChampZoneTexte {...useChamp('commentaire').presentation} maximum={COMMENTAIRE_MAX} />
    </Section>
  );
}
