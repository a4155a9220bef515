import type { Base } from '../../db/base.ts';
import { oublier } from '../../moteur/echeances.sql.ts';
import { trouverGestionnairePrincipal } from '../../structures/rattachements.sql.ts';
import { abonnerALArrivee } from '../../structures/rattacher-compte.ts';
import { objetDeLaFin } from '../date-de-fin.ts';
import { nomDUtilisateur } from './exiger-utilisateur.ts';
import { prevenirDeLaPassation } from './prevenir.ts';
import { changerRole, fixerDates, type LigneUtilisateur, trouverUtilisateur } from './utilisateurs.sql.ts';

type Passation = {
  structure: { id: number; raisonSociale: string };
  /** Attached to the structure, « Validée ». */
  nouveau: LigneUtilisateur;
  /** What the former one becomes: GS when he hands over [connaissance], US when the support replaces him. */
  roleDeLAncien: 'GS' | 'US';
  /** Told to the two of them. */
  explication: { ancien: string; nouveau: string };
  instant: string;
};

/**
 * The one place where the rôle of gestionnaire principal changes hands: there is one before, one after, never two. The new
 * one has no last day any more. Mails to both (§ 12).
 */
export function passerLeRole(db: Base, passation: Passation): void {
  const { structure, nouveau, roleDeLAncien, explication, instant } = passation;
  const principal = trouverGestionnairePrincipal(db, structure.id);
  const ancien = principal && trouverUtilisateur(db, structure.id, principal.compteId);
  if (ancien) changerRole(db, ancien.id, roleDeLAncien);
  changerRole(db, nouveau.id, 'GP');
  fixerDates(db, nouveau.id, { dateDebut: nouveau.dateDebut, dateFin: null });
  oublier(db, objetDeLaFin(nouveau.id));
  abonnerALArrivee(db, { compteId: nouveau.compteId, structureId: structure.id, role: 'GP', instant });
  const noms = { ancien: ancien ? nomDUtilisateur(ancien) : 'personne', nouveau: nomDUtilisateur(nouveau) };
  const dit = { ...noms, structure, instant };
  prevenirDeLaPassation(db, nouveau, { ...dit, role: 'GP', explication: explication.nouveau });
  if (ancien) prevenirDeLaPassation(db, ancien, { ...dit, role: roleDeLAncien, explication: explication.ancien });
}
