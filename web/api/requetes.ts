import { type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import type { NomOperation } from '#shared/contrat/index.ts';
import { appeler, type DemandeDe, nouveauGeste, Refuse, type ReponseDe } from './client.ts';
import { useSiege } from './siege.ts';

/** One read of the contract. It is read again whenever something changes in the bac. */
export function useLecture<N extends NomOperation>(
  nom: N,
  demande: DemandeDe<N>,
  { active = true }: { active?: boolean } = {},
): UseQueryResult<ReponseDe<N>, Refuse> {
  const siege = useSiege();
  return useQuery<ReponseDe<N>, Refuse>({
    queryKey: [nom, demande, siege ?? null],
    queryFn: () => appeler(nom, demande),
    enabled: active,
  });
}

/** What follows one gesture, besides the state of the mutation. */
type Suite<N extends NomOperation> = {
  onSuccess?: (rendu: ReponseDe<N>) => void;
  onError?: (refuse: Refuse) => void;
};

/**
 * One write of the contract. A gesture keeps its identifier until the server has answered: a double click, or a
 * second try after a cut, counts once. What follows it is done even when the act took its own button away: the one who
 * logs out is no longer there to be told.
 */
export function useGeste<N extends NomOperation>(nom: N) {
  const client = useQueryClient();
  const geste = useRef<string>(undefined);
  const mutation = useMutation<ReponseDe<N>, Refuse, DemandeDe<N>>({
    mutationFn: (demande) => {
      geste.current ??= nouveauGeste();
      return appeler(nom, demande, geste.current);
    },
    onSuccess: async () => {
      geste.current = undefined;
      // A read that left before the act would answer with the world of before.
      await client.cancelQueries();
      await client.invalidateQueries();
    },
    onError: (refuse) => {
      if (!(refuse instanceof Refuse) || refuse.refus.code !== 'SERVICE_INDISPONIBLE') geste.current = undefined;
    },
  });
  const { mutateAsync } = mutation;
  const mutate = useCallback(
    (demande: DemandeDe<N>, { onSuccess, onError }: Suite<N> = {}) => {
      void mutateAsync(demande).then(
        (rendu) => onSuccess?.(rendu),
        (refuse: Refuse) => onError?.(refuse),
      );
    },
    [mutateAsync],
  );
  return { ...mutation, mutate };
}

/**
 * Reads everything again when any window, robot or échéance has changed the bac. A tab that nobody looks at lets its
 * stream go: a browser only holds six of them, and catches up when it is shown again.
 */
export function useDirect(actif: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!actif) return;
    let source: EventSource | undefined;
    const relire = () => void client.invalidateQueries();
    function suivre() {
      source?.close();
      source = undefined;
      if (document.hidden) return;
      // The stream says « change » as soon as it opens: what was missed is read then.
      source = new EventSource('/api/bac/direct');
      source.addEventListener('change', relire);
    }
    suivre();
    document.addEventListener('visibilitychange', suivre);
    return () => {
      document.removeEventListener('visibilitychange', suivre);
      source?.close();
    };
  }, [actif, client]);
}
