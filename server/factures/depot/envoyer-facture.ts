import type { Acteur } from '#shared/comptes/acteur.ts';
import { contratFactures } from '#shared/factures/contrat.ts';
import { defautDeSignature, EtatDeSignature } from '#shared/factures/depot/formats.ts';
import type { FactureSaisie, ModeDeSaisie } from '#shared/factures/facture.ts';
import { defautsDeLaFacture } from '#shared/factures/facture-deposable.ts';
import { avecTotaux } from '#shared/factures/saisie/totaux.ts';
import { type Jour, jourDe } from '#shared/referentiel/date.ts';
import type { Base } from '../../db/base.ts';
import { acte, type Contexte } from '../../moteur/acte.ts';
import { exigerFacture } from '../acces.ts';
import { existeNumero } from '../factures.sql.ts';
import { fairePasser } from '../faire-passer.ts';
import { nommee, nommer } from '../nommer.ts';
import { trouverNature } from '../parties.sql.ts';
import { poursuivre } from '../poursuivre.ts';
import { DocumentProduit, emettre } from '../saisie/emettre.ts';
import { defautsDesChoix, exigerMandat } from '../saisie/garder.ts';
import { type Destination, trouverDestination } from './destination.ts';
import {
  avecFournisseur,
  type Champs,
  defautsDeGarde,
  exigerBrouillon,
  exigerFournisseur,
  garderSaisie,
  refuser,
} from './garder-saisie.ts';
import { inscrireDepot } from './inscrire.ts';

/**
 * « Confirmer et envoyer »: a new facture, or a brouillon. Every check of the form is made again, with the day of the
 * bac. Typed on the portal, it takes its number and the `document` that was made for it: MANDAT_REQUIS,
 * DOCUMENT_A_REFAIRE. `signature`: what was read, before, of a PDF that is said to be signed. SAISIE_INVALIDE with the fields, ACCES_REFUSE, INTROUVABLE, ACTE_INTERDIT.
 */
export const envoyerFacture = acte({
  nom: 'envoyerFacture',
  libelle: 'Facture envoyée',
  entree: contratFactures.envoyerFacture.corps.extend({
    document: DocumentProduit.optional(),
    signature: EtatDeSignature.optional(),
  }),
  executer(db, acteur, { id, ...envoi }, contexte) {
    return nommer(db, envoyer(db, { ...envoi, acteur, contexte, brouillonId: id }));
  },
  decrire: (_entree, fait) => nommee(fait),
});

type Envoi = {
  acteur: Acteur;
  contexte: Contexte;
  saisie: FactureSaisie;
  brouillonId?: number | undefined;
  mode?: ModeDeSaisie | undefined;
  document?: DocumentProduit | undefined;
  signature?: EtatDeSignature | undefined;
};

/** What the forms and a flow have in common: checked, kept, sent. Returns its id. */
export function envoyer(
  db: Base,
  { acteur, contexte, brouillonId, mode = 'DEPOT', document, signature, ...envoi }: Envoi,
): number {
  const brouillon = exigerBrouillon(db, acteur, { id: brouillonId, mode });
  exigerFournisseur(db, acteur, envoi.saisie.structureId);
  if (mode === 'SAISIE') exigerMandat(db, envoi.saisie.structureId);
  const saisie = mode === 'SAISIE' ? avecTotaux(envoi.saisie) : envoi.saisie;
  const destination = trouverDestination(db, saisie.siretDestinataire);
  refuser({
    ...defautsDeLEnvoi(db, acteur, { saisie, destination, jour: jourDe(contexte.instant), mode }),
    ...defautsDeSignature(saisie, signature),
  });
  const complete = avecFournisseur(saisie, saisie.structureId);
  const destinataireId = destination?.id ?? null;
  const id = garderSaisie(db, { acteur, contexte, saisie: complete, destinataireId, brouillon, mode });
  if (mode === 'SAISIE') emettre(db, { id, saisie: complete, document });
  deposer(db, acteur, id, contexte);
  return id;
}

function defautsDeSignature({ formatDepot }: FactureSaisie, signature: EtatDeSignature = 'ABSENTE'): Champs {
  const code = defautDeSignature(formatDepot, signature);
  return code ? { fichier: code } : {};
}

function deposer(db: Base, acteur: Acteur, id: number, contexte: Contexte): void {
  const vue = exigerFacture(db, acteur, id);
  fairePasser(db, { ...vue, acteur, contexte, acte: 'envoyer' });
  inscrireDepot(db, vue.facture, contexte.instant);
  poursuivre(db, id, contexte);
}

type AEnvoyer = {
  saisie: FactureSaisie;
  destination: Destination | undefined;
  jour: Jour;
  mode: ModeDeSaisie;
};

/** Everything that keeps the facture here, by field. */
export function defautsDeLEnvoi(db: Base, acteur: Acteur, { saisie, destination, jour, mode }: AEnvoyer): Champs {
  const { structureId } = saisie;
  const fournisseurPublic = structureId !== undefined && trouverNature(db, structureId) === 'PUBLIQUE';
  const destinataire = destination?.exigences;
  return {
    ...defautsDeLaFacture({ saisie, destinataire, jourDepot: jour, fournisseurPublic, mode }),
    ...defautsDesChoix(db, acteur, saisie),
    ...(mode === 'DEPOT' && defautDeDoublon(db, saisie)),
    ...defautsDeGarde(db, saisie),
  };
}

function defautDeDoublon(db: Base, { structureId, numero, dateFacture }: FactureSaisie): Champs {
  if (structureId === undefined || numero === undefined || dateFacture === undefined) return {};
  const deja = existeNumero(db, { fournisseurId: structureId, numero, annee: dateFacture.slice(0, 4) });
  return deja ? { numero: 'NUMERO_DOUBLON' } : {};
}
