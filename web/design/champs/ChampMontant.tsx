import { ChampTexte } from './ChampTexte.tsx';
import type { ProprietesDeSaisie } from './presentation.ts';

/** An amount in euros, typed as text (« 1 234,50 »); callers turn it into centimes. */
export function ChampMontant(props: ProprietesDeSaisie) {
  return <ChampTexte inputMode="decimal" autoComplete="off" {...props} allure="montant" suffixe="€" />;
}
