import { useEffect, useRef, useState } from 'react';
import type { RefusServi } from '#shared/contrat/erreurs.ts';
import { appeler, nouveauGeste, Refuse, refusLocal } from '../../api/client.ts';

/** Between two looks at the reading, in ms. */
const PAUSE = 400;

export type Avancement = { lus: number; total: number };

type Demande = { fichier: File; structureId: number };

/**
 * Sends a flow, follows its reading file by file, then deposits it. Nothing is deposited when the person leaves before
 * the end.
 */
export function useDepotDeFlux(onDepose: (id: number) => void) {
  const [enCours, setEnCours] = useState(false);
  const [avancement, setAvancement] = useState<Avancement>();
  const [refus, setRefus] = useState<RefusServi>();
  const parti = useRef(false);
  useEffect(() => {
    parti.current = false;
    return () => {
      parti.current = true;
    };
  }, []);

  async function enchainer({ fichier, structureId }: Demande): Promise<number | undefined> {
    const { lecture, total } = await appeler('lireFlux', { requete: { nom: fichier.name }, corps: fichier });
    setAvancement({ lus: 0, total });
    for (;;) {
      const suivi = await appeler('suivreLecture', { params: { lecture } });
      if (parti.current) return undefined;
      setAvancement({ lus: suivi.lus, total });
      if (suivi.finie) break;
      await new Promise((suite) => setTimeout(suite, PAUSE));
    }
    return (await appeler('deposerFlux', { corps: { lecture, structureId } }, nouveauGeste())).id;
  }

  function deposer(demande: Demande) {
    if (enCours) return;
    setEnCours(true);
    setRefus(undefined);
    enchainer(demande).then(
      (id) => id !== undefined && !parti.current && onDepose(id),
      (erreur: unknown) => {
        setEnCours(false);
        setAvancement(undefined);
        setRefus(erreur instanceof Refuse ? erreur.refus : refusLocal('SERVICE_INDISPONIBLE'));
      },
    );
  }

  return { deposer, enCours, avancement, refus, oublier: () => setRefus(undefined) };
}
