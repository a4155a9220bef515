import { expect, test } from 'vitest';
import { champsVisibles, type FicheConcernee, LISTE_CHAMPS, verrouDuChamp } from './champs.ts';
import { InformationsModifiees } from './structure.ts';

const AUBRAC: FicheConcernee = {
  typeIdentifiant: 'SIRET',
  identifiant: '00010101400017',
  nature: 'PRIVEE',
  nonDiffusible: false,
};
const modifiables = (fiche: FicheConcernee) => LISTE_CHAMPS.filter((nom) => !verrouDuChamp(nom, fiche));
const COORDONNEES = ['adresse', 'complement1', 'complement2', 'codePostal', 'ville'];
const CONTACTS = ['telephone', 'fax', 'email', 'numeroTva'];

test('chaque champ du schéma a sa ligne, et une seule', () => {
  expect([...LISTE_CHAMPS].sort()).toEqual(Object.keys(InformationsModifiees.shape).sort());
});

test.each([
  ['une entreprise à SIRET', AUBRAC, [...COORDONNEES, ...CONTACTS, 'numeroRcs']],
  [
    'une entreprise non diffusible',
    { ...AUBRAC, nonDiffusible: true },
    ['raisonSociale', ...COORDONNEES, ...CONTACTS, 'numeroRcs'],
  ],
  ['une structure publique', { ...AUBRAC, nature: 'PUBLIQUE' as const }, [...COORDONNEES, ...CONTACTS]],
  [
    'une entreprise belge',
    { ...AUBRAC, typeIdentifiant: 'UE_HORS_FRANCE', identifiant: 'BE0123456789' },
    ['raisonSociale', ...COORDONNEES, ...CONTACTS, 'numeroRcs'],
  ],
  [
    'un particulier',
    { ...AUBRAC, typeIdentifiant: 'PARTICULIER', identifiant: 'LEROUXJEANNE000001' },
    ['nom', 'prenom', ...COORDONNEES, 'pays', ...CONTACTS, 'numeroRcs'],
  ],
  [
    'une entreprise en cours d’immatriculation',
    { ...AUBRAC, typeIdentifiant: 'AUTRE', identifiant: 'X' },
    ['raisonSociale', ...COORDONNEES, 'pays', ...CONTACTS, 'numeroRcs'],
  ],
])('ce que peut modifier %s', (_qui, fiche, attendus) => expect(modifiables(fiche)).toEqual(attendus));

test('un champ verrouillé dit pourquoi ; un champ sans objet ne se montre pas', () => {
  expect(verrouDuChamp('raisonSociale', AUBRAC)).toContain('INSEE');
  expect(champsVisibles(AUBRAC)).not.toContain('prenom');
  expect(champsVisibles({ ...AUBRAC, nature: 'PUBLIQUE' })).not.toContain('numeroRcs');
});
