import { describe, expect, test } from 'vitest';
import {
  type ActeSurStructure,
  actesPossibles,
  type EtatStructure,
  PASSAGES,
  ROLES_SUR_UNE_STRUCTURE,
  type RoleSurStructure,
  STATUTS_DE_STRUCTURE,
  statutApres,
} from './cycle-de-vie.ts';

const RIEN: ActeSurStructure[] = [];
const GERER: ActeSurStructure[] = ['desactiver', 'modifierIdentifiant'];

// Typed by hand from § 2.8 and § 3.2 of the notes.
const GRILLE: Record<EtatStructure, Record<RoleSurStructure, ActeSurStructure[]>> = {
  ABSENTE: { NOUVEAU: ['creer'], GP: RIEN, GS: RIEN, US: RIEN, SYSTEME: ['charger'] },
  ACTIF: { NOUVEAU: RIEN, GP: GERER, GS: GERER, US: RIEN, SYSTEME: ['fermer'] },
  INACTIF: { NOUVEAU: RIEN, GP: ['activer'], GS: ['activer'], US: RIEN, SYSTEME: RIEN },
};
const ETATS = ['ABSENTE', ...STATUTS_DE_STRUCTURE] as const;
const couples = ETATS.flatMap((etat) => ROLES_SUR_UNE_STRUCTURE.map((role) => ({ etat, role })));

test.each(couples)('structure $etat, $role', ({ etat, role }) => {
  expect(actesPossibles(etat, role)).toEqual(GRILLE[etat][role]);
});

describe('le chemin d’une structure', () => {
  test('tout statut s’atteint depuis l’absence', () => {
    const atteints = new Set<EtatStructure>(['ABSENTE']);
    for (const _ of ETATS) for (const { de, vers } of PASSAGES) if (atteints.has(de)) atteints.add(vers);
    expect([...atteints].sort()).toEqual([...ETATS].sort());
  });

  test('la créer la rend active, la désactiver la rend inactive, et l’on en revient', () => {
    expect(statutApres('ABSENTE', 'creer', 'NOUVEAU')).toBe('ACTIF');
    expect(statutApres('ACTIF', 'desactiver', 'GP')).toBe('INACTIF');
    expect(statutApres('INACTIF', 'activer', 'GS')).toBe('ACTIF');
  });

  test('un utilisateur simple ne désactive rien, et l’on ne crée pas deux fois', () => {
    expect(statutApres('ACTIF', 'desactiver', 'US')).toBeUndefined();
    expect(statutApres('ACTIF', 'creer', 'NOUVEAU')).toBeUndefined();
  });
});
