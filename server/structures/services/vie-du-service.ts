import { z } from 'zod';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { jourDe } from '#shared/referentiel/date.ts';
import { DatesDeService } from '#shared/structures/services.ts';
import { defautsDeLaPeriode, statutSelonLesDates } from '#shared/structures/validite.ts';
import { acte } from '../../moteur/acte.ts';
import { oublier } from '../../moteur/echeances.sql.ts';
import { noterAction } from '../noter-action.ts';
import { viderService } from './acces-au-service.sql.ts';
import { objetDuService, prevoirDatesDuService } from './echeances-du-service.ts';
import { exigerPassage, exigerUnAutreAChoisir } from './exiger-service.ts';
import { changerDatesDeService, changerStatutDeService, estCite, supprimerLigneDeService } from './services.sql.ts';

const ParId = z.object({ id: z.int() });

/** At once, whatever its dates: its end is forgotten. SERVICE_DU_PORTAIL, ACTE_INTERDIT, DERNIER_SERVICE_A_CHOISIR. */
export const desactiverService = acte({
  nom: 'desactiverService',
  libelle: 'Service désactivé',
  entree: ParId,
  executer(db, acteur, { id }, { instant }) {
    const { service, structure } = exigerPassage(db, acteur, { id, acte: 'desactiver' });
    exigerUnAutreAChoisir(db, { structure });
    const { structureId, code } = service;
    changerStatutDeService(db, { id, statut: 'INACTIF', instant });
    oublier(db, objetDuService(id));
    noterAction(db, { structureId, acteur, instant, action: 'SERVICE_DESACTIVE', cible: code });
    return { code, statut: 'INACTIF' };
  },
  decrire: (_entree, { code }) => code,
});

/** With new dates. SAISIE_INVALIDE (dates), SERVICE_DU_PORTAIL, ACTE_INTERDIT. */
export const reactiverService = acte({
  nom: 'reactiverService',
  libelle: 'Service réactivé',
  entree: ParId.extend(DatesDeService.shape),
  executer(db, acteur, { id, ...dates }, { instant }) {
    const { service } = exigerPassage(db, acteur, { id, acte: 'reactiver' });
    const { structureId, code } = service;
    const jour = jourDe(instant);
    const champs = defautsDeLaPeriode(dates, jour);
    if (champs.dateFin) throw new ErreurMetier('SAISIE_INVALIDE', { champs });
    const statut = statutSelonLesDates(dates, jour);
    changerDatesDeService(db, { ...dates, id, statut, instant });
    prevoirDatesDuService(db, { ...dates, id }, instant);
    noterAction(db, { structureId, acteur, instant, action: 'SERVICE_ACTIVE', cible: code });
    return { code, statut };
  },
  decrire: (_entree, { code }) => code,
});

/** An inactive service that no demande de paiement names. SERVICE_CITE, SERVICE_DU_PORTAIL, ACTE_INTERDIT. */
export const supprimerService = acte({
  nom: 'supprimerService',
  libelle: 'Service supprimé',
  entree: ParId,
  executer(db, acteur, { id }, contexte) {
    const { instant } = contexte;
    const { service } = exigerPassage(db, acteur, { id, acte: 'supprimer' });
    const { structureId, code } = service;
    if (estCite(db, service)) throw new ErreurMetier('SERVICE_CITE');
    oublier(db, objetDuService(id));
    viderService(db, { serviceId: id, instant });
    supprimerLigneDeService(db, { id, instant });
    noterAction(db, { structureId, acteur, instant, action: 'SERVICE_SUPPRIME', cible: code });
    contexte.signaler({ genre: 'SERVICE_SUPPRIME', id });
    return { code, statut: 'SUPPRIME' };
  },
  decrire: (_entree, { code }) => code,
});
