import { z } from 'zod';
import type { CodeRefus } from '../contrat/erreurs.ts';

const MS_PAR_JOUR = 86_400_000;
const MOIS = 'janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre'.split(',');
const JOURS = 'dimanche,lundi,mardi,mercredi,jeudi,vendredi,samedi'.split(',');

const minuitUtc = (jour: string) => Date.parse(`${jour}T00:00:00.000Z`);
const jourUtc = (ms: number) => new Date(ms).toISOString().slice(0, 10);

function estUnJour(texte: string): boolean {
  if (!/^(19|2\d)\d\d-\d\d-\d\d$/.test(texte)) return false;
  const ms = minuitUtc(texte);
  return !Number.isNaN(ms) && jourUtc(ms) === texte;
}

function estUnInstant(texte: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(texte)) return false;
  const ms = Date.parse(texte);
  return !Number.isNaN(ms) && new Date(ms).toISOString() === texte;
}

/** A day of the real calendar, 'AAAA-MM-JJ'. */
export const Jour = z.string({ error: 'CHAMP_OBLIGATOIRE' satisfies CodeRefus }).superRefine((texte, contexte) => {
  if (texte === '') contexte.addIssue({ code: 'custom', message: 'CHAMP_OBLIGATOIRE' satisfies CodeRefus });
  else if (!estUnJour(texte)) contexte.addIssue({ code: 'custom', message: 'CHAMP_FORMAT' satisfies CodeRefus });
});
export type Jour = z.infer<typeof Jour>;

/** An instant, ISO UTC with milliseconds: texts sort like instants. */
export const Instant = z
  .string({ error: 'CHAMP_OBLIGATOIRE' satisfies CodeRefus })
  .refine(estUnInstant, { error: 'CHAMP_FORMAT' satisfies CodeRefus });
export type Instant = z.infer<typeof Instant>;

const horlogeDeParis = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

type HeureLue = { jour: Jour; heure: string };

/** Reading the clock of Paris costs more than the rest of an act: the minutes just read are kept. */
const MINUTES_LUES = new Map<number, HeureLue>();
const MINUTES_MAX = 500;

/** What a clock on a wall in Paris shows at that instant. */
function lireAParis(ms: number): HeureLue {
  const minute = Math.floor(ms / 60_000);
  const connue = MINUTES_LUES.get(minute);
  if (connue) return connue;
  const lue = lireHorloge(ms);
  if (MINUTES_LUES.size >= MINUTES_MAX) MINUTES_LUES.clear();
  // Long ago, the minutes of Paris did not begin with those of Greenwich.
  if (minute > 0) MINUTES_LUES.set(minute, lue);
  return lue;
}

function lireHorloge(ms: number): HeureLue {
  const lu: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of horlogeDeParis.formatToParts(ms)) lu[type] = value;
  return { jour: `${lu.year}-${lu.month}-${lu.day}`, heure: `${lu.hour}:${lu.minute}` };
}

/** The day it is in Paris at that instant. */
export function jourDe(instant: Instant): Jour {
  return lireAParis(Date.parse(instant)).jour;
}

/** What a clock shows in Paris at that instant, 'HH:mm'. */
export function heureDe(instant: Instant): string {
  return lireAParis(Date.parse(instant)).heure;
}

export const estLundi = (jour: Jour): boolean => new Date(minuitUtc(jour)).getUTCDay() === 1;

/** « 24/11/2026 » */
export function formaterJour(jour: Jour): string {
  const [annee, mois, quantieme] = jour.split('-');
  return `${quantieme}/${mois}/${annee}`;
}

/** « mardi 24 novembre 2026 », « dimanche 1er novembre 2026 » */
export function formaterJourLong(jour: Jour): string {
  const [annee, mois, quantieme] = jour.split('-').map(Number);
  const nomDuJour = JOURS[new Date(minuitUtc(jour)).getUTCDay()];
  return `${nomDuJour} ${quantieme === 1 ? '1er' : quantieme} ${MOIS[(mois ?? 1) - 1]} ${annee}`;
}

/** « 24/11/2026 à 09:12 », as a clock shows it in Paris. */
export function formaterInstant(instant: Instant): string {
  const { jour, heure } = lireAParis(Date.parse(instant));
  return `${formaterJour(jour)} à ${heure}`;
}

/** The calendar day `nombre` days later; earlier when negative. */
export function ajouterJours(jour: Jour, nombre: number): Jour {
  return jourUtc(minuitUtc(jour) + nombre * MS_PAR_JOUR);
}

export type Duree = { jours?: number; heures?: number; minutes?: number; secondes?: number };

/** Elapsed time: a day is 24 hours, whatever the clocks of Paris do in between. */
export function ajouterDuree(instant: Instant, { jours = 0, heures = 0, minutes = 0, secondes = 0 }: Duree): Instant {
  const ajoute = (((jours * 24 + heures) * 60 + minutes) * 60 + secondes) * 1000;
  return new Date(Date.parse(instant) + ajoute).toISOString();
}

/** Calendar days from the first day to the second; negative when the second comes first. */
export function ecartJours(premier: Jour, second: Jour): number {
  return Math.round((minuitUtc(second) - minuitUtc(premier)) / MS_PAR_JOUR);
}

/** The instant when the clocks of Paris show `heure` ('HH:mm') on that day; in the hour that spring skips, an hour later. */
export function instantA(jour: Jour, heure: string): Instant {
  const voulu = Date.parse(`${jour}T${heure}:00.000Z`);
  const ecart = (ms: number) => {
    const vu = lireAParis(ms);
    return Date.parse(`${vu.jour}T${vu.heure}:00.000Z`) - ms;
  };
  const avant = voulu - ecart(voulu - MS_PAR_JOUR);
  const apres = voulu - ecart(voulu + MS_PAR_JOUR);
  const justes = [avant, apres].filter((ms) => ms + ecart(ms) === voulu);
  return new Date(justes.length > 0 ? Math.min(...justes) : avant).toISOString();
}

/** The first instant strictly after, when the clocks of Paris show `heure` ('HH:mm'). */
export function prochainJourA(instant: Instant, heure: string): Instant {
  const jour = jourDe(instant);
  const leJourMeme = instantA(jour, heure);
  return leJourMeme > instant ? leJourMeme : instantA(ajouterJours(jour, 1), heure);
}

const HEURE_DE_BUREAU = '10:00';
const UN_LUNDI: Jour = '2024-01-01';

/** So many days later, in office hours; a Saturday or a Sunday becomes the Monday. Holidays are not known (simplified). */
export function instantDeBureau(depuis: Instant, jours: number): Instant {
  const jour = ajouterJours(jourDe(depuis), jours);
  const depuisLundi = ecartJours(UN_LUNDI, jour) % 7;
  return instantA(depuisLundi < 5 ? jour : ajouterJours(jour, 7 - depuisLundi), HEURE_DE_BUREAU);
}
