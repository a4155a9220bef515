import type { Acteur } from '#shared/comptes/acteur.ts';
import type { EngagementResume, RechercheDEngagements } from '#shared/engagements/contrat.ts';
import { ajouterJours, instantA } from '#shared/referentiel/date.ts';
import { lireMontant } from '#shared/referentiel/montant.ts';
import { repondA } from '#shared/structures/nommees.ts';
import type { Base } from '../db/base.ts';

import { perimetreDe } from './acces.ts';
import { ETATS_ATTENDUS, montrer } from './montrer.ts';
import { listerNomsDesParties, listerParEtats, rechercher } from './recherche.sql.ts';

/** A work list longer than this is not read line by line: one searches. */
const COMBIEN_A_TRAITER = 500;

/** « Synthèse »: only what waits for this person. */
export function listerEngagementsATraiter(db: Base, acteur: Acteur): { engagements: EngagementResume[] } {
  const lignes = listerParEtats(db, perimetreDe(db, acteur), {
    emis: ETATS_ATTENDUS.EMETTEUR,
    recus: ETATS_ATTENDUS.RECEPTEUR,
    combien: COMBIEN_A_TRAITER,
  });
  return { engagements: lignes.map(montrer).filter(({ attendue }) => attendue) };
}

/** « Recherche » among all that this person may see, on both sides. */
export function rechercherEngagements(
  db: Base,
  acteur: Acteur,
  criteres: RechercheDEngagements,
): { engagements: EngagementResume[]; total: number } {
  const { numero, marche, partie, etat, du, au, min, max, tri, sens, taille, page } = criteres;
  const { lignes, total } = rechercher(db, perimetreDe(db, acteur), {
    numero: numero?.trim() || undefined,
    marche: marche?.trim() || undefined,
    autres: partie?.trim() ? structuresNommees(db, partie) : undefined,
    etat,
    depuis: du && instantA(du, '00:00'),
    avant: au && instantA(ajouterJours(au, 1), '00:00'),
    min: min === undefined ? undefined : lireMontant(min),
    max: max === undefined ? undefined : lireMontant(max),
    ...{ tri, sens, taille },
    debut: (page - 1) * taille,
  });
  return { engagements: lignes.map(montrer), total };
}

const structuresNommees = (db: Base, texte: string): string[] =>
  listerNomsDesParties(db)
    .filter(repondA(texte))
    .map(({ identifiant }) => identifiant);
