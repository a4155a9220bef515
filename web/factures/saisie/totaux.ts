import { useFormContext, useWatch } from 'react-hook-form';
import type { TypeTva } from '#shared/factures/saisie/lignes.ts';
import { type TotauxDeSaisie, totaliser } from '#shared/factures/saisie/totaux.ts';
import { lireMontant } from '#shared/referentiel/montant.ts';
import type { ValeursDuDepot } from '../depot/valeurs.ts';

/** The regime chosen in « Type de TVA », if any. */
export function useTypeTva(): TypeTva | undefined {
  const { control } = useFormContext<ValeursDuDepot>();
  return (useWatch({ control, name: 'typeTva' }) || undefined) as TypeTva | undefined;
}

/** The totals of what is typed so far: the same computation as the portal’s. */
export function useTotaux(): TotauxDeSaisie & { remiseGlobale: number } {
  const { control } = useFormContext<ValeursDuDepot>();
  const [lignes, remise] = useWatch({ control, name: ['lignes', 'remiseGlobale'] });
  const typeTva = useTypeTva();
  const remiseGlobale = Math.max(0, lireMontant(remise) ?? 0);
  return { ...totaliser({ lignes, typeTva, remiseGlobale }), remiseGlobale };
}
