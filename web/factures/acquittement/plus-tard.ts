type Ligne = { ligne: number };

/** What was put off in this tab, for one login: its lines of the history. */
let remises: { connexion: string; lignes: ReadonlySet<number> } = { connexion: '', lignes: new Set() };

/** « Plus tard »: these returns wait for the next login; one that arrives in between shows at once. */
export function remettreAPlusTard(connexion: string, retours: readonly Ligne[]): void {
  remises = { connexion, lignes: new Set(retours.map(({ ligne }) => ligne)) };
}

/** Is there a return that was not put off since this login? */
export function aMontrer(connexion: string, retours: readonly Ligne[]): boolean {
  const remise = remises.connexion === connexion ? remises.lignes : new Set<number>();
  return retours.some(({ ligne }) => !remise.has(ligne));
}
