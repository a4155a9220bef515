import type { FastifyReply, FastifyRequest } from 'fastify';
import { type CodeRefus, ErreurMetier, REFUS, servirRefus } from '#shared/contrat/erreurs.ts';
import { FICHIER_MAX } from '#shared/factures/contrat.ts';
import { estDisquePlein, estFichierAbime } from '../db/pannes.ts';

/** Failures of the machine or of the protocol, told with a code of the catalogue. */
function codeDe(erreur: Error & { code?: string; statusCode?: number }, tailleMax: number): CodeRefus {
  if (erreur.statusCode === 429) return 'TROP_DE_DEMANDES';
  if (erreur.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return tailleMax === FICHIER_MAX ? 'FICHIER_TROP_GROS' : 'ENVOI_TROP_GROS';
  if (estDisquePlein(erreur)) return 'DISQUE_PLEIN';
  if (estFichierAbime(erreur)) return 'BAC_ABIME';
  return erreur.statusCode && erreur.statusCode < 500 ? 'REQUETE_ILLISIBLE' : 'SERVICE_INDISPONIBLE';
}

const IMPREVUS: ReadonlySet<CodeRefus> = new Set(['SERVICE_INDISPONIBLE', 'BAC_ABIME']);

/** Any error becomes a French sentence and a code, never a stack. Unforeseen ones are logged. */
export function repondreErreur(erreur: Error, requete: FastifyRequest, reponse: FastifyReply): FastifyReply {
  const metier = erreur instanceof ErreurMetier;
  const refus = metier
    ? servirRefus(erreur)
    : servirRefus({ code: codeDe(erreur, requete.routeOptions.bodyLimit), details: {} });
  if (erreur.cause || (!metier && IMPREVUS.has(refus.code))) requete.log.error(erreur);
  return reponse.code(REFUS[refus.code].statut).header('cache-control', 'no-store').send(refus);
}
