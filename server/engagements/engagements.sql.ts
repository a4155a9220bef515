import type { EtatDEngagement } from '#shared/engagements/etats.ts';
import type { StatutFacture } from '#shared/factures/statuts.ts';
import type { Base } from '../db/base.ts';
import { vaAuPayeur } from '../db/cadres.sql.ts';
import { listerLignee, listerSuite } from '../structures/identifiant/lignee.sql.ts';

/** A row with what must be known of its two parties: the supplier may be known to the INSEE alone. */
export type Engagement = {
  id: number;
  structureId: number;
  type: string;
  numero: string;
  objet: string;
  siretRecepteur: string | null;
  codeService: string | null;
  numeroMarche: string | null;
  montantTtc: number;
  devise: string;
  etat: EtatDEngagement;
  notifieLe: string | null;
  commentaire: string | null;
  motif: string | null;
  reponse: string | null;
  emetteurSiret: string;
  emetteurNom: string;
  recepteurId: number | null;
  recepteurNom: string | null;
};

export const COLONNES = `e.id, e.structureId, e.type, e.numero, e.objet, e.siretRecepteur, e.codeService, e.numeroMarche,
  e.montantTtc, e.devise, e.etat, e.notifieLe, e.commentaire, e.motif, e.reponse,
  em.identifiant AS emetteurSiret, em.raisonSociale AS emetteurNom,
  re.id AS recepteurId, coalesce(re.raisonSociale, i.raisonSociale) AS recepteurNom`;
export const TABLES = `engagements e JOIN structures em ON em.id = e.structureId
  LEFT JOIN structures re ON re.typeIdentifiant = 'SIRET' AND re.identifiant = e.siretRecepteur
  LEFT JOIN insee i ON i.siret = e.siretRecepteur`;

export const trouverEngagement = (db: Base, id: number): Engagement | undefined =>
  db.get(`SELECT ${COLONNES} FROM ${TABLES} WHERE e.id = ?`, [id]);

/** The engagement that a facture cites: the number is the recipient’s own, whose SIRET may have changed since. */
export const trouverParNumero = (db: Base, structureId: number, numero: string): Engagement | undefined =>
  db.get(`SELECT ${COLONNES} FROM ${TABLES} WHERE e.numero = ? AND e.structureId IN (SELECT value FROM json_each(?))`, [
    numero,
    JSON.stringify(listerSuite(db, structureId)),
  ]);

export const existeNumeroDEngagement = (db: Base, structureId: number, numero: string): boolean =>
  db.get('SELECT 1 FROM engagements WHERE structureId = ? AND numero = ?', [structureId, numero]) !== undefined;

type Nouveau = {
  structureId: number;
  numero: string;
  objet: string;
  siretRecepteur: string;
  codeService: string | null;
  numeroMarche: string | null;
  montantTtc: number;
  commentaire: string | null;
  etat: EtatDEngagement;
  notifieLe: string | null;
};
type Poste = { designation: string; montantTtc: number };

export function insererEngagement(db: Base, engagement: Nouveau, lignes: readonly Poste[]): number {
  const { id } = db.run(
    `INSERT INTO engagements
       (structureId, numero, objet, siretRecepteur, codeService, numeroMarche, montantTtc, commentaire, etat, notifieLe)
     VALUES (:structureId, :numero, :objet, :siretRecepteur, :codeService, :numeroMarche, :montantTtc, :commentaire,
       :etat, :notifieLe)`,
    engagement,
  );
  for (const [rang, ligne] of lignes.entries())
    db.run(
      `INSERT INTO lignes_engagements (engagementId, numero, designation, montantTtc)
       VALUES (:engagementId, :numero, :designation, :montantTtc)`,
      { ...ligne, engagementId: id, numero: rang + 1 },
    );
  return id;
}

export const listerPostes = (db: Base, engagementId: number): (Poste & { numero: number })[] =>
  db.all('SELECT numero, designation, montantTtc FROM lignes_engagements WHERE engagementId = ? ORDER BY numero', [
    engagementId,
  ]);

type Passe = {
  id: number;
  etat: EtatDEngagement;
  notifieLe: string | null;
  motif: string | null;
  reponse: string | null;
};

/** For `fairePasser` alone. */
export function ecrireEtat(db: Base, passe: Passe): void {
  db.run(
    `UPDATE engagements SET etat = :etat, notifieLe = :notifieLe, motif = coalesce(:motif, motif),
       reponse = coalesce(:reponse, reponse)
     WHERE id = :id`,
    passe,
  );
}

type Passage = {
  engagementId: number;
  acte: string;
  etat: EtatDEngagement;
  instant: string;
  auteurId: number | null;
  robot: boolean;
  commentaire: string | null;
};

export function ajouterPassage(db: Base, passage: Passage): void {
  db.run(
    `INSERT INTO historique_engagements (engagementId, acte, etat, instant, auteurId, robot, commentaire)
     VALUES (:engagementId, :acte, :etat, :instant, :auteurId, :robot, :commentaire)`,
    passage,
  );
}

type LigneDHistorique = Omit<Passage, 'engagementId' | 'auteurId' | 'robot'> & {
  id: number;
  robot: 0 | 1;
  auteur: string | null;
};

/** Oldest first. */
export const listerPassages = (db: Base, engagementId: number): LigneDHistorique[] =>
  db.all(
    `SELECT h.id, h.acte, h.etat, h.instant, h.robot, h.commentaire, c.prenom || ' ' || c.nom AS auteur
     FROM historique_engagements h LEFT JOIN comptes c ON c.id = h.auteurId
     WHERE h.engagementId = ? ORDER BY h.id`,
    [engagementId],
  );

const parmi = (nom: string) => `(SELECT value FROM json_each(:${nom}))`;

/** Ids of the factures that cite it, last deposited first. */
export const listerFacturesLiees = (db: Base, { structureId, numero }: Pick<Engagement, 'structureId' | 'numero'>) =>
  db
    .all<{ id: number }>(
      `SELECT id FROM factures WHERE destinataireId IN ${parmi('emetteurs')} AND numeroEngagement = :numero
         AND ${vaAuPayeur('cadre')} ORDER BY dateDepot DESC, id DESC`,
      { emetteurs: JSON.stringify(listerLignee(db, structureId)), numero },
    )
    .map(({ id }) => id);

type Lien = { typeFacture: string; statut: StatutFacture; montantTtc: number };

/** What counts against an order: the factures of its supplier, or those that he validates, in its currency. */
export const listerMontantsLies = (
  db: Base,
  { structureId, numero, recepteurId, devise }: Pick<Engagement, 'structureId' | 'numero' | 'recepteurId' | 'devise'>,
): Lien[] =>
  recepteurId === null
    ? []
    : db.all(
        `SELECT typeFacture, statut, coalesce(montantTtc, 0) AS montantTtc FROM factures
         WHERE destinataireId IN ${parmi('emetteurs')} AND numeroEngagement = :numero AND devise = :devise AND ${vaAuPayeur('cadre')}
           AND (fournisseurId IN ${parmi('siens')} OR valideur1Id IN ${parmi('siens')} OR valideur2Id IN ${parmi('siens')})`,
        {
          emetteurs: JSON.stringify(listerLignee(db, structureId)),
          siens: JSON.stringify(listerLignee(db, recepteurId)),
          numero,
          devise,
        },
      );
