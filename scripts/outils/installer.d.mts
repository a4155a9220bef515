export function expliquerEchec(texte: string): string[];
