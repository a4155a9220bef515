import type { EtatDansLeFlux, EtatDuFlux } from '#shared/factures/flux/etats.ts';
import type { SyntaxeDeFlux } from '#shared/factures/flux/syntaxes.ts';
import type { Base } from '../../db/base.ts';

export type Flux = {
  id: number;
  numero: string;
  structureId: number;
  creePar: number;
  nomFichier: string;
  syntaxe: SyntaxeDeFlux | null;
  depotLe: string;
  etat: EtatDuFlux;
  etatLe: string;
  total: number;
  integrees: number;
  rejetees: number;
  /** JSON: sentences on the files that go with no facture. */
  ecartes: string;
};

/** With what names its structure and the one who deposited. */
export type FluxNomme = Flux & { identifiant: string; raisonSociale: string; deposePar: string };

const NOMME = `SELECT x.*, s.identifiant, s.raisonSociale, c.prenom || ' ' || c.nom AS deposePar
  FROM flux x JOIN structures s ON s.id = x.structureId JOIN comptes c ON c.id = x.creePar`;

export const trouverFlux = (db: Base, id: number): FluxNomme | undefined => db.get(`${NOMME} WHERE x.id = ?`, [id]);

export const prochainFlux = (db: Base): number =>
  db.get<{ id: number }>('SELECT coalesce(max(id), 0) + 1 AS id FROM flux')?.id ?? 1;

type Nouveau = Omit<Flux, 'integrees' | 'rejetees'>;

export function insererFlux(db: Base, flux: Nouveau): void {
  db.run(
    `INSERT INTO flux (id, numero, structureId, creePar, nomFichier, syntaxe, depotLe, etat, etatLe, total, ecartes)
     VALUES (:id, :numero, :structureId, :creePar, :nomFichier, :syntaxe, :depotLe, :etat, :etatLe, :total, :ecartes)`,
    flux,
  );
}

type Passage = { id: number; etat: EtatDuFlux; instant: string };

/** The only way to change the state of a flow. */
export function ecrireEtat(db: Base, passage: Passage): void {
  db.run('UPDATE flux SET etat = :etat, etatLe = :instant WHERE id = :id', passage);
  db.run('INSERT INTO flux_passages (fluxId, etat, instant) VALUES (:id, :etat, :instant)', passage);
}

export const listerPassages = (db: Base, fluxId: number): { etat: EtatDuFlux; instant: string }[] =>
  db.all('SELECT etat, instant FROM flux_passages WHERE fluxId = ? ORDER BY id', [fluxId]);

export type LigneDeFlux = {
  id: number;
  fluxId: number;
  rang: number;
  nomFichier: string;
  fichier: string;
  numero: string | null;
  fournisseur: string | null;
  destinataire: string | null;
  montantTtc: number | null;
  devise: string | null;
  etat: EtatDansLeFlux;
  factureId: number | null;
  /** JSON: anomalies, sentences, attachments; `contenu`, what was read, until the facture is treated. */
  anomalies: string;
  remarques: string;
  pieces: string;
  contenu: string | null;
};

const COLONNES =
  'fluxId rang nomFichier fichier numero fournisseur destinataire montantTtc devise remarques pieces contenu'.split(
    ' ',
  );

type NouvelleLigne = Omit<LigneDeFlux, 'id' | 'etat' | 'factureId' | 'anomalies'>;

export function insererLigne(db: Base, ligne: NouvelleLigne): void {
  db.run(
    `INSERT INTO flux_factures (${COLONNES.join(', ')}) VALUES (${COLONNES.map((c) => `:${c}`).join(', ')})`,
    ligne,
  );
}

export const listerLignes = (db: Base, fluxId: number): LigneDeFlux[] =>
  db.all('SELECT * FROM flux_factures WHERE fluxId = ? ORDER BY rang', [fluxId]);

export const prochainesLignes = (db: Base, fluxId: number, combien: number): LigneDeFlux[] =>
  db.all(`SELECT * FROM flux_factures WHERE fluxId = ? AND etat = 'EN_ATTENTE' ORDER BY rang LIMIT ?`, [
    fluxId,
    combien,
  ]);

export function noterIntegree(db: Base, ligne: LigneDeFlux, factureId: number): void {
  db.run(`UPDATE flux_factures SET etat = 'INTEGREE', factureId = ?, contenu = NULL WHERE id = ?`, [
    factureId,
    ligne.id,
  ]);
  db.run('UPDATE flux SET integrees = integrees + 1 WHERE id = ?', [ligne.fluxId]);
  db.run(`UPDATE factures SET modeDepot = 'UPLOAD_PORTAIL', fluxId = ? WHERE id = ?`, [ligne.fluxId, factureId]);
}

export function noterRejetee(db: Base, ligne: LigneDeFlux, anomalies: string): void {
  db.run(`UPDATE flux_factures SET etat = 'REJETEE', anomalies = ?, contenu = NULL WHERE id = ?`, [
    anomalies,
    ligne.id,
  ]);
  db.run('UPDATE flux SET rejetees = rejetees + 1 WHERE id = ?', [ligne.fluxId]);
}

/** What one facture writes is kept whole, or not at all. */
export const poserRepere = (db: Base): unknown => db.run('SAVEPOINT facture_du_flux');
export const garderDepuisLeRepere = (db: Base): unknown => db.run('RELEASE facture_du_flux');
export function revenirAuRepere(db: Base): void {
  db.run('ROLLBACK TO facture_du_flux');
  db.run('RELEASE facture_du_flux');
}

type Page = { structures: readonly number[]; debut: number; combien: number; sens: 'asc' | 'desc' };
const SIENS = 'x.structureId IN (SELECT value FROM json_each(:structures))';

export function rechercherFlux(db: Base, { structures, debut, combien, sens }: Page) {
  const parametres = { structures: JSON.stringify(structures) };
  const ordre = sens === 'asc' ? 'ASC' : 'DESC';
  const flux = db.all<FluxNomme>(
    `${NOMME} WHERE ${SIENS} ORDER BY x.depotLe ${ordre}, x.id ${ordre} LIMIT :combien OFFSET :debut`,
    { ...parametres, combien, debut },
  );
  const total = db.get<{ n: number }>(`SELECT count(*) AS n FROM flux x WHERE ${SIENS}`, parametres)?.n ?? 0;
  return { flux, total };
}

type ATraiter = { structures: readonly number[]; depuis: string; finis: readonly EtatDuFlux[]; reussi: EtatDuFlux };

/** On their way, or ended badly since that instant. */
export const listerFluxEnSuspens = (db: Base, { structures, depuis, finis, reussi }: ATraiter): FluxNomme[] =>
  db.all(
    `${NOMME} WHERE ${SIENS} AND (x.etat NOT IN (SELECT value FROM json_each(:finis))
       OR (x.etat <> :reussi AND x.depotLe >= :depuis))
     ORDER BY x.depotLe DESC, x.id DESC LIMIT 50`,
    { structures: JSON.stringify(structures), depuis, finis: JSON.stringify(finis), reussi },
  );

/** The public structures that are active and bear this SIREN, by their SIRET. */
export const listerSiretsPublics = (db: Base, siren: string): string[] =>
  db
    .all<{ identifiant: string }>(
      `SELECT identifiant FROM structures WHERE identifiant >= :siren AND identifiant < :siren || ':'
         AND length(identifiant) = 14 AND nature = 'PUBLIQUE' AND statut = 'ACTIF' LIMIT 2`,
      { siren },
    )
    .map(({ identifiant }) => identifiant);

/** The flow that brought this facture; nothing for a facture that came by a form. */
export const trouverFluxDeLaFacture = (db: Base, factureId: number): { id: number; numero: string } | undefined =>
  db.get('SELECT x.id, x.numero FROM factures f JOIN flux x ON x.id = f.fluxId WHERE f.id = ?', [factureId]);
