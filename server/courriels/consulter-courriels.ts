import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { libelleDuLien } from '#shared/courriels/composer.ts';
import type { Courriel, CourrielResume } from '#shared/courriels/contrat.ts';
import { EXPEDITEUR } from '#shared/courriels/modeles.ts';
import { normaliserEmail } from '#shared/referentiel/texte.ts';
import type { Base } from '../db/base.ts';
import { listerAdresses, listerCourriels, trouverCourriel } from './courriels.sql.ts';

/** The mailbox is read from the top: older mails stay in the bac and are found by their address. */
const COMBIEN = 200;

export function consulterBoite(
  db: Base,
  adresse: string | undefined,
): { courriels: CourrielResume[]; adresses: string[] } {
  const lignes = listerCourriels(db, adresse && normaliserEmail(adresse), COMBIEN);
  return { courriels: lignes.map((c) => ({ ...c, lu: c.lu === 1 })), adresses: listerAdresses(db) };
}

/** A link of the portal itself: a bac may come from a file, and its mails must not lead anywhere else. */
const LIEN_INTERNE = /^\/(?![/\\])/;

/** INTROUVABLE, also for the mails that a robot reads. */
export function consulterCourriel(db: Base, id: number): Courriel {
  const courriel = trouverCourriel(db, id);
  if (!courriel) throw new ErreurMetier('INTROUVABLE');
  const lien = courriel.lien && LIEN_INTERNE.test(courriel.lien) ? courriel.lien : null;
  const libelleLien = lien && (libelleDuLien(courriel.modele) ?? 'Ouvrir la page');
  return { ...courriel, lu: courriel.lu === 1, expediteur: EXPEDITEUR, lien, libelleLien };
}
