/** One line per refusal: HTTP status, what is wrong, what to do. Portal wording when it is known. */
export type Refus = { statut: number; message: string; faire?: string; source?: string };
