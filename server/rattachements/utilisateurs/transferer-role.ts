import { z } from 'zod';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { acte } from '../../moteur/acte.ts';
import { noterAction } from '../../structures/noter-action.ts';
import { exigerUtilisateur, nomDUtilisateur } from './exiger-utilisateur.ts';
import { passerLeRole } from './passer-le-role.ts';

/**
 * « Transfert du rôle de gestionnaire principal » to somebody attached whose compte is active (§ 3.3).
 * SUCCESSEUR_NON_RATTACHE, SUCCESSEUR_INACTIF, ACTE_INTERDIT (to oneself).
 */
export const transfererRole = acte({
  nom: 'transfererRole',
  libelle: 'Rôle de gestionnaire principal transféré',
  entree: z.object({ structureId: z.int(), compteId: z.int() }),
  executer(db, acteur, sur, { instant }) {
    const { structure, cible, auteurId } = exigerUtilisateur(db, acteur, {
      ...sur,
      droit: 'transfererRole',
      geste: 'transfererRole',
    });
    if (cible.compteId === auteurId) throw new ErreurMetier('ACTE_INTERDIT');
    if (cible.statut !== 'VALIDEE') throw new ErreurMetier('SUCCESSEUR_NON_RATTACHE');
    if (cible.statutCompte !== 'ACTIF') throw new ErreurMetier('SUCCESSEUR_INACTIF');
    passerLeRole(db, {
      structure,
      nouveau: cible,
      roleDeLAncien: 'GS',
      explication: {
        ancien: 'Vous n’êtes plus gestionnaire principal : vous avez transféré votre rôle.',
        nouveau: 'Le gestionnaire principal vous transfère son rôle.',
      },
      instant,
    });
    const qui = nomDUtilisateur(cible);
    noterAction(db, { structureId: structure.id, acteur, instant, action: 'ROLE_TRANSFERE', cible: qui });
    return { fait: true, qui } as const;
  },
  decrire: (_entree, { qui }) => qui,
});
