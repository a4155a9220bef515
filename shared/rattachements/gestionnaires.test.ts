import { describe, expect, test } from 'vitest';
import type { Role } from '../structures/roles.ts';
import { aLaMainSur, type Cible, GESTES, gestesSur } from './gestionnaires.ts';

const cible = (propre: Partial<Cible>): Cible => ({
  role: 'US',
  statut: 'VALIDEE',
  statutCompte: 'ACTIF',
  moi: false,
  ...propre,
});

describe('ce qu’un gestionnaire peut faire à une personne rattachée', () => {
  test.each<[Role, Partial<Cible>, string[]]>([
    ['GP', {}, ['dupliquer', 'nommerSecondaire', 'transfererRole', 'desactiver', 'detacher']],
    ['GP', { role: 'GS' }, ['revoquerSecondaire', 'transfererRole', 'desactiver', 'detacher']],
    ['GP', { statut: 'DESACTIVEE' }, ['reactiver', 'detacher']],
    ['GP', { statutCompte: 'EN_ATTENTE_ACTIVATION' }, ['dupliquer', 'nommerSecondaire', 'desactiver', 'detacher']],
    ['GP', { role: 'GP', moi: true }, []],
    ['GS', {}, ['dupliquer', 'desactiver', 'detacher']],
    ['GS', { statut: 'DESACTIVEE' }, ['reactiver', 'detacher']],
    ['GS', { role: 'GS' }, []],
    ['GS', { role: 'GS', moi: true }, []],
    ['GS', { role: 'GP' }, []],
    ['US', {}, []],
    ['US', { role: 'GP' }, []],
    ['GP', { statut: 'EN_COURS_DE_VALIDATION' }, []],
    ['GP', { statut: 'SUPPRIMEE' }, []],
  ])('%s sur %o : %j', (role, propre, gestes) => expect(gestesSur(role, cible(propre))).toEqual(gestes));

  test.each([
    ['US', 'VALIDEE', ['desactiver', 'detacher']],
    ['GS', 'VALIDEE', ['revoquerSecondaire', 'desactiver', 'detacher']],
    ['US', 'DESACTIVEE', ['detacher']],
  ] as const)('sur une structure désactivée, on ne fait que retirer : %s, %s', (role, statut, gestes) =>
    expect(gestesSur('GP', cible({ role, statut }), { active: false })).toEqual(gestes),
  );

  test('personne ne touche au rattachement du gestionnaire principal, ni au sien', () => {
    for (const role of ['GP', 'GS', 'US'] as const) {
      expect(aLaMainSur(role, { role: 'GP', moi: false })).toBe(false);
      expect(aLaMainSur(role, { role: 'US', moi: true })).toBe(false);
    }
    expect(aLaMainSur('GP', { role: 'GS', moi: false })).toBe(true);
  });

  test('chaque geste dit ce qu’il fait, et d’où on le sait', () => {
    for (const { libelle, effet, source } of Object.values(GESTES)) {
      expect(libelle).toMatch(/^[A-ZÉ]/);
      expect(effet).toMatch(/\.$/);
      expect(source).toMatch(/^(S\d+|connaissance|supposé)$/);
    }
  });
});
