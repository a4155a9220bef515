import type { Acteur } from '#shared/comptes/acteur.ts';
import { type CodeEspace, espace as espaceNomme } from '#shared/espaces/espaces.ts';
import type { Base } from '../../db/base.ts';
import { abonnerAuService } from '../abonnements.sql.ts';
import { noterAction } from '../noter-action.ts';
import { listerEspacesDuService, ouvrirEspaceDuService } from '../structures.sql.ts';
import { fermerEspaceDuService, listerComptesDuService } from './acces-au-service.sql.ts';

type Choix = {
  service: { id: number; structureId: number; code: string };
  /** All those that the service must have. */
  espaces: readonly string[];
  acteur: Acteur;
  instant: string;
};

/**
 * Gives a service these espaces and no other. Those who work there have the new ones if they have them on the structure,
 * as when they arrive (supposé); what is closed ends the abonnements on it. For acts only, once the choice was checked.
 */
export function reglerEspacesDuService(db: Base, { service, espaces, acteur, instant }: Choix): void {
  const { id: serviceId, structureId } = service;
  const avant = listerEspacesDuService(db, serviceId);
  const ouverts = espaces.filter((espace) => !avant.includes(espace));
  const fermes = avant.filter((espace) => !espaces.includes(espace));
  for (const espace of ouverts) ouvrirEspaceDuService(db, { serviceId, espace, ouvertLe: instant });
  for (const compteId of ouverts.length > 0 ? listerComptesDuService(db, serviceId) : [])
    abonnerAuService(db, { compteId, structureId, serviceId, espaces: ouverts, instant });
  for (const espace of fermes) fermerEspaceDuService(db, { serviceId, espace, instant });
  const noter = (action: 'ESPACE_OUVERT' | 'ESPACE_FERME') => (espace: string) =>
    noterAction(db, { structureId, acteur, instant, action, cible: `${nommer(espace)}, service ${service.code}` });
  ouverts.forEach(noter('ESPACE_OUVERT'));
  fermes.forEach(noter('ESPACE_FERME'));
}

const nommer = (code: string): string => espaceNomme(code as CodeEspace).libelle;
