import { expect, test } from 'vitest';
import { lireTexte } from './heuristique.ts';

const lire = (...lignes: string[]) => lireTexte(lignes).valeurs;

test.each([
  ['Facture n° : FA-2026-0412', 'FA-2026-0412'],
  ['FACTURE N° :  F20180027', 'F20180027'],
  ['Facture FA-2017-0010', 'FA-2017-0010'],
  ['N° de facture 018304 / 28865', '018304 / 28865'],
  ['Numéro de facture : 2026/12', '2026/12'],
  ['Facture du 12/10/2026', undefined],
  ['Facture à régler par virement', undefined],
])('le numéro de « %s » est %s', (ligne, attendu) => {
  expect(lire(ligne).numero).toBe(attendu);
});

test('le numéro peut être sur la ligne d’après', () => {
  expect(lire('Facture n°', 'FA-12').numero).toBe('FA-12');
});

test.each([
  ['N° d’engagement : BC-2026-0417', 'BC-2026-0417'],
  ['Engagement juridique : 2026004512', '2026004512'],
  ['EJ 1300004512', '1300004512'],
  ['Bon de commande n° PO445', 'PO445'],
  ['N° BON DE COMMANDE : PO201925478', 'PO201925478'],
  ['Conditions de la commande', undefined],
])('l’engagement de « %s » est %s', (ligne, attendu) => {
  expect(lire(ligne).numeroEngagement).toBe(attendu);
});

test('le mot engagement l’emporte sur le mot commande', () => {
  expect(lire('Commande : PO1', 'Engagement : EJ2').numeroEngagement).toBe('EJ2');
});

test.each([
  ['Code service : SG-FINANCES', 'SG-FINANCES'],
  ['SERVICE EXECUTANT : SERVEXEC', 'SERVEXEC'],
  ['Code service de la commune', undefined],
])('le code service de « %s » est %s', (ligne, attendu) => {
  expect(lire(ligne).codeService).toBe(attendu);
});

test.each([
  ['Date de facture : 24/11/2026', '2026-11-24'],
  ['Date : 1er décembre 2026', '2026-12-01'],
  ['Facture n° 12 du 03.02.2026', '2026-02-03'],
  ['Valbrune, le 5 août 2026', '2026-08-05'],
  ['Date d’échéance : 24/12/2026', undefined],
  ['Date de facture : 31/02/2026', undefined],
])('la date de « %s » est %s', (ligne, attendu) => {
  expect(lire(ligne).dateFacture).toBe(attendu);
});

test('les SIRET vont à celui que leur étiquette nomme', () => {
  expect(lire('SIRET client : 00016803900014', 'SIRET : 000 101 014 00017')).toMatchObject({
    siretFournisseur: '00010101400017',
    siretDestinataire: '00016803900014',
  });
  expect(lire('SIRET dest. 00016803900014').siretDestinataire).toBe('00016803900014');
  expect(lire('SIRET : 00010101400017  SIRET : 00016803900014')).toMatchObject({
    siretFournisseur: '00010101400017',
    siretDestinataire: '00016803900014',
  });
});

test('un seul SIRET sans nom est celui du fournisseur, et l’IBAN n’en est pas un', () => {
  const valeurs = lire('SIRET : 00010101400017', 'IBAN : FR76 0000 0000 0000 0010 1014 054');
  expect(valeurs.siretFournisseur).toBe('00010101400017');
  expect(valeurs.siretDestinataire).toBeUndefined();
});

test('les totaux sont lus après leurs mots, avec leurs milliers', () => {
  const valeurs = lire(
    'Total HT  1 326,00 €',
    'Total TVA  265,20 €',
    'Total TTC  1 591,20 €',
    'Net à payer  1 500,00 €',
  );
  expect(valeurs).toMatchObject({ montantHt: 132600, montantTva: 26520, montantTtc: 159120, montantAPayer: 150000 });
});

test('les totaux sont lus sous leurs titres', () => {
  const valeurs = lire('TOTAL HT  TOTAL TVA  TOTAL TTC', 'une phrase', '100,00  10,00  110,00');
  expect(valeurs).toMatchObject({ montantHt: 10000, montantTva: 1000, montantTtc: 11000 });
});

test('sans total de TVA, les taux sont additionnés ; sinon la TVA est déduite', () => {
  expect(lire('Total HT 100,00', 'TVA 20 %  16,38 €', 'TVA 5,5 %  29,87 €').montantTva).toBe(4625);
  expect(lire('Total HT 100,00', 'Total TTC 120,00').montantTva).toBe(2000);
  expect(lire('Total HT 100,00').montantTva).toBeUndefined();
});

test('le régime de TVA et le type sont reconnus à leurs mots', () => {
  expect(lire('TVA non applicable, art. 293 B du CGI').typeTva).toBe('EXONERATION');
  expect(lire('TVA acquittée sur les encaissements').typeTva).toBe('TVA_SUR_ENCAISSEMENT');
  expect(lire('Avoir n° AV-1').typeFacture).toBe('AVOIR');
  expect(lire('Facture n° FA-1', 'Avoir à venir').typeFacture).toBe('FACTURE');
});

test('chaque valeur dit où elle a été lue', () => {
  expect(lireTexte(['Facture n° : FA-1']).lieux.numero).toBe('lu dans le texte du PDF, après «\u00a0Facture n°\u00a0»');
});

test('un texte sans facture ne donne rien, même très long', () => {
  expect(lire('Bonjour', 'x '.repeat(20_000), '1 '.repeat(20_000), '-'.repeat(20_000))).toEqual({});
});
