import { ESPACE_DU_ROLE } from '#shared/factures/droits.ts';
import { descriptionDeLEtat, type EtatDuFlux } from '#shared/factures/flux/etats.ts';
import { formaterInstant } from '#shared/referentiel/date.ts';
import { envoyerCourriels } from '../../courriels/envoyer-courriel.ts';
import type { Base } from '../../db/base.ts';
import type { Contexte } from '../../moteur/acte.ts';
import { listerCorrespondants } from '../parties.sql.ts';
import type { FluxNomme } from './flux.sql.ts';

/** One mail when a flow does not move any more, to the people of the supplier who want those of its factures (supposé). */
export function prevenirDuFlux(db: Base, { instant }: Contexte, flux: FluxNomme, etat: EtatDuFlux): void {
  const { final, libelle, aide } = descriptionDeLEtat(etat);
  if (!final) return;
  const { id, numero, nomFichier, structureId, raisonSociale } = flux;
  envoyerCourriels(
    db,
    { instant },
    {
      modele: 'FLUX_TERMINE',
      destinataires: listerCorrespondants(db, { structureId, espace: ESPACE_DU_ROLE.FOURNISSEUR, service: null }),
      variables: {
        ...{ numero, nomFichier, aide },
        structure: raisonSociale,
        etat: libelle,
        factures: compter(flux, etat),
        date: formaterInstant(instant),
      },
      lien: `/portail/factures-emises/flux/${id}`,
    },
  );
}

const accorder = (nombre: number, mot: string): string => `${nombre} ${mot}${nombre > 1 ? 's' : ''}`;

function compter({ total, integrees, rejetees }: FluxNomme, etat: EtatDuFlux): string {
  if (etat === 'IN_INCIDENTE') return accorder(total, 'non traitée');
  const parts = [
    ...(integrees > 0 ? [accorder(integrees, 'intégrée')] : []),
    ...(rejetees > 0 ? [accorder(rejetees, 'rejetée')] : []),
  ];
  return parts.join(', ');
}
