import { contratAcquittement as contrat } from '#shared/factures/contrat-acquittement.ts';
import type { Brancheur } from '../../plugins/contrat.ts';
import { acquitterRetours, consulterRetours } from './acquitter-retours.ts';

export function brancherAcquittement({ brancher }: Brancheur): void {
  brancher(contrat.listerRetours, ({ lire }) => lire(consulterRetours));
  brancher(contrat.acquitterRetours, ({ corps, jouer }) => jouer(acquitterRetours, corps));
}
