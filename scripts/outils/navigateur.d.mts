export const ARGUMENTS: string[];
export function candidats(propre: string): { executablePath?: string; channel?: string }[];
