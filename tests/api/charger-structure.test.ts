import { afterAll, beforeAll, expect, test } from 'vitest';
import { SYSTEME } from '#shared/comptes/acteur.ts';
import { STRUCTURES } from '../../seed/personnages/structures.ts';
import { chargerStructure } from '../../server/structures/charger.ts';
import { type BacDEssai, bacDEssai } from '../support/bac-en-memoire.ts';

let bac: BacDEssai;
beforeAll(() => {
  bac = bacDEssai();
});
afterAll(() => bac.fermer());

test.each([
  ['2026-03-02T22:30:00.000Z', '2026-03-02'],
  ['2026-03-02T23:30:00.000Z', '2026-03-03'],
  ['2026-07-01T22:30:00.000Z', '2026-07-02'],
])('chargée à %s, une structure a des services qui débutent le %s, à l’heure de Paris', (instant, jour) => {
  const { estEtat = false, ...parametres } = STRUCTURES[0]!.parametres;
  const entree = { ...STRUCTURES[0]!, parametres: { ...parametres, estEtat }, identifiant: instant };
  const contexte = { instant, alea: () => 0, signaler: () => undefined };
  const { id } = bac.ecrire((db) =>
    chargerStructure.executer(db, SYSTEME, chargerStructure.entree.parse(entree), contexte),
  );
  const jours = bac.db.all<{ jour: string }>('SELECT DISTINCT dateDebut AS jour FROM services WHERE structureId = ?', [
    id,
  ]);
  expect(jours).toEqual([{ jour }]);
});
