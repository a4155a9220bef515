import { z } from 'zod';
import { acte } from '../../moteur/acte.ts';
import { noterAction } from '../../structures/noter-action.ts';
import { fairePasser } from '../faire-passer.ts';
import { exigerSousSaMain, nomDUtilisateur } from './exiger-utilisateur.ts';
import { prevenirDuStatut } from './prevenir.ts';

/** « Désactiver »: the rights of the person are suspended, none is lost. */
export const desactiverRattachement = acte({
  nom: 'desactiverRattachement',
  libelle: 'Rattachement désactivé',
  entree: z.object({ structureId: z.int(), compteId: z.int() }),
  executer(db, acteur, sur, { instant }) {
    const { structure, cible, auteurId } = exigerSousSaMain(db, acteur, { ...sur, geste: 'desactiver' });
    const { vers } = fairePasser(db, sur, { acte: 'desactiver', par: 'GESTIONNAIRE', auteurId, instant });
    const qui = nomDUtilisateur(cible);
    noterAction(db, { structureId: structure.id, acteur, instant, action: 'RATTACHEMENT_DESACTIVE', cible: qui });
    const explication = 'Un gestionnaire a désactivé votre rattachement : vos droits y sont suspendus.';
    prevenirDuStatut(db, cible, { structure, instant, statut: vers, explication });
    return { fait: true, qui } as const;
  },
  decrire: (_entree, { qui }) => qui,
});
