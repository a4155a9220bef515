import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { ESPACE_DU_ROLE } from '#shared/factures/droits.ts';
import { extensionDe } from '#shared/referentiel/fichier.ts';
import type { Base } from '../../db/base.ts';
import { nomPropre } from '../../db/fichiers.ts';
import { structuresAvec } from '../acces.ts';
import { EXTENSIONS_DE_FACTURE } from './garder-saisie.ts';

/** Files of factures are received from suppliers only. NON_CONNECTE, ACCES_REFUSE. */
export const exigerDeposant = (db: Base, acteur: Acteur): void => exigerUnDe(db, acteur, [ESPACE_DU_ROLE.FOURNISSEUR]);

/** Attachments come from suppliers and from valideurs. NON_CONNECTE, ACCES_REFUSE. */
export const exigerJoignant = (db: Base, acteur: Acteur): void =>
  exigerUnDe(db, acteur, [ESPACE_DU_ROLE.FOURNISSEUR, ESPACE_DU_ROLE.VALIDEUR_1]);

function exigerUnDe(db: Base, acteur: Acteur, espaces: readonly string[]): void {
  const siennes = espaces.flatMap((espace) => structuresAvec(db, acteur, { espace, mode: 'MODIFICATION' }));
  if (siennes.length === 0) throw new ErreurMetier('ACCES_REFUSE');
}

/** Name of the facture itself: a PDF or an XML. PJ_EXTENSION and what `nomPropre` refuses. */
export function nomDeFacture(nom: string): string {
  const propre = nomPropre(nom);
  if (!EXTENSIONS_DE_FACTURE.includes(extensionDe(propre))) throw new ErreurMetier('PJ_EXTENSION');
  return propre;
}
