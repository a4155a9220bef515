import { describe, expect, test } from 'vitest';
import { CADRES_DE_FACTURATION } from '../referentiel/cadres-de-facturation.ts';
import {
  CADRES_TRAVAUX,
  type CodeCadreTravaux,
  cadresDuDeposant,
  cadresSuivants,
  DEPOSANTS,
  estPayable,
  LISTE_CADRES_TRAVAUX,
} from './cadres.ts';
import { numeroLibre, numeroPropose, peutSuivre, reprendreDe, suitesDe } from './suite.ts';

// Typed by hand from travaux § 2.1, « May be followed by ». An absent cadre: nothing follows it.
const SUITES: Partial<Record<CodeCadreTravaux, CodeCadreTravaux[]>> = {
  A4: ['A15', 'A16'],
  A5: ['A19'],
  A7: ['A17', 'A18', 'A22'],
  A10: ['A15', 'A16'],
  A13: ['A15', 'A16'],
  A14: ['A17', 'A18', 'A22'],
  A15: ['A19'],
  A17: ['A20', 'A22'],
  A18: ['A8'],
  A20: ['A8', 'A24', 'A25'],
  A22: ['A20', 'A23', 'A24', 'A25'],
};
// § 3.3: nobody stands between the firm and the buyer when its MOE is its MOA.
const SUITES_SANS_MOE: typeof SUITES = { ...SUITES, A4: ['A19'], A10: ['A19'], A13: ['A19'], A7: [], A14: [] };

const couples = LISTE_CADRES_TRAVAUX.flatMap((precedente) =>
  LISTE_CADRES_TRAVAUX.map((suite) => ({ precedente, suite })),
);

describe('association des pièces', () => {
  test.each(couples)('$suite après $precedente', ({ precedente, suite }) => {
    const attendu = SUITES[precedente]?.includes(suite) ?? false;
    expect(peutSuivre(suite, { cadre: precedente, moeEstMoa: false })).toBe(attendu);
    expect(cadresSuivants(precedente).includes(suite)).toBe(attendu);
  });

  test.each(couples)('$suite après $precedente, quand la MOE est la MOA', ({ precedente, suite }) => {
    const attendu = SUITES_SANS_MOE[precedente]?.includes(suite) ?? false;
    expect(peutSuivre(suite, { cadre: precedente, moeEstMoa: true })).toBe(attendu);
  });

  test.each(LISTE_CADRES_TRAVAUX)('rien ne suit une pièce payable : %s', (cadre) => {
    if (estPayable(cadre)) expect(suitesDe({ cadre, moeEstMoa: false })).toEqual([]);
    else expect(suitesDe({ cadre, moeEstMoa: false })).not.toEqual([]);
  });
});

describe('qui dépose quoi', () => {
  test.each([
    ['TITULAIRE', ['A4', 'A5', 'A6', 'A7', 'A8', 'A22', 'A23']],
    ['COTRAITANT', ['A13', 'A14']],
    ['SOUS_TRAITANT', ['A10']],
    ['MOE', ['A15', 'A16', 'A17', 'A18', 'A24']],
    ['MOA', ['A19', 'A20', 'A25']],
  ] as const)('%s', (deposant, cadres) => {
    expect(cadresDuDeposant(deposant)).toEqual(cadres);
  });

  test('chaque cadre a un déposant et un seul', () => {
    const tous = DEPOSANTS.flatMap(cadresDuDeposant);
    expect([...tous].sort()).toEqual([...LISTE_CADRES_TRAVAUX].sort());
  });

  test('A23, A24 et A25 suivent toujours une autre pièce', () => {
    expect(LISTE_CADRES_TRAVAUX.filter((cadre) => !CADRES_TRAVAUX[cadre].initial)).toEqual(['A23', 'A24', 'A25']);
  });

  test('les cadres de travaux sont ceux du référentiel, sans A11 que le portail ne propose plus', () => {
    const duReferentiel = CADRES_DE_FACTURATION.filter(({ espace }) => espace === 'FACTURES_TRAVAUX');
    expect(duReferentiel.map(({ code }) => code).sort()).toEqual([...LISTE_CADRES_TRAVAUX, 'A11'].sort());
  });

  test.each(LISTE_CADRES_TRAVAUX)('%s : payable ici et dans le référentiel', (cadre) => {
    const ligne = CADRES_DE_FACTURATION.find(({ code }) => code === cadre);
    expect(ligne?.vaVers === 'SERVICE_FINANCIER').toBe(estPayable(cadre));
  });

  test('[travaux § 2.1] les pièces payables', () => {
    expect(LISTE_CADRES_TRAVAUX.filter(estPayable)).toEqual(['A6', 'A8', 'A16', 'A19', 'A23', 'A24', 'A25']);
  });
});

describe('ce que la pièce suivante reprend', () => {
  test.each([
    ['A15', 'DEL-2026-041', 'DEL-2026-041-EA'],
    ['A16', 'DEL-2026-041', 'DEL-2026-041-EAV'],
    ['A19', 'DEL-2026-041-EA', 'DEL-2026-041-EAV'],
    ['A17', 'DEL-2026-090', 'DEL-2026-090-PDG'],
    ['A18', 'DEL-2026-090', 'DEL-2026-090-DG'],
    ['A20', 'DEL-2026-090-PDG', 'DEL-2026-090-DG'],
    ['A8', 'DEL-2026-090-DG', 'DEL-2026-090-DGD'],
    ['A22', 'DEL-2026-090', 'DEL-2026-090-PDGT'],
    ['A23', 'DEL-2026-090-PDGT', 'DEL-2026-090-DGDT'],
    ['A24', 'DEL-2026-090-PDGT', 'DEL-2026-090-DGDT'],
    ['A25', 'DEL-2026-090-PDGT', 'DEL-2026-090-DGDT'],
  ] as const)('%s après %s : %s', (cadre, precedent, attendu) => {
    expect(numeroPropose(cadre, precedent)).toBe(attendu);
  });

  test('un numéro déjà pris est suivi d’un rang, tant qu’il tient', () => {
    const pris = new Set(['DEL-2026-041-EA', 'DEL-2026-041-EA2']);
    expect(numeroLibre('DEL-2026-041-EA', () => false)).toBe('DEL-2026-041-EA');
    expect(numeroLibre('DEL-2026-041-EA', (n) => pris.has(n))).toBe('DEL-2026-041-EA3');
    expect(numeroPropose('A19', 'DEL-2026-041-EA3')).toBe('DEL-2026-041-EAV');
    expect(numeroLibre('12345678901234567-EA', (n) => n === '12345678901234567-EA')).toBeUndefined();
  });

  test('un numéro trop long n’est pas proposé', () => {
    expect(numeroPropose('A15', '12345678901234567')).toBe('12345678901234567-EA');
    expect(numeroPropose('A15', '123456789012345678')).toBeUndefined();
  });

  test('un dépôt initial n’a pas de numéro proposé', () => {
    expect(numeroPropose('A4', undefined)).toBeUndefined();
    expect(numeroPropose('A15', undefined)).toBeUndefined();
  });

  test('tout est repris, sauf la date, les fichiers, le commentaire et qui déposait', () => {
    const precedente = {
      structureId: 3,
      deposant: 'TITULAIRE',
      cadre: 'A4',
      numero: 'DEL-2026-041',
      dateFacture: '2026-04-30',
      siretMoe: '00010241800019',
      siretMoa: '21990112100018',
      codeServiceMoa: 'MOA-BAT',
      siretDestinataire: '21990112100018',
      codeService: 'FINANCES',
      numeroEngagement: '2026-TX-0114',
      numeroMarche: '2026-07-L2',
      montantHt: 15195000,
      montantTva: 3586020,
      montantTtc: 18781020,
      montantAPayer: 15441969,
      fichier: 'a'.repeat(64),
      nomFichier: 'situation.pdf',
      commentaire: 'Situation 3',
      piecesJointes: [],
    } as const;
    expect(reprendreDe('A15', { ...precedente, piecesJointes: [] })).toEqual({
      numero: 'DEL-2026-041-EA',
      siretMoe: '00010241800019',
      siretMoa: '21990112100018',
      codeServiceMoa: 'MOA-BAT',
      siretDestinataire: '21990112100018',
      codeService: 'FINANCES',
      numeroEngagement: '2026-TX-0114',
      numeroMarche: '2026-07-L2',
      montantHt: 15195000,
      montantTva: 3586020,
      montantTtc: 18781020,
      montantAPayer: 15441969,
    });
  });
});
