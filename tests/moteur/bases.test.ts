import { statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deuxCotes } from '../../server/db/base.ts';
import { PointsDeReprise } from '../../server/db/points-de-reprise.ts';
import { type BacDEssai, bacDEssai } from '../support/bac-en-memoire.ts';

let bac: BacDEssai;
beforeEach(() => {
  bac = bacDEssai();
});
afterEach(() => bac.fermer());

const ECRIRE = "INSERT INTO meta (cle, valeur) VALUES ('mot', ?)";
const LIRE = "SELECT valeur FROM meta WHERE cle = 'mot'";

describe('les deux côtés d’un bac', () => {
  test('lisent ce que l’autre écrit', () => {
    const { ecriture, lecture } = deuxCotes(bac.connexion);
    ecriture.run(ECRIRE, ['bonjour']);
    expect(lecture.get(LIRE)).toEqual({ valeur: 'bonjour' });
    expect(lecture.all(LIRE)).toEqual([{ valeur: 'bonjour' }]);
  });

  test('une lecture n’écrit jamais, ni par run ni par get', () => {
    const { lecture } = deuxCotes(bac.connexion);
    expect(() => lecture.run(ECRIRE, ['x'])).toThrow('does not write');
    expect(() => lecture.get(`${ECRIRE} RETURNING cle`, ['x'])).toThrow('does not write');
    expect(lecture.get(LIRE)).toBeUndefined();
  });

  test('une lecture retient sa réponse jusqu’à ce qu’on l’oublie ; un acte ne retient rien', () => {
    const { ecriture, lecture, oublier } = deuxCotes(bac.connexion);
    const calculer = vi.fn(() => lecture.get(LIRE));
    expect([lecture.retenir('mot', calculer), lecture.retenir('mot', calculer)]).toEqual([undefined, undefined]);
    expect(calculer).toHaveBeenCalledTimes(1);
    ecriture.run(ECRIRE, ['bonjour']);
    expect(ecriture.retenir('mot', calculer)).toEqual({ valeur: 'bonjour' });
    oublier();
    expect(lecture.retenir('mot', calculer)).toEqual({ valeur: 'bonjour' });
  });

  test('un refus n’est pas retenu', () => {
    const { lecture } = deuxCotes(bac.connexion);
    expect(() =>
      lecture.retenir('droits', () => {
        throw new Error('refusé');
      }),
    ).toThrow('refusé');
    expect(lecture.retenir('droits', () => 'permis')).toBe('permis');
  });
});

describe('le journal d’un bac', () => {
  test('est reporté dans son fichier pendant que le bac reste ouvert', async () => {
    const points = new PointsDeReprise();
    const avant = statSync(bac.chemin).size;
    bac.ecrire((db) => db.run(ECRIRE, ['x'.repeat(100_000)]));
    expect(statSync(bac.chemin).size).toBe(avant);
    points.demander(bac.chemin);
    await vi.waitFor(() => expect(statSync(bac.chemin).size).toBeGreaterThan(avant + 100_000), { timeout: 10_000 });
    points.fermer();
    expect(bac.db.get(LIRE)).toEqual({ valeur: 'x'.repeat(100_000) });
  });

  test('d’un bac qui n’existe plus n’arrête rien', async () => {
    const points = new PointsDeReprise();
    points.demander(`${bac.chemin}-disparu`);
    bac.ecrire((db) => db.run(ECRIRE, ['x'.repeat(50_000)]));
    const avant = statSync(bac.chemin).size;
    points.demander(bac.chemin);
    await vi.waitFor(() => expect(statSync(bac.chemin).size).toBeGreaterThan(avant), { timeout: 10_000 });
    points.fermer();
  });
});
