import { describe, expect, test } from 'vitest';
import { PASSAGES_DE_COORDONNEES } from './banque/coordonnees-cycle-de-vie.ts';
import { type Acteur, actesPossibles, type EtatDate, type PassageDate, STATUTS_DATES } from './passages.ts';
import { PASSAGES_DE_SERVICE } from './services-cycle-de-vie.ts';

const ETATS = ['ABSENT', ...STATUTS_DATES] as const;
const ACTEURS: Acteur[] = ['GP', 'GS', 'US', 'SYSTEME'];
type Grille = Record<EtatDate, { gestionnaire: string[]; SYSTEME: string[] }>;

// Typed by hand from §§ 5.5, 7.4 and 3.2 of the notes.
const SERVICE: Grille = {
  ABSENT: { gestionnaire: ['ajouter'], SYSTEME: [] },
  ACTIF: { gestionnaire: ['modifier', 'desactiver'], SYSTEME: ['terminer'] },
  INACTIF: { gestionnaire: ['modifier', 'reactiver', 'supprimer'], SYSTEME: ['debuter'] },
  SUPPRIME: { gestionnaire: [], SYSTEME: [] },
};
const COORDONNEES: Grille = {
  ABSENT: { gestionnaire: ['ajouter'], SYSTEME: [] },
  ACTIF: { gestionnaire: ['modifier', 'desactiver', 'supprimer'], SYSTEME: ['terminer'] },
  INACTIF: { gestionnaire: ['modifier', 'reactiver', 'supprimer'], SYSTEME: ['debuter'] },
  SUPPRIME: { gestionnaire: [], SYSTEME: [] },
};

const CYCLES: [string, readonly PassageDate[], Grille][] = [
  ['service', PASSAGES_DE_SERVICE, SERVICE],
  ['coordonnées bancaires', PASSAGES_DE_COORDONNEES, COORDONNEES],
];

describe.each(CYCLES)('%s', (_nom, passages, grille) => {
  test.each(ETATS.flatMap((etat) => ACTEURS.map((acteur) => ({ etat, acteur }))))(
    '$etat, $acteur',
    ({ etat, acteur }) => {
      const attendus = { ...grille[etat], US: [] as string[] };
      const attendu = acteur === 'GP' || acteur === 'GS' ? attendus.gestionnaire : attendus[acteur];
      expect(actesPossibles(passages, etat, acteur)).toEqual(attendu);
    },
  );

  test('tout statut s’atteint, et l’on ne revient pas d’une suppression', () => {
    expect(new Set(passages.flatMap(({ vers }) => vers))).toEqual(new Set(STATUTS_DATES));
    expect(passages.filter(({ de }) => de.includes('SUPPRIME'))).toEqual([]);
  });
});
