import type { Brancheur } from '../plugins/contrat.ts';

export function brancherRattachements(_brancheur: Brancheur): void {}
