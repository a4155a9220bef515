import { describe, expect, test } from 'vitest';
import { REFUS } from '../contrat/erreurs.ts';
import { codesVoisins, defautsDuService, manqueDuService, ServiceSaisie } from './services.ts';

const SAISIE = { code: 'ATELIER', engagementObligatoire: false, espaces: ['FACTURES_EMISES'] };
const CHEZ_FONTANEL = {
  nature: 'PRIVEE' as const,
  espacesOuverts: ['FACTURES_EMISES'],
  autresCodes: ['CHANTIERS', 'DEPANNAGE'],
};

describe('ce que la structure refuse à un service', () => {
  test.each([
    [{}, {}],
    [{ code: 'CHANTIERS' }, { code: 'SERVICE_CODE_EXISTE' }],
    [{ code: 'chantiers' }, {}],
    [{ code: 'FACTURES_PUBLIQUES' }, { code: 'SERVICE_CODE_RESERVE' }],
    [{ engagementObligatoire: true }, { engagementObligatoire: 'SERVICE_ENGAGEMENT_PRIVE' }],
    [{ espaces: ['FACTURES_TRAVAUX'] }, { espaces: 'SERVICE_ESPACE_FERME' }],
  ])('%j : %j', (propre, defauts) =>
    expect(defautsDuService({ ...SAISIE, ...propre }, CHEZ_FONTANEL)).toEqual(defauts),
  );

  test('une structure publique peut exiger un engagement', () => {
    const publique = { ...CHEZ_FONTANEL, nature: 'PUBLIQUE' as const };
    expect(defautsDuService({ ...SAISIE, engagementObligatoire: true }, publique)).toEqual({});
  });
});

test('on prévient quand seuls la casse, les accents ou les espaces distinguent deux codes', () => {
  const codes = ['ECOLES', 'VOIRIE'];
  expect(codesVoisins('écoles', codes)).toEqual(['ECOLES']);
  expect(codesVoisins(' EC OLES ', codes)).toEqual(['ECOLES']);
  expect(codesVoisins('ECOLES', codes)).toEqual([]);
  expect(codesVoisins('', codes)).toEqual([]);
});

test('les espaces au bout du code disparaissent, ceux du milieu restent', () => {
  const saisie = {
    ...SAISIE,
    code: '  SG BATIMENTS ',
    nom: 'Bâtiments',
    dateDebut: '2026-03-02',
    miseEnPaiement: true,
  };
  expect(ServiceSaisie.parse(saisie).code).toBe('SG BATIMENTS');
});

test('on dit ce qui manque pour s’en servir', () => {
  expect(manqueDuService({ espaces: 0, utilisateurs: 0 })).toBe(
    'Ce service n’a encore ni espace ni utilisateur\u00a0: personne ne peut s’en servir.',
  );
  expect(manqueDuService({ espaces: 0, utilisateurs: 2 })).toContain('pas encore d’espace');
  expect(manqueDuService({ espaces: 1, utilisateurs: 0 })).toContain('pas encore d’utilisateur');
  expect(manqueDuService({ espaces: 1, utilisateurs: 1 })).toBeUndefined();
});

test('les messages des notes', () => {
  expect(REFUS.SERVICE_CODE_EXISTE.message).toBe('Un service existe déjà avec ce code dans la structure.');
  expect(REFUS.DATE_FIN_AVANT_DEBUT.message).toBe('La date de fin doit être postérieure à la date de début.');
  expect(REFUS.SERVICE_CITE.message.replace('\u00a0', ' ')).toContain('des demandes de paiement lui sont rattachées.');
});
