import { describe, expect, test } from 'vitest';
import { exigencesDe } from '../factures/exigences.ts';
import { exigenceDuClient, PARAMETRES, resumeDesExigences } from './parametres.ts';
import { ParametresPublics } from './structure.ts';

const SANS = {
  codeServiceObligatoire: false,
  engagementObligatoire: false,
  serviceOuEngagement: false,
  engagementVerifie: false,
  estMoaUniquement: false,
};
const SERVICE = { ...SANS, codeServiceObligatoire: true };
const ENGAGEMENT = { ...SANS, engagementObligatoire: true };

describe('ce que demande un client, en une phrase', () => {
  test.each([
    [SANS, 'Ce client ne demande ni code service ni numéro d’engagement.'],
    [SERVICE, 'Ce client demande un code service.'],
    [ENGAGEMENT, 'Ce client demande un numéro d’engagement.'],
    [{ ...SERVICE, engagementObligatoire: true }, 'Ce client demande un code service et un numéro d’engagement.'],
    [
      { ...SERVICE, serviceOuEngagement: true },
      'Ce client demande un code service ou un numéro d’engagement : l’un des deux suffit.',
    ],
    [
      { ...ENGAGEMENT, engagementVerifie: true },
      'Ce client demande un numéro d’engagement. Le numéro d’engagement est vérifié : recopiez celui du bon de commande.',
    ],
    [{ ...SERVICE, estMoaUniquement: true }, 'Ce client ne reçoit que des factures de travaux, pas de facture simple.'],
  ])('%o', (parametres, phrase) => expect(resumeDesExigences(parametres)).toBe(phrase));
});

const TOUS = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => ({
  ...SANS,
  codeServiceObligatoire: (bits & 1) > 0,
  engagementObligatoire: (bits & 2) > 0,
  serviceOuEngagement: (bits & 4) > 0,
}));

test.each(TOUS)('la phrase dit ce que le dépôt contrôle : %o', (parametres) => {
  const { service, engagement, unDesDeux } = exigencesDe(parametres);
  const attendue = unDesDeux
    ? 'SERVICE_OU_ENGAGEMENT'
    : [service && 'SERVICE', engagement && 'ENGAGEMENT'].filter(Boolean).join('_ET_') || 'AUCUNE';
  expect(exigenceDuClient(parametres)).toBe(attendue);
});

test('chaque interrupteur du schéma a sa légende, et une seule', () => {
  const noms = Object.keys(ParametresPublics.shape).filter((nom) => nom !== 'delaiPaiement');
  expect(PARAMETRES).toHaveLength(noms.length);
  expect(new Set<string>(PARAMETRES.map((p) => p.nom))).toEqual(new Set(noms));
});
