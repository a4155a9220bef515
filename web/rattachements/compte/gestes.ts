import type { MonRattachement } from '#shared/rattachements/contrat.ts';
import { actesPossibles, type StatutRattachement } from '#shared/rattachements/cycle-de-vie.ts';
import { aDroit } from '#shared/structures/droits.ts';
import type { Role } from '#shared/structures/roles.ts';

type Mien = Pick<MonRattachement, 'statut' | 'role' | 'structureActive' | 'structureRemplacee' | 'enAttente'>;
type Geste = 'annuler' | 'redemander' | 'seDetacher' | 'transfererDAbord';

/** What the life cycle and the rights let a person do with her own rattachement, in the order of the buttons. */
export function gestesDuMien({ statut, role, structureActive, structureRemplacee, enAttente }: Mien): Geste[] {
  const actes = actesPossibles(statut as StatutRattachement, 'DEMANDEUR');
  const depart: readonly Geste[] =
    aDroit(role as Role, 'seDetacher') || structureRemplacee
      ? ['seDetacher']
      : // A rôle is handed over on an active structure only.
        structureActive
        ? ['transfererDAbord']
        : [];
  return [
    ...(enAttente ? (['annuler'] as const) : []),
    ...(actes.includes('demander') && structureActive ? (['redemander'] as const) : []),
    ...(actes.includes('seDetacher') ? depart : []),
  ];
}
