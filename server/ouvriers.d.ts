/** URL of the module that a thread runs (scripts/outils/ouvriers.mjs). */
declare module '*?ouvrier' {
  export const adresse: string;
}
