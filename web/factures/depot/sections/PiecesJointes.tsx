import { Section } from '../../../design/page/Section.tsx';
import { PiecesAJoindre } from '../../pieces/PiecesAJoindre.tsx';

export function PiecesJointes({ numero }: { numero: number }) {
  return (
    <Section numero={numero} titre="Pièces jointes">
      <PiecesAJoindre />
    </Section>
  );
}
