import type { TableauDeBord } from '#shared/factures/contrat-suivi.ts';
import type { Tuile } from '#shared/factures/suivi/tableau-de-bord.ts';
import { ajouterJours, type Jour } from '#shared/referentiel/date.ts';
import type { Espace } from '../espace.ts';

const MOIS = 'janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre'.split(',');

/** The list that a count counts. */
export function lienDeLaListe({ chemin }: Espace, criteres: Record<string, string>): string {
  return `${chemin}/recherche?${new URLSearchParams(criteres)}`;
}

export function lienDeLaTuile(espace: Espace, { statut, rejetTraite }: Tuile): string {
  return lienDeLaListe(espace, { statut, ...(rejetTraite && { rejetTraite }) });
}

export function compteDeLaTuile({ statut, rejetTraite }: Tuile, comptes: TableauDeBord): number {
  if (rejetTraite) return comptes.rejetsATraiter;
  return comptes.parStatut.find((compte) => compte.statut === statut)?.nombre ?? 0;
}

/** « mars 2026 » */
export function nomDuMois(debut: Jour): string {
  const [annee, mois] = debut.split('-');
  return `${MOIS[Number(mois) - 1]} ${annee}`;
}

const COURTS = 'janv.,févr.,mars,avr.,mai,juin,juil.,août,sept.,oct.,nov.,déc.'.split(',');

/** « févr. » */
export const moisCourt = (debut: Jour): string => COURTS[Number(debut.slice(5, 7)) - 1] ?? '';

/** Last day of the month, or of the year, that begins on that day. */
export function dernierJour(debut: Jour, periode: 'MOIS' | 'AN'): Jour {
  const [annee = 0, mois = 1] = debut.split('-').map(Number);
  const suite =
    periode === 'AN' || mois === 12 ? `${annee + 1}-01-01` : `${annee}-${String(mois + 1).padStart(2, '0')}-01`;
  return ajouterJours(suite, -1);
}
