import { describe, expect, test } from 'vitest';
import {
  formaterMoment,
  formaterPrix,
  formaterSomme,
  libelleDeLHistorique,
  libelleDuCadre,
  libelleDuMotif,
  phraseDuRefus,
  titreDe,
} from './libelles.ts';

const sansEspacesFines = (texte: string | undefined) => texte?.replace(/[\u202f\u00a0]/g, ' ');

test('une somme porte sa devise', () => {
  expect(sansEspacesFines(formaterSomme(132_600))).toBe('1 326,00 €');
  expect(sansEspacesFines(formaterSomme(132_600, 'CHF'))).toBe('1 326,00 CHF');
  expect(formaterSomme(null)).toBeUndefined();
});

test.each([
  ['2840', '2 840,00'],
  ['96.4', '96,40'],
  ['0.123456', '0,123456'],
  ['-12.5', '-12,50'],
])('le prix %s s’écrit %s', (decimal, attendu) => {
  expect(sansEspacesFines(formaterPrix(decimal))).toBe(attendu);
});

test('un jour se lit en jour, un instant à l’heure de Paris', () => {
  expect(formaterMoment('2026-03-02')).toBe('02/03/2026');
  expect(formaterMoment('2026-03-02T08:00:00.000Z')).toBe('02/03/2026 à 09:00');
  expect(formaterMoment(null)).toBeUndefined();
});

describe('les mots des tables', () => {
  test('un acte a sa phrase, une action d’utilisateur son libellé, un code inconnu reste lisible', () => {
    expect(libelleDeLHistorique({ acte: 'completer' })).toBe('La facture a été complétée.');
    expect(libelleDeLHistorique({ acte: 'TELECHARGEMENT_FACTURE' })).toBe('Téléchargement de la facture');
    expect(libelleDeLHistorique({ acte: 'AUTRE_CHOSE' })).toBe('AUTRE_CHOSE');
  });

  test('un motif gardé par son code retrouve ses mots ; un texte reste tel quel', () => {
    expect(libelleDuMotif('rejeter', 'MONTANT_ERRONE')).toBe('Montant erroné');
    expect(libelleDuMotif('suspendre', 'RIB manquant')).toBe('RIB manquant');
    expect(libelleDuMotif('rejeter', null)).toBeNull();
  });

  test('un cadre dit son code et son libellé', () => {
    expect(libelleDuCadre('A1')).toBe('A1 : Dépôt par un fournisseur d’une facture');
    expect(libelleDuCadre('A99')).toBe('A99');
  });

  test('un refus dit ce qui ne va pas, puis quoi faire', () => {
    expect(phraseDuRefus('NUMERO_DOUBLON')).toBe(
      'Une facture portant ce numéro existe déjà pour ce fournisseur. Une facture rejetée se refait avec un nouveau numéro.',
    );
  });

  test('le titre d’une facture', () => {
    expect(titreDe({ typeFacture: 'AVOIR', numero: 'A-12' })).toBe('Avoir n° A-12');
    expect(titreDe({ typeFacture: 'FACTURE', numero: null })).toBe('Facture sans numéro');
  });
});
