import { defautDuSiret, normaliserIdentifiant } from '#shared/referentiel/siret.ts';
import { useLecture } from '../api/requetes.ts';

/**
 * The public structure whose SIRET is typed: nothing is asked until the number is whole. `destinataire` for the one
 * found, `refus` when there is none.
 */
export function useDestinataire(texte: string) {
  const siret = normaliserIdentifiant(texte);
  const active = defautDuSiret(siret) === undefined;
  const { data, error, isLoading } = useLecture('consulterDestinataire', { params: { siret } }, { active });
  const refus = active && error ? error.refus : undefined;
  return { destinataire: active && !refus ? data : undefined, refus, cherche: isLoading };
}
