import type { CodeRefus } from '../contrat/erreurs.ts';
import type { Jour } from '../referentiel/date.ts';
import { CENTIMES_MAX } from '../referentiel/montant.ts';
import { type ContexteDeSaisie, champsManquants, regleDuChamp, sansChampsInvisibles } from './champs.ts';
import { type Destinataire, defautsDeDestination } from './exigences.ts';
import type { ChampDeFacture, FactureSaisie } from './facture.ts';
import { lignesCoherentes, totauxCoherents } from './saisie/coherence.ts';
import { type ChampDeLigne, defautsDeLaLigne } from './saisie/lignes.ts';
import { defautDuNumero } from './saisie/numero.ts';
import { totaliser } from './saisie/totaux.ts';

export type FactureAControler = {
  saisie: FactureSaisie;
  /** The structure bearing `siretDestinataire`; absent when no structure does. */
  destinataire?: Destinataire;
  /** Day of the deposit. */
  jourDepot: Jour;
  fournisseurPublic: boolean;
  mode?: ContexteDeSaisie['mode'];
};

/** By path: a field of the facture, or of one of its lines. */
export type DefautsDeFacture = Partial<Record<ChampDeFacture, CodeRefus>> & {
  [chemin: `lignes.${number}.${ChampDeLigne}`]: CodeRefus;
};

function defautsDesAbsents(contexte: ContexteDeSaisie): DefautsDeFacture {
  const manquants = champsManquants(contexte);
  return Object.fromEntries(manquants.map((champ) => [champ, regleDuChamp(champ).siAbsent ?? 'CHAMP_OBLIGATOIRE']));
}

function defautsDesReferences({ numero, dateFacture }: FactureSaisie, jourDepot: Jour): DefautsDeFacture {
  const defauts: DefautsDeFacture = {};
  const duNumero = numero === undefined ? undefined : defautDuNumero(numero);
  if (duNumero) defauts.numero = duNumero;
  if (dateFacture !== undefined && dateFacture > jourDepot) defauts.dateFacture = 'DATE_FUTURE';
  return defauts;
}

/** « Sans TVA » counts no TVA, and an amount left there is told on its own field. */
function defautsDesMontants({ saisie, mode }: FactureAControler): DefautsDeFacture {
  const { montantHt, montantTtc, montantAPayer, typeTva, lignes } = saisie;
  const montantTva = typeTva === 'SANS_TVA' ? 0 : saisie.montantTva;
  const defauts: DefautsDeFacture = {};
  if (typeTva === 'SANS_TVA' && (saisie.montantTva ?? 0) !== 0) defauts.montantTva = 'TVA_SANS_OBJET';
  if (mode === 'SAISIE' && montantHt !== undefined && lignes && !lignesCoherentes(lignes, montantHt))
    defauts.montantHt = 'TOTAUX_INCOHERENTS';
  if (montantTtc === undefined) return defauts;
  const avantRemise = montantTtc + ((mode === 'SAISIE' && saisie.remiseGlobale) || 0);
  const totaux = montantHt !== undefined && montantTva !== undefined && { montantHt, montantTva };
  if (totaux && !totauxCoherents({ ...totaux, montantTtc: avantRemise })) defauts.montantTtc = 'TOTAUX_INCOHERENTS';
  if (montantAPayer !== undefined && montantAPayer > montantTtc) defauts.montantAPayer = 'A_PAYER_TROP_GRAND';
  return defauts;
}

/** Lines typed on the portal, and what they make together (factures §§ 3.5, 3.7). */
export function defautsDesLignes({ lignes = [], typeTva, remiseGlobale = 0 }: FactureSaisie): DefautsDeFacture {
  const parLigne = lignes.flatMap((ligne, rang) =>
    Object.entries(defautsDeLaLigne(ligne, typeTva)).map(([champ, code]) => [`lignes.${rang}.${champ}`, code] as const),
  );
  const { ttcAvantRemise } = totaliser({ lignes, typeTva });
  const defauts: DefautsDeFacture = Object.fromEntries(parLigne);
  if (ttcAvantRemise > CENTIMES_MAX) defauts.lignes = 'MONTANT_TROP_GRAND';
  if (remiseGlobale > 0 && remiseGlobale > ttcAvantRemise) defauts.remiseGlobale = 'REMISE_TROP_GRANDE';
  return defauts;
}

/** Unknown recipients are told only once a SIRET was given: before, the field is simply missing. */
function defautsDuDestinataire(facture: FactureAControler): DefautsDeFacture {
  const { saisie, destinataire, fournisseurPublic, jourDepot: jour } = facture;
  if (saisie.siretDestinataire === undefined) return {};
  const { codeService, numeroEngagement } = saisie;
  return defautsDeDestination({ destinataire, codeService, numeroEngagement, fournisseurPublic, jour });
}

/**
 * Everything that keeps a facture from being sent, by field (factures §§ 3.10, 12, 15): the resolver of the form and
 * the first check of the act. A number already used is for the act, which sees the other factures.
 */
export function defautsDeLaFacture(facture: FactureAControler): DefautsDeFacture {
  const { saisie, mode, jourDepot } = facture;
  const duDestinataire = defautsDuDestinataire(facture);
  const destinataire = duDestinataire.siretDestinataire ? undefined : facture.destinataire;
  const contexte = { saisie, destinataire, mode };
  return {
    ...defautsDesAbsents(contexte),
    ...defautsDesReferences(sansChampsInvisibles(contexte), jourDepot),
    ...(mode === 'SAISIE' ? defautsDesLignes(saisie) : {}),
    ...defautsDesMontants(facture),
    ...duDestinataire,
  };
}

/** Sentences that do not prevent sending, by field (factures §§ 1, 3.10). */
export function avertissementsDeLaFacture({
  typeFacture,
  numeroOrigine,
}: FactureSaisie): Partial<Record<ChampDeFacture, string>> {
  if (typeFacture !== 'AVOIR' || numeroOrigine !== undefined) return {};
  return { numeroOrigine: 'Un avoir cite d’ordinaire le numéro de la facture d’origine.' };
}
