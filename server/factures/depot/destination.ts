import type { Destinataire } from '#shared/factures/exigences.ts';
import type { Base } from '../../db/base.ts';
import { engagementsConnus, trouverDestinataire } from '../../structures/structures.lectures.ts';

export type Destination = { id: number; exigences: Destinataire };

/** The structure bearing this SIRET, with all that it demands of a facture; nothing when it receives none. */
export function trouverDestination(db: Base, siret: string | undefined): Destination | undefined {
  const trouve = siret === undefined ? undefined : trouverDestinataire(db, siret);
  if (!trouve) return undefined;
  const { id, actif, parametres, services } = trouve;
  const connus = engagementsConnus(db, id);
  return { id, exigences: { actif, parametres, services, ...(connus && { engagementsConnus: connus }) } };
}
