import type { Brancheur } from '../plugins/contrat.ts';

export function brancherGestion(_brancheur: Brancheur): void {}
