import { describe, expect, test } from 'vitest';
import { exigencesDe } from '../factures/exigences.ts';
import { defautsDesParametres, exigenceDuClient, PARAMETRES, resumeDesExigences } from './parametres.ts';
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

describe('les interrupteurs d’une structure publique doivent tenir ensemble', () => {
  const parametres = { ...SANS, miseEnPaiementNonRemontee: false, estMoa: false };
  const service = { ...parametres, codeServiceObligatoire: true };
  test.each([
    ['sans exigence', parametres, 0, {}],
    ['code service obligatoire, avec un service à choisir', service, 1, {}],
    [
      'code service obligatoire, sans service à choisir',
      service,
      0,
      { codeServiceObligatoire: 'AUCUN_SERVICE_A_CHOISIR' },
    ],
    [
      'l’un ou l’autre, et les deux obligations : le « ou » l’emporte',
      { ...service, engagementObligatoire: true, serviceOuEngagement: true },
      0,
      {},
    ],
    ['MOA uniquement', { ...parametres, estMoaUniquement: true }, 0, { estMoaUniquement: 'MOA_REQUISE' }],
    ['MOA et MOA uniquement', { ...parametres, estMoa: true, estMoaUniquement: true }, 0, {}],
  ])('%s', (_cas, choisis, services, defauts) => expect(defautsDesParametres(choisis, services)).toEqual(defauts));
});
