import { describe, expect, test } from 'vitest';
import { type CodeCadreTravaux, LISTE_CADRES_TRAVAUX, ligneDuCadreTravaux } from './cadres.ts';
import { type ChampDuFormulaire, type EtatDuChamp, etatDuChamp } from './champs.ts';
import { defautsDeLaPiece, refusPourUnMontant } from './piece-deposable.ts';

// O obligatoire, F facultatif, R repris (read-only), - absent; a service goes with its structure. Typed by hand from travaux § 4.1.
const LETTRES = { O: 'OBLIGATOIRE', F: 'FACULTATIF', R: 'REPRIS', '-': 'ABSENT' } as const;
const COLONNES: ChampDuFormulaire[] = [
  'serviceDeposant',
  'siretFournisseur',
  'siretValideur',
  'siretMoe',
  'siretMoa',
  'numeroMarche',
];
// biome-ignore format: one line per cadre
const INITIAL: Partial<Record<CodeCadreTravaux, string>> = {
  A4:  '- - - O O F', A5:  '- - - - O F', A6:  '- - - - F F', A7:  '- - - O O F', A8:  '- - - - F F',
  A10: '- - O O O F', A13: '- - O O O F', A14: '- - O O O F', A22: '- - - O O F',
  A15: 'F O - - O F', A16: 'F O - - F F', A17: 'F O - - O F', A18: 'F O - - O F',
  A19: 'F O - - - F', A20: 'F O - - - F',
};
// biome-ignore format: one line per cadre
const SUITE: Partial<Record<CodeCadreTravaux, string>> = {
  A8:  '- - - R F R', A22: '- - - R O R', A23: '- - - R F R',
  A15: 'F R - - O R', A16: 'F R - - F R', A17: 'F R - - O R', A18: 'F R - - O R', A24: 'F R - - F R',
  A19: 'F R - R - R', A20: 'F R - R - R', A25: 'F R - R - R',
};

const cas = LISTE_CADRES_TRAVAUX.flatMap((cadre) =>
  COLONNES.flatMap((champ, i) =>
    ([false, true] as const).flatMap((associee) => {
      const lettre = (associee ? SUITE : INITIAL)[cadre]?.split(' ')[i];
      return lettre === undefined ? [] : [{ cadre, associee, champ, attendu: LETTRES[lettre as keyof typeof LETTRES] }];
    }),
  ),
);

describe('champs d’une pièce', () => {
  test.each(cas)('$cadre, associée $associee, $champ : $attendu', ({ cadre, associee, champ, attendu }) => {
    expect(etatDuChamp(champ, { cadre, associee })).toBe(attendu);
  });

  test('la grille connaît tous les cadres, initiaux et associés', () => {
    expect(Object.keys(INITIAL).sort()).toEqual(
      LISTE_CADRES_TRAVAUX.filter((c) => ligneDuCadreTravaux(c).initial).sort(),
    );
    expect(Object.keys(SUITE).sort()).toEqual(
      LISTE_CADRES_TRAVAUX.filter((c) => ligneDuCadreTravaux(c).suit.length > 0).sort(),
    );
  });

  const AUTRES: [ChampDuFormulaire, EtatDuChamp][] = [
    ['siretDestinataire', 'OBLIGATOIRE'],
    ['numero', 'OBLIGATOIRE'],
    ['dateFacture', 'OBLIGATOIRE'],
    ['devise', 'OBLIGATOIRE'],
    ['typeTva', 'OBLIGATOIRE'],
    ['modeReglement', 'OBLIGATOIRE'],
    ['montantHt', 'OBLIGATOIRE'],
    ['montantTtc', 'OBLIGATOIRE'],
    ['montantAPayer', 'OBLIGATOIRE'],
    ['fichier', 'OBLIGATOIRE'],
    ['piecesJointes', 'FACULTATIF'],
    ['commentaire', 'FACULTATIF'],
  ];
  test.each(AUTRES)('%s : %s quel que soit le cadre', (champ, attendu) => {
    for (const cadre of LISTE_CADRES_TRAVAUX) expect(etatDuChamp(champ, { cadre, associee: false })).toBe(attendu);
  });

  test.each([
    [
      { codeServiceObligatoire: true, engagementObligatoire: true, serviceOuEngagement: false },
      'OBLIGATOIRE',
      'OBLIGATOIRE',
    ],
    [
      { codeServiceObligatoire: true, engagementObligatoire: false, serviceOuEngagement: false },
      'OBLIGATOIRE',
      'FACULTATIF',
    ],
    [
      { codeServiceObligatoire: false, engagementObligatoire: false, serviceOuEngagement: false },
      'FACULTATIF',
      'FACULTATIF',
    ],
  ] as const)('[TRV-04, TRV-05] ce que le destinataire exige : %o', (parametres, service, engagement) => {
    expect(etatDuChamp('codeService', { cadre: 'A4', associee: false, parametres })).toBe(service);
    expect(etatDuChamp('numeroEngagement', { cadre: 'A4', associee: false, parametres })).toBe(engagement);
  });

  test('sans TVA, pas de montant de TVA ; exonérée, un motif', () => {
    expect(etatDuChamp('montantTva', { cadre: 'A10', associee: false, typeTva: 'SANS_TVA' })).toBe('ABSENT');
    expect(etatDuChamp('montantTva', { cadre: 'A10', associee: false, typeTva: 'EXONERATION' })).toBe('OBLIGATOIRE');
    expect(etatDuChamp('motifExoneration', { cadre: 'A10', associee: false, typeTva: 'EXONERATION' })).toBe(
      'OBLIGATOIRE',
    );
    expect(etatDuChamp('motifExoneration', { cadre: 'A10', associee: false })).toBe('ABSENT');
  });
});

const COMMUNE = {
  actif: true,
  parametres: { codeServiceObligatoire: true, engagementObligatoire: true, serviceOuEngagement: false },
  services: [{ code: 'FINANCES', actif: true }],
};
const A4 = {
  structureId: 3,
  cadre: 'A4',
  numero: 'DEL-2026-041',
  dateFacture: '2026-04-30',
  siretMoe: '00010241800019',
  siretMoa: '21990112100018',
  siretDestinataire: '21990112100018',
  codeService: 'FINANCES',
  numeroEngagement: '2026-TX-0114',
  devise: 'EUR',
  modeReglement: 'VIREMENT',
  typeTva: 'TVA_SUR_DEBIT',
  montantHt: 7264800,
  montantTva: 1452960,
  montantTtc: 8717760,
  montantAPayer: 8281872,
  fichier: 'a'.repeat(64),
  nomFichier: 'situation.pdf',
} as const;
const defauts = (saisie: object, destinataire: Parameters<typeof defautsDeLaPiece>[0]['destinataire'] = COMMUNE) =>
  defautsDeLaPiece({ saisie: { ...A4, ...saisie } as never, destinataire, jourDepot: '2026-04-30' });

describe('une pièce qui peut partir', () => {
  test('elle n’a aucun défaut', () => {
    expect(defauts({})).toEqual({});
  });

  test.each([
    ['TRV-01', { numero: undefined }, { numero: 'CHAMP_OBLIGATOIRE' }],
    ['TRV-01', { siretMoe: undefined }, { siretMoe: 'CHAMP_OBLIGATOIRE' }],
    ['TRV-01', { siretMoa: undefined }, { siretMoa: 'CHAMP_OBLIGATOIRE' }],
    ['TRV-01', { fichier: undefined }, { fichier: 'CHAMP_OBLIGATOIRE' }],
    ['TRV-01', { montantAPayer: undefined }, { montantAPayer: 'CHAMP_OBLIGATOIRE' }],
    ['TRV-04', { codeService: undefined }, { codeService: 'SERVICE_OBLIGATOIRE' }],
    ['TRV-05', { numeroEngagement: undefined }, { numeroEngagement: 'ENGAGEMENT_OBLIGATOIRE' }],
    ['TRV-06', { montantTtc: 8717762 }, { montantTtc: 'TOTAUX_INCOHERENTS' }],
    ['TRV-07', { montantAPayer: 8717761 }, { montantAPayer: 'A_PAYER_TROP_GRAND' }],
    ['TRV-11', { cadre: 'A10', siretValideur: undefined }, { siretValideur: 'VALIDEUR_OBLIGATOIRE' }],
    ['date de demain', { dateFacture: '2026-05-01' }, { dateFacture: 'DATE_FUTURE' }],
  ] as const)('[%s] %o', (_id, saisie, attendu) => {
    expect(defauts(saisie)).toEqual(attendu);
  });

  test('un centime d’écart entre TTC et HT + TVA est admis ; à payer au plus le TTC', () => {
    expect(defauts({ montantTtc: 8717761 })).toEqual({});
    expect(defauts({ montantAPayer: 8717760 })).toEqual({});
  });

  test('sans TVA, le TTC est le HT', () => {
    const sans = {
      typeTva: 'SANS_TVA',
      montantHt: 1513500,
      montantTva: undefined,
      montantTtc: 1513500,
      montantAPayer: 1513500,
    };
    expect(defauts(sans)).toEqual({});
    expect(defauts({ ...sans, montantTtc: 1816200 })).toEqual({ montantTtc: 'TOTAUX_INCOHERENTS' });
  });

  test('[TRV-02] un destinataire inconnu', () => {
    const { siretDestinataire } = defautsDeLaPiece({ saisie: A4, jourDepot: '2026-04-30' });
    expect(siretDestinataire).toBe('DESTINATAIRE_INCONNU');
  });

  test('« Autre » avec un mot sur le montant est reconnu', () => {
    expect(refusPourUnMontant('Le montant est erroné')).toBe(true);
    expect(refusPourUnMontant('Joindre le constat')).toBe(false);
    expect(refusPourUnMontant(undefined)).toBe(false);
  });
});
