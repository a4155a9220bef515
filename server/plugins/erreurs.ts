import type { FastifyError, FastifyInstance } from 'fastify';
import { type CodeRefus, ErreurMetier, REFUS, type RefusServi, servirRefus } from '#shared/contrat/erreurs.ts';

/** Failures of the machine or of the protocol, told with a code of the catalogue. */
const PAR_CODE: Readonly<Record<string, CodeRefus>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'FICHIER_TROP_GROS',
  FST_ERR_CTP_INVALID_JSON_BODY: 'REQUETE_ILLISIBLE',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'REQUETE_ILLISIBLE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'REQUETE_ILLISIBLE',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'REQUETE_ILLISIBLE',
  FST_ERR_BAD_URL: 'REQUETE_ILLISIBLE',
  SQLITE_FULL: 'DISQUE_PLEIN',
  SQLITE_IOERR_WRITE: 'DISQUE_PLEIN',
  ENOSPC: 'DISQUE_PLEIN',
  SQLITE_BUSY: 'SERVICE_INDISPONIBLE',
};

function codeDe(erreur: Error & { code?: string; statusCode?: number }): CodeRefus {
  if (erreur.statusCode === 429) return 'TROP_DE_DEMANDES';
  const connu = PAR_CODE[erreur.code ?? ''];
  if (connu) return connu;
  return erreur.statusCode && erreur.statusCode < 500 ? 'REQUETE_ILLISIBLE' : 'SERVICE_INDISPONIBLE';
}

/** The one error handler: a French sentence and a code, never a stack. Unforeseen errors are logged. */
export function brancherErreurs(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError | ErreurMetier>((erreur, requete, reponse) => {
    const refus: RefusServi =
      erreur instanceof ErreurMetier ? servirRefus(erreur) : servirRefus({ code: codeDe(erreur), details: {} });
    if (!(erreur instanceof ErreurMetier) && refus.code === 'SERVICE_INDISPONIBLE') requete.log.error(erreur);
    return reponse.code(REFUS[refus.code].statut).header('cache-control', 'no-store').send(refus);
  });
}
