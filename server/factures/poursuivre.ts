import { z } from 'zod';
import { SYSTEME } from '#shared/comptes/acteur.ts';
import type { Acte as ActeDeFacture } from '#shared/factures/actes.ts';
import type { StatutFacture } from '#shared/factures/statuts.ts';
import { JOURS_POUR_VALIDER } from '#shared/factures/valideurs.ts';
import { estASuivre } from '#shared/referentiel/cadres-de-facturation.ts';
import { ajouterDuree } from '#shared/referentiel/date.ts';
import type { Base } from '../db/base.ts';
import { acte, type Contexte } from '../moteur/acte.ts';
import { prevoir } from '../moteur/echeances.sql.ts';
import { exigerFacture } from './acces.ts';
import { prevoirAcheminement } from './depot/acheminer.ts';
import { fairePasser, objetDe } from './faire-passer.ts';
import { nommee, nommer } from './nommer.ts';

/** Fifteen days have gone by without an answer: it is an agreement, and the facture goes on [S4]. */
export const validerTacitement = acte({
  nom: 'validerTacitement',
  libelle: 'Facture validée tacitement',
  entree: z.object({ id: z.int() }),
  executer(db, acteur, { id }, contexte) {
    const vue = exigerFacture(db, acteur, id);
    const tacite = vue.facture.statut === 'A_VALIDER_2' ? 'validerTacitement2' : 'validerTacitement1';
    fairePasser(db, { ...vue, acteur, contexte, acte: tacite });
    poursuivre(db, id, contexte);
    return nommer(db, id);
  },
  decrire: (_entree, fait) => nommee(fait),
});

/** Statuts that the portal leaves at once. */
const SUITES: Partial<Record<StatutFacture, ActeDeFacture>> = {
  ABSENCE_VALIDATION_1_HORS_DELAI: 'deposerApresValidation',
  VALIDEE_2: 'deposerApresValidation',
  ABSENCE_VALIDATION_2_HORS_DELAI: 'deposerApresValidation',
};

/**
 * What the portal does by itself once a facture was sent, validated or given to another valideur; a works piece that another one
 * follows goes its own way. For acts only.
 */
export function poursuivre(db: Base, id: number, contexte: Contexte): void {
  const vue = exigerFacture(db, SYSTEME, id);
  const { statut, valideur2Id } = vue.facture;
  const apresLePremier = valideur2Id === null ? 'deposerApresValidation' : 'solliciterValideur2';
  const suite = statut === 'VALIDEE_1' ? apresLePremier : SUITES[statut];
  if (suite) {
    fairePasser(db, { ...vue, acteur: SYSTEME, contexte, acte: suite });
    poursuivre(db, id, contexte);
  } else if (statut === 'DEPOSEE' && !estASuivre(vue.facture.cadre)) prevoirAcheminement(db, id, contexte.instant);
  else if (statut === 'A_VALIDER_1' || statut === 'A_VALIDER_2') {
    const instant = ajouterDuree(contexte.instant, { jours: JOURS_POUR_VALIDER });
    prevoir(db, { instant, acteur: SYSTEME, acte: validerTacitement, entree: { id }, objet: objetDe(id) });
  }
}
