import { expect, test } from 'vitest';
import { STATUTS_DE_COMPTE, type StatutCompte } from './compte.ts';
import {
  type ActeSurCompte,
  actesPossibles,
  PASSAGES,
  ROLES_SUR_COMPTE,
  type RoleSurCompte,
  STATUT_DE_NAISSANCE,
  statutApres,
} from './cycle-de-vie.ts';

// Typed by hand from the notes, § 1.9.
// biome-ignore format: a grid
const GRILLE = {
  EN_ATTENTE_ACTIVATION: { TITULAIRE: ['renvoyerActivation', 'activerCompte'], GESTIONNAIRE: ['renvoyerActivation'], SYSTEME: ['supprimerCompteNonActive'] },
  ACTIF:                 { TITULAIRE: ['seConnecter', 'reinitialiserMotDePasse', 'desactiverCompte'], GESTIONNAIRE: [], SYSTEME: ['bloquerCompte'] },
  BLOQUE:                { TITULAIRE: ['reinitialiserMotDePasse'],             GESTIONNAIRE: [],                     SYSTEME: ['debloquerCompte'] },
  INACTIF:               { TITULAIRE: ['reinitialiserMotDePasse', 'reactiverCompte'], GESTIONNAIRE: [],              SYSTEME: [] },
  SUPPRIME:              { TITULAIRE: [],                                      GESTIONNAIRE: [],                     SYSTEME: [] },
} satisfies Record<StatutCompte, Record<RoleSurCompte, ActeSurCompte[]>>;

const couples = STATUTS_DE_COMPTE.flatMap((statut) => ROLES_SUR_COMPTE.map((role) => ({ statut, role })));

test.each(couples)('$statut, $role', ({ statut, role }) =>
  expect(actesPossibles(statut, role)).toEqual(GRILLE[statut][role]),
);

test('tous les statuts se rejoignent depuis la naissance ; supprimé est sans retour', () => {
  const vus = new Set<StatutCompte>([STATUT_DE_NAISSANCE]);
  for (const depart of vus)
    for (const { de, vers } of PASSAGES) if ((de as readonly StatutCompte[]).includes(depart)) vus.add(vers);
  expect([...vus].sort()).toEqual([...STATUTS_DE_COMPTE].sort());
  expect(ROLES_SUR_COMPTE.flatMap((role) => actesPossibles('SUPPRIME', role))).toEqual([]);
});

test('un compte s’active une seule fois, et pas par un gestionnaire', () => {
  expect(statutApres({ statut: 'EN_ATTENTE_ACTIVATION', acte: 'activerCompte', role: 'TITULAIRE' })).toBe('ACTIF');
  expect(() => statutApres({ statut: 'ACTIF', acte: 'activerCompte', role: 'TITULAIRE' })).toThrow('ACTE_INTERDIT');
  expect(() => statutApres({ statut: 'EN_ATTENTE_ACTIVATION', acte: 'activerCompte', role: 'GESTIONNAIRE' })).toThrow(
    'ACTE_INTERDIT',
  );
});

test('un mot de passe réinitialisé ouvre un compte bloqué, pas un compte désactivé', () => {
  const apres = (statut: StatutCompte) => statutApres({ statut, acte: 'reinitialiserMotDePasse', role: 'TITULAIRE' });
  expect((['ACTIF', 'BLOQUE', 'INACTIF'] as const).map(apres)).toEqual(['ACTIF', 'ACTIF', 'INACTIF']);
  for (const statut of ['EN_ATTENTE_ACTIVATION', 'SUPPRIME'] as const)
    expect(() => apres(statut)).toThrow('ACTE_INTERDIT');
});
