import { z } from 'zod';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { acte } from '../../moteur/acte.ts';
import { trouverStructure } from '../../structures/structures.sql.ts';
import { trouverRattachementParId } from '../rattachements.sql.ts';
import { nomDUtilisateur } from './exiger-utilisateur.ts';
import { rouvrirRattachement } from './rouvrir-rattachement.ts';
import { trouverUtilisateur } from './utilisateurs.sql.ts';

/** The first day of a rattachement has come, whatever became of who gave it. ACCES_REFUSE, INTROUVABLE, ACTE_INTERDIT. */
export const commencerRattachement = acte({
  nom: 'commencerRattachement',
  libelle: 'Rattachement arrivé à sa date de début',
  entree: z.object({ id: z.int() }),
  discret: true,
  executer(db, acteur, { id }, { instant }) {
    if (acteur.genre !== 'SYSTEME') throw new ErreurMetier('ACCES_REFUSE');
    const rattachement = trouverRattachementParId(db, id);
    const structure = rattachement && trouverStructure(db, rattachement.structureId);
    const cible = structure && trouverUtilisateur(db, structure.id, rattachement.compteId);
    if (!structure || !cible) throw new ErreurMetier('INTROUVABLE');
    rouvrirRattachement(db, { structure, cible, instant, passage: { acte: 'commencer', par: 'SYSTEME' } });
    return { qui: nomDUtilisateur(cible) };
  },
  decrire: (_entree, { qui }) => qui,
});
