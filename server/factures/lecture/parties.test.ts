import { expect, test } from 'vitest';
import { identifierPartie, type PartieBrute } from './parties.ts';

function unePartie(dit: Partial<PartieBrute>): PartieBrute {
  return { nom: 'X', legal: [], autres: [], adresseElectronique: [], tva: [], ...dit };
}
const id = (schema: string, valeur: string) => ({ schema, valeur });

test.each([
  [
    'un SIRET sous 0009 l’emporte sur un SIREN légal',
    { autres: [id('0009', '12345678200077')], legal: [id('0002', '123456782')] },
  ],
  ['quatorze chiffres sous 0002 sont un SIRET', { legal: [id('0002', '12345678200077')] }],
  ['le type « 1 » de Chorus est un SIRET', { autres: [id('1', '12345678200077')] }],
  ['le mot SIREN peut porter un SIRET', { legal: [id('siren', '123 456 782 00077')] }],
  [
    'une adresse électronique peut dire SIREN_SIRET',
    { adresseElectronique: [id('0225', '123456782_12345678200077_ACHATS')] },
  ],
  ['un identifiant sans schéma vaut par sa longueur', { autres: [id('', '12345678200077')] }],
])('%s', (_titre, partie) => {
  expect(identifierPartie(unePartie(partie)).siret).toBe('12345678200077');
});

test('un GLN ou un DUNS de quatorze chiffres n’est jamais un SIRET', () => {
  for (const schema of ['0088', '0060', '0177']) {
    expect(identifierPartie(unePartie({ autres: [id(schema, '12345678200077')] })).siret).toBeUndefined();
  }
});

test('la clé d’un SIRET n’est pas contrôlée : seule son existence comptera', () => {
  expect(identifierPartie(unePartie({ legal: [id('0009', '99999999800010')] })).siret).toBe('99999999800010');
});

test('faute de SIRET, le SIREN est lu, même dans le numéro de TVA', () => {
  expect(identifierPartie(unePartie({ legal: [id('0002', '334175221')] }))).toMatchObject({
    siren: '334175221',
    siret: undefined,
  });
  expect(identifierPartie(unePartie({ tva: ['FR 05 987 654 321'] })).siren).toBe('987654321');
});

test('un numéro de TVA étranger est gardé tel quel, sans ses espaces', () => {
  expect(identifierPartie(unePartie({ tva: ['DE 123456789'] }))).toMatchObject({
    etranger: 'DE123456789',
    siret: undefined,
  });
});

test('un SIRET et un SIREN qui ne vont pas ensemble sont signalés', () => {
  const partie = unePartie({ autres: [id('0009', '12345678200077')], legal: [id('0002', '999999998')] });
  expect(identifierPartie(partie)).toMatchObject({ siret: '12345678200077', discordance: '999999998' });
  expect(
    identifierPartie(unePartie({ autres: [id('0009', '12345678200077')], legal: [id('0002', '123456782')] }))
      .discordance,
  ).toBeUndefined();
});

test('une partie sans rien ne donne rien', () => {
  expect(identifierPartie(unePartie({}))).toMatchObject({ siret: undefined, siren: undefined, etranger: undefined });
});
