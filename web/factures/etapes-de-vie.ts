import type { FactureComplete } from '#shared/factures/contrat.ts';
import { descriptionDuStatut, type StatutFacture } from '#shared/factures/statuts.ts';

export type EtapeDeVie = {
  statut: StatutFacture;
  etat: 'PASSEE' | 'ACTUELLE' | 'A_VENIR';
  /** Instant of the passage, for what has happened. */
  instant?: string;
  /** The recipient may skip it. */
  facultative: boolean;
};

/** The way of a facture that meets no trouble (factures § 5.2); the recipient may skip the four before the last. */
const CHEMIN: readonly StatutFacture[] = [
  'BROUILLON',
  'DEPOSEE',
  'EN_COURS_ACHEMINEMENT',
  'MISE_A_DISPOSITION',
  'SERVICE_FAIT',
  'MANDATEE',
  'MISE_A_DISPOSITION_COMPTABLE',
  'COMPTABILISEE',
  'MISE_EN_PAIEMENT',
];
const FACULTATIVES: readonly StatutFacture[] = [
  'SERVICE_FAIT',
  'MANDATEE',
  'MISE_A_DISPOSITION_COMPTABLE',
  'COMPTABILISEE',
];

/** Where a statut outside the way comes back to it; absent, the way stops. */
const RETOUR: Partial<Record<StatutFacture, readonly [StatutFacture, ...StatutFacture[]]>> = {
  A_RECYCLER: ['DEPOSEE'],
  SUSPENDUE: ['COMPLETEE', 'SERVICE_FAIT'],
  COMPLETEE: ['SERVICE_FAIT'],
  A_VALIDER_1: ['VALIDEE_1', 'DEPOSEE'],
  A_VALIDER_2: ['VALIDEE_2', 'DEPOSEE'],
  VALIDEE_1: ['DEPOSEE'],
  VALIDEE_2: ['DEPOSEE'],
  ABSENCE_VALIDATION_1_HORS_DELAI: ['DEPOSEE'],
  ABSENCE_VALIDATION_2_HORS_DELAI: ['DEPOSEE'],
  ERREUR_FOURNISSEUR_SUR_VALIDEUR: ['A_VALIDER_1', 'DEPOSEE'],
  INTERPRETEE_OCR: ['DEPOSEE'],
};

function aVenir(statut: StatutFacture): StatutFacture[] {
  const rang = CHEMIN.indexOf(statut);
  if (rang >= 0) return CHEMIN.slice(rang + 1);
  const retour = RETOUR[statut];
  if (!retour || descriptionDuStatut(statut).final) return [];
  const dernier = retour.at(-1) ?? retour[0];
  return [...retour.slice(0, -1), ...CHEMIN.slice(CHEMIN.indexOf(dernier))];
}

/**
 * The life of a facture as a line: what happened, where it is, what an untroubled way would bring. A « Mise en
 * paiement » hidden from the reader never comes (the statut shown is then « Mandatée »).
 */
export function etapesDeVie({
  historique,
  statut,
  dateStatut,
}: Pick<FactureComplete, 'historique' | 'statut' | 'dateStatut'>): EtapeDeVie[] {
  const passages = historique.flatMap((ligne) =>
    ligne.genre === 'STATUT' && ligne.statut ? [{ statut: ligne.statut, instant: ligne.instant }] : [],
  );
  const dernier = passages.at(-1);
  const connus = dernier?.statut === statut ? passages : [...passages, { statut, instant: dateStatut }];
  return [
    ...connus.map(({ statut: s, instant }, rang) => ({
      statut: s,
      etat: rang === connus.length - 1 ? ('ACTUELLE' as const) : ('PASSEE' as const),
      instant,
      facultative: false,
    })),
    ...aVenir(statut).map((s) => ({
      statut: s,
      etat: 'A_VENIR' as const,
      facultative: FACULTATIVES.includes(s),
    })),
  ];
}
