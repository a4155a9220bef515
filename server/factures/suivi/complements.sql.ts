import type { Base } from '../../db/base.ts';
import { EXPRESSIONS } from './filtre.sql.ts';

type LigneDeComplement = {
  id: number;
  numeroMarche: string | null;
  numeroOrigine: string | null;
  modeDepot: string;
  commentaireStatut: string | null;
  rejetTraite: 0 | 1;
  valideur1: string | null;
  valideur2: string | null;
  valideLe1: string | null;
  valideLe2: string | null;
  createur: string;
  nomService: string | null;
  taille: number;
  serviceFournisseur: string | null;
  iban: string | null;
  affactureur: string | null;
  flux: string | null;
};

/** For the factures of one page, what the added columns show. */
export function listerComplements(db: Base, ids: readonly number[]): Map<number, LigneDeComplement> {
  const expressions = Object.entries(EXPRESSIONS).map(([nom, texte]) => `${texte} AS ${nom}`);
  const lignes = db.all<LigneDeComplement>(
    `SELECT f.id, f.numeroMarche, f.numeroOrigine, f.modeDepot, f.commentaireStatut, f.rejetTraite, f.serviceFournisseur,
       v1.raisonSociale AS valideur1, v2.raisonSociale AS valideur2, ${expressions.join(', ')}
     FROM factures f LEFT JOIN structures v1 ON v1.id = f.valideur1Id LEFT JOIN structures v2 ON v2.id = f.valideur2Id
     WHERE f.id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(ids)],
  );
  return new Map(lignes.map((ligne) => [ligne.id, ligne]));
}
