import type { ServiceResume } from '#shared/structures/contrat-services.ts';
import { manqueDuService } from '#shared/structures/services.ts';
import type { Tri } from '../../design/affichage/colonnes.ts';

const COMPARAISON = new Intl.Collator('fr', { numeric: true });

/** The services in the order asked; as they were created when nothing is asked. */
export function trier(services: readonly ServiceResume[], tri: Tri | undefined): ServiceResume[] {
  if (!tri) return [...services];
  const cle = tri.cle as 'code' | 'nom' | 'dateDebut' | 'dateFin' | 'statut';
  const sens = tri.sens === 'croissant' ? 1 : -1;
  return services.toSorted((a, b) => sens * COMPARAISON.compare(a[cle] ?? '', b[cle] ?? ''));
}

/** Active services that nobody can use, with what is missing. The portal's own is left to itself. */
export function inutilisables(services: readonly ServiceResume[]): (ServiceResume & { manque: string })[] {
  return services
    .filter(({ statut, duPortail }) => statut === 'ACTIF' && !duPortail)
    .flatMap((service) => {
      const manque = manqueDuService(service);
      return manque ? [{ ...service, manque }] : [];
    });
}
