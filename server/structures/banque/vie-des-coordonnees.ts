import { z } from 'zod';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { jourDe } from '#shared/referentiel/date.ts';
import { DatesDeCoordonnees } from '#shared/structures/banque/coordonnees.ts';
import { defautsDeLaPeriode, statutSelonLesDates } from '#shared/structures/validite.ts';
import { acte } from '../../moteur/acte.ts';
import { oublier } from '../../moteur/echeances.sql.ts';
import { noterAction } from '../noter-action.ts';
import { changerDatesDeCoordonnees, changerStatutDeCoordonnees, estCitee } from './coordonnees.sql.ts';
import { objetDesCoordonnees, prevoirDatesDesCoordonnees } from './echeances-des-coordonnees.ts';
import { exigerPassage } from './exiger-coordonnees.ts';

const ParId = z.object({ id: z.int() });

/** Offered no more; `parDefaut`: it was the account by default, and the structure has none now. ACTE_INTERDIT. */
export const desactiverCoordonnees = acte({
  nom: 'desactiverCoordonnees',
  libelle: 'Coordonnées bancaires désactivées',
  entree: ParId,
  executer(db, acteur, { id }, { instant }) {
    const { structureId, nom, parDefaut } = exigerPassage(db, acteur, { id, acte: 'desactiver' });
    changerStatutDeCoordonnees(db, id, 'INACTIF');
    oublier(db, objetDesCoordonnees(id));
    noterAction(db, { structureId, acteur, instant, action: 'COORDONNEES_DESACTIVEES', cible: nom });
    return { nom, statut: 'INACTIF', parDefaut: parDefaut === 1 };
  },
  decrire: (_entree, { nom }) => nom,
});

/** With new dates, or none. SAISIE_INVALIDE (dates), ACTE_INTERDIT. */
export const reactiverCoordonnees = acte({
  nom: 'reactiverCoordonnees',
  libelle: 'Coordonnées bancaires réactivées',
  entree: ParId.extend(DatesDeCoordonnees.shape),
  executer(db, acteur, { id, ...dates }, { instant }) {
    const { structureId, nom } = exigerPassage(db, acteur, { id, acte: 'reactiver' });
    const jour = jourDe(instant);
    const champs = defautsDeLaPeriode(dates, jour);
    if (champs.dateFin) throw new ErreurMetier('SAISIE_INVALIDE', { champs });
    const { dateDebut = null, dateFin = null } = dates;
    const statut = statutSelonLesDates(dates, jour);
    changerDatesDeCoordonnees(db, { id, statut, dateDebut, dateFin });
    prevoirDatesDesCoordonnees(db, { ...dates, id }, instant);
    noterAction(db, { structureId, acteur, instant, action: 'COORDONNEES_ACTIVEES', cible: nom });
    return { nom, statut };
  },
  decrire: (_entree, { nom }) => nom,
});

/** An account that no sent facture names (comptes-structures § 7). COORDONNEES_CITEES, ACTE_INTERDIT. */
export const supprimerCoordonnees = acte({
  nom: 'supprimerCoordonnees',
  libelle: 'Coordonnées bancaires supprimées',
  entree: ParId,
  executer(db, acteur, { id }, { instant }) {
    const { structureId, nom } = exigerPassage(db, acteur, { id, acte: 'supprimer' });
    if (estCitee(db, id)) throw new ErreurMetier('COORDONNEES_CITEES');
    oublier(db, objetDesCoordonnees(id));
    changerStatutDeCoordonnees(db, id, 'SUPPRIME');
    noterAction(db, { structureId, acteur, instant, action: 'COORDONNEES_SUPPRIMEES', cible: nom });
    return { nom, statut: 'SUPPRIME' };
  },
  decrire: (_entree, { nom }) => nom,
});
