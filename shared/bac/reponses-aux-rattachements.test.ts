import { describe, expect, test } from 'vitest';
import { motifExige } from '../rattachements/demande.ts';
import { REPONSES, reponseAuRattachement } from './reponses-aux-rattachements.ts';
import { TEMPERAMENTS, type Temperament } from './robots.ts';

const repondre = (temperament: Temperament, { commentee = false, servicesOubliables = false } = {}, hasard = [0.9]) => {
  const tirages = [...hasard];
  const r = reponseAuRattachement(temperament, { commentee, servicesOubliables }, () => tirages.shift() ?? 0.9);
  return r && `${r.reponse}${r.sansServices ? ' sans services' : ''} à ${r.jours} j`;
};

describe('la réponse d’un robot à une demande de rattachement', () => {
  test.each([
    ['rapide', {}, [], 'valider à 1 j'],
    ['procedurier', {}, [], 'refuser à 2 j'],
    ['procedurier', { commentee: true }, [], 'valider à 2 j'],
    ['absent', { commentee: true }, [], undefined],
    ['etourdi', {}, [0.49], 'refuser à 1 j'],
    ['etourdi', {}, [0.5], 'valider à 1 j'],
    ['etourdi', { servicesOubliables: true }, [0.24], 'refuser à 1 j'],
    ['etourdi', { servicesOubliables: true }, [0.25, 0.33], 'valider sans services à 1 j'],
    ['etourdi', { servicesOubliables: true }, [0.25, 0.34], 'valider à 1 j'],
  ] as const)('%s, %j, %j : %s', (temperament, demande, hasard, attendu) =>
    expect(repondre(temperament, demande, [...hasard])).toBe(attendu),
  );

  test('un étourdi se trompe une fois sur deux, avec ou sans services', () => {
    for (const servicesOubliables of [true, false]) {
      let graine = 0;
      const alea = () => (graine = (graine + 0.6180339887) % 1);
      const reponses = Array.from({ length: 1000 }, () =>
        reponseAuRattachement('etourdi', { commentee: true, servicesOubliables }, alea),
      );
      const justes = reponses.filter((r) => r?.reponse === 'valider' && !r.sansServices).length;
      expect(justes).toBeGreaterThan(400);
      expect(justes).toBeLessThan(600);
    }
  });

  test('tout refus dit pourquoi : les mots d’aujourd’hui l’exigent', () => {
    expect([motifExige('2021'), motifExige('actuel')]).toEqual([false, true]);
    const refus = TEMPERAMENTS.flatMap((t) => REPONSES[t]).filter(({ reponse }) => reponse === 'refuser');
    expect(refus.every(({ motif }) => motif)).toBe(true);
  });
});
