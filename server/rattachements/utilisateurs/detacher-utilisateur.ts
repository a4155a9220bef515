import { z } from 'zod';
import { acte } from '../../moteur/acte.ts';
import { noterAction } from '../../structures/noter-action.ts';
import { fairePasser } from '../faire-passer.ts';
import { exigerSousSaMain, nomDUtilisateur } from './exiger-utilisateur.ts';
import { prevenirDuStatut } from './prevenir.ts';

/** « Détacher »: services and abonnements are closed with the rattachement. The compte stays, and may come back. */
export const detacherUtilisateur = acte({
  nom: 'detacherUtilisateur',
  libelle: 'Utilisateur détaché',
  entree: z.object({ structureId: z.int(), compteId: z.int() }),
  executer(db, acteur, sur, { instant }) {
    const { structure, cible, auteurId } = exigerSousSaMain(db, acteur, { ...sur, geste: 'detacher' });
    const { vers } = fairePasser(db, sur, { acte: 'supprimer', par: 'GESTIONNAIRE', auteurId, instant });
    const qui = nomDUtilisateur(cible);
    noterAction(db, { structureId: structure.id, acteur, instant, action: 'UTILISATEUR_DETACHE', cible: qui });
    const explication = 'Un gestionnaire vous a détaché de la structure : vous n’y avez plus ni service, ni espace.';
    prevenirDuStatut(db, cible, { structure, instant, statut: vers, explication });
    return { fait: true, qui } as const;
  },
  decrire: (_entree, { qui }) => qui,
});
