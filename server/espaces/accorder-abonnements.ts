import { z } from 'zod';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { DonSaisi } from '#shared/espaces/abonnement.ts';
import { etatDe } from '#shared/espaces/cycle-de-vie.ts';
import { acte } from '../moteur/acte.ts';
import { exigerDroit } from '../structures/exiger-droit.ts';
import { noterAction } from '../structures/noter-action.ts';
import { trouverAbonnementSur } from './abonnements.sql.ts';
import {
  exigerAbonnement,
  exigerEspaceOuvert,
  exigerMainSurLesAbonnements,
  exigerPersonneSurPlace,
} from './exiger-espace.ts';
import { fairePasser } from './faire-passer.ts';
import { cibleDe } from './traiter-abonnements.ts';

/**
 * « Donner un abonnement »: each of these people has each of these espaces in that mode, without having asked [S20].
 * What is already so is left as it is. ABONNEMENT_EXISTE when nothing would change, and what `exigerEspaceOuvert`,
 * `exigerPersonneSurPlace` and `exigerMainSurLesAbonnements` refuse.
 */
export const accorderAbonnements = acte({
  nom: 'accorderAbonnements',
  libelle: 'Abonnement accordé',
  entree: DonSaisi.extend({ structureId: z.int() }),
  executer(db, acteur, { structureId, serviceId, comptes, espaces, mode }, contexte) {
    const { structure, ...gestionnaire } = exigerDroit(db, acteur, { structureId, droit: 'gererAbonnements' });
    for (const espace of espaces) exigerEspaceOuvert(db, { structure, serviceId, espace });
    for (const compteId of comptes) {
      exigerPersonneSurPlace(db, { compteId, structureId, serviceId });
      exigerMainSurLesAbonnements(db, gestionnaire, { compteId, structureId });
    }
    const objets = [...new Set(comptes)].flatMap((compteId) =>
      [...new Set(espaces)].map((espace) => ({ compteId, structureId, serviceId, espace })),
    );
    const faits = objets.flatMap((objet) => {
      const actuel = trouverAbonnementSur(db, objet);
      if (etatDe(actuel) === 'VALIDEE' && actuel?.mode === mode) return [];
      const { pris } = fairePasser(db, { acteur, contexte, acte: 'accorder', objet, mode });
      const cible = cibleDe(db, objet, mode);
      noterAction(db, { structureId, acteur, instant: contexte.instant, action: 'ABONNEMENT_ACCORDE', cible });
      return [{ pris, cible }];
    });
    if (faits.length === 0) throw new ErreurMetier('ABONNEMENT_EXISTE');
    return { nombre: faits.length, pris: faits.map(({ pris }) => pris), dits: faits.map(({ cible }) => cible) };
  },
  decrire: (_entree, { dits }) => dits.join(' ; '),
});

/** « Retirer »: what a gestionnaire takes back from one person [S37]. INTROUVABLE, ACTE_INTERDIT, DROIT_DE_GESTION_ABSENT. */
export const retirerAbonnement = acte({
  nom: 'retirerAbonnement',
  libelle: 'Abonnement retiré',
  entree: z.object({ id: z.int() }),
  executer(db, acteur, { id }, contexte) {
    const abonnement = exigerAbonnement(db, id);
    const { structureId } = abonnement;
    exigerMainSurLesAbonnements(db, exigerDroit(db, acteur, { structureId, droit: 'gererAbonnements' }), abonnement);
    const { pris } = fairePasser(db, { acteur, contexte, acte: 'retirer', objet: abonnement });
    const cible = cibleDe(db, abonnement, abonnement.mode);
    noterAction(db, { structureId, acteur, instant: contexte.instant, action: 'ABONNEMENT_RETIRE', cible });
    return { id, cible, pris: [pris] };
  },
  decrire: (_entree, { cible }) => cible,
});
