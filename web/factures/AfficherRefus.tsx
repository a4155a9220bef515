import type { RefusServi } from '#shared/contrat/erreurs.ts';
import { LISTE_CHAMPS, regleDuChamp } from '#shared/factures/champs.ts';
import { RefusAlerte } from '../design/messages/RefusAlerte.tsx';

/** A refusal as the server says it: what, where (field by field when no field of the page can show it), what to do. */
export function AfficherRefus({ refus }: { refus: RefusServi }) {
  const { message, faire, precision, champs } = refus;
  return (
    <RefusAlerte
      message={message}
      faire={faire}
      precision={precision ?? (champs.length > 0 ? <Champs champs={champs} /> : undefined)}
    />
  );
}

function Champs({ champs }: Pick<RefusServi, 'champs'>) {
  return (
    <ul>
      {champs.map(({ champ, message }) => {
        const connu = LISTE_CHAMPS.find((nom) => nom === champ);
        return <li key={champ}>{connu ? `${regleDuChamp(connu).libelle} : ${message}` : message}</li>;
      })}
    </ul>
  );
}
