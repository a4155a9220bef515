import { z } from 'zod';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { acte } from '../../moteur/acte.ts';
import { noterAction } from '../../structures/noter-action.ts';
import { abonnerALArrivee } from '../../structures/rattacher-compte.ts';
import { decrireEtat } from '../decrire-etat.ts';
import { trouverRattachement } from '../rattachements.sql.ts';
import { exigerUtilisateur, nomDUtilisateur } from './exiger-utilisateur.ts';
import { prevenirDuRole } from './prevenir.ts';
import { changerRole } from './utilisateurs.sql.ts';

/** An utilisateur becomes gestionnaire secondaire, with every espace of the structure. ACTE_INTERDIT for anyone else. */
export const nommerSecondaire = acte({
  nom: 'nommerSecondaire',
  libelle: 'Gestionnaire secondaire nommé',
  entree: z.object({ structureId: z.int(), compteId: z.int() }),
  executer(db, acteur, sur, { instant }) {
    const { structure, cible } = exigerUtilisateur(db, acteur, {
      ...sur,
      droit: 'nommerSecondaire',
      geste: 'nommerSecondaire',
    });
    if (cible.statut !== 'VALIDEE' || cible.role !== 'US') {
      const precision = decrireEtat(db, trouverRattachement(db, sur.compteId, sur.structureId));
      throw new ErreurMetier('ACTE_INTERDIT', { precision });
    }
    changerRole(db, cible.id, 'GS');
    abonnerALArrivee(db, { ...sur, role: 'GS', instant });
    const qui = nomDUtilisateur(cible);
    noterAction(db, { structureId: structure.id, acteur, instant, action: 'SECONDAIRE_NOMME', cible: qui });
    const explication =
      'Le gestionnaire principal vous nomme gestionnaire secondaire : reconnectez-vous pour voir « Activités du gestionnaire ».';
    prevenirDuRole(db, cible, { structure, instant, role: 'GS', explication });
    return { fait: true, qui } as const;
  },
  decrire: (_entree, { qui }) => qui,
});
