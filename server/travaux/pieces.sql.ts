import type { Deposant } from '#shared/travaux/cadres.ts';
import type { Base } from '../db/base.ts';
import type { Facture } from '../factures/factures.sql.ts';

/** What a works piece has more than a facture. */
export type ColonnesDePiece = {
  precedenteId: number | null;
  deposant: Deposant;
  deposantId: number;
  serviceDeposant: string | null;
  /** Typed by a MOE or a MOA that opens a dossier. */
  siretFournisseur: string | null;
  moeId: number | null;
  siretMoe: string | null;
  codeServiceMoe: string | null;
  moaId: number | null;
  siretMoa: string | null;
  codeServiceMoa: string | null;
};

export type Piece = Facture &
  ColonnesDePiece & {
    dossierId: number | null;
    dossierNumero: string | null;
    copiePriseEnCompteLe: string | null;
    deposantSiret: string;
    deposantNom: string;
    moeNom: string | null;
    moaNom: string | null;
    /** The piece that follows and was not refused. */
    suivanteId: number | null;
  };

const REFUSES =
  "('REFUSEE_MOE', 'REFUSEE_MOA', 'REFUSEE_FOURNISSEUR', 'DUPLIQUE_APRES_REFUS', 'BROUILLON', 'SUPPRIMEE')";

const PIECES = `
  SELECT f.*, p.*, d.numero AS dossierNumero,
    fo.identifiant AS fournisseurSiret, fo.raisonSociale AS fournisseurNom,
    de.identifiant AS destinataireSiret, de.raisonSociale AS destinataireNom,
    coalesce(de.miseEnPaiementNonRemontee, 0) AS paiementCache,
    coalesce(de.comptesDansHelios, 0) AS comptesDansHelios, de.delaiPaiement,
    dp.identifiant AS deposantSiret, dp.raisonSociale AS deposantNom,
    moe.raisonSociale AS moeNom, moa.raisonSociale AS moaNom,
    (SELECT s.factureId FROM pieces_travaux s JOIN factures sf ON sf.id = s.factureId
     WHERE s.precedenteId = f.id AND sf.statut NOT IN ${REFUSES} ORDER BY s.factureId LIMIT 1) AS suivanteId
  FROM pieces_travaux p
    JOIN factures f ON f.id = p.factureId
    JOIN structures fo ON fo.id = f.fournisseurId
    JOIN structures dp ON dp.id = p.deposantId
    LEFT JOIN structures de ON de.id = f.destinataireId
    LEFT JOIN structures moe ON moe.id = p.moeId
    LEFT JOIN structures moa ON moa.id = p.moaId
    LEFT JOIN dossiers d ON d.id = p.dossierId`;

export const trouverPieceDeTravaux = (db: Base, id: number): Piece | undefined =>
  db.get(`${PIECES} WHERE p.factureId = ?`, [id]);

/** In the order of their deposit. */
export const listerPiecesDuDossier = (db: Base, dossierId: number): Piece[] =>
  db.all(`${PIECES} WHERE p.dossierId = ? AND f.statut NOT IN ('BROUILLON', 'SUPPRIMEE') ORDER BY f.dateDepot, f.id`, [
    dossierId,
  ]);

/** Pieces that one of these structures filed, is paid by, or must act on; the last first. */
export const listerPiecesDesStructures = (db: Base, structures: readonly number[]): Piece[] =>
  db.all(
    `${PIECES} WHERE f.statut <> 'SUPPRIMEE' AND p.factureId IN (
       SELECT factureId FROM pieces_travaux WHERE deposantId IN (SELECT value FROM json_each(:structures))
         OR moeId IN (SELECT value FROM json_each(:structures)) OR moaId IN (SELECT value FROM json_each(:structures))
       UNION SELECT pt.factureId FROM pieces_travaux pt JOIN factures pf ON pf.id = pt.factureId
         WHERE pf.fournisseurId IN (SELECT value FROM json_each(:structures)))
     ORDER BY coalesce(f.dateDepot, f.creeLe) DESC, f.id DESC`,
    { structures: JSON.stringify(structures) },
  );

const COLONNES = [
  'precedenteId',
  'deposant',
  'deposantId',
  'serviceDeposant',
  'siretFournisseur',
  'moeId',
  'siretMoe',
  'codeServiceMoe',
  'moaId',
  'siretMoa',
  'codeServiceMoa',
] as const satisfies readonly (keyof ColonnesDePiece)[];

/** What makes a works piece of a facture that was just written, or written again. */
export function ecrirePiece(db: Base, factureId: number, colonnes: ColonnesDePiece): void {
  db.run(
    `INSERT INTO pieces_travaux (factureId, ${COLONNES.join(', ')}) VALUES (:factureId, ${COLONNES.map((c) => `:${c}`).join(', ')})
     ON CONFLICT (factureId) DO UPDATE SET ${COLONNES.map((c) => `${c} = excluded.${c}`).join(', ')}`,
    { ...colonnes, factureId },
  );
}

/** « D-000012 »: the number follows the order of the bac (supposé). */
export function ouvrirDossier(db: Base, instant: string): number {
  const { dernier } = db.get<{ dernier: number | null }>('SELECT max(id) AS dernier FROM dossiers') ?? {
    dernier: null,
  };
  const id = (dernier ?? 0) + 1;
  db.run('INSERT INTO dossiers (id, numero, creeLe) VALUES (?, ?, ?)', [
    id,
    `D-${String(id).padStart(6, '0')}`,
    instant,
  ]);
  return id;
}

export function classerDansLeDossier(db: Base, factureId: number, dossierId: number): void {
  db.run('UPDATE pieces_travaux SET dossierId = ? WHERE factureId = ?', [dossierId, factureId]);
}

export function ecrireMoe(
  db: Base,
  factureId: number,
  moe: { id: number; siret: string; service: string | null },
): void {
  db.run('UPDATE pieces_travaux SET moeId = ?, siretMoe = ?, codeServiceMoe = ? WHERE factureId = ?', [
    moe.id,
    moe.siret,
    moe.service,
    factureId,
  ]);
}

export function ecrireMoa(
  db: Base,
  factureId: number,
  moa: { id: number; siret: string; service: string | null },
): void {
  db.run('UPDATE pieces_travaux SET moaId = ?, siretMoa = ?, codeServiceMoa = ? WHERE factureId = ?', [
    moa.id,
    moa.siret,
    moa.service,
    factureId,
  ]);
}

export function noterPriseEnCompte(db: Base, factureId: number, instant: string): void {
  db.run('UPDATE pieces_travaux SET copiePriseEnCompteLe = ? WHERE factureId = ?', [instant, factureId]);
}

/** Does somebody there hold « Factures de travaux »? */
export const existeHabilite = (db: Base, structureId: number): boolean =>
  db.get("SELECT 1 FROM habilitations WHERE structureId = ? AND espace = 'FACTURES_TRAVAUX' LIMIT 1", [structureId]) !==
  undefined;

/** JSON of each, by number. */
export const listerFichesDesMarches = (db: Base): string[] =>
  db.all<{ fiche: string }>('SELECT fiche FROM marches ORDER BY numero').map(({ fiche }) => fiche);

export function insererMarche(db: Base, numero: string, fiche: string): void {
  db.run('INSERT INTO marches (numero, fiche) VALUES (?, ?)', [numero, fiche]);
}
