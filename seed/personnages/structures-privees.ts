import { numeroTvaFr, sirenDe } from '#shared/referentiel/siret.ts';
import { SANS_EXIGENCE, type StructureDeDepart } from './structure-de-depart.ts';

type Propre = Omit<
  StructureDeDepart,
  'nature' | 'numeroTVA' | 'delaiPaiement' | 'parametres' | 'services' | 'engagements'
> &
  Partial<Pick<StructureDeDepart, 'services'>>;

function privee(propre: Propre): StructureDeDepart {
  return {
    services: [],
    ...propre,
    nature: 'PRIVEE',
    numeroTVA: numeroTvaFr(sirenDe(propre.identifiant)),
    delaiPaiement: 30,
    parametres: SANS_EXIGENCE,
    engagements: [],
  };
}

/** Firms that are on the portal before the learner comes. Menuiserie Aubrac is not: the learner creates it. */
export const STRUCTURES_PRIVEES: readonly StructureDeDepart[] = [
  privee({
    identifiant: '00011218500012',
    raisonSociale: 'Électricité Fontanel',
    adresse: '14 rue des Tanneurs',
    codePostal: '99100',
    ville: 'Valbrune',
    telephone: '01 99 00 12 18',
    services: [
      { code: 'CHANTIERS', nom: 'Chantiers' },
      { code: 'DEPANNAGE', nom: 'Dépannage' },
    ],
    espaces: ['FACTURES_EMISES', 'ENGAGEMENTS'],
  }),
  privee({
    identifiant: '00012335600016',
    raisonSociale: 'Peinture Lacombe',
    adresse: '3 impasse du Lavoir',
    codePostal: '99130',
    ville: 'Roquesourde',
    telephone: '01 99 00 12 33',
    espaces: ['FACTURES_EMISES', 'FACTURES_TRAVAUX', 'ENGAGEMENTS'],
  }),
  privee({
    identifiant: '00013452800017',
    raisonSociale: 'Couverture Vidal',
    adresse: '27 route de la Combe',
    codePostal: '99140',
    ville: 'Les Essarts-du-Causse',
    telephone: '01 99 00 13 45',
    espaces: ['FACTURES_EMISES', 'FACTURES_A_VALIDER', 'FACTURES_TRAVAUX', 'ENGAGEMENTS'],
  }),
  privee({
    identifiant: '00014569800015',
    raisonSociale: 'Maçonnerie Ségala',
    adresse: '8 zone artisanale des Pins',
    codePostal: '99210',
    ville: 'Sainte-Foy-des-Monts',
    telephone: '01 99 00 14 56',
    espaces: ['FACTURES_EMISES', 'FACTURES_A_VALIDER', 'FACTURES_TRAVAUX', 'ENGAGEMENTS'],
  }),
  privee({
    identifiant: '00015686900018',
    raisonSociale: 'Atelier d’architecture Rouergue',
    adresse: '5 place du Beffroi',
    codePostal: '99000',
    ville: 'Aubemont',
    telephone: '01 99 00 15 68',
    espaces: ['FACTURES_EMISES', 'FACTURES_TRAVAUX'],
  }),
  // The works contract « Extension du groupe scolaire »
  privee({
    identifiant: '00010241800019',
    raisonSociale: 'Atelier Ronsard & Bély, architectes',
    adresse: '11 quai des Aulnes',
    codePostal: '99160',
    ville: 'Pont-aux-Aulnes',
    telephone: '01 99 00 10 24',
    espaces: ['FACTURES_EMISES', 'FACTURES_TRAVAUX'],
  }),
  privee({
    identifiant: '00011867900026',
    raisonSociale: 'Maçonnerie Delorme SAS',
    adresse: '40 rue de la Carrière',
    codePostal: '99112',
    ville: 'Saint-Aubin-les-Tilleuls',
    telephone: '01 99 00 11 86',
    espaces: ['FACTURES_EMISES', 'FACTURES_A_VALIDER', 'FACTURES_TRAVAUX', 'ENGAGEMENTS'],
  }),
  privee({
    identifiant: '00012753000012',
    raisonSociale: 'Fondations de l’Ouest SARL',
    adresse: '2 chemin des Sablières',
    codePostal: '99180',
    ville: 'Brignac-sous-Bois',
    telephone: '01 99 00 12 75',
    espaces: ['FACTURES_EMISES', 'FACTURES_A_VALIDER', 'FACTURES_TRAVAUX'],
  }),
  privee({
    identifiant: '00013498100018',
    raisonSociale: 'Ferraillage Moreau EURL',
    adresse: '19 rue des Forges',
    codePostal: '99170',
    ville: 'Castelmaur',
    telephone: '01 99 00 13 49',
    espaces: ['FACTURES_EMISES', 'FACTURES_TRAVAUX'],
  }),
  privee({
    identifiant: '00014420400013',
    raisonSociale: 'BET Structures Calvet',
    adresse: '6 allée des Charmes',
    codePostal: '99000',
    ville: 'Aubemont',
    telephone: '01 99 00 14 42',
    espaces: ['FACTURES_EMISES', 'FACTURES_TRAVAUX'],
  }),
];
