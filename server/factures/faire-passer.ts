import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { Acte } from '#shared/factures/actes.ts';
import { type DonneeDePassage, PASSAGES, type Passage, passagePour, type Role } from '#shared/factures/cycle-de-vie.ts';
import { structuresDesRoles } from '#shared/factures/droits.ts';
import { motifsDe, trouverMotif } from '#shared/factures/motifs.ts';
import type { StatutFacture } from '#shared/factures/statuts.ts';
import type { CodeCadre } from '#shared/referentiel/cadres-de-facturation.ts';
import { type Jour, jourDe } from '#shared/referentiel/date.ts';
import type { Base } from '../db/base.ts';
import type { Contexte } from '../moteur/acte.ts';
import { oublier } from '../moteur/echeances.sql.ts';
import { trouverStructure } from '../structures/structures.sql.ts';
import { auteurDe, type FactureVue, partiesDe } from './acces.ts';
import { ecrireStatut, existeOrigineRejetee, type Facture } from './factures.sql.ts';
import { ajouterHistorique } from './historique.sql.ts';
import { prevenir } from './prevenir.ts';

export type DemandeDePassage = FactureVue & {
  acteur: Acteur;
  contexte: Contexte;
  acte: Acte;
  /** Code of the list of this act, or its words. */
  motif?: string | undefined;
  commentaire?: string | undefined;
  numeroMandat?: string | undefined;
  serviceFaitLe?: Jour | undefined;
};

/** Name under which the échéances of a facture are planned, and forgotten. */
export const objetDe = (id: number): string => `facture:${id}`;

/**
 * The only door through which a facture changes its statut: the life cycle decides, then the row, the history, the
 * mails and the robots follow. What was planned for the statut that it leaves is forgotten.
 * What `exigerPassage` refuses; MOTIF_OBLIGATOIRE on `motif`, SERVICE_FAIT_FUTUR.
 */
export function fairePasser(db: Base, demande: DemandeDePassage): void {
  const { facture, acteur, contexte, acte } = demande;
  const passage = exigerPassage(db, demande);
  const dit = retenir(passage, demande);
  if (passage.vers !== facture.statut) {
    const { motif, commentaire } = dit;
    inscrireStatut(db, { ...dit, id: facture.id, statut: passage.vers, acte, acteur, instant: contexte.instant });
    prevenir(db, contexte, { facture, acte, vers: passage.vers, motif, commentaire });
  }
  contexte.signaler({ genre: 'FACTURE', id: facture.id });
}

type Inscription = { id: number; acte: string; acteur: Acteur; instant: string };
type NouveauStatut = Inscription & {
  statut: StatutFacture;
  motif: string | null;
  commentaire: string | null;
  numeroMandat?: string | null;
  serviceFaitLe?: string | null;
};

/**
 * The row and the history take the statut that a life cycle decided, this one or that of the works pieces (decision 035); what was
 * planned for the one that it leaves is forgotten. For acts only.
 */
export function inscrireStatut(db: Base, { id, acte, acteur, instant, ...nouveau }: NouveauStatut): void {
  const { statut, motif, commentaire, numeroMandat = null, serviceFaitLe = null } = nouveau;
  ecrireStatut(db, {
    id,
    statut,
    dateStatut: instant,
    motif,
    commentaireStatut: commentaire,
    numeroMandat,
    serviceFaitLe,
  });
  const ligne = { genre: 'STATUT', acte, statut, instant, motif, commentaire } as const;
  ajouterHistorique(db, { ...auteurDe(acteur), ...ligne, factureId: id });
  oublier(db, objetDe(id));
}

/** Something that happened to it, and leaves its statut. For acts only. */
export function inscrireEvenement(db: Base, { id, acte, acteur, instant }: Inscription): void {
  const ligne = { genre: 'EVENEMENT', acte, statut: null, instant, motif: null, commentaire: null } as const;
  ajouterHistorique(db, { ...auteurDe(acteur), ...ligne, factureId: id });
}

/**
 * The passage that this act takes now for this actor. ACCES_REFUSE when it is never his, CONSULTATION_SEULE,
 * STRUCTURE_INACTIVE, ACTE_INTERDIT when not now.
 */
export function exigerPassage(
  db: Base,
  { facture, roles, agit, acte, motif }: Pick<DemandeDePassage, 'facture' | 'roles' | 'agit' | 'acte' | 'motif'>,
): Passage {
  const circonstances = circonstancesDe(db, facture, motif);
  for (const role of agit) {
    const passage = passagePour({ statut: facture.statut, acte, role, ...circonstances });
    if (passage) return passage;
  }
  const passages = PASSAGES.filter((passage) => passage.acte === acte);
  const sien = passages.some((passage) => agit.includes(passage.par));
  const vus = passages.map(({ par }) => par).filter((par) => roles.includes(par));
  if (!sien && vus.length > 0) refuserDAgir(db, facture, vus);
  throw new ErreurMetier(sien ? 'ACTE_INTERDIT' : 'ACCES_REFUSE');
}

/** He could in these roles, and may only read: an inactive structure leaves nothing else to anybody. */
function refuserDAgir(db: Base, facture: Facture, roles: readonly Role[]): never {
  const structures = structuresDesRoles(partiesDe(facture), roles).map((id) => trouverStructure(db, id));
  if (structures.some((structure) => structure?.statut === 'ACTIF')) throw new ErreurMetier('CONSULTATION_SEULE');
  throw new ErreurMetier('STRUCTURE_INACTIVE', { precision: structures.map((s) => s?.raisonSociale).join(', ') });
}

function circonstancesDe(db: Base, facture: Facture, motif: string | undefined) {
  return {
    cadre: facture.cadre as CodeCadre,
    ...(motif !== undefined && { motif }),
    avecSecondValideur: facture.valideur2Id !== null,
    avoirDeRejetee: facture.typeFacture === 'AVOIR' && existeOrigineRejetee(db, facture),
  };
}

type Dit = Record<'motif' | 'commentaire' | 'numeroMandat' | 'serviceFaitLe', string | null>;

/** Keeps only what the passage asks for. */
function retenir(passage: Passage, { acte, motif, commentaire, numeroMandat, ...demandee }: DemandeDePassage): Dit {
  const demande = (...donnees: DonneeDePassage[]) => donnees.some((donnee) => passage.donnees?.includes(donnee));
  return {
    motif: passage.exigeMotif ? exigerMotif(acte, motif) : null,
    commentaire: (demande('commentaire', 'complementInformation') && commentaire?.trim()) || null,
    numeroMandat: (demande('numeroMandat') && numeroMandat?.trim()) || null,
    serviceFaitLe: (demande('serviceFaitLe') && exigerPasse(demandee)) || null,
  };
}

/** What is done is done: no day to come. */
function exigerPasse({ serviceFaitLe, contexte }: Pick<DemandeDePassage, 'serviceFaitLe' | 'contexte'>): string | null {
  if (serviceFaitLe !== undefined && serviceFaitLe > jourDe(contexte.instant))
    throw new ErreurMetier('SAISIE_INVALIDE', { champs: { serviceFaitLe: 'SERVICE_FAIT_FUTUR' } });
  return serviceFaitLe ?? null;
}

/** The words of the motif, as they are shown to the supplier. */
function exigerMotif(acte: Acte, motif: string | undefined): string {
  if (!motif?.trim()) throw new ErreurMetier('SAISIE_INVALIDE', { champs: { motif: 'MOTIF_OBLIGATOIRE' } });
  const connu = trouverMotif(acte, motif) ?? motifsDe(acte).find(({ libelle }) => libelle === motif);
  if (!connu) throw new ErreurMetier('SAISIE_INVALIDE', { champs: { motif: 'CHAMP_FORMAT' } });
  return connu.libelle;
}
