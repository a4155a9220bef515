import { formaterJour } from '#shared/referentiel/date.ts';
import { attendSonDebut } from '#shared/structures/validite.ts';

type Etat = { statut: string; dateDebut: string | null; dateFin: string | null };

/** « Actif », « Inactif », or what its dates announce. `jour`: today. */
export function direEtat({ statut, dateDebut, dateFin }: Etat, jour: string): string {
  if (statut === 'ACTIF') return dateFin ? `Actif jusqu’au ${formaterJour(dateFin)}` : 'Actif';
  return attendSonDebut({ statut, dateDebut }, jour) && dateDebut ? `Actif le ${formaterJour(dateDebut)}` : 'Inactif';
}
