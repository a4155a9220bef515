import { type CodeRefus, ErreurMetier } from '#shared/contrat/erreurs.ts';

type Ensemble<T> = {
  /** Name of the list in the entry: « structures ». */
  champ: string;
  /** What a person calls that case. */
  nom(cas: T): string;
  faire(cas: T): void;
};

type Faute = { champ: string; code: CodeRefus; phrase: string };

/**
 * All or nothing: each case is tried, and what is wrong with each is said together. Throws the refusal of the only one
 * that fails, the common one when all fail alike, else SAISIE_INVALIDE. For acts only: nothing written survives.
 */
export function pourChacun<T>(tous: readonly T[], { champ, nom, faire }: Ensemble<T>): void {
  const fautes: Faute[] = [];
  for (const [rang, cas] of tous.entries()) {
    try {
      faire(cas);
    } catch (erreur) {
      if (!(erreur instanceof ErreurMetier)) throw erreur;
      const precision = erreur.details.precision;
      fautes.push({
        champ: `${champ}.${rang}`,
        code: erreur.code,
        phrase: precision ? `${nom(cas)} : ${precision}` : nom(cas),
      });
    }
  }
  const [premiere] = fautes;
  if (!premiere) return;
  const pareilles = fautes.every(({ code }) => code === premiere.code);
  throw new ErreurMetier(pareilles ? premiere.code : 'SAISIE_INVALIDE', {
    champs: Object.fromEntries(fautes.map((faute) => [faute.champ, faute.code])),
    precision: fautes.map(({ phrase }) => phrase).join(' '),
  });
}
