import { describe, expect, test } from 'vitest';
import { type Acte, LISTE_ACTES } from '../factures/actes.ts';
import { passagesDepuis } from '../factures/cycle-de-vie.ts';
import { motifsDe } from '../factures/motifs.ts';
import { GESTES, instantDuGeste, prochainGeste } from './gestes-de-robot.ts';
import { TEMPERAMENTS, type Temperament } from './robots.ts';

const TOUS = TEMPERAMENTS.flatMap((temperament) => GESTES[temperament].map((geste) => ({ temperament, ...geste })));

describe('chaque geste de la table', () => {
  test.each(TOUS)('$temperament : $acte sur $statut est possible, avec son motif', ({ statut, acte, motif }) => {
    const passages = (['DESTINATAIRE', 'FOURNISSEUR', 'VALIDEUR_1', 'VALIDEUR_2'] as const).flatMap((role) =>
      passagesDepuis(statut, role),
    );
    const passage = passages.find((p) => p.acte === acte);
    expect(passage).toBeDefined();
    expect(motifsDe(acte).some(({ code }) => code === motif)).toBe(passage?.exigeMotif ?? false);
  });
});

describe('le prochain geste', () => {
  const JAMAIS = { dejaSuspendue: false, dejaRecyclee: false, dejaRefusee: false };
  const choisir = (
    temperament: Temperament,
    { statut = 'MISE_A_DISPOSITION', memoire = JAMAIS, hasard = 0.4, actes = LISTE_ACTES as readonly Acte[] } = {},
  ) => prochainGeste(temperament, { statut, memoire, actes, alea: () => hasard })?.acte;

  test.each([
    ['rapide', {}, 'constaterServiceFait'],
    ['rapide', { statut: 'MISE_EN_PAIEMENT' }, undefined],
    ['rapide', { actes: [] }, undefined],
    ['procedurier', {}, 'suspendre'],
    ['procedurier', { memoire: { ...JAMAIS, dejaSuspendue: true } }, 'constaterServiceFait'],
    ['absent', {}, undefined],
    ['etourdi', {}, 'demanderRecyclage'],
    ['etourdi', { hasard: 0.5 }, 'constaterServiceFait'],
    ['etourdi', { memoire: { ...JAMAIS, dejaRecyclee: true } }, 'constaterServiceFait'],
  ] as const)('%s, %j : %s', (temperament, cas, acte) => expect(choisir(temperament, cas)).toBe(acte));
});

test.each([
  ['un lundi', '2026-03-02T08:00:00.000Z', 2, '2026-03-04T09:00:00.000Z'],
  ['vers un samedi', '2026-03-05T08:00:00.000Z', 2, '2026-03-09T09:00:00.000Z'],
  ['vers un dimanche', '2026-03-06T08:00:00.000Z', 2, '2026-03-09T09:00:00.000Z'],
  ['après minuit à Paris', '2026-03-02T23:30:00.000Z', 1, '2026-03-04T09:00:00.000Z'],
  ['au printemps', '2026-03-27T08:00:00.000Z', 3, '2026-03-30T08:00:00.000Z'],
])('un robot travaille aux heures de bureau : %s', (_cas, depuis, jours, instant) =>
  expect(instantDuGeste({ jours }, depuis)).toBe(instant),
);
