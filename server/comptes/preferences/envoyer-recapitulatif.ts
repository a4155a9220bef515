import { z } from 'zod';
import { SYSTEME } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { estLundi, formaterJour, jourDe, prochainJourA } from '#shared/referentiel/date.ts';
import { envoyerCourriel } from '../../courriels/envoyer-courriel.ts';
import type { Base } from '../../db/base.ts';
import { acte } from '../../moteur/acte.ts';
import { prevoir } from '../../moteur/echeances.sql.ts';
import { type LigneCompte, trouverCompte } from '../comptes.sql.ts';
import { trouverReperes } from './recapitulatif.sql.ts';
import { comptesParStatut, evenementsDepuis } from './recapitulatif.ts';

/** In Paris (supposé: the hour was not found). */
const HEURE = '07:00';

const Entree = z.object({
  compteId: z.int(),
  /** What the last one told: the events that come after are new. */
  vus: z.object({ factures: z.int(), actions: z.int() }),
});

export const objetDuRecapitulatif = (compteId: number): string => `recapitulatif:${compteId}`;

/** The next morning, with what will have happened until then. */
export function prevoirRecapitulatif(db: Base, compteId: number, instant: string): void {
  prevoir(db, {
    instant: prochainJourA(instant, HEURE),
    acteur: SYSTEME,
    acte: envoyerRecapitulatif,
    entree: { compteId, vus: trouverReperes(db) },
    objet: objetDuRecapitulatif(compteId),
  });
}

/**
 * Every morning while « Recevoir des notifications périodiques d’activité » is ticked [S8]: what happened since the last
 * one, if anything did; on Mondays, the factures by statut. A compte that is locked or closed receives nothing.
 */
export const envoyerRecapitulatif = acte({
  nom: 'envoyerRecapitulatif',
  libelle: 'Récapitulatif d’activité',
  entree: Entree,
  discret: true,
  executer(db, acteur, { compteId, vus }, { instant }): null {
    if (acteur.genre !== 'SYSTEME') throw new ErreurMetier('ACCES_REFUSE');
    const compte = trouverCompte(db, compteId);
    if (!compte || compte.notifPeriodiques === 0 || compte.statut === 'SUPPRIME') return null;
    if (compte.statut === 'ACTIF') {
      const recus = {
        evenements: evenementsDepuis(db, compteId, vus),
        comptes: comptesParLundi(db, compteId, instant),
      };
      ecrire(db, compte, { instant, ...recus });
    }
    prevoirRecapitulatif(db, compteId, instant);
    return null;
  },
});

const comptesParLundi = (db: Base, compteId: number, instant: string): string[] =>
  estLundi(jourDe(instant)) ? comptesParStatut(db, compteId) : [];

type AEcrire = { instant: string; evenements: readonly string[]; comptes: readonly string[] };

function ecrire(db: Base, compte: LigneCompte, { instant, evenements, comptes }: AEcrire): void {
  const { prenom, nom } = compte;
  const jour = formaterJour(jourDe(instant));
  const lien = '/portail';
  if (evenements.length > 0) {
    const variables = { prenom, nom, jour, evenements: evenements.join('\n') };
    envoyerCourriel(db, { instant }, { modele: 'RECAPITULATIF_QUOTIDIEN', destinataire: compte, variables, lien });
  }
  if (comptes.length > 0) {
    const variables = { prenom, nom, jour, comptes: comptes.join('\n') };
    envoyerCourriel(db, { instant }, { modele: 'RECAPITULATIF_HEBDOMADAIRE', destinataire: compte, variables, lien });
  }
}
