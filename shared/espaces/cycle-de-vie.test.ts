import { describe, expect, test } from 'vitest';
import { actesPossibles, etatDe, LISTE_STATUTS, libelleDuStatut, PASSAGES, passagePour } from './cycle-de-vie.ts';

describe('le cycle de vie d’un abonnement', () => {
  test.each([
    ['ABSENT', 'TITULAIRE', ['demander', 'prendre']],
    ['EN_COURS_DE_VALIDATION', 'TITULAIRE', ['prendre', 'annuler']],
    ['VALIDEE', 'TITULAIRE', ['prendre', 'demanderMode', 'consulterSeulement', 'supprimer']],
    ['MODE_DEMANDE', 'TITULAIRE', ['prendre', 'annulerMode', 'supprimer']],
    ['REFUSEE', 'TITULAIRE', ['demander', 'prendre']],
    ['SUPPRIMEE', 'TITULAIRE', ['demander', 'prendre']],
    ['ABSENT', 'GESTIONNAIRE', ['accorder']],
    ['EN_COURS_DE_VALIDATION', 'GESTIONNAIRE', ['valider', 'refuser', 'accorder', 'fermer']],
    ['VALIDEE', 'GESTIONNAIRE', ['accorder', 'retirer', 'fermer']],
    ['MODE_DEMANDE', 'GESTIONNAIRE', ['valider', 'refuserMode', 'accorder', 'retirer', 'fermer']],
    ['REFUSEE', 'GESTIONNAIRE', ['accorder']],
    ['SUPPRIMEE', 'GESTIONNAIRE', ['accorder']],
  ] as const)('%s, %s : %j', (etat, role, actes) => expect(actesPossibles(etat, role)).toEqual(actes));

  test('une demande refusée ne se valide plus : on la refait', () => {
    expect(passagePour('REFUSEE', 'valider')).toBeUndefined();
    expect(passagePour('REFUSEE', 'demander')?.vers).toBe('EN_COURS_DE_VALIDATION');
    expect(passagePour('EN_COURS_DE_VALIDATION', 'valider')?.vers).toBe('VALIDEE');
  });

  test('refuser un changement de mode laisse l’abonnement que l’on avait', () =>
    expect(passagePour('MODE_DEMANDE', 'refuserMode')?.vers).toBe('VALIDEE'));

  test('l’état dit l’attente d’un changement de mode, que le statut ne dit pas', () => {
    expect(etatDe(undefined)).toBe('ABSENT');
    expect(etatDe({ statut: 'VALIDEE', modeDemande: null })).toBe('VALIDEE');
    expect(etatDe({ statut: 'VALIDEE', modeDemande: 'MODIFICATION' })).toBe('MODE_DEMANDE');
    expect(etatDe({ statut: 'SUPPRIMEE', modeDemande: null })).toBe('SUPPRIMEE');
  });

  test('chaque statut s’atteint, et l’on peut en sortir', () => {
    for (const statut of LISTE_STATUTS) {
      expect(PASSAGES.some(({ vers }) => vers === statut)).toBe(true);
      expect(PASSAGES.some(({ de }) => (de as readonly string[]).includes(statut))).toBe(true);
    }
  });

  test('les statuts ont les mots du portail', () => {
    expect(LISTE_STATUTS.map(libelleDuStatut)).toEqual(['En cours de validation', 'Validée', 'Refusée', 'Supprimée']);
    expect(libelleDuStatut('INCONNU')).toBe('INCONNU');
  });
});
