import { z } from 'zod';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { acte } from '../../moteur/acte.ts';
import { noterAction } from '../../structures/noter-action.ts';
import { decrireEtat } from '../decrire-etat.ts';
import { trouverRattachement } from '../rattachements.sql.ts';
import { exigerUtilisateur, nomDUtilisateur } from './exiger-utilisateur.ts';
import { prevenirDuRole } from './prevenir.ts';
import { changerRole } from './utilisateurs.sql.ts';

/** A secondaire becomes utilisateur again and keeps his espaces (supposé, as in the portal of today). */
export const revoquerSecondaire = acte({
  nom: 'revoquerSecondaire',
  libelle: 'Gestionnaire secondaire révoqué',
  entree: z.object({ structureId: z.int(), compteId: z.int() }),
  executer(db, acteur, sur, { instant }) {
    const { structure, cible } = exigerUtilisateur(db, acteur, {
      ...sur,
      droit: 'nommerSecondaire',
      geste: 'revoquerSecondaire',
    });
    if (cible.statut !== 'VALIDEE' || cible.role !== 'GS') {
      const precision = decrireEtat(db, trouverRattachement(db, sur.compteId, sur.structureId));
      throw new ErreurMetier('ACTE_INTERDIT', { precision });
    }
    changerRole(db, cible.id, 'US');
    const qui = nomDUtilisateur(cible);
    noterAction(db, { structureId: structure.id, acteur, instant, action: 'SECONDAIRE_REVOQUE', cible: qui });
    const explication = 'Vous n’êtes plus gestionnaire secondaire : vous restez utilisateur, avec vos espaces.';
    prevenirDuRole(db, cible, { structure, instant, role: 'US', explication });
    return { fait: true, qui } as const;
  },
  decrire: (_entree, { qui }) => qui,
});
