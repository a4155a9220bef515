import type { Recherche } from '#shared/factures/contrat.ts';
import { LISTE_STATUTS, type StatutFacture } from '#shared/factures/statuts.ts';
import type { Base } from '../db/base.ts';
import type { Facture } from './factures.sql.ts';
import {
  aTraiterParLui,
  type Cote,
  colonneDuTour,
  dansLePerimetre,
  type Perimetre,
  parametresDuPerimetre,
} from './perimetre.sql.ts';

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
  | 'paiementCache'
> & {
  /** « Factures à valider » only: 1 when it is this reader’s turn. */
  tourDuValideur?: 0 | 1;
};

const PROPRES = `f.id, f.numero, f.typeFacture, f.cadre, f.dateFacture, f.dateDepot, f.dateStatut, f.fournisseurId,
  f.destinataireId, f.codeService, f.numeroEngagement, f.montantHt, f.montantTtc, f.montantAPayer, f.devise, f.statut,
  f.rejetTraite`;
const COLONNES = `${PROPRES}, fo.identifiant AS fournisseurSiret, fo.raisonSociale AS fournisseurNom,
  de.identifiant AS destinataireSiret, de.raisonSociale AS destinataireNom,
  coalesce(de.miseEnPaiementNonRemontee, 0) AS paiementCache`;
const FOURNISSEURS = 'JOIN structures fo ON fo.id = f.fournisseurId';
const DESTINATAIRES = 'LEFT JOIN structures de ON de.id = f.destinataireId';
const TABLES = `factures f ${FOURNISSEURS} ${DESTINATAIRES}`;

const AUTRE = { emises: 'f.destinataireId', recues: 'f.fournisseurId', 'a-valider': 'f.fournisseurId' } as const;
const NOM_DE_L_AUTRE = {
  emises: 'de.raisonSociale',
  recues: 'fo.raisonSociale',
  'a-valider': 'fo.raisonSociale',
} as const;

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

export type Criteres = Pick<Recherche, 'numero' | 'tri' | 'sens' | 'taille'> & {
  /** Statuts to find; then those to find only where « Mise en paiement » is kept, or only where it is not. */
  statuts: { partout: StatutFacture[]; siCache: StatutFacture[]; siMontre: StatutFacture[] };
  /** What the reader is shown instead of a « Mise en paiement » that is kept. */
  paiementMontre: StatutFacture;
  /** Structures on the other side, when the name of one was given. */
  autres?: number[] | undefined;
  /** Instants of deposit: from the first, before the second. */
  depuis?: string | undefined;
  avant?: string | undefined;
  debut: number;
};

const tri = (cote: Cote): Record<Recherche['tri'], string> => ({
  numero: 'f.numero COLLATE NOCASE',
  dateFacture: 'f.dateFacture',
  dateDepot: 'f.dateDepot',
  montantTtc: 'f.montantTtc',
  statut: `CASE WHEN f.statut = 'MISE_EN_PAIEMENT' AND de.miseEnPaiementNonRemontee = 1
    THEN :paiementMontre ELSE f.statut END`,
  partie: `${NOM_DE_L_AUTRE[cote]} COLLATE NOCASE`,
});

/** Only the criteria that are given enter the text, so that the indexes by structure and date serve. */
function conditions(perimetre: Perimetre, { statuts, ...c }: Criteres): string {
  const parmi = (nom: string) => `(SELECT value FROM json_each(:${nom}))`;
  const cas = [
    statutParmi(statuts.partout),
    statuts.siCache.length > 0 && `${statutParmi(statuts.siCache)} AND de.miseEnPaiementNonRemontee = 1`,
    statuts.siMontre.length > 0 && `${statutParmi(statuts.siMontre)} AND de.miseEnPaiementNonRemontee IS NOT 1`,
  ].filter((texte) => texte !== false);
  return [
    dansLePerimetre(perimetre),
    `(${cas.join(' OR ')})`,
    c.numero !== undefined && `f.numero LIKE :numero ESCAPE '\\'`,
    c.autres !== undefined && `${AUTRE[perimetre.cote]} IN ${parmi('autres')}`,
    c.depuis !== undefined && 'f.dateDepot >= :depuis',
    c.avant !== undefined && 'f.dateDepot < :avant',
  ]
    .filter((texte) => texte !== false)
    .join(' AND ');
}

const TEXTES = new WeakMap<readonly StatutFacture[], string>();

function statutParmi(statuts: readonly StatutFacture[]): string {
  const texte = TEXTES.get(statuts) ?? ecrireParmi(statuts);
  TEXTES.set(statuts, texte);
  return texte;
}

/** By its shorter side: most searches leave out a few statuts only. */
function ecrireParmi(statuts: readonly StatutFacture[]): string {
  const autres = LISTE_STATUTS.filter((statut) => !statuts.includes(statut));
  const enListe = (liste: readonly StatutFacture[]) => `(${liste.map((statut) => `'${statut}'`).join(', ')})`;
  return autres.length < statuts.length ? `f.statut NOT IN ${enListe(autres)}` : `f.statut IN ${enListe(statuts)}`;
}

/** The tables that this text speaks of, and no other: to join a structure to each facture costs more than to find it. */
function tablesPour(texte: string): string {
  return ['factures f', texte.includes('fo.') && FOURNISSEURS, texte.includes('de.') && DESTINATAIRES]
    .filter((table) => table !== false)
    .join(' ');
}

export function rechercher(
  db: Base,
  perimetre: Perimetre,
  criteres: Criteres,
): { lignes: LigneDeListe[]; total: number } {
  const { sens, taille, debut, statuts: _, paiementMontre, ...c } = criteres;
  const ou = conditions(perimetre, criteres);
  const parametres = {
    ...parametresDuPerimetre(perimetre),
    numero: c.numero && `%${c.numero.replace(/[\\%_]/g, '\\$&')}%`,
    autres: JSON.stringify(c.autres ?? []),
    depuis: c.depuis,
    avant: c.avant,
    paiementMontre,
  };
  const sensSql = sens === 'asc' ? 'ASC' : 'DESC';
  const ordre = `${tri(perimetre.cote)[c.tri]} ${sensSql}, f.id ${sensSql}`;
  const lignes = db.all<LignePropre>(
    `SELECT ${PROPRES}${colonneDuTour(perimetre)} FROM ${tablesPour(`${ou} ${ordre}`)}
     WHERE ${ou} ORDER BY ${ordre} LIMIT :taille OFFSET :debut`,
    { ...parametres, taille, debut },
  );
  return { lignes: avecLesParties(db, lignes), total: compter(db, ou, parametres) };
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
function compter(db: Base, ou: string, parametres: Record<string, unknown>): number {
  return db.retenir(JSON.stringify(['factures', ou, parametres]), () => {
    const sql = `SELECT count(*) AS total FROM ${tablesPour(ou)} WHERE ${ou}`;
    return db.get<{ total: number }>(sql, parametres)?.total ?? 0;
  });
}

export const listerNoms = (db: Base): { id: number; identifiant: string; raisonSociale: string }[] =>
  db.all('SELECT id, identifiant, raisonSociale FROM structures');

/** Last instant of the history apart from this statut: when « Mise en paiement » is kept, nothing must date it. */
export const trouverDernierPassage = (db: Base, factureId: number, sauf: StatutFacture): string | undefined =>
  db.get<{ instant: string | null }>(
    "SELECT max(instant) AS instant FROM historique_factures WHERE factureId = ? AND genre = 'STATUT' AND statut <> ?",
    [factureId, sauf],
  )?.instant ?? undefined;
