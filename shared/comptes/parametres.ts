/**
 * Figures of the life of a compte, in one place so that one line corrects them. Sources: ecrans-aide (S4, S20) and
 * comptes-structures §§ 1.6 to 1.9.
 */
export const PARAMETRES = {
  /** Life of an activation link, on the simulated clock. */
  dureeLienMinutes: { valeur: 60, source: 'S4' },
  /** Wrong passwords in a row that lock a compte. */
  echecsMax: { valeur: 5, source: 'S20' },
  /** Seen in March 2022; it opens again by itself. */
  blocageMinutes: { valeur: 60, source: 'S20' },
  /** Double authentification (§ 1.10): life of a code sent by mail, its figures, its tries. */
  dureeCodeMinutes: { valeur: 10, source: 'supposé' },
  longueurCode: { valeur: 6, source: 'supposé' },
  essaisDuCode: { valeur: 3, source: 'supposé' },
  /** Between the password and the code, in real time: beyond, the password is asked again. */
  dureeEtapeCodeMinutes: { valeur: 60, source: 'supposé' },
  /** A compte that nobody activates goes away. */
  joursSansActivation: { valeur: 30, source: 'supposé' },
  /** Wrong answers to the question secrète that void the link of a forgotten password. */
  reponsesFaussesMax: { valeur: 5, source: 'supposé' },
  /** Passwords that cannot come back: that of now and those before it. */
  motsDePasseRefuses: { valeur: 3, source: 'supposé' },
  longueurMinimaleMotDePasse: { valeur: 12, source: 'connaissance' },
  longueurCaptcha: { valeur: 5, source: 'S5' },
  dureeCaptchaMinutes: { valeur: 10, source: 'supposé' },
} as const;

export type NomParametre = keyof typeof PARAMETRES;

export const parametre = (nom: NomParametre): number => PARAMETRES[nom].valeur;

/** Instant, ISO UTC, so many minutes after another. */
export const minutesApres = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();
