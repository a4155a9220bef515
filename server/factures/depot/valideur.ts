import { type CodeRefus, ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { FactureSaisie } from '#shared/factures/facture.ts';
import { cadreAvecValideur } from '#shared/factures/gardes.ts';
import type { ValideurTrouve } from '#shared/factures/valideurs.ts';
import { normaliserIdentifiant } from '#shared/referentiel/siret.ts';
import type { Base } from '../../db/base.ts';
import { listerEspacesOuverts, trouverStructureParSiret } from '../../structures/structures.sql.ts';

/** The structure that may be asked to validate, with its name; nothing when it is unknown or inactive. */
export function trouverValideur(db: Base, siret: string | undefined): ValideurTrouve | undefined {
  const structure = siret === undefined ? undefined : trouverStructureParSiret(db, siret);
  if (structure?.statut !== 'ACTIF') return undefined;
  const { id, identifiant, raisonSociale } = structure;
  return {
    id,
    identifiant,
    raisonSociale,
    espaceOuvert: listerEspacesOuverts(db, id).includes('FACTURES_A_VALIDER'),
  };
}

/** What is wrong with the valideur that was typed; its absence is told by the rules of the fields. */
export function defautDuValideur(
  db: Base,
  { cadre, siretValideur, structureId, siretDestinataire }: FactureSaisie,
): CodeRefus | undefined {
  if (siretValideur === undefined || !cadreAvecValideur(cadre)) return undefined;
  const valideur = trouverValideur(db, siretValideur);
  if (!valideur) return 'VALIDEUR_INCONNU';
  if (valideur.id === structureId) return 'VALIDEUR_SOI_MEME';
  return siretValideur === siretDestinataire ? 'VALIDEUR_DESTINATAIRE' : undefined;
}

/** Same, for who fills a form: VALIDEUR_INCONNU on the field. The SIRET may be typed with spaces. */
export function consulterValideur(db: Base, siret: string): ValideurTrouve {
  const valideur = trouverValideur(db, normaliserIdentifiant(siret));
  if (valideur) return valideur;
  throw new ErreurMetier('VALIDEUR_INCONNU', { champs: { siretValideur: 'VALIDEUR_INCONNU' } });
}
