import { describe, expect, test } from 'vitest';
import { actesPossibles, LISTE_STATUTS, libelleDuStatut, PASSAGES, statutApres } from './cycle-de-vie.ts';

describe('le cycle de vie d’un rattachement', () => {
  test.each([
    ['ABSENT', 'DEMANDEUR', ['creer', 'demander']],
    ['EN_COURS_DE_VALIDATION', 'DEMANDEUR', ['annuler']],
    ['VALIDEE', 'DEMANDEUR', ['seDetacher']],
    ['REFUSEE', 'DEMANDEUR', ['demander']],
    ['DESACTIVEE', 'DEMANDEUR', ['seDetacher']],
    ['SUPPRIMEE', 'DEMANDEUR', ['demander']],
    ['ABSENT', 'GESTIONNAIRE', ['rattacher']],
    ['EN_COURS_DE_VALIDATION', 'GESTIONNAIRE', ['valider', 'refuser', 'rattacher']],
    ['VALIDEE', 'GESTIONNAIRE', ['desactiver', 'supprimer']],
    ['REFUSEE', 'GESTIONNAIRE', ['rattacher']],
    ['DESACTIVEE', 'GESTIONNAIRE', ['reactiver', 'supprimer']],
    ['SUPPRIMEE', 'GESTIONNAIRE', ['rattacher']],
    ['VALIDEE', 'SYSTEME', ['terminer', 'cesser']],
    ['DESACTIVEE', 'SYSTEME', ['commencer', 'cesser']],
    ['EN_COURS_DE_VALIDATION', 'SYSTEME', []],
  ] as const)('%s, %s : %j', (etat, role, actes) => expect(actesPossibles(etat, role)).toEqual(actes));

  test('personne ne valide sa propre demande, et une demande refusée ne se valide plus', () => {
    expect(statutApres({ etat: 'EN_COURS_DE_VALIDATION', acte: 'valider', role: 'DEMANDEUR' })).toBeUndefined();
    expect(statutApres({ etat: 'REFUSEE', acte: 'valider', role: 'GESTIONNAIRE' })).toBeUndefined();
    expect(statutApres({ etat: 'EN_COURS_DE_VALIDATION', acte: 'valider', role: 'GESTIONNAIRE' })).toBe('VALIDEE');
  });

  test('de chaque statut on peut sortir, et chaque passage mène ailleurs', () => {
    for (const statut of LISTE_STATUTS)
      expect(PASSAGES.some(({ de }) => (de as readonly string[]).includes(statut))).toBe(true);
    for (const { de, vers } of PASSAGES) expect(de as readonly string[]).not.toContain(vers);
  });

  test('les statuts ont les mots du portail', () => {
    expect(LISTE_STATUTS.map(libelleDuStatut)).toEqual([
      'En cours de validation',
      'Validée',
      'Refusée',
      'Désactivée',
      'Supprimée',
    ]);
    expect(libelleDuStatut('INCONNU')).toBe('INCONNU');
  });
});
