/** Small seeded generator (mulberry32): enough for a robot's choices, and the same on every machine. */
export function aleaDepuis(graine: number): () => number {
  let a = graine >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Seed of an act caused by another one. */
export const graineSuivante = (graine: number, n: number): number =>
  (Math.imul(graine ^ n, 0x9e3779b1) ^ (n << 7)) >>> 0;
