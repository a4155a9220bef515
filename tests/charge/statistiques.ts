export function mediane(valeurs: readonly number[]): number {
  return centile(valeurs, 50);
}

/** Nearest rank; 0 when there is nothing. */
export function centile(valeurs: readonly number[], rang: number): number {
  const triees = Float64Array.from(valeurs).sort();
  return triees[Math.min(triees.length - 1, Math.ceil((rang / 100) * triees.length) - 1)] ?? 0;
}

/** Time taken by what is awaited, in ms. */
export async function chronometrer(faire: () => Promise<unknown>): Promise<number> {
  const debut = performance.now();
  await faire();
  return performance.now() - debut;
}

/** One after the other: what is measured must not compete with itself. */
export async function repeter<T>(fois: number, faire: (i: number) => Promise<T>): Promise<T[]> {
  const rendus: T[] = [];
  for (let i = 0; i < fois; i++) rendus.push(await faire(i));
  return rendus;
}
