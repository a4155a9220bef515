import { describe, expect, test } from 'vitest';
import {
  type Destinataire,
  type Destination,
  defautsDeDestination,
  exigencesDe,
  type ParametresDeDestination,
  type ServiceDeDestination,
} from './exigences.ts';

const SANS_EXIGENCE: ParametresDeDestination = {
  codeServiceObligatoire: false,
  engagementObligatoire: false,
  serviceOuEngagement: false,
};

const SERVICES: ServiceDeDestination[] = [
  { code: 'ECOLES', actif: true },
  { code: 'VOIRIE', actif: true, engagementObligatoire: true },
  { code: 'FERME', actif: false },
  { code: 'FUTUR', actif: true, dateDebutValidite: '2026-12-01' },
  { code: 'PASSE', actif: true, dateFinValidite: '2026-11-23' },
  { code: 'DU_JOUR', actif: true, dateDebutValidite: '2026-11-24', dateFinValidite: '2026-11-24' },
  { code: 'FACTURES_PUBLIQUES', actif: true },
];

function versLa({
  parametres,
  destinataire,
  ...reste
}: Partial<Omit<Destination, 'destinataire'>> & {
  parametres?: Partial<ParametresDeDestination>;
  destinataire?: Partial<Destinataire>;
} = {}) {
  return defautsDeDestination({
    destinataire: {
      actif: true,
      parametres: { ...SANS_EXIGENCE, ...parametres },
      services: SERVICES,
      ...destinataire,
    },
    fournisseurPublic: false,
    jour: '2026-11-24',
    ...reste,
  });
}

const LES_DEUX = { codeService: 'ECOLES', numeroEngagement: 'BC-2026-0417' };

describe('[R-FAC-018] les exigences, dans l’ordre', () => {
  // One line per combination of the three settings: service, engagement, « or ».
  test.each([
    [false, false, false, { service: false, engagement: false, unDesDeux: false }],
    [true, false, false, { service: true, engagement: false, unDesDeux: false }],
    [false, true, false, { service: false, engagement: true, unDesDeux: false }],
    [true, true, false, { service: true, engagement: true, unDesDeux: false }],
    [false, false, true, { service: false, engagement: false, unDesDeux: true }],
    [true, false, true, { service: false, engagement: false, unDesDeux: true }],
    [false, true, true, { service: false, engagement: false, unDesDeux: true }],
    [true, true, true, { service: false, engagement: false, unDesDeux: true }],
  ])('service %s, engagement %s, l’un ou l’autre %s', (service, engagement, ou, attendu) => {
    const parametres = { codeServiceObligatoire: service, engagementObligatoire: engagement, serviceOuEngagement: ou };
    expect(exigencesDe(parametres)).toEqual(attendu);
  });

  test.each([SANS_EXIGENCE, { ...SANS_EXIGENCE, serviceOuEngagement: true }])(
    'un service peut exiger l’engagement en plus',
    (parametres) => {
      expect(exigencesDe(parametres, { code: 'VOIRIE', actif: true, engagementObligatoire: true }).engagement).toBe(
        true,
      );
      expect(exigencesDe(parametres, { code: 'ECOLES', actif: true }).engagement).toBe(false);
    },
  );
});

describe('[R-FAC-019] la table de décision', () => {
  const SERVICE = { codeServiceObligatoire: true };
  const ENGAGEMENT = { engagementObligatoire: true };
  const OU = { serviceOuEngagement: true };
  const service = { codeService: 'ECOLES' };
  const engagement = { numeroEngagement: 'BC-1' };
  const lUnOuLAutre = { codeService: 'SERVICE_OU_ENGAGEMENT', numeroEngagement: 'SERVICE_OU_ENGAGEMENT' };

  test.each([
    ['rien d’exigé, rien de donné', {}, {}, {}],
    ['rien d’exigé, tout donné', {}, LES_DEUX, {}],
    ['service exigé, rien de donné', SERVICE, {}, { codeService: 'SERVICE_OBLIGATOIRE' }],
    ['service exigé, engagement donné', SERVICE, engagement, { codeService: 'SERVICE_OBLIGATOIRE' }],
    ['service exigé et donné', SERVICE, service, {}],
    ['engagement exigé, rien de donné', ENGAGEMENT, {}, { numeroEngagement: 'ENGAGEMENT_OBLIGATOIRE' }],
    ['engagement exigé, service donné', ENGAGEMENT, service, { numeroEngagement: 'ENGAGEMENT_OBLIGATOIRE' }],
    ['engagement exigé et donné', ENGAGEMENT, engagement, {}],
    [
      'les deux exigés, rien de donné',
      { ...SERVICE, ...ENGAGEMENT },
      {},
      { codeService: 'SERVICE_OBLIGATOIRE', numeroEngagement: 'ENGAGEMENT_OBLIGATOIRE' },
    ],
    [
      'les deux exigés, service donné',
      { ...SERVICE, ...ENGAGEMENT },
      service,
      { numeroEngagement: 'ENGAGEMENT_OBLIGATOIRE' },
    ],
    [
      'les deux exigés, engagement donné',
      { ...SERVICE, ...ENGAGEMENT },
      engagement,
      { codeService: 'SERVICE_OBLIGATOIRE' },
    ],
    ['les deux exigés et donnés', { ...SERVICE, ...ENGAGEMENT }, LES_DEUX, {}],
    ['l’un ou l’autre, rien de donné', OU, {}, lUnOuLAutre],
    ['l’un ou l’autre, service donné', OU, service, {}],
    ['l’un ou l’autre, engagement donné', OU, engagement, {}],
    ['l’un ou l’autre l’emporte sur les deux', { ...SERVICE, ...ENGAGEMENT, ...OU }, service, {}],
    [
      'l’un ou l’autre, mais ce service exige l’engagement',
      OU,
      { codeService: 'VOIRIE' },
      { numeroEngagement: 'ENGAGEMENT_OBLIGATOIRE' },
    ],
  ])('%s', (_cas, parametres, donnees, attendu) => {
    expect(versLa({ parametres, ...donnees })).toEqual(attendu);
  });
});

describe('le service cité', () => {
  test.each([
    ['ECOLES', undefined],
    ['ecoles', 'SERVICE_INCONNU'],
    ['ECOLES ', 'SERVICE_INCONNU'],
    ['AUTRE_MAIRIE', 'SERVICE_INCONNU'],
    ['FERME', 'SERVICE_INCONNU'],
    ['FUTUR', 'SERVICE_INCONNU'],
    ['PASSE', 'SERVICE_INCONNU'],
    ['DU_JOUR', undefined],
  ])('[R-FAC-020] « %s » : %s', (codeService, attendu) => {
    expect(versLa({ codeService }).codeService).toBe(attendu);
  });

  test.each([
    [false, 'SERVICE_RESERVE'],
    [true, undefined],
  ])('[R-FAC-021] FACTURES_PUBLIQUES par un fournisseur public : %s, %s', (fournisseurPublic, attendu) => {
    expect(versLa({ codeService: 'FACTURES_PUBLIQUES', fournisseurPublic }).codeService).toBe(attendu);
  });
});

describe('l’engagement cité', () => {
  test.each([
    ['l’État, engagement connu', true, '0000012219', undefined],
    ['l’État, engagement inventé', true, '0000099999', 'ENGAGEMENT_INCONNU'],
    ['une commune, engagement inventé', false, '0000099999', undefined],
    ['l’État, rien de donné', true, undefined, undefined],
  ])('[R-FAC-022] %s', (_cas, engagementVerifie, numeroEngagement, attendu) => {
    const destinataire = { engagementsConnus: ['0000012219'] };
    expect(versLa({ parametres: { engagementVerifie }, numeroEngagement, destinataire }).numeroEngagement).toBe(
      attendu,
    );
  });

  test('[R-FAC-022] sans la liste des engagements, l’écran ne se prononce pas', () => {
    expect(versLa({ parametres: { engagementVerifie: true }, numeroEngagement: 'X' })).toEqual({});
  });
});

describe('[R-FAC-023] le destinataire', () => {
  test.each([
    ['inactif', { actif: false }],
    ['privé', { parametres: null }],
    ['MOA uniquement', { parametres: { ...SANS_EXIGENCE, estMoaUniquement: true } }],
  ])('un destinataire %s ne reçoit pas de facture', (_cas, destinataire) => {
    expect(versLa({ destinataire, codeService: 'AUTRE' })).toEqual({ siretDestinataire: 'DESTINATAIRE_INCONNU' });
  });

  test('un destinataire inconnu non plus', () => {
    expect(
      defautsDeDestination({ destinataire: undefined, fournisseurPublic: false, jour: '2026-11-24', ...LES_DEUX }),
    ).toEqual({ siretDestinataire: 'DESTINATAIRE_INCONNU' });
  });

  test('une structure publique active, si', () => {
    expect(versLa(LES_DEUX)).toEqual({});
  });
});
