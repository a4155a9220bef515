import { useState } from 'react';
import type { Refuse } from '../api/client.ts';
import { phraseDuRefus } from '../comptes/formulaire/resolution.ts';
import { ChampDate } from '../design/champs/ChampDate.tsx';
import { GrilleChamps } from '../design/page/GrilleChamps.tsx';
import { FenetreDeGeste } from './FenetreDeGeste.tsx';

type Dates = { dateDebut: string; dateFin: string };
type FenetreReactiverProps = {
  titre: string;
  ouverte: boolean;
  geste: { isPending: boolean; error: Refuse | null; reset: () => void };
  /** First day proposed. */
  depart: string;
  debutObligatoire: boolean;
  onReactiver: (dates: Dates) => void;
  onFermer: () => void;
};

/** New dates, to be active again. */
export function FenetreReactiver(props: FenetreReactiverProps) {
  const { titre, ouverte, geste, depart, debutObligatoire, onReactiver, onFermer } = props;
  const [dates, setDates] = useState<Dates>({ dateDebut: depart, dateFin: '' });
  const champ = (nom: keyof Dates) => {
    const code = geste.error?.refus.champs.find((c) => c.champ === nom)?.code;
    return {
      id: `reactiver-${nom}`,
      value: dates[nom],
      erreur: code && phraseDuRefus(code),
      onChange: ({ target }: { target: { value: string } }) => setDates({ ...dates, [nom]: target.value }),
    };
  };
  return (
    <FenetreDeGeste {...{ titre, ouverte, geste, onFermer }} bouton="Réactiver" onConfirmer={() => onReactiver(dates)}>
      <GrilleChamps>
        <ChampDate {...champ('dateDebut')} libelle="Date de début de validité" obligatoire={debutObligatoire} />
        <ChampDate {...champ('dateFin')} libelle="Date de fin de validité" aide="Facultative" />
      </GrilleChamps>
    </FenetreDeGeste>
  );
}
