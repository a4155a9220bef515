import { z } from 'zod';
import { acte } from '../../moteur/acte.ts';
import { noterAction } from '../../structures/noter-action.ts';
import { exigerSousSaMain, nomDUtilisateur } from './exiger-utilisateur.ts';
import { rouvrirRattachement } from './rouvrir-rattachement.ts';

/** « Réactiver »: the rights come back as they were. */
export const reactiverRattachement = acte({
  nom: 'reactiverRattachement',
  libelle: 'Rattachement réactivé',
  entree: z.object({ structureId: z.int(), compteId: z.int() }),
  executer(db, acteur, sur, { instant }) {
    const { structure, cible, auteurId } = exigerSousSaMain(db, acteur, { ...sur, geste: 'reactiver' });
    const passage = { acte: 'reactiver', par: 'GESTIONNAIRE', auteurId } as const;
    rouvrirRattachement(db, { structure, cible, instant, passage });
    const qui = nomDUtilisateur(cible);
    noterAction(db, { structureId: structure.id, acteur, instant, action: 'RATTACHEMENT_REACTIVE', cible: qui });
    return { fait: true, qui } as const;
  },
  decrire: (_entree, { qui }) => qui,
});
