import { expect, test } from 'vitest';
import type { MaStructure } from '#shared/espaces/contrat.ts';
import { AbonnementTape, enDemande, espacesDe, situationDe, valeursDeDepart } from './valeurs.ts';

const FONTANEL: MaStructure = {
  id: 3,
  identifiant: '00011218500012',
  raisonSociale: 'Électricité Fontanel',
  nature: 'PRIVEE',
  active: true,
  remplacee: false,
  role: 'US',
  gestionnaires: ['Gilles Fontanel'],
  ouverts: ['FACTURES_EMISES', 'FACTURES_TRAVAUX'],
  services: [{ id: 8, code: 'CHANTIERS', nom: 'Chantiers', ouverts: ['FACTURES_EMISES'] }],
  habilitations: [{ espace: 'FACTURES_EMISES', mode: 'CONSULTATION', service: null, tousServices: false }],
};
const VIDE = { structureId: '', espace: '', mode: '', serviceId: '' };

test('une seule structure est choisie d’avance, et l’adresse de la page remplit le reste', () => {
  expect(valeursDeDepart([FONTANEL], new URLSearchParams())).toEqual({ ...VIDE, structureId: '3' });
  const lien = new URLSearchParams('structure=3&espace=FACTURES_EMISES&mode=MODIFICATION&service=8');
  expect(enDemande(valeursDeDepart([FONTANEL, { ...FONTANEL, id: 4 }], lien))).toEqual({
    structureId: 3,
    espace: 'FACTURES_EMISES',
    mode: 'MODIFICATION',
    serviceId: 8,
  });
});

test('une adresse inventée ne choisit rien', () => {
  const lien = new URLSearchParams('structure=99&espace=TRAVAUX&mode=TOUT&service=1');
  expect(valeursDeDepart([FONTANEL, { ...FONTANEL, id: 4 }], lien)).toEqual(VIDE);
});

test('rien de choisi : les trois champs le disent, le service est facultatif', () => {
  const lu = AbonnementTape.safeParse({ ...VIDE, mode: null });
  expect(lu.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
    ['structureId', 'CHAMP_OBLIGATOIRE'],
    ['espace', 'CHAMP_OBLIGATOIRE'],
    ['mode', 'CHAMP_OBLIGATOIRE'],
  ]);
});

test('la liste ne montre que les espaces ouverts, et dit ce que l’on a déjà', () => {
  const { ouverts, fermes } = espacesDe(FONTANEL);
  expect(ouverts.map(({ code }) => code)).toEqual(['FACTURES_EMISES', 'FACTURES_TRAVAUX']);
  expect(fermes.map(({ code }) => code)).toContain('FACTURES_A_VALIDER');
  expect(fermes.map(({ code }) => code)).not.toContain('MON_COMPTE');
  expect(situationDe(FONTANEL, 'FACTURES_EMISES')).toBe(' (déjà en consultation)');
  expect(situationDe(FONTANEL, 'FACTURES_TRAVAUX')).toBe('');
  expect(espacesDe(undefined).ouverts).toEqual([]);
});
