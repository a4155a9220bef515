import { expect, test } from 'vitest';
import { Jour } from '#shared/referentiel/date.ts';
import { defautDuSiret, sirenDe } from '#shared/referentiel/siret.ts';
import { INSEE, MASQUE } from './insee.ts';
import { SIRET_REMARQUABLES } from './siret-remarquables.ts';
import { MENUISERIE_AUBRAC, STRUCTURES } from './structures.ts';

const parSiret = new Map(INSEE.map((e) => [e.siret, e]));

test('environ deux cents établissements, aux numéros justes, uniques et fictifs', () => {
  expect(INSEE.length).toBeGreaterThanOrEqual(190);
  expect(INSEE.length).toBeLessThanOrEqual(220);
  expect(parSiret.size).toBe(INSEE.length);
  for (const e of INSEE) {
    expect(defautDuSiret(e.siret), e.siret).toBeUndefined();
    expect(e.siret).toMatch(/^(000|21990112)/);
    expect(e.siren).toBe(sirenDe(e.siret));
    expect(e.codePostal).toMatch(/^99\d{3}$/);
    expect(Jour.safeParse(e.dateCreation).success, e.dateCreation).toBe(true);
  }
});

test('toute la distribution y est, active, avec le nom et la nature du portail', () => {
  for (const s of STRUCTURES)
    expect(parSiret.get(s.identifiant), s.raisonSociale).toMatchObject({
      raisonSociale: s.raisonSociale,
      adresse: s.adresse,
      ville: s.ville,
      nature: s.nature,
      numeroTva: s.numeroTVA,
      estActif: true,
    });
  expect(parSiret.get(MENUISERIE_AUBRAC.identifiant)).toMatchObject({
    raisonSociale: 'Menuiserie Aubrac',
    estActif: true,
  });
  expect(parSiret.get(MENUISERIE_AUBRAC.nouvelEtablissement)).toMatchObject({ estActif: true, siege: false });
});

test('des établissements fermés, et des entreprises non diffusibles dont rien ne se voit', () => {
  expect(INSEE.filter((e) => !e.estActif && !e.successeur).length).toBeGreaterThanOrEqual(5);
  const masques = INSEE.filter((e) => e.nonDiffusible);
  expect(masques.length).toBeGreaterThanOrEqual(5);
  for (const e of INSEE) {
    expect(e.raisonSociale === MASQUE, e.siret).toBe(e.nonDiffusible);
    expect(e.adresse === MASQUE, e.siret).toBe(e.nonDiffusible);
  }
});

test('un déménagement relie un ancien fermé et un nouveau ouvert, de même SIREN', () => {
  const anciens = INSEE.filter((e) => e.successeur);
  expect(anciens.length).toBeGreaterThanOrEqual(4);
  for (const ancien of anciens) {
    const nouveau = parSiret.get(ancien.successeur ?? '');
    expect(nouveau, ancien.siret).toMatchObject({ predecesseur: ancien.siret, siren: ancien.siren, estActif: true });
    expect(ancien.estActif).toBe(false);
    expect(nouveau?.adresse).not.toBe(ancien.adresse);
    expect(nouveau && nouveau.dateCreation > ancien.dateCreation, ancien.siret).toBe(true);
  }
  expect(INSEE.filter((e) => e.predecesseur)).toHaveLength(anciens.length);
});

test('une entreprise a un siège et un seul ; plusieurs ont plusieurs établissements', () => {
  const parSiren = new Map(INSEE.map((e) => [e.siren, INSEE.filter((autre) => autre.siren === e.siren)]));
  for (const [siren, etablissements] of parSiren) {
    expect(
      etablissements.filter((e) => e.siege),
      siren,
    ).toHaveLength(1);
    expect(new Set(etablissements.map((e) => e.raisonSociale)).size, siren).toBe(1);
    expect(new Set(etablissements.map((e) => e.categorieJuridique)).size, siren).toBe(1);
  }
  expect([...parSiren.values()].filter((e) => e.length > 1).length).toBeGreaterThanOrEqual(10);
  expect(INSEE.filter((e) => e.raisonSociale === 'Électricité Fontanel')).toHaveLength(3);
});

test('la forme juridique est celle que dit le nom', () => {
  expect(parSiret.get('00011867900026')?.categorieJuridique).toBe('Société par actions simplifiée (SAS)');
  expect(parSiret.get('00016803900014')?.categorieJuridique).toBe('Commune et commune nouvelle');
  expect(INSEE.filter((e) => e.nature === 'PUBLIQUE' && e.categorieEntreprise)).toEqual([]);
});

test('deux entreprises différentes ne portent pas le même nom dans la même ville', () => {
  const sieges = INSEE.filter((e) => e.siege && !e.nonDiffusible).map((e) => `${e.raisonSociale}, ${e.ville}`);
  expect(new Set(sieges).size).toBe(sieges.length);
});

test.each(SIRET_REMARQUABLES.map((r) => [r.cas, r] as const))(
  'le SIRET remarquable %s fait ce qu’il annonce',
  (cas, r) => {
    const e = parSiret.get(r.siret);
    const surLePortail = STRUCTURES.some((s) => s.identifiant === r.siret);
    if (cas === 'CLE_FAUSSE') return expect(defautDuSiret(r.siret)).toBe('SIRET_CLE');
    expect(defautDuSiret(r.siret)).toBeUndefined();
    if (cas === 'INCONNU') return expect(e).toBeUndefined();
    if (cas === 'PUBLIC') return expect(e?.nature).toBe('PUBLIQUE');
    if (cas === 'FERME') return expect(e).toMatchObject({ estActif: false }) ?? expect(e?.successeur).toBeUndefined();
    if (cas === 'DEMENAGE') return expect(e?.successeur).toMatch(/^\d{14}$/);
    if (cas === 'NON_DIFFUSIBLE') return expect(e?.nonDiffusible).toBe(true);
    expect(e).toMatchObject({ nature: 'PRIVEE', estActif: true });
    expect(surLePortail).toBe(cas === 'EXISTE');
  },
);
