import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { ActeTravaux } from '#shared/travaux/actes.ts';
import type { CodeCadreTravaux } from '#shared/travaux/cadres.ts';
import {
  type DonneeDePiece,
  PASSAGES_TRAVAUX,
  type PassageDePiece,
  passageDePiece,
} from '#shared/travaux/cycle-de-vie.ts';
import { structuresDesRolesDePiece } from '#shared/travaux/droits.ts';
import type { Base } from '../db/base.ts';
import { inscrireStatut } from '../factures/faire-passer.ts';
import type { Contexte } from '../moteur/acte.ts';
import { trouverStructure } from '../structures/structures.sql.ts';
import { cadreDe, moeEstMoa, type PieceVue } from './acces.ts';

export type DemandeSurPiece = PieceVue & {
  acteur: Acteur;
  contexte: Contexte;
  acte: ActeTravaux;
  /** Code of the list, then its words in the history. */
  motif?: { code: string; libelle: string } | undefined;
  commentaire?: string | undefined;
  /** Cadre of the piece that follows, when there is one. */
  suite?: CodeCadreTravaux | undefined;
};

/**
 * The only door through which a works piece changes its statut, in what its valideurs and the service financier do not hold: the
 * row, the history and the échéances follow. What `exigerPassageDePiece` refuses.
 */
export function fairePasserPiece(db: Base, demande: DemandeSurPiece): void {
  const { piece, acteur, contexte, acte } = demande;
  const passage = exigerPassageDePiece(db, demande);
  const { id } = piece;
  if (passage.vers !== piece.statut) {
    const { instant } = contexte;
    const demandees: readonly DonneeDePiece[] = passage.donnees ?? [];
    const motif = (demandees.includes('motif') && demande.motif?.libelle) || null;
    const commentaire = (demandees.includes('commentaire') && demande.commentaire?.trim()) || null;
    inscrireStatut(db, { id, statut: passage.vers, acte, acteur, instant, motif, commentaire });
  }
  contexte.signaler({ genre: 'FACTURE', id });
}

type AFaire = Pick<DemandeSurPiece, 'piece' | 'roles' | 'agit' | 'acte' | 'motif' | 'suite'>;

/** The passage that this act takes now. ACCES_REFUSE when it is never his, CONSULTATION_SEULE, STRUCTURE_INACTIVE, ACTE_INTERDIT when not now. */
export function exigerPassageDePiece(db: Base, { piece, roles, agit, acte, motif, suite }: AFaire): PassageDePiece {
  const circonstances = {
    cadre: cadreDe(piece),
    moeEstMoa: moeEstMoa(piece),
    suite,
    ...(motif && { motif: motif.code }),
  };
  for (const role of agit) {
    const passage = passageDePiece({ statut: piece.statut, acte, role, ...circonstances });
    if (passage) return passage;
  }
  const passages = (PASSAGES_TRAVAUX as readonly PassageDePiece[]).filter((passage) => passage.acte === acte);
  const sien = passages.some(({ par }) => agit.includes(par));
  const vus = passages.map(({ par }) => par).filter((par) => roles.includes(par));
  if (!sien && vus.length > 0) {
    const structures = structuresDesRolesDePiece(piece, vus).map((id) => trouverStructure(db, id));
    if (structures.some((structure) => structure?.statut === 'ACTIF')) throw new ErreurMetier('CONSULTATION_SEULE');
    throw new ErreurMetier('STRUCTURE_INACTIVE', { precision: structures.map((s) => s?.raisonSociale).join(', ') });
  }
  throw new ErreurMetier(sien ? 'ACTE_INTERDIT' : 'ACCES_REFUSE');
}
