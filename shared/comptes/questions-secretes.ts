/** The list of the portal was not found: this one is supposée (comptes-structures § 1.6). */
export const QUESTIONS_SECRETES = {
  NOM_DE_JEUNE_FILLE: 'Quel est le nom de jeune fille de votre mère ?',
  PREMIER_ANIMAL: 'Quel est le nom de votre premier animal de compagnie ?',
  VILLE_DE_NAISSANCE: 'Dans quelle ville êtes-vous né(e) ?',
  ECOLE_PRIMAIRE: 'Quel était le nom de votre école primaire ?',
  LIVRE_PREFERE: 'Quel est votre livre préféré ?',
  PREMIERE_VOITURE: 'Quelle est la marque de votre première voiture ?',
} as const satisfies Record<string, string>;

export type QuestionSecrete = keyof typeof QUESTIONS_SECRETES;

export const CODES_QUESTIONS = Object.keys(QUESTIONS_SECRETES) as [QuestionSecrete, ...QuestionSecrete[]];

/** The question in words; null for a code that is not of the list. */
export const libelleQuestion = (code: string | null): string | null =>
  code !== null && Object.hasOwn(QUESTIONS_SECRETES, code) ? QUESTIONS_SECRETES[code as QuestionSecrete] : null;
