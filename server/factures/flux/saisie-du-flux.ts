import type { CodeRefus } from '#shared/contrat/erreurs.ts';
import { champsRefuses } from '#shared/contrat/verifier.ts';
import { FactureSaisie, LigneDeFacture } from '#shared/factures/facture.ts';
import type { Anomalie } from '#shared/factures/flux/anomalies.ts';
import { sirenDe } from '#shared/referentiel/siret.ts';
import type { Base } from '../../db/base.ts';
import { trouverStructure, trouverStructureParSiret } from '../../structures/structures.sql.ts';
import type { FactureDeposee } from './depose.ts';
import { listerSiretsPublics } from './flux.sql.ts';

type Lu = NonNullable<FactureDeposee['lu']>;

/** What the reader has already shaped: a wrong key of a SIRET is not a fault here, only existence counts (api § 13.3). */
const TELS_QUELS = ['siretDestinataire', 'siretValideur'] as const;
const A_VERIFIER = [
  'cadre',
  'numero',
  'dateFacture',
  'typeFacture',
  'devise',
  'modeReglement',
  'typeTva',
  'motifExoneration',
  'codeService',
  'numeroEngagement',
  'numeroMarche',
  'numeroOrigine',
  'montantHt',
  'montantTva',
  'montantTtc',
  'montantAPayer',
  'commentaire',
] as const;

/**
 * Means of payment of a file that says none: MINIMUM has no place for it, an avoir carries none (api §§ 13.4, 12.1), and
 * what is already paid is « Autre » (factures § 13.5, supposé). The others are refused.
 */
function reglementTu({ profil, valeurs: { typeFacture, cadre } }: Lu): string | undefined {
  if (cadre === 'A2') return 'AUTRE';
  return profil === 'MINIMUM' || typeFacture === 'AVOIR' ? 'VIREMENT' : undefined;
}

export type SaisieDuFlux = { saisie: FactureSaisie; anomalies: Anomalie[] };

/** The form that the file stands for, and what of it no form would take. */
export function saisieDuFlux(
  db: Base,
  { nom, fichier, lu, pieces }: FactureDeposee & { lu: Lu },
  structureId: number,
): SaisieDuFlux {
  const { valeurs, incoherences = [] } = lu;
  const anomalies: Anomalie[] = [];
  const saisie: Record<string, unknown> = {
    structureId,
    fichier,
    nomFichier: nom,
    lignes: lignesDe(lu),
    piecesJointes: pieces,
  };
  for (const champ of TELS_QUELS) saisie[champ] = valeurs[champ];
  for (const champ of A_VERIFIER) {
    const lue = FactureSaisie.shape[champ].safeParse(valeurs[champ]);
    if (lue.success) saisie[champ] = lue.data;
    else anomalies.push({ champ, code: Object.values<CodeRefus>(champsRefuses(lue.error))[0] ?? 'CHAMP_FORMAT' });
  }
  const nomLu = FactureSaisie.shape.nomFichier.safeParse(nom);
  if (!nomLu.success) anomalies.push({ champ: 'nomFichier', code: 'PJ_NOM' });
  saisie.modeReglement ??= reglementTu(lu);
  saisie.siretDestinataire ??= destinataireDe(db, lu);
  const duFournisseur = defautDuFournisseur(db, lu, structureId);
  if (duFournisseur) anomalies.push({ champ: 'structureId', code: duFournisseur });
  if (incoherences.length > 0)
    anomalies.push({ champ: 'montantTtc', code: 'TOTAUX_INCOHERENTS', precision: incoherences.join(' ') });
  return { saisie: saisie as FactureSaisie, anomalies };
}

/** They are only shown: a line that a form would not take loses them all, never the facture. */
function lignesDe({ lignes }: Lu): LigneDeFacture[] | undefined {
  const lues = LigneDeFacture.array().safeParse(lignes);
  return lues.success && lues.data.length > 0 ? lues.data : undefined;
}

/** Without a SIRET: the only active public structure of this SIREN (api § 13.3). */
function destinataireDe(db: Base, { parties }: Lu): string | undefined {
  const siren = parties?.destinataire.siren;
  const [seul, autre] = siren === undefined ? [] : listerSiretsPublics(db, siren);
  return autre === undefined ? seul : undefined;
}

function defautDuFournisseur(db: Base, { valeurs, parties }: Lu, structureId: number): CodeRefus | undefined {
  const structure = trouverStructure(db, structureId);
  const { siren, etranger } = parties?.fournisseur ?? {};
  const siret = valeurs.siretFournisseur;
  const connu = siret ?? etranger;
  if (
    structure &&
    (connu === structure.identifiant || (siret === undefined && siren === sirenDe(structure.identifiant)))
  )
    return undefined;
  const autre = connu === undefined ? undefined : trouverStructureParSiret(db, connu);
  return autre?.statut === 'ACTIF' ? 'FLUX_FOURNISSEUR_AUTRE' : 'FLUX_FOURNISSEUR_INCONNU';
}
