import { z } from 'zod';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { acte } from '../../moteur/acte.ts';
import { noterAction } from '../../structures/noter-action.ts';
import { decrireEtat } from '../decrire-etat.ts';
import { trouverRattachement } from '../rattachements.sql.ts';
import { exigerUtilisateur, nomDUtilisateur } from './exiger-utilisateur.ts';
import { dupliquerPerimetre } from './perimetre.ts';
import { trouverUtilisateur } from './utilisateurs.sql.ts';

/**
 * « Duplication des droits » [S20]: an utilisateur ends up with the services and the espaces of somebody else attached
 * there, and no others (supposé). DUPLIQUER_VERS_GESTIONNAIRE; INTROUVABLE (the source); ACTE_INTERDIT.
 */
export const dupliquerDroits = acte({
  nom: 'dupliquerDroits',
  libelle: 'Droits dupliqués',
  entree: z.object({ structureId: z.int(), compteId: z.int(), sourceId: z.int() }),
  executer(db, acteur, { sourceId, ...sur }, { instant }) {
    const { structure, cible, auteurId } = exigerUtilisateur(db, acteur, {
      ...sur,
      droit: 'dupliquerDroits',
      geste: 'dupliquer',
    });
    const source = trouverUtilisateur(db, sur.structureId, sourceId);
    if (source?.statut !== 'VALIDEE') throw new ErreurMetier('INTROUVABLE');
    if (cible.role !== 'US') throw new ErreurMetier('DUPLIQUER_VERS_GESTIONNAIRE');
    if (cible.statut !== 'VALIDEE' || sourceId === sur.compteId) {
      const precision = decrireEtat(db, trouverRattachement(db, sur.compteId, sur.structureId));
      throw new ErreurMetier('ACTE_INTERDIT', { precision });
    }
    dupliquerPerimetre(db, { ...sur, sourceId, source: source.role, auteurId, instant });
    const qui = `de ${nomDUtilisateur(source)} à ${nomDUtilisateur(cible)}`;
    noterAction(db, { structureId: structure.id, acteur, instant, action: 'DROITS_DUPLIQUES', cible: qui });
    return { fait: true, qui } as const;
  },
  decrire: (_entree, { qui }) => qui,
});
