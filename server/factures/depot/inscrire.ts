import type { Base } from '../../db/base.ts';
import { type Facture, modifierAcheminement, modifierValideur1, noterDepot } from '../factures.sql.ts';
import { empreinteDuDepot } from './empreinte.ts';

/** The day of the deposit and its certificate. For acts only, like what follows. */
export function inscrireDepot(db: Base, facture: Facture, dateDepot: string): void {
  noterDepot(db, { id: facture.id, dateDepot, certificat: empreinteDuDepot({ ...facture, dateDepot }) });
}

type Acheminement = Parameters<typeof modifierAcheminement>[2];

/** Another way, once what it may be was decided. */
export function inscrireAcheminement(db: Base, id: number, acheminement: Acheminement): void {
  modifierAcheminement(db, id, acheminement);
}

export function inscrireValideur(db: Base, id: number, valideur: { id: number; siret: string }): void {
  modifierValideur1(db, id, valideur);
}
