import type { Acteur } from '#shared/comptes/acteur.ts';
import type { FactureSaisie } from '#shared/factures/facture.ts';
import { avecTotaux } from '#shared/factures/saisie/totaux.ts';
import { jourDe } from '#shared/referentiel/date.ts';
import type { Base } from '../../db/base.ts';
import { compteDePaiement } from '../../structures/banque/banque.lectures.ts';
import { mandatEnVigueur } from '../../structures/banque/mandat.ts';
import { trouverService, trouverStructure } from '../../structures/structures.sql.ts';
import { trouverDestination } from '../depot/destination.ts';
import { defautsDeLEnvoi } from '../depot/envoyer-facture.ts';
import { exigerBrouillon, exigerFournisseur } from '../depot/garder-saisie.ts';
import { trouverValideur } from '../depot/valideur.ts';
import { trouverFacture } from '../factures.sql.ts';
import type { FactureDuPortail, SaisieComplete } from '../pdf/facture-du-portail.ts';
import { prochainNumero, serieDe } from './emettre.ts';

/**
 * What the document of this facture would say if it were sent now; nothing while something keeps it from being sent,
 * which is for the act to tell. ACCES_REFUSE and the other refusals of a supplier.
 */
export function preparerDocument(
  db: Base,
  acteur: Acteur,
  { id, saisie: recue, instant }: { id?: number | undefined; saisie: FactureSaisie; instant: string },
): FactureDuPortail | undefined {
  const brouillon = id === undefined ? undefined : trouverFacture(db, id);
  if (brouillon && brouillon.statut !== 'BROUILLON') return undefined;
  exigerBrouillon(db, acteur, { id, mode: 'SAISIE' });
  exigerFournisseur(db, acteur, recue.structureId);
  const saisie = avecTotaux(recue);
  const { structureId = 0 } = saisie;
  const destination = trouverDestination(db, saisie.siretDestinataire);
  const defauts = defautsDeLEnvoi(db, acteur, { saisie, destination, jour: jourDe(instant), mode: 'SAISIE' });
  if (Object.keys(defauts).length > 0 || !mandatEnVigueur(db, structureId)) return undefined;
  const serie = serieDe(saisie);
  const fournisseur = trouverStructure(db, structureId);
  const destinataire = destination && trouverStructure(db, destination.id);
  if (!serie || !fournisseur || !destinataire) return undefined;
  const service = (id: number, code: string | undefined) => {
    const nom = code === undefined ? undefined : trouverService(db, id, code)?.nom;
    return nom && `${code} – ${nom}`;
  };
  return {
    numero: prochainNumero(db, serie),
    // Nothing keeps it here: it is complete.
    saisie: saisie as SaisieComplete,
    fournisseur,
    destinataire,
    serviceFournisseur: service(structureId, saisie.serviceFournisseur),
    serviceDestinataire: service(destinataire.id, saisie.codeService),
    valideur: trouverValideur(db, saisie.siretValideur),
    banque: compteDePaiement(db, saisie.coordonneesBancairesId ?? null),
  };
}
