import type { Acteur } from '#shared/comptes/acteur.ts';
import { contratFactures } from '#shared/factures/contrat.ts';
import type { FactureSaisie } from '#shared/factures/facture.ts';
import { defautsDeLaFacture } from '#shared/factures/facture-deposable.ts';
import { jourDe } from '#shared/referentiel/date.ts';
import type { Base } from '../../db/base.ts';
import { acte, type Contexte } from '../../moteur/acte.ts';
import { exigerFacture } from '../acces.ts';
import { existeNumero, noterDepot } from '../factures.sql.ts';
import { fairePasser } from '../faire-passer.ts';
import { nommee, nommer } from '../nommer.ts';
import { trouverNature } from '../parties.sql.ts';
import { poursuivre } from '../poursuivre.ts';
import { type Destination, trouverDestination } from './destination.ts';
import { empreinteDuDepot } from './empreinte.ts';
import {
  avecFournisseur,
  type Champs,
  defautsDeGarde,
  exigerBrouillon,
  exigerFournisseur,
  garderSaisie,
  refuser,
} from './garder-saisie.ts';

/**
 * « Confirmer et envoyer »: a new facture, or a brouillon. Every check of the form is made again, with the day of the
 * bac. SAISIE_INVALIDE with the fields, ACCES_REFUSE, INTROUVABLE, ACTE_INTERDIT.
 */
export const envoyerFacture = acte({
  nom: 'envoyerFacture',
  libelle: 'Facture envoyée',
  entree: contratFactures.envoyerFacture.corps,
  executer(db, acteur, { id, saisie }, contexte) {
    return nommer(db, envoyer(db, { acteur, contexte, saisie, brouillonId: id }));
  },
  decrire: (_entree, fait) => nommee(fait),
});

type Envoi = { acteur: Acteur; contexte: Contexte; saisie: FactureSaisie; brouillonId?: number | undefined };

/** What the form and a flow have in common: checked, kept, sent. Returns its id. */
export function envoyer(db: Base, { acteur, contexte, saisie, brouillonId }: Envoi): number {
  const brouillon = exigerBrouillon(db, acteur, brouillonId);
  exigerFournisseur(db, acteur, saisie.structureId);
  const destination = trouverDestination(db, saisie.siretDestinataire);
  refuser(defautsDeLEnvoi(db, saisie, { destination, contexte }));
  const complete = avecFournisseur(saisie, saisie.structureId);
  const destinataireId = destination?.id ?? null;
  const id = garderSaisie(db, { acteur, contexte, saisie: complete, destinataireId, brouillon });
  deposer(db, acteur, id, contexte);
  return id;
}

function deposer(db: Base, acteur: Acteur, id: number, contexte: Contexte): void {
  const vue = exigerFacture(db, acteur, id);
  const dateDepot = contexte.instant;
  fairePasser(db, { ...vue, acteur, contexte, acte: 'envoyer' });
  noterDepot(db, { id, dateDepot, certificat: empreinteDuDepot({ ...vue.facture, dateDepot }) });
  poursuivre(db, id, contexte);
}

type Circonstances = { destination: Destination | undefined; contexte: Contexte };

/** Everything that keeps a facture from being sent on that day, by field. */
export function defautsDeLEnvoi(db: Base, saisie: FactureSaisie, { destination, contexte }: Circonstances): Champs {
  const { structureId } = saisie;
  const fournisseurPublic = structureId !== undefined && trouverNature(db, structureId) === 'PUBLIQUE';
  const jourDepot = jourDe(contexte.instant);
  const defauts = defautsDeLaFacture({ saisie, destinataire: destination?.exigences, jourDepot, fournisseurPublic });
  return { ...defauts, ...defautDeDoublon(db, saisie), ...defautsDeGarde(db, saisie) };
}

function defautDeDoublon(db: Base, { structureId, numero, dateFacture }: FactureSaisie): Champs {
  if (structureId === undefined || numero === undefined || dateFacture === undefined) return {};
  const deja = existeNumero(db, { fournisseurId: structureId, numero, annee: dateFacture.slice(0, 4) });
  return deja ? { numero: 'NUMERO_DOUBLON' } : {};
}
