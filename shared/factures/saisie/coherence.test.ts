import { expect, test } from 'vitest';
import { totauxCoherents } from './coherence.ts';

// The worked example of the notes, § 3.7, before its discount: 1 326,00 + 130,272 = 1 456,272.
test.each([
  [132_600, 13_027, 145_627, true],
  [132_600, 13_027, 145_628, true],
  [132_600, 13_027, 145_629, false],
  [132_600, 13_027, 145_625, false],
  [0, 0, 0, true],
])('[R-FAC-026] HT %i + TVA %i = TTC %i : %s', (montantHt, montantTva, montantTtc, juste) => {
  expect(totauxCoherents({ montantHt, montantTva, montantTtc })).toBe(juste);
});
