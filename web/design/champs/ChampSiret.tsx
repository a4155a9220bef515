import { ChampTexte } from './ChampTexte.tsx';
import type { ProprietesDeSaisie } from './presentation.ts';

/** A SIRET, typed or pasted with or without spaces; callers take the spaces out. */
export function ChampSiret({ aide = '14 chiffres, par exemple 000 101 014 00017', ...props }: ProprietesDeSaisie) {
  return <ChampTexte inputMode="numeric" autoComplete="off" spellCheck={false} {...props} aide={aide} allure="siret" />;
}
