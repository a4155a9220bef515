import { Link } from 'react-router';
import { meilleurMode, useMesStructures } from '../../espaces/mes-habilitations.ts';

/** The number links the facture to its order [S18]: it leads there whoever has « Engagements ». */
export function LienEngagement({ numero }: { numero: string }) {
  const structures = useMesStructures();
  if (!structures || !meilleurMode(structures, 'ENGAGEMENTS')) return numero;
  return <Link to={`/portail/engagements/recherche?numero=${encodeURIComponent(numero)}`}>{numero}</Link>;
}
