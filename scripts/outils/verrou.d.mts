export function avecVerrou<T>(
  fichier: string,
  travail: () => Promise<T>,
  options?: { enAttente?: () => void },
): Promise<T>;
export function estAbandonne(fichier: string, maintenant?: number): boolean;
