import { ChampTexte } from './ChampTexte.tsx';
import type { ProprietesDeSaisie } from './presentation.ts';

/** A day, `AAAA-MM-JJ` in and out. */
export function ChampDate(props: ProprietesDeSaisie) {
  return <ChampTexte {...props} type="date" allure="date" />;
}
