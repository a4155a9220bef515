import type { DemandeATraiter } from '#shared/rattachements/contrat.ts';

export type Accord = { services: ReadonlySet<number>; dateFin: string };
type Demande = Pick<DemandeATraiter, 'structure' | 'services'>;

const services = ({ structure, services }: Demande, encoreActifs: boolean) =>
  services.filter(({ id }) => structure.services.some((service) => service.id === id) === encoreActifs);

/** What the window begins with: the services asked for are ticked, those that can still be granted. */
export const accordsDeDepart = (demandes: readonly DemandeATraiter[]): ReadonlyMap<number, Accord> =>
  new Map(demandes.map((d) => [d.id, { services: new Set(services(d, true).map(({ id }) => id)), dateFin: '' }]));

/** Asked for, and deactivated before the answer: they have no box. */
export const servicesDisparus = (demande: Demande): string[] => services(demande, false).map(({ nom }) => nom);
