import type { RefusServi } from '#shared/contrat/erreurs.ts';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';

/** A refusal that no field of the page can show, as the server says it. */
export function RefusDuGeste({ refus }: { refus: RefusServi }) {
  const { message, faire, precision, champs } = refus;
  return (
    <RefusAlerte
      message={message}
      faire={faire}
      precision={precision ?? (champs.length > 0 ? champs.map((c) => c.message).join(' ') : undefined)}
    />
  );
}
