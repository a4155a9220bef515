import { calculerSiret, numeroTvaFr, sirenDe } from '#shared/referentiel/siret.ts';
import { COMMUNES_99, FORMES_PRIVEES, METIERS, NOMS, VOIES } from './insee-listes.ts';
import type { StructureDeDepart } from './structure-de-depart.ts';
import { MENUISERIE_AUBRAC, STRUCTURES } from './structures.ts';

/** One row of the simulated INSEE. `dateCreation` is a day; a public body has no `categorieEntreprise`. */
export type EtablissementInsee = {
  siret: string;
  siren: string;
  raisonSociale: string;
  adresse: string;
  codePostal: string;
  ville: string;
  categorieJuridique: string;
  categorieEntreprise?: 'PME' | 'ETI';
  dateCreation: string;
  estActif: boolean;
  nonDiffusible: boolean;
  siege: boolean;
  /** SIRET that this establishment takes over from, after a move. */
  predecesseur?: string;
  /** SIRET that takes over from this one. */
  successeur?: string;
  nature: 'PRIVEE' | 'PUBLIQUE';
  numeroTva: string;
};

/** What the INSEE answers instead of a name or an address that its owner keeps private. */
export const MASQUE = '[ND]';

type Connu = Pick<EtablissementInsee, 'siret' | 'raisonSociale' | 'adresse' | 'codePostal' | 'ville'>;

/** Same rank, same row, always: everything that varies is taken from the lists by the rank. */
function au<T>(liste: readonly T[], rang: number): T {
  const choisi = liste[rang % liste.length];
  if (choisi === undefined) throw new RangeError('liste vide');
  return choisi;
}

const deux = (nombre: number) => String(nombre).padStart(2, '0');
const dateAuRang = (rang: number) =>
  `${1994 + ((rang * 7) % 30)}-${deux(1 + ((rang * 5) % 12))}-${deux(1 + ((rang * 11) % 28))}`;

/** What the name says, or else the same form for the whole enterprise. */
function formePrivee({ siret, raisonSociale }: Connu): string {
  const dite = FORMES_PRIVEES.find((forme) => forme.endsWith(`(${raisonSociale.split(' ').at(-1)})`));
  return dite ?? au(FORMES_PRIVEES, Number(siret.slice(0, 8)));
}

function etablissement(connu: Connu, rang: number, propre: Partial<EtablissementInsee> = {}): EtablissementInsee {
  const siren = sirenDe(connu.siret);
  return {
    siret: connu.siret,
    siren,
    raisonSociale: connu.raisonSociale,
    adresse: connu.adresse,
    codePostal: connu.codePostal,
    ville: connu.ville,
    categorieJuridique: formePrivee(connu),
    categorieEntreprise: 'PME',
    dateCreation: dateAuRang(rang),
    estActif: true,
    nonDiffusible: false,
    siege: true,
    nature: 'PRIVEE',
    numeroTva: numeroTvaFr(siren),
    ...propre,
  };
}

const adresseAuRang = (rang: number) => ({
  adresse: `${1 + ((rang * 13) % 60)} ${au(VOIES, rang * 2)}`,
  ...au(COMMUNES_99, rang * 3 + 1),
});
const entrepriseAuRang = (rang: number) => `${au(METIERS, rang)} ${au(NOMS, rang * 5 + Math.floor(rang / 23))}`;

/** Moved: the old establishment is closed, each row names the other. */
function demenagement(connu: Connu, nouveau: Connu, rang: number): EtablissementInsee[] {
  return [
    etablissement(connu, rang, { estActif: false, siege: false, successeur: nouveau.siret }),
    etablissement(nouveau, rang, { dateCreation: '2025-03-03', predecesseur: connu.siret }),
  ];
}

// Particular cases, at fixed numbers: the course quotes them.
const SIREN_FERMES = ['00024001', '00024002', '00024003', '00024004', '00024005', '00024006'];
const SIREN_NON_DIFFUSIBLES = ['00025001', '00025002', '00025003', '00025004', '00025005', '00025006'];
const SIREN_DEMENAGES = ['00026001', '00026002', '00026003', '00026004', '00026005'];

function casParticuliers(): EtablissementInsee[] {
  const connu = (siren8: string, rang: number, nic4 = '0001'): Connu => ({
    siret: calculerSiret(siren8, nic4),
    raisonSociale: entrepriseAuRang(rang),
    ...adresseAuRang(rang + 7 * Number(nic4)),
  });
  return [
    ...SIREN_FERMES.map((s, i) => etablissement(connu(s, 400 + i), 400 + i, { estActif: false })),
    ...SIREN_NON_DIFFUSIBLES.map((s, i) =>
      etablissement({ ...connu(s, 420 + i), raisonSociale: MASQUE, adresse: MASQUE }, 420 + i, {
        nonDiffusible: true,
        categorieJuridique: 'Entrepreneur individuel',
      }),
    ),
    ...SIREN_DEMENAGES.flatMap((s, i) => demenagement(connu(s, 440 + i), connu(s, 440 + i, '0002'), 440 + i)),
  ];
}

const FORME_PUBLIQUE: readonly [debut: string, forme: string][] = [
  ['Commune', 'Commune et commune nouvelle'],
  ['CCAS', 'Centre communal d’action sociale'],
  ['Département', 'Département'],
  ['Lycée', 'Établissement public local d’enseignement'],
  ['Préfecture', 'Service déconcentré de l’État à compétence (inter) départementale'],
  ['Centre hospitalier', 'Établissement d’hospitalisation'],
  ['Office', 'Établissement public local à caractère industriel ou commercial'],
  ['SPL', 'Société publique locale'],
];

function publique(connu: Connu, rang: number): EtablissementInsee {
  const [, forme] = FORME_PUBLIQUE.find(([debut]) => connu.raisonSociale.startsWith(debut)) ?? [];
  const categorieJuridique = forme ?? 'Autre collectivité territoriale';
  return etablissement(connu, rang, { nature: 'PUBLIQUE', categorieJuridique, categorieEntreprise: undefined });
}

function laDistribution(): EtablissementInsee[] {
  const deStructure = (s: StructureDeDepart, rang: number) => {
    const connu: Connu = { ...s, siret: s.identifiant };
    return s.nature === 'PUBLIQUE' ? publique(connu, rang) : etablissement(connu, rang);
  };
  const agence = { siege: false, dateCreation: '2021-09-01' };
  const fontanel = { raisonSociale: 'Électricité Fontanel' };
  const aubrac = { ...MENUISERIE_AUBRAC, siret: MENUISERIE_AUBRAC.identifiant };
  return [
    etablissement(aubrac, 0, { dateCreation: '2019-04-15' }),
    etablissement(
      { ...aubrac, siret: MENUISERIE_AUBRAC.nouvelEtablissement, adresse: '3 zone artisanale des Copeaux' },
      0,
      { siege: false, dateCreation: '2026-02-02' },
    ),
    ...STRUCTURES.map(deStructure).map((e) =>
      e.siret === '00011867900026' ? { ...e, dateCreation: '2024-01-15', predecesseur: '00011867900018' } : e,
    ),
    etablissement({ ...adresseAuRang(6), siret: '00011867900018', raisonSociale: 'Maçonnerie Delorme SAS' }, 17, {
      dateCreation: '2009-05-04',
      estActif: false,
      siege: false,
      successeur: '00011867900026',
    }),
    etablissement({ ...fontanel, ...adresseAuRang(4), siret: calculerSiret('00011218', '0002') }, 8, agence),
    etablissement({ ...fontanel, ...adresseAuRang(9), siret: calculerSiret('00011218', '0003') }, 8, agence),
  ];
}

function collectivites(): EtablissementInsee[] {
  const dejaLa = new Set(STRUCTURES.map((s) => s.raisonSociale));
  const deLaCommune = (ville: string) => `de ${ville}`.replace('de Les ', 'des ').replace(/^de (?=[AEIOU])/, 'd’');
  const noms = COMMUNES_99.flatMap((commune) =>
    ['Commune', 'CCAS'].map((debut) => ({ ...commune, raisonSociale: `${debut} ${deLaCommune(commune.ville)}` })),
  ).filter((n) => !dejaLa.has(n.raisonSociale));
  return noms.map((n, rang) =>
    publique(
      { ...n, siret: calculerSiret(`00028${String(rang).padStart(3, '0')}`, '0001'), adresse: '1 place de la Mairie' },
      rang,
    ),
  );
}

/** Ordinary firms; every twelfth has a workshop elsewhere, under the same SIREN. */
function artisans(nombre: number): EtablissementInsee[] {
  return Array.from({ length: nombre }, (_, rang) => {
    const siren8 = String(30_000 + rang * 37).padStart(8, '0');
    const raisonSociale = entrepriseAuRang(rang);
    const siege = etablissement({ ...adresseAuRang(rang), raisonSociale, siret: calculerSiret(siren8, '0001') }, rang);
    if (rang % 12 !== 5) return [siege];
    const atelier = { ...adresseAuRang(rang + 4), raisonSociale, siret: calculerSiret(siren8, '0002') };
    return [siege, etablissement(atelier, rang, { siege: false, dateCreation: '2022-01-10' })];
  }).flat();
}

/** The whole simulated INSEE, the cast first. */
export const INSEE: readonly EtablissementInsee[] = [
  ...laDistribution(),
  ...casParticuliers(),
  ...collectivites(),
  ...artisans(124),
];
