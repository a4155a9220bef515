import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { type ActeSurEngagement, passagePour, roleDeLActe } from '#shared/engagements/cycle-de-vie.ts';
import type { Base } from '../db/base.ts';
import { auteurDe } from '../factures/acces.ts';
import type { Contexte } from '../moteur/acte.ts';
import type { EngagementVu } from './acces.ts';
import { ajouterPassage, ecrireEtat } from './engagements.sql.ts';
import { prevenir } from './prevenir.ts';

type DemandeDePassage = EngagementVu & {
  acteur: Acteur;
  contexte: Contexte;
  acte: ActeSurEngagement;
  /** Words of the motif, of the answer. */
  motif?: string | undefined;
  commentaire?: string | undefined;
};

/**
 * The only door through which an engagement changes its state: the row, the history, the mails, then the robots.
 * ACCES_REFUSE, CONSULTATION_SEULE, ACTE_INTERDIT, MOTIF_OBLIGATOIRE on `motif`.
 */
export function fairePasser(db: Base, demande: DemandeDePassage): void {
  const { engagement, acteur, contexte, acte, motif = null, commentaire = null } = demande;
  const etat = exigerPassage(demande);
  const { id } = engagement;
  const { instant } = contexte;
  const notifieLe = acte === 'envoyer' ? instant : engagement.notifieLe;
  ecrireEtat(db, { id, etat, notifieLe, motif, reponse: commentaire });
  const dit = [motif, commentaire].filter((texte) => texte !== null).join('\n') || null;
  ajouterPassage(db, { ...auteurDe(acteur), engagementId: id, acte, etat, instant, commentaire: dit });
  prevenir(db, contexte, { engagement, etat, motif, commentaire });
  contexte.signaler({ genre: 'ENGAGEMENT', id });
}

type Question = Pick<DemandeDePassage, 'engagement' | 'roles' | 'agit' | 'acte' | 'motif'>;

export function exigerPassage({ engagement, roles, agit, acte, motif }: Question) {
  const role = roleDeLActe(acte);
  if (role === undefined || !roles.includes(role)) throw new ErreurMetier('ACCES_REFUSE');
  if (!agit.includes(role)) throw new ErreurMetier('CONSULTATION_SEULE');
  const passage = passagePour(engagement.etat, { acte, role });
  if (!passage) throw new ErreurMetier('ACTE_INTERDIT');
  if (passage.exigeMotif && !motif)
    throw new ErreurMetier('SAISIE_INVALIDE', { champs: { motif: 'MOTIF_OBLIGATOIRE' } });
  return passage.vers;
}
