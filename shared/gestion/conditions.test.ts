import { describe, expect, test } from 'vitest';
import { abonne, GILLES, INES, liensDEssai, personne } from '../../tests/support/liens.ts';
import { type Besoin, conditions, estPossible } from './conditions.ts';
import type { Liens, UtilisateurLie } from './liens.ts';

const LIRE_AU_SERVICE: Besoin = { compteId: 2, espace: 'FACTURES_EMISES', serviceId: 7, mode: 'CONSULTATION' };
const AGIR_AU_SERVICE: Besoin = { ...LIRE_AU_SERVICE, mode: 'MODIFICATION' };
const LIRE: Besoin = { ...LIRE_AU_SERVICE, serviceId: null };

const manques = (liens: Liens, besoin: Besoin) =>
  conditions(liens, besoin, '2021')
    .filter(({ etat }) => etat !== 'OK')
    .map(({ cle, etat }) => `${cle} ${etat}`);
const avecInes = (propre: Partial<UtilisateurLie>, liens: Partial<Liens> = {}) =>
  liensDEssai({ ...liens, utilisateurs: [GILLES, { ...INES, ...propre }] });

test('Inès peut lire les factures de son service, et rien de plus', () => {
  expect(manques(liensDEssai(), LIRE_AU_SERVICE)).toEqual([]);
  expect(manques(liensDEssai(), AGIR_AU_SERVICE)).toEqual(['MODE MANQUE']);
  expect(manques(liensDEssai(), LIRE)).toEqual(['ABONNEMENT MANQUE']);
});

test('l’ordre est celui où l’on s’y prend', () => {
  expect(conditions(liensDEssai(), AGIR_AU_SERVICE, '2021').map(({ cle }) => cle)).toEqual([
    'STRUCTURE_ACTIVE',
    'SERVICE_ACTIF',
    'ESPACE_DE_LA_STRUCTURE',
    'ESPACE_DU_SERVICE',
    'COMPTE_ACTIF',
    'RATTACHEMENT',
    'RATTACHEMENT_AU_SERVICE',
    'ABONNEMENT',
    'MODE',
  ]);
});

const [CHANTIERS] = liensDEssai().services;
describe('une seule chose défaite, et c’est elle qui manque', () => {
  test.each<[string, Liens, string]>([
    ['l’espace de la structure', liensDEssai({ espaces: [] }), 'ESPACE_DE_LA_STRUCTURE MANQUE'],
    ['l’espace du service', liensDEssai({ services: [{ ...CHANTIERS!, espaces: [] }] }), 'ESPACE_DU_SERVICE MANQUE'],
    ['le service', liensDEssai({ services: [{ ...CHANTIERS!, actif: false }] }), 'SERVICE_ACTIF MANQUE'],
    ['le compte', avecInes({ statutCompte: 'BLOQUE' }), 'COMPTE_ACTIF MANQUE'],
    ['le rattachement', avecInes({ statut: 'DESACTIVEE' }), 'RATTACHEMENT MANQUE'],
    ['le rattachement demandé', avecInes({ statut: 'EN_COURS_DE_VALIDATION' }), 'RATTACHEMENT ATTENTE'],
    ['le rattachement au service', avecInes({ services: [] }), 'RATTACHEMENT_AU_SERVICE MANQUE'],
    ['l’abonnement', avecInes({ abonnements: [] }), 'ABONNEMENT MANQUE'],
    [
      'l’abonnement demandé',
      avecInes({ abonnements: [abonne({ serviceId: 7, statut: 'EN_COURS_DE_VALIDATION' })] }),
      'ABONNEMENT ATTENTE',
    ],
    ['la reconnexion', avecInes({ onglets: ['ACCUEIL'] }), 'RECONNEXION MANQUE'],
  ])('%s', (_quoi, liens, attendu) => expect(manques(liens, LIRE_AU_SERVICE)).toEqual([attendu]));
});

test('le passage en modification déjà demandé est en attente', () => {
  const demande = avecInes({
    abonnements: [abonne({ serviceId: 7, mode: 'CONSULTATION', modeDemande: 'MODIFICATION' })],
  });
  expect(manques(demande, AGIR_AU_SERVICE)).toEqual(['MODE ATTENTE']);
});

test('une structure inactive se relit, on n’y agit plus', () => {
  const inactive = liensDEssai({ structure: { ...liensDEssai().structure, actif: false } });
  expect(manques(inactive, LIRE_AU_SERVICE)).toEqual([]);
  expect(manques(inactive, { ...LIRE, compteId: 1, mode: 'MODIFICATION' })).toEqual(['STRUCTURE_ACTIVE MANQUE']);
});

test('ce qu’un gestionnaire a sur la structure vaut pour tous ses services, même fermés', () => {
  const ferme = liensDEssai({ services: [{ ...CHANTIERS!, actif: false, espaces: [] }] });
  expect(manques(ferme, { ...AGIR_AU_SERVICE, compteId: 1 })).toEqual([]);
});

test('un gestionnaire n’a pas besoin d’être rattaché au service où il est abonné', () => {
  const secondaire = personne({ role: 'GS', abonnements: [abonne({ serviceId: 7 })] });
  const liens = liensDEssai({ utilisateurs: [secondaire] });
  expect(manques(liens, { ...AGIR_AU_SERVICE, compteId: 3 })).toEqual([]);
  expect(
    manques(liensDEssai({ utilisateurs: [{ ...secondaire, role: 'US' }] }), { ...AGIR_AU_SERVICE, compteId: 3 }),
  ).toEqual(['RATTACHEMENT_AU_SERVICE MANQUE']);
});

test('celui qui n’a jamais ouvert de session verra ses onglets à la première', () => {
  const nouveau = liensDEssai({ utilisateurs: [personne({ abonnements: [abonne()], onglets: null })] });
  expect(manques(nouveau, { ...LIRE, compteId: 3 })).toEqual([]);
});

test('la reconnexion n’enlève pas le droit, seulement l’onglet ; un inconnu n’a rien', () => {
  expect(estPossible(conditions(avecInes({ onglets: [] }), LIRE_AU_SERVICE, '2021'))).toBe(true);
  expect(estPossible(conditions(liensDEssai(), { ...LIRE, compteId: 99 }, '2021'))).toBe(false);
});

test('les mots suivent le vocabulaire', () => {
  const dits = (vocabulaire: '2021' | 'actuel') =>
    conditions(liensDEssai(), LIRE, vocabulaire).map(({ libelle }) => libelle);
  expect(dits('2021')).toContain('l’espace ouvert sur la structure');
  expect(dits('actuel')).toContain('l’application ouverte sur la structure');
});
