/** Collectivités locales in the nomenclature of the INSEE: the codes that begin with 72 (their use here is supposé). */
const COLLECTIVITES_LOCALES = [
  { code: '7210', libelle: 'Commune et commune nouvelle' },
  { code: '7220', libelle: 'Département' },
  { code: '7225', libelle: 'Collectivité et territoire d’Outre Mer' },
  { code: '7229', libelle: 'Autre collectivité territoriale' },
  { code: '7230', libelle: 'Région' },
] as const;

/** They do not change their identifiant by themselves [S21]. By the words of the category, as the INSEE gives them. */
export const estCollectiviteLocale = (categorieJuridique: string | null): boolean =>
  COLLECTIVITES_LOCALES.some(({ libelle }) => libelle === categorieJuridique);
