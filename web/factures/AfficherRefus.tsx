import type { RefusServi } from '#shared/contrat/erreurs.ts';
import { RefusAlerte } from '../design/messages/RefusAlerte.tsx';

/** A refusal as the server says it: what, where (field by field when no field of the page can show it), what to do. */
export function AfficherRefus({ refus }: { refus: RefusServi }) {
  const { message, faire, precision, champs } = refus;
  const detail = precision ?? (champs.length > 0 ? champs.map((champ) => champ.message).join(' ') : undefined);
  return <RefusAlerte message={message} faire={faire} precision={detail} />;
}
