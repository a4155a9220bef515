import { estHabilite, type Habilitation, type Mode } from '../espaces/habilitations.ts';
import type { StatutFacture } from '../factures/statuts.ts';
import { COTE_DU_DEPOSANT, type CoteTravaux, type Deposant } from './cadres.ts';
import type { RoleTravaux } from './cycle-de-vie.ts';

export const ESPACE_TRAVAUX = 'FACTURES_TRAVAUX';

/** The parties of a piece, by structure. `deposant`: in what capacity `deposantId` filed it. */
export type PartiesDePiece = {
  deposant: Deposant;
  deposantId: number;
  serviceDeposant: string | null;
  fournisseurId: number | null;
  moeId: number | null;
  codeServiceMoe: string | null;
  moaId: number | null;
  codeServiceMoa: string | null;
};

type Siege = { role: RoleTravaux; structureId: number | null; service: string | null };

function siegesDe(piece: PartiesDePiece): Siege[] {
  const { deposant, deposantId, serviceDeposant, fournisseurId, moeId, codeServiceMoe, moaId, codeServiceMoa } = piece;
  // A firm has one desk for its works; a buyer has several.
  const service = COTE_DU_DEPOSANT[deposant] === 'FOURNISSEUR' ? null : serviceDeposant;
  return [
    { role: 'DEPOSANT', structureId: deposantId, service },
    { role: 'FOURNISSEUR', structureId: fournisseurId, service: null },
    { role: 'MOE', structureId: moeId, service: codeServiceMoe },
    { role: 'MOA', structureId: moaId, service: codeServiceMoa },
  ];
}

/** The roles of an actor on this piece: in « Consultation » what he may see, in « Modification » what he may do. */
export function rolesSurPiece(
  piece: PartiesDePiece,
  habilitations: readonly Habilitation[],
  mode: Mode,
): RoleTravaux[] {
  return siegesDe(piece).flatMap(({ role, structureId, service }) =>
    structureId !== null && estHabilite(habilitations, { structureId, espace: ESPACE_TRAVAUX, mode, service })
      ? [role]
      : [],
  );
}

/** The structures for which one sees this piece in these roles. */
export const structuresDesRolesDePiece = (piece: PartiesDePiece, roles: readonly RoleTravaux[]): number[] =>
  siegesDe(piece).flatMap(({ role, structureId }) =>
    structureId !== null && roles.includes(role) ? [structureId] : [],
  );

const CHEZ_LE_DEPOSANT: readonly StatutFacture[] = ['BROUILLON', 'SUPPRIMEE'];
/** The valideurs have not agreed: neither the MOE nor the MOA has it. */
const AVANT_LA_CHAINE: readonly StatutFacture[] = [
  ...CHEZ_LE_DEPOSANT,
  'A_VALIDER_1',
  'A_VALIDER_2',
  'REFUSEE_1',
  'REFUSEE_2',
  'ERREUR_FOURNISSEUR_SUR_VALIDEUR',
  'ERREUR_COTRAITANT_SUR_VALIDEUR',
  'VALIDEE_1',
  'VALIDEE_2',
];

/**
 * May one of these roles see the piece in this statut? Fournisseur, MOE and MOA see the whole dossier [C1], once each piece has
 * left its valideurs.
 */
export const peutVoirPiece = (statut: StatutFacture, roles: readonly RoleTravaux[]): boolean =>
  roles.some((role) => {
    if (role === 'DEPOSANT' || role === 'SYSTEME') return true;
    return !(role === 'FOURNISSEUR' ? CHEZ_LE_DEPOSANT : AVANT_LA_CHAINE).includes(statut);
  });

/** The sides from which he sees it; who filed sees it from his own. */
export function cotesDe(piece: PartiesDePiece, roles: readonly RoleTravaux[]): CoteTravaux[] {
  const cotes = roles.flatMap((role): CoteTravaux[] => {
    if (role === 'DEPOSANT') return [COTE_DU_DEPOSANT[piece.deposant]];
    return role === 'SYSTEME' ? [] : [role];
  });
  return [...new Set(cotes)];
}
