import { describe, expect, test } from 'vitest';
import { ACTES_D_ENGAGEMENT } from './actes.ts';
import {
  type ActeSurEngagement,
  actesPossibles,
  ETAT_DE_NAISSANCE,
  PASSAGES,
  passagePour,
  ROLES_SUR_ENGAGEMENT,
  type RoleSurEngagement,
} from './cycle-de-vie.ts';
import { descriptionDeLEtat, type EtatDEngagement, LISTE_ETATS } from './etats.ts';

type Ligne = Record<RoleSurEngagement, ActeSurEngagement[]>;

// Who may do what, typed by hand.
const GRILLE = {
  COMMANDE: { EMETTEUR: ['envoyer'], RECEPTEUR: [], SYSTEME: [] },
  A_TRAITER: { EMETTEUR: [], RECEPTEUR: ['accepter', 'refuser'], SYSTEME: [] },
  ACCEPTEE: { EMETTEUR: [], RECEPTEUR: [], SYSTEME: ['solder'] },
  REFUSEE: { EMETTEUR: [], RECEPTEUR: [], SYSTEME: [] },
  SOLDEE: { EMETTEUR: [], RECEPTEUR: [], SYSTEME: ['rouvrir'] },
} satisfies Record<EtatDEngagement, Ligne>;

const tousLesCouples = LISTE_ETATS.flatMap((etat) => ROLES_SUR_ENGAGEMENT.map((role) => ({ etat, role })));

describe('le cycle de vie d’un engagement', () => {
  test.each(tousLesCouples)('$etat, $role', ({ etat, role }) => {
    expect(actesPossibles(etat, role)).toEqual(GRILLE[etat][role]);
  });

  test('chaque état s’atteint depuis la naissance', () => {
    const vus = new Set<EtatDEngagement>([ETAT_DE_NAISSANCE]);
    for (const depart of vus)
      for (const { de, vers } of PASSAGES) if ((de as readonly EtatDEngagement[]).includes(depart)) vus.add(vers);
    expect([...vus].sort()).toEqual([...LISTE_ETATS].sort());
  });

  test('une commande refusée est finie, et elle seule', () => {
    expect(LISTE_ETATS.filter((etat) => descriptionDeLEtat(etat).final)).toEqual(['REFUSEE']);
    expect(ROLES_SUR_ENGAGEMENT.flatMap((role) => actesPossibles('REFUSEE', role))).toEqual([]);
  });

  test('le fournisseur répond une fois ; celui qui commande ne répond pas pour lui', () => {
    expect(passagePour('A_TRAITER', { acte: 'accepter', role: 'RECEPTEUR' })?.vers).toBe('ACCEPTEE');
    for (const [etat, role] of [
      ['ACCEPTEE', 'RECEPTEUR'],
      ['COMMANDE', 'RECEPTEUR'],
      ['A_TRAITER', 'EMETTEUR'],
    ] as const)
      expect(passagePour(etat, { acte: 'accepter', role })).toBeUndefined();
  });

  test('les états du portail sont sourcés, ceux de l’entraînement sont supposés', () => {
    const sources = Object.fromEntries(LISTE_ETATS.map((etat) => [etat, descriptionDeLEtat(etat).source]));
    expect(sources).toEqual({
      COMMANDE: 'S19',
      A_TRAITER: 'S19',
      ACCEPTEE: 'supposé',
      REFUSEE: 'supposé',
      SOLDEE: 'supposé',
    });
  });

  test('chaque acte a ses mots', () => {
    for (const { acte } of PASSAGES) expect(ACTES_D_ENGAGEMENT[acte].historique).toMatch(/\.$/);
  });
});
