import type { CodeRefus } from '#shared/contrat/erreurs.ts';
import { LigneDeFacture } from '#shared/factures/facture.ts';
import {
  type ChampDeLigne,
  defautsDeLaLigne,
  LISTE_CHAMPS_DE_LIGNE,
  montantDeLaLigne,
  sansTva,
  type TypeTva,
} from '#shared/factures/saisie/lignes.ts';
import { TAUX_DE_TVA } from '#shared/referentiel/codes-factures.ts';
import { formaterDecimalSaisi, lireDecimal, normaliserDecimal } from '#shared/referentiel/decimal.ts';
import { formaterMontantSaisie, lireMontant } from '#shared/referentiel/montant.ts';
import type { Defauts } from '../useRefus.ts';

/** A line as it is typed: texts only. `choixTaux`: a rate of the list, or « AUTRE », then `tauxTva`. */
export type LigneTapee = Record<ChampDeLigne | 'choixTaux', string>;

export const AUTRE_TAUX = 'AUTRE';

/** The rates of the list, as decimal texts. */
export const TAUX_PROPOSES = TAUX_DE_TVA.map(({ libelle, pourDixMille }) => ({
  valeur: normaliserDecimal((pourDixMille / 100).toFixed(2)),
  libelle,
}));

export const LIGNE_VIDE: LigneTapee = {
  reference: '',
  denomination: '',
  quantite: '',
  unite: '',
  prixUnitaire: '',
  remise: '',
  tauxTva: '',
  choixTaux: '20',
};

/** Once a line was added, the next one begins with its unit and its rate. */
export const ligneSuivante = ({ unite, choixTaux, tauxTva }: LigneTapee): LigneTapee => ({
  ...LIGNE_VIDE,
  unite,
  choixTaux,
  tauxTva,
});

/** Did someone begin it? The unit and the rate come by themselves. */
export const estCommencee = ({ reference, denomination, quantite, prixUnitaire, remise }: LigneTapee): boolean =>
  [reference, denomination, quantite, prixUnitaire, remise].some((texte) => texte.trim() !== '');

/** Nothing leaves, nothing is kept, while a line hangs between the two. */
export const defautsDeLaLigneTapee = (ligne: LigneTapee): Defauts =>
  estCommencee(ligne) ? { 'ligne.reference': 'LIGNE_COMMENCEE' } : {};

export function ligneTapeeDe(ligne: LigneDeFacture): LigneTapee {
  const { reference = '', denomination, quantite, unite = '', prixUnitaire, remise, tauxTva } = ligne;
  const taux = tauxTva === undefined ? '' : normaliserDecimal(tauxTva);
  const dansLaListe = taux === '' || TAUX_PROPOSES.some(({ valeur }) => valeur === taux);
  return {
    reference,
    denomination,
    quantite: formaterDecimalSaisi(quantite),
    unite,
    prixUnitaire: formaterDecimalSaisi(prixUnitaire),
    remise: remise ? formaterMontantSaisie(remise) : '',
    choixTaux: dansLaListe ? taux : AUTRE_TAUX,
    tauxTva: dansLaListe ? '' : formaterDecimalSaisi(taux),
  };
}

type Lue = { ligne: LigneDeFacture | undefined; defauts: Partial<Record<ChampDeLigne, CodeRefus>> };

/** The line behind the texts, with its amount; else what is wrong, by field. */
export function lireLigne(tapee: LigneTapee, typeTva: TypeTva | undefined): Lue {
  const defauts: Lue['defauts'] = {};
  const lire = <T>(champ: ChampDeLigne, lecture: (texte: string) => T | undefined): T | undefined => {
    const texte = tapee[champ].trim();
    const lu = texte === '' ? undefined : lecture(texte);
    if (texte !== '' && lu === undefined) defauts[champ] = 'CHAMP_FORMAT';
    return lu;
  };
  const quantite = lire('quantite', lireDecimal);
  const prixUnitaire = lire('prixUnitaire', lireDecimal);
  const remise = lire('remise', lireMontant);
  const saisi = tapee.choixTaux === AUTRE_TAUX ? lire('tauxTva', lireDecimal) : tapee.choixTaux || undefined;
  const tauxTva = sansTva(typeTva) ? undefined : saisi;
  if (quantite === undefined) defauts.quantite ??= 'CHAMP_OBLIGATOIRE';
  if (prixUnitaire === undefined) defauts.prixUnitaire ??= 'CHAMP_OBLIGATOIRE';
  if (tapee.denomination.trim() === '') defauts.denomination = 'CHAMP_OBLIGATOIRE';
  if (remise !== undefined && remise < 0) defauts.remise = 'MONTANT_NEGATIF';
  const chiffres = { quantite: quantite ?? '1', prixUnitaire: prixUnitaire ?? '0', ...(remise && { remise }) };
  const { reference, denomination, unite } = tapee;
  const brute = {
    numero: 1,
    reference,
    denomination,
    unite,
    ...chiffres,
    tauxTva,
    montantHt: montantDeLaLigne(chiffres),
  };
  const valide = LigneDeFacture.safeParse(brute);
  for (const { path, message } of valide.error?.issues ?? []) {
    const champ = LISTE_CHAMPS_DE_LIGNE.find((nom) => nom === path[0]);
    if (champ) defauts[champ] ??= message as CodeRefus;
  }
  if (!valide.success) return { ligne: undefined, defauts };
  const tous = { ...defautsDeLaLigne(valide.data, typeTva), ...defauts };
  return { ligne: Object.keys(tous).length === 0 ? valide.data : undefined, defauts: tous };
}
