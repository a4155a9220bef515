import type { Base } from '../db/base.ts';
import { noterConnexion, reprendreSiegeAuRobot } from './comptes.sql.ts';
import { fairePasser } from './faire-passer.ts';
import { noterArrivee } from './onglets.ts';

/** The end of a login, by whatever steps: the person takes the seat, whoever held it. For acts only. ACTE_INTERDIT. */
export function entrer(db: Base, compteId: number, instant: string): void {
  fairePasser(db, compteId, { acte: 'seConnecter', role: 'TITULAIRE' });
  noterConnexion(db, compteId, instant);
  noterArrivee(db, compteId, instant);
  reprendreSiegeAuRobot(db, compteId);
}
