import { z } from 'zod';
import { jourDe } from '#shared/referentiel/date.ts';
import { acte } from '../../moteur/acte.ts';
import { noterAction } from '../../structures/noter-action.ts';
import { fairePasser } from '../faire-passer.ts';
import { prevoirLaFin } from '../terminer-rattachement.ts';
import { exigerSousSaMain, nomDUtilisateur } from './exiger-utilisateur.ts';
import { prevenirDuStatut } from './prevenir.ts';

/** « Réactiver »: the rights come back as they were. A last day that is over is forgotten, one to come still holds. */
export const reactiverRattachement = acte({
  nom: 'reactiverRattachement',
  libelle: 'Rattachement réactivé',
  entree: z.object({ structureId: z.int(), compteId: z.int() }),
  executer(db, acteur, sur, { instant }) {
    const { structure, cible, auteurId } = exigerSousSaMain(db, acteur, sur);
    const dateFin = cible.dateFin && cible.dateFin >= jourDe(instant) ? cible.dateFin : undefined;
    const { id, vers } = fairePasser(db, sur, { acte: 'reactiver', par: 'GESTIONNAIRE', auteurId, instant, dateFin });
    if (dateFin) prevoirLaFin(db, { id, dateFin });
    const qui = nomDUtilisateur(cible);
    noterAction(db, { structureId: structure.id, acteur, instant, action: 'RATTACHEMENT_REACTIVE', cible: qui });
    const explication = 'Votre rattachement est actif : vous retrouvez vos services et vos espaces.';
    prevenirDuStatut(db, cible, { structure, instant, statut: vers, explication });
    return { fait: true, qui } as const;
  },
  decrire: (_entree, { qui }) => qui,
});
