import type { Brancheur } from '../plugins/contrat.ts';

export function brancherEspaces(_brancheur: Brancheur): void {}
