import type { Acteur } from '#shared/comptes/acteur.ts';
import { type Notifications, NotificationsSaisies } from '#shared/comptes/contrat-preferences.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { Base } from '../../db/base.ts';
import { acte } from '../../moteur/acte.ts';
import { oublier } from '../../moteur/echeances.sql.ts';
import { exigerCompte } from '../exiger-compte.ts';
import { objetDuRecapitulatif, prevoirRecapitulatif } from './envoyer-recapitulatif.ts';
import { garderNotifications, listerStructuresGerees } from './notifications.sql.ts';

/** As they are now: a gestionnaire principal has those of facturation, whatever he had chosen before. NON_CONNECTE. */
export function consulterNotifications(db: Base, acteur: Acteur): Notifications {
  const compte = exigerCompte(db, acteur);
  const gestionnaireDe = listerStructuresGerees(db, compte.id);
  return {
    periodiques: compte.notifPeriodiques === 1,
    facturation: compte.notifFacturation === 1 || gestionnaireDe.length > 0,
    engagements: compte.notifEngagements === 1,
    cessibilite: compte.notifCessibilite === 1,
    emailContact: compte.emailContact,
    gestionnaireDe,
  };
}

/** NON_CONNECTE, NOTIF_FACTURATION_IMPOSEE [S16]. */
export const reglerNotifications = acte({
  nom: 'reglerNotifications',
  libelle: 'Notifications réglées',
  entree: NotificationsSaisies,
  executer(db, acteur, voulues, { instant }) {
    const compte = exigerCompte(db, acteur);
    const avant = consulterNotifications(db, acteur);
    const apres = { ...avant, ...voulues };
    if (!apres.facturation && avant.gestionnaireDe.length > 0)
      throw new ErreurMetier('NOTIF_FACTURATION_IMPOSEE', {
        precision: `Vous êtes gestionnaire principal (${avant.gestionnaireDe.join(', ')}).`,
      });
    garderNotifications(db, compte.id, {
      notifPeriodiques: apres.periodiques,
      notifFacturation: apres.facturation,
      notifEngagements: apres.engagements,
      notifCessibilite: apres.cessibilite,
    });
    if (apres.periodiques !== avant.periodiques) {
      oublier(db, objetDuRecapitulatif(compte.id));
      if (apres.periodiques) prevoirRecapitulatif(db, compte.id, instant);
    }
    return { fait: true } as const;
  },
});
