import { describe, expect, test } from 'vitest';
import { champsRefuses } from '../../contrat/verifier.ts';
import { defautDeLIban, defautDuBic, estIbanDExercice } from '../../referentiel/iban.ts';
import { defautDuSiret } from '../../referentiel/siret.ts';
import { AFFACTUREUR_D_EXERCICE, COMPTE_SANS_IBAN, COMPTES_D_EXERCICE, COMPTES_REFUSES } from './comptes-d-exercice.ts';
import { CoordonneesSaisie, ribObligatoire } from './coordonnees.ts';
import { defautDuRib, RIB_MAX } from './rib.ts';

const COURANT = {
  nom: 'Compte courant',
  type: 'IBAN',
  codePays: 'FR',
  iban: 'FR76 9999 9000 0100 0000 0000 115',
  affactureur: false,
  parDefaut: false,
};
const FACTEUR = { affactureur: true, facteurType: 'SIRET', facteurIdentifiant: AFFACTUREUR_D_EXERCICE.siret };

function defauts(propre: Record<string, unknown>) {
  const lu = CoordonneesSaisie.safeParse({ ...COURANT, ...propre });
  return lu.success ? {} : champsRefuses(lu.error);
}

describe('le formulaire d’un compte', () => {
  test.each<[Record<string, unknown>, Record<string, string>]>([
    [{}, {}],
    [{ nom: ' ' }, { nom: 'CHAMP_OBLIGATOIRE' }],
    [{ iban: '' }, { iban: 'CHAMP_OBLIGATOIRE' }],
    [{ iban: 'FR7699999000010000000000116' }, { iban: 'IBAN_CLE' }],
    [{ iban: 'FR76 3000 6000 0112 3456 7890 189' }, { iban: 'IBAN_REEL' }],
    [{ iban: 'BE68 5390 0754 7034' }, { iban: 'IBAN_AUTRE_PAYS' }],
    [{ iban: 'BE68 5390 0754 7034', codePays: 'BE' }, { bic: 'BIC_OBLIGATOIRE' }],
    [{ iban: 'BE68 5390 0754 7034', codePays: 'BE', bic: 'EXERBEBB' }, {}],
    [{ bic: 'EXERFRPPX' }, { bic: 'BIC_LONGUEUR' }],
    [{ codePays: 'XX' }, { codePays: 'CHAMP_FORMAT', iban: 'IBAN_AUTRE_PAYS', bic: 'BIC_OBLIGATOIRE' }],
    [
      { affactureur: true },
      { facteurType: 'CHAMP_OBLIGATOIRE', facteurIdentifiant: 'CHAMP_OBLIGATOIRE', facteurNom: 'CHAMP_OBLIGATOIRE' },
    ],
    [{ ...FACTEUR, facteurNom: 'Factor du Causse' }, {}],
    [{ ...FACTEUR, facteurNom: 'Factor', facteurIdentifiant: '00039001300010' }, { facteurIdentifiant: 'SIRET_CLE' }],
    [{ facteurIdentifiant: 'sans la case, sans importance' }, {}],
  ])('%j : %j', (propre, attendu) => expect(defauts(propre)).toEqual(attendu));

  test.each<[Record<string, unknown>, Record<string, string>]>([
    [{ iban: '99999 00001 00000000001 15', bic: 'EXERFRPP' }, {}],
    [{ iban: '99999 00001 00000000001 16', bic: 'EXERFRPP' }, { iban: 'IBAN_CLE_RIB' }],
    [{ iban: COMPTE_SANS_IBAN, codePays: 'US', bic: 'EXERUSNY' }, {}],
    [{ iban: COMPTE_SANS_IBAN, codePays: 'US' }, { bic: 'BIC_OBLIGATOIRE' }],
    [{ iban: '30006 00001 12345678901 89', bic: 'EXERFRPP' }, { iban: 'IBAN_REEL' }],
    [{ iban: 'n° 12', codePays: 'US', bic: 'EXERUSNY' }, { iban: 'COMPTE_FORMAT' }],
  ])('sans IBAN, %j : %j', (propre, attendu) => expect(defauts({ type: 'AUTRE', ...propre })).toEqual(attendu));

  test('tout ce qui est faux est dit d’un coup, et l’IBAN se garde sans espaces', () => {
    const faux = { nom: '', iban: 'FR76', bic: 'X', affactureur: true };
    expect(Object.keys(defauts(faux)).sort()).toEqual(
      ['bic', 'facteurIdentifiant', 'facteurNom', 'facteurType', 'iban', 'nom'].sort(),
    );
    expect(CoordonneesSaisie.parse(COURANT).iban).toBe('FR7699999000010000000000115');
  });
});

test('ce que l’aide propose est accepté, ce qu’elle montre faux est refusé', () => {
  for (const { iban, bic } of COMPTES_D_EXERCICE)
    expect(defauts({ iban, bic, codePays: iban.slice(0, 2) }), iban).toEqual({});
  for (const { iban } of COMPTES_REFUSES)
    expect(defautDeLIban(iban) !== undefined || !estIbanDExercice(iban)).toBe(true);
  expect(COMPTES_D_EXERCICE.map(({ bic }) => defautDuBic(bic))).toEqual(COMPTES_D_EXERCICE.map(() => undefined));
  expect(defautDuSiret(AFFACTUREUR_D_EXERCICE.siret)).toBeUndefined();
});

describe('un RIB', () => {
  test.each([
    ['rib.pdf', 1000, undefined],
    ['rib.JPG', RIB_MAX, undefined],
    ['rib.png', RIB_MAX + 1, 'RIB_TROP_GROS'],
    ['rib.docx', 1000, 'RIB_FORMAT'],
    ['rib', 1000, 'RIB_FORMAT'],
    ['constructor', 1000, 'RIB_FORMAT'],
  ])('%s, %i octets : %s', (nom, taille, defaut) => expect(defautDuRib({ nom, taille })).toBe(defaut));

  test('n’est obligatoire que pour la justice et l’agriculture', () => {
    expect(ribObligatoire(['FACTURES_EMISES'])).toBe(false);
    expect(ribObligatoire(['MEMOIRES_JUSTICE'])).toBe(true);
    expect(ribObligatoire(['REMBOURSEMENT_TIC'])).toBe(true);
  });
});
