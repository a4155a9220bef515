import { numeroTvaFr, sirenDe } from '#shared/referentiel/siret.ts';
import {
  type ParametresDeStructure,
  SANS_EXIGENCE,
  SERVICE_FACTURES_PUBLIQUES,
  type StructureDeDepart,
} from './structure-de-depart.ts';

type Propre = Omit<
  StructureDeDepart,
  'nature' | 'numeroTVA' | 'delaiPaiement' | 'parametres' | 'engagements' | 'espaces'
> &
  Partial<Pick<StructureDeDepart, 'delaiPaiement' | 'engagements' | 'espaces'>> & {
    parametres?: Partial<ParametresDeStructure>;
  };

/** Who is ordered from. */
const AUBRAC = '00010101400017';
const FONTANEL = '00011218500012';
const LACOMBE = '00012335600016';
const VIDAL = '00013452800017';
const SEGALA = '00014569800015';
const DELORME = '00011867900026';

function publique(propre: Propre): StructureDeDepart {
  const { engagements = [], espaces = [] } = propre;
  return {
    delaiPaiement: 30,
    engagements,
    ...propre,
    // Who orders sees what was ordered.
    espaces: engagements.length > 0 ? [...espaces, 'ENGAGEMENTS'] : espaces,
    nature: 'PUBLIQUE',
    numeroTVA: numeroTvaFr(sirenDe(propre.identifiant)),
    parametres: { ...SANS_EXIGENCE, ...propre.parametres },
    services: [...propre.services, SERVICE_FACTURES_PUBLIQUES],
  };
}

/** The buyers, each with its own demands on a facture. */
export const STRUCTURES_PUBLIQUES: readonly StructureDeDepart[] = [
  publique({
    identifiant: '00016803900014',
    raisonSociale: 'Commune de Valbrune',
    adresse: '1 place de la Mairie',
    codePostal: '99100',
    ville: 'Valbrune',
    telephone: '01 99 00 16 80',
    parametres: { engagementObligatoire: true, comptesDansHelios: true },
    services: [
      { code: 'TECHNIQUE', nom: 'Services techniques' },
      { code: 'ECOLES', nom: 'Écoles et cantines' },
    ],
    engagements: [
      {
        numero: 'BC-2026-0417',
        objet: 'Remplacement de six fenêtres à l’école des Prés',
        codeService: 'ECOLES',
        recepteur: AUBRAC,
        etat: 'A_TRAITER',
        lignes: [
          { designation: 'Six fenêtres en bois, double vitrage', montantTtc: 690_000 },
          { designation: 'Dépose des anciennes fenêtres et finitions', montantTtc: 174_000 },
        ],
      },
      {
        numero: 'BC-2026-0431',
        objet: 'Portes de la salle des fêtes',
        codeService: 'TECHNIQUE',
        recepteur: AUBRAC,
        etat: 'A_TRAITER',
        lignes: [{ designation: 'Deux portes à double battant, salle des fêtes', montantTtc: 342_000 }],
      },
      {
        numero: 'BC-2026-0458',
        objet: 'Mise aux normes électriques de la mairie',
        codeService: 'TECHNIQUE',
        recepteur: FONTANEL,
        etat: 'ACCEPTEE',
        lignes: [
          { designation: 'Tableau électrique et protections', montantTtc: 930_000 },
          { designation: 'Reprise des circuits de l’étage', montantTtc: 600_000 },
        ],
      },
      {
        numero: 'BC-2026-0462',
        objet: 'Reprise de la toiture du préau',
        codeService: 'ECOLES',
        recepteur: VIDAL,
        etat: 'A_TRAITER',
        lignes: [{ designation: 'Reprise de la toiture du préau', montantTtc: 618_000 }],
      },
    ],
  }),
  publique({
    identifiant: '00017920000019',
    raisonSociale: 'Département du Haut-Causse',
    adresse: '2 esplanade du Causse',
    codePostal: '99000',
    ville: 'Aubemont',
    telephone: '01 99 00 17 92',
    parametres: { codeServiceObligatoire: true, comptesDansHelios: true },
    services: [
      { code: 'VOIRIE', nom: 'Direction des routes' },
      { code: 'COLLEGES', nom: 'Direction des collèges' },
      { code: 'ACTION-SOCIALE', nom: 'Direction de l’action sociale' },
      { code: 'BATIMENTS', nom: 'Direction des bâtiments', engagementObligatoire: true },
      { code: 'CULTURE', nom: 'Archives et culture' },
      { code: 'TRANSPORTS', nom: 'Transports scolaires (repris par la région)', actif: false },
    ],
    engagements: [
      {
        numero: 'CD99-26-1180',
        objet: 'Cloisons du centre d’exploitation',
        codeService: 'BATIMENTS',
        recepteur: SEGALA,
        etat: 'ACCEPTEE',
        lignes: [{ designation: 'Cloisons du centre d’exploitation', montantTtc: 954_000 }],
      },
    ],
  }),
  publique({
    identifiant: '00019037100013',
    raisonSociale: 'Lycée de Valbrune',
    adresse: '22 avenue des Écoliers',
    codePostal: '99100',
    ville: 'Valbrune',
    telephone: '01 99 00 19 03',
    parametres: { miseEnPaiementNonRemontee: true },
    services: [],
  }),
  publique({
    identifiant: '00020154100018',
    raisonSociale: 'Préfecture des Monts',
    adresse: '1 cours de la Préfecture',
    codePostal: '99000',
    ville: 'Aubemont',
    telephone: '01 99 00 20 15',
    parametres: { codeServiceObligatoire: true, engagementObligatoire: true, estEtat: true },
    services: [
      { code: 'SG-FINANCES', nom: 'Secrétariat général, finances' },
      { code: 'SG-BATIMENTS', nom: 'Secrétariat général, bâtiments' },
      { code: 'CABINET', nom: 'Cabinet' },
    ],
    engagements: [
      {
        numero: '2026004512',
        objet: 'Comptoirs d’accueil du public',
        codeService: 'SG-BATIMENTS',
        recepteur: AUBRAC,
        etat: 'A_TRAITER',
        lignes: [
          { designation: 'Trois comptoirs d’accueil', montantTtc: 1_008_000 },
          { designation: 'Pose et raccords', montantTtc: 180_000 },
        ],
      },
      {
        numero: '2026004533',
        objet: 'Éclairage de la cour d’honneur',
        codeService: 'SG-BATIMENTS',
        recepteur: FONTANEL,
        etat: 'A_TRAITER',
        lignes: [{ designation: 'Éclairage de la cour d’honneur', montantTtc: 705_600 }],
      },
      {
        numero: '2026004570',
        objet: 'Peinture des salles de réunion',
        codeService: 'CABINET',
        recepteur: LACOMBE,
        etat: 'ACCEPTEE',
        lignes: [{ designation: 'Peinture de deux salles de réunion', montantTtc: 432_000 }],
      },
    ],
  }),
  publique({
    identifiant: '00021271200012',
    raisonSociale: 'Centre hospitalier de Valbrune',
    adresse: '60 boulevard des Sources',
    codePostal: '99100',
    ville: 'Valbrune',
    telephone: '01 99 00 21 27',
    delaiPaiement: 50,
    parametres: { serviceOuEngagement: true, comptesDansHelios: true },
    services: [
      { code: 'ACHATS', nom: 'Direction des achats' },
      { code: 'TRAVAUX', nom: 'Direction des travaux' },
    ],
    engagements: [
      {
        numero: 'CHV-260733',
        objet: 'Portes coupe-feu, bâtiment C',
        codeService: 'TRAVAUX',
        recepteur: AUBRAC,
        etat: 'A_TRAITER',
        lignes: [{ designation: 'Huit portes coupe-feu, bâtiment C', montantTtc: 2_016_000 }],
      },
    ],
  }),
  publique({
    identifiant: '00022388300018',
    raisonSociale: 'Office de l’habitat des Monts',
    adresse: '9 rue des Bâtisseurs',
    codePostal: '99210',
    ville: 'Sainte-Foy-des-Monts',
    telephone: '01 99 00 22 38',
    parametres: { estMoa: true },
    services: [
      { code: 'MAITRISE-OUVRAGE', nom: 'Maîtrise d’ouvrage' },
      { code: 'COMPTABILITE', nom: 'Comptabilité' },
    ],
    engagements: [
      {
        numero: 'OHM-2026-112',
        objet: 'Réhabilitation de la résidence des Charmes, lot gros œuvre',
        codeService: 'MAITRISE-OUVRAGE',
        recepteur: SEGALA,
        etat: 'ACCEPTEE',
        lignes: [{ designation: 'Gros œuvre, résidence des Charmes', montantTtc: 18_600_000 }],
      },
    ],
    espaces: ['FACTURES_TRAVAUX'],
  }),
  // The works contract « Extension du groupe scolaire »
  publique({
    identifiant: '21990112100018',
    raisonSociale: 'Commune de Saint-Aubin-les-Tilleuls',
    adresse: '4 place des Tilleuls',
    codePostal: '99112',
    ville: 'Saint-Aubin-les-Tilleuls',
    telephone: '01 99 00 11 21',
    parametres: { codeServiceObligatoire: true, engagementObligatoire: true, estMoa: true, comptesDansHelios: true },
    services: [
      { code: 'MOA-BAT', nom: 'Bâtiments, maîtrise d’ouvrage' },
      { code: 'FINANCES', nom: 'Service financier' },
    ],
    engagements: [
      {
        numero: 'ENG26-00318',
        objet: 'Extension du groupe scolaire, lot 01 gros œuvre',
        codeService: 'FINANCES',
        recepteur: DELORME,
        etat: 'ACCEPTEE',
        lignes: [{ designation: 'Lot 01 gros œuvre, groupe scolaire', montantTtc: 56_400_000 }],
      },
    ],
    espaces: ['FACTURES_TRAVAUX'],
  }),
  publique({
    identifiant: '00015306400019',
    raisonSociale: 'SPL Aménagement du Bocage',
    adresse: '7 rue du Bocage',
    codePostal: '99112',
    ville: 'Saint-Aubin-les-Tilleuls',
    telephone: '01 99 00 15 30',
    parametres: { estMoa: true, estMoaUniquement: true },
    services: [{ code: 'MOAD', nom: 'Maîtrise d’ouvrage déléguée' }],
    espaces: ['FACTURES_TRAVAUX'],
  }),
];
