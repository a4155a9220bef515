/** Size of a file as people say it: « 84 Ko », « 1,2 Mo ». */
export function formaterTaille(octets: number): string {
  if (octets < 1000) return `${octets} octet${octets > 1 ? 's' : ''}`;
  const ko = Math.round(octets / 1000);
  if (ko < 1000) return `${ko} Ko`;
  const dixiemes = Math.round(octets / 100_000);
  return `${Math.floor(dixiemes / 10)}${dixiemes % 10 ? `,${dixiemes % 10}` : ''} Mo`;
}

/** Does the file match the `accept` list of its field (extensions or media types)? A dropped file is not filtered by browsers. */
export function estAccepte(fichier: { name: string; type: string }, accept: string | undefined): boolean {
  if (!accept) return true;
  return accept
    .split(',')
    .map((regle) => regle.trim().toLowerCase())
    .some((regle) => {
      if (regle.startsWith('.')) return fichier.name.toLowerCase().endsWith(regle);
      if (regle.endsWith('/*')) return fichier.type.startsWith(regle.slice(0, -1));
      return fichier.type === regle;
    });
}
