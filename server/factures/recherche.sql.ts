import type { Recherche } from '#shared/factures/contrat.ts';
import type { StatutFacture } from '#shared/factures/statuts.ts';
import type { Base } from '../db/base.ts';
import type { Facture } from './factures.sql.ts';
import {
  aTraiterParLui,
  colonneDuTour,
  dansLePerimetre,
  type Perimetre,
  parametresDuPerimetre,
} from './perimetre.sql.ts';
import { conditionsDe, type Filtre, parametresDe, triDe } from './suivi/filtre.sql.ts';

/** A row of a list, before what this reader may not see is hidden. */
export type LigneDeListe = Pick<
  Facture,
  | 'id'
  | 'numero'
  | 'typeFacture'
  | 'cadre'
  | 'dateFacture'
  | 'dateDepot'
  | 'dateStatut'
  | 'fournisseurId'
  | 'fournisseurSiret'
  | 'fournisseurNom'
  | 'destinataireId'
  | 'destinataireSiret'
  | 'destinataireNom'
  | 'codeService'
  | 'numeroEngagement'
  | 'montantHt'
  | 'montantTtc'
  | 'montantAPayer'
  | 'devise'
  | 'statut'
  | 'rejetTraite'
  | 'telechargee'
  | 'paiementCache'
> & {
  /** « Factures à valider » only: 1 when it is this reader’s turn. */
  tourDuValideur?: 0 | 1;
};

const PROPRES = `f.id, f.numero, f.typeFacture, f.cadre, f.dateFacture, f.dateDepot, f.dateStatut, f.fournisseurId,
  f.destinataireId, f.codeService, f.numeroEngagement, f.montantHt, f.montantTtc, f.montantAPayer, f.devise, f.statut,
  f.rejetTraite, f.telechargee`;
const COLONNES = `${PROPRES}, fo.identifiant AS fournisseurSiret, fo.raisonSociale AS fournisseurNom,
  de.identifiant AS destinataireSiret, de.raisonSociale AS destinataireNom,
  coalesce(de.miseEnPaiementNonRemontee, 0) AS paiementCache`;
const FOURNISSEURS = 'JOIN structures fo ON fo.id = f.fournisseurId';
const DESTINATAIRES = 'LEFT JOIN structures de ON de.id = f.destinataireId';
const TABLES = `factures f ${FOURNISSEURS} ${DESTINATAIRES}`;

/** The work list: these statuts in this perimetre, last changed first. */
export const listerParStatuts = (
  db: Base,
  perimetre: Perimetre,
  { statuts, combien }: { statuts: string[]; combien: number },
): LigneDeListe[] =>
  db.all(
    `SELECT ${COLONNES}${colonneDuTour(perimetre)} FROM ${TABLES}
     WHERE ${dansLePerimetre(perimetre)} AND ${aTraiterParLui(perimetre)}
       AND f.statut IN (SELECT value FROM json_each(:statuts)) AND f.rejetTraite = 0
     ORDER BY f.dateStatut DESC, f.id DESC LIMIT :combien`,
    { ...parametresDuPerimetre(perimetre), statuts: JSON.stringify(statuts), combien },
  );

/** Which page, in which order. */
export type Page = Pick<Recherche, 'tri' | 'sens'> & {
  taille: number;
  debut: number;
  /** What the reader is shown instead of a « Mise en paiement » that is kept. */
  paiementMontre: StatutFacture;
};

/** The tables that this text speaks of, and no other: to join a structure to each facture costs more than to find it. */
function tablesPour(texte: string): string {
  return ['factures f', texte.includes('fo.') && FOURNISSEURS, texte.includes('de.') && DESTINATAIRES]
    .filter((table) => table !== false)
    .join(' ');
}

/** Few enough to be found first, on the indexes alone, then read and sorted. */
const PEU = 1000;

type Trouvees = { lignes: LigneDeListe[]; total: number };

export function rechercher(db: Base, perimetre: Perimetre, filtre: Filtre, page: Page): Trouvees {
  const { tri, taille, debut, paiementMontre } = page;
  const ou = conditionsDe(perimetre, filtre);
  const sens = page.sens === 'asc' ? 'ASC' : 'DESC';
  const ordre = `${triDe(perimetre.cote)[tri]} ${sens}, f.id ${sens}`;
  const total = compter(db, perimetre, filtre);
  // Among many, the first of the order are soon met; a few would be looked for to the end of the index by date.
  const trouvees = total <= PEU ? `f.id IN (SELECT f.id FROM ${tablesPour(ou)} WHERE ${ou})` : ou;
  const lignes = db.all<LignePropre>(
    `SELECT ${PROPRES}${colonneDuTour(perimetre)} FROM ${tablesPour(`${trouvees} ${ordre}`)}
     WHERE ${trouvees} ORDER BY ${ordre} LIMIT :taille OFFSET :debut`,
    { ...parametresDe(perimetre, filtre), paiementMontre, taille, debut },
  );
  return { lignes: avecLesParties(db, lignes), total };
}

type Partie = { id: number; identifiant: string; raisonSociale: string; miseEnPaiementNonRemontee: 0 | 1 };
type LignePropre = Omit<
  LigneDeListe,
  'fournisseurSiret' | 'fournisseurNom' | 'destinataireSiret' | 'destinataireNom' | 'paiementCache'
>;

/** A few structures for many factures: their names are read once for as long as nothing changes. */
function avecLesParties(db: Base, lignes: readonly LignePropre[]): LigneDeListe[] {
  const parties = db.retenir('parties', () => {
    const sql = 'SELECT id, identifiant, raisonSociale, miseEnPaiementNonRemontee FROM structures';
    return new Map(db.all<Partie>(sql).map((partie) => [partie.id, partie]));
  });
  return lignes.map((ligne) => {
    const fournisseur = parties.get(ligne.fournisseurId);
    const destinataire = ligne.destinataireId === null ? undefined : parties.get(ligne.destinataireId);
    // The row is ours alone: it is completed, not copied.
    return Object.assign(ligne, {
      fournisseurSiret: fournisseur?.identifiant ?? '',
      fournisseurNom: fournisseur?.raisonSociale ?? '',
      destinataireSiret: destinataire?.identifiant ?? null,
      destinataireNom: destinataire?.raisonSociale ?? null,
      paiementCache: destinataire?.miseEnPaiementNonRemontee ?? 0,
    });
  });
}

/** The same for every page and every order: counted once for as long as nothing changes. */
export function compter(db: Base, perimetre: Perimetre, filtre: Filtre): number {
  const ou = conditionsDe(perimetre, filtre);
  const parametres = parametresDe(perimetre, filtre);
  return db.retenir(JSON.stringify(['factures', ou, parametres]), () => {
    const sql = `SELECT count(*) AS total FROM ${tablesPour(ou)} WHERE ${ou}`;
    return db.get<{ total: number }>(sql, parametres)?.total ?? 0;
  });
}

export const listerPrenomsEtNoms = (db: Base): { id: number; prenom: string; nom: string }[] =>
  db.all('SELECT id, prenom, nom FROM comptes');

export const listerNoms = (db: Base): { id: number; identifiant: string; raisonSociale: string }[] =>
  db.all('SELECT id, identifiant, raisonSociale FROM structures');

/** Last instant of the history apart from this statut: when « Mise en paiement » is kept, nothing must date it. */
export const trouverDernierPassage = (db: Base, factureId: number, sauf: StatutFacture): string | undefined =>
  db.get<{ instant: string | null }>(
    "SELECT max(instant) AS instant FROM historique_factures WHERE factureId = ? AND genre = 'STATUT' AND statut <> ?",
    [factureId, sauf],
  )?.instant ?? undefined;
