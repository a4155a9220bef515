import { createHash } from 'node:crypto';
import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { champsRefuses } from '#shared/contrat/verifier.ts';
import { ESPACE_DU_ROLE } from '#shared/factures/droits.ts';
import { PieceJointe } from '#shared/factures/facture.ts';
import { extensionDe } from '#shared/factures/pieces-jointes.ts';
import type { Base } from '../../db/base.ts';
import { structuresAvec } from '../acces.ts';
import { EXTENSIONS_DE_FACTURE } from './garder-saisie.ts';

export const empreinteDe = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex');

/** Files of factures are received from suppliers only. NON_CONNECTE, ACCES_REFUSE. */
export const exigerDeposant = (db: Base, acteur: Acteur): void => exigerUnDe(db, acteur, [ESPACE_DU_ROLE.FOURNISSEUR]);

/** Attachments come from suppliers and from valideurs. NON_CONNECTE, ACCES_REFUSE. */
export const exigerJoignant = (db: Base, acteur: Acteur): void =>
  exigerUnDe(db, acteur, [ESPACE_DU_ROLE.FOURNISSEUR, ESPACE_DU_ROLE.VALIDEUR_1]);

function exigerUnDe(db: Base, acteur: Acteur, espaces: readonly string[]): void {
  const siennes = espaces.flatMap((espace) => structuresAvec(db, acteur, { espace, mode: 'MODIFICATION' }));
  if (siennes.length === 0) throw new ErreurMetier('ACCES_REFUSE');
}

/** The name alone, without its folder. PJ_NOM, PJ_EXTENSION and what any text may be refused for. */
export function nomPropre(nom: string): string {
  const lu = PieceJointe.shape.nom.safeParse(nom.split(/[/\\]/).at(-1));
  if (lu.success) return lu.data;
  throw new ErreurMetier(Object.values(champsRefuses(lu.error))[0] ?? 'PJ_NOM');
}

/** The same for the facture itself: a PDF or an XML. */
export function nomDeFacture(nom: string): string {
  const propre = nomPropre(nom);
  if (!EXTENSIONS_DE_FACTURE.includes(extensionDe(propre))) throw new ErreurMetier('PJ_EXTENSION');
  return propre;
}
