import { memo } from 'react';
import type { LigneDeFacture } from '#shared/factures/facture.ts';
import { Section } from '../../../design/page/Section.tsx';
import { LignesDeFacture } from '../../LignesDeFacture.tsx';

type LignesLuesProps = { numero: number; lignes: readonly LigneDeFacture[]; devise: string };

/** What the file says line by line: shown as it is, never corrected here. */
export const LignesLues = memo(function LignesLues({ numero, lignes, devise }: LignesLuesProps) {
  return (
    <Section numero={numero} titre="Lignes lues dans le fichier">
      <LignesDeFacture lignes={lignes} devise={devise} />
    </Section>
  );
});
