import { expect, test } from 'vitest';
import { acquittementObligatoire, RETOURS, STATUTS_DE_RETOUR } from './acquittement.ts';
import { ACTIONS_UTILISATEUR } from './historique.ts';
import { LISTE_STATUTS_SIMPLES, STATUTS } from './statuts.ts';

test.each([
  ['2026-03-02T08:00:00.000Z', false],
  ['2026-03-09T08:00:00.000Z', false],
  ['2026-03-09T08:00:00.001Z', true],
  ['2026-04-02T08:00:00.000Z', true],
])('renvoyée le 2 mars à 9 h, le %s : obligatoire %s', (maintenant, attendu) => {
  expect(acquittementObligatoire('2026-03-02T08:00:00.000Z', maintenant)).toBe(attendu);
});

test('on acquitte tout ce que le destinataire renvoie au fournisseur', () => {
  const renvoyees = LISTE_STATUTS_SIMPLES.filter(
    (statut) => STATUTS[statut].famille === 'simple' && STATUTS[statut].detenteur === 'FOURNISSEUR',
  );
  expect([...STATUTS_DE_RETOUR].sort()).toEqual(renvoyees.filter((statut) => statut !== 'BROUILLON').sort());
});

test.each(STATUTS_DE_RETOUR)('%s : l’historique dit l’acquittement', (statut) => {
  expect(ACTIONS_UTILISATEUR[RETOURS[statut].action].libelle).toMatch(/^Acquittement /);
});
