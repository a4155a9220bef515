import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import {
  type ActeSurRattachement,
  type EtatRattachement,
  estSeparation,
  type RoleSurRattachement,
  type StatutRattachement,
  statutApres,
} from '#shared/rattachements/cycle-de-vie.ts';
import { jourDe } from '#shared/referentiel/date.ts';
import { aDroit } from '#shared/structures/droits.ts';
import type { Role } from '#shared/structures/roles.ts';
import type { Base } from '../db/base.ts';
import { oublier } from '../moteur/echeances.sql.ts';
import { retirerAbonnements } from '../structures/retirer-abonnements.ts';
import { estRemplacee } from '../structures/structures.sql.ts';
import { objetDeLaFin } from './date-de-fin.ts';
import { decrireEtat } from './decrire-etat.ts';
import { fairePasserAuService } from './faire-passer-au-service.ts';
import {
  ecrireRattachement,
  type LigneRattachement,
  listerServicesDuCompte,
  trouverRattachement,
} from './rattachements.sql.ts';

export type Passage = {
  acte: ActeSurRattachement;
  par: RoleSurRattachement;
  /** ISO UTC. */
  instant: string;
  /** The compte of the gestionnaire who decides. */
  auteurId?: number | undefined;
  /** Given by « Rattacher » ; a demande is always for an utilisateur. */
  role?: Role | undefined;
  commentaire?: string | undefined;
  motif?: string | undefined;
  /** Last day, 'AAAA-MM-JJ'. */
  dateFin?: string | undefined;
};

type Passe = { id: number; de: EtatRattachement; vers: StatutRattachement; role: Role };

/**
 * The one place that moves a rattachement along its life cycle, services and abonnements with it when it ends (only the
 * creator of a structure and the people of the beginning are attached by `rattacherCompte`). What comes with an arrival
 * (`abonnerALArrivee`, services, mails, history) is left to the act. ACTE_INTERDIT, with the present state;
 * GESTIONNAIRE_PRINCIPAL_A_TRANSFERER, GESTIONNAIRE_PRINCIPAL_PROTEGE.
 */
export function fairePasser(
  db: Base,
  { compteId, structureId }: { compteId: number; structureId: number },
  passage: Passage,
): Passe {
  const { acte, par, instant } = passage;
  const avant = trouverRattachement(db, compteId, structureId);
  const de = avant?.statut ?? 'ABSENT';
  const vers = statutApres({ etat: de, acte, role: par });
  if (!vers) throw new ErreurMetier('ACTE_INTERDIT', { precision: decrireEtat(db, avant) });
  if (avant && estSeparation(acte)) exigerSeparable(db, avant, passage);
  const ligne = ligneApres(avant, passage, vers);
  const id = ecrireRattachement(db, { ...ligne, compteId, structureId });
  oublier(db, objetDeLaFin(id));
  if (estRompu(acte)) {
    fermerLesServices(db, { compteId, structureId }, passage);
    retirerAbonnements(db, { compteId, structureId, instant });
  }
  return { id, de, vers, role: ligne.role };
}

/**
 * A structure keeps its gestionnaire principal (§ 4.4, supposé): he has no right to leave, nobody the right to send him
 * away. One that a change of SIRET replaced never opens again and hands no rôle over: he may leave it.
 */
function exigerSeparable(db: Base, { role, structureId }: LigneRattachement, { acte }: Passage): void {
  const parSoi = acte === 'seDetacher';
  if (parSoi ? aDroit(role, 'seDetacher') || estRemplacee(db, structureId) : role !== 'GP') return;
  throw new ErreurMetier(parSoi ? 'GESTIONNAIRE_PRINCIPAL_A_TRANSFERER' : 'GESTIONNAIRE_PRINCIPAL_PROTEGE');
}

const ROMPENT: readonly ActeSurRattachement[] = ['supprimer', 'seDetacher', 'cesser'];
const estRompu = (acte: ActeSurRattachement): boolean => ROMPENT.includes(acte);

function ligneApres(avant: LigneRattachement | undefined, passage: Passage, statut: StatutRattachement) {
  const { instant, par, auteurId, commentaire, motif, dateFin, role } = passage;
  const traitePar = par === 'GESTIONNAIRE' ? (auteurId ?? null) : null;
  const suite = { statut, motif: motif ?? null, traitePar };
  if (statut === 'EN_COURS_DE_VALIDATION') {
    const dates = { demandeLe: instant, traiteLe: null, dateDebut: null, dateFin: null };
    return { ...suite, ...dates, role: 'US' as const, commentaire: commentaire ?? null };
  }
  const valide = statut === 'VALIDEE';
  return {
    ...suite,
    role: role ?? avant?.role ?? 'US',
    commentaire: avant?.commentaire ?? null,
    demandeLe: avant?.demandeLe ?? instant,
    traiteLe: instant,
    dateDebut: valide ? jourDe(instant) : (avant?.dateDebut ?? null),
    dateFin: valide ? (dateFin ?? null) : (avant?.dateFin ?? null),
  };
}

/** No rattachement to a service without one to the structure. */
function fermerLesServices(
  db: Base,
  { compteId, structureId }: { compteId: number; structureId: number },
  { acte, par, instant }: Passage,
): void {
  for (const { serviceId, statut } of listerServicesDuCompte(db, compteId, structureId)) {
    const service = { id: serviceId, structureId };
    if (statut === 'EN_COURS_DE_VALIDATION')
      fairePasserAuService(db, { compteId, service }, { acte: 'annuler', par: 'DEMANDEUR', instant });
    else if (statut !== 'REFUSEE' && statut !== 'SUPPRIMEE')
      fairePasserAuService(db, { compteId, service }, { acte, par, instant });
  }
}
