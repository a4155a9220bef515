import type { RechercheDEngagements } from '#shared/engagements/contrat.ts';
import type { CoteDEngagement } from '#shared/engagements/cycle-de-vie.ts';
import type { Base } from '../db/base.ts';
import { morceau } from '../db/morceau.ts';
import { COLONNES, type Engagement, TABLES } from './engagements.sql.ts';

/** The engagements that a reader sees, from both sides at once. */
export type Perimetre = {
  structures: readonly number[];
  /** Structures where he only sees some services, and these, as « structure:code » (no code: what names no service). */
  partielles: readonly number[];
  services: readonly string[];
};

export type LigneDeListe = Engagement & { role: CoteDEngagement };

const parmi = (nom: string) => `(SELECT value FROM json_each(:${nom}))`;
const EMIS = `(e.structureId IN ${parmi('structures')} AND (e.structureId NOT IN ${parmi('partielles')}
  OR e.structureId || ':' || coalesce(e.codeService, '') IN ${parmi('services')}))`;
const RECU = `(e.notifieLe IS NOT NULL AND re.id IN ${parmi('structures')} AND (re.id NOT IN ${parmi('partielles')}
  OR re.id || ':' IN ${parmi('services')}))`;
const ROLE = `CASE WHEN ${EMIS} THEN 'EMETTEUR' ELSE 'RECEPTEUR' END`;
/** Name of the other structure. */
const AUTRE = `CASE WHEN ${EMIS} THEN coalesce(re.raisonSociale, i.raisonSociale) ELSE em.raisonSociale END`;

const parametresDe = ({ structures, partielles, services }: Perimetre) => ({
  structures: JSON.stringify(structures),
  partielles: JSON.stringify(partielles),
  services: JSON.stringify(services),
});

export type Criteres = Pick<RechercheDEngagements, 'tri' | 'sens' | 'taille' | 'etat'> & {
  numero?: string | undefined;
  marche?: string | undefined;
  /** SIRET of the structures whose name was given. */
  autres?: string[] | undefined;
  /** Instants of notification: from the first, before the second. */
  depuis?: string | undefined;
  avant?: string | undefined;
  min?: number | undefined;
  max?: number | undefined;
  debut: number;
};

const TRIS: Record<RechercheDEngagements['tri'], string> = {
  numero: 'e.numero COLLATE NOCASE',
  partie: `${AUTRE} COLLATE NOCASE`,
  notifieLe: "coalesce(e.notifieLe, '9999')",
  etat: 'e.etat',
  montantTtc: 'e.montantTtc',
};

function conditions(c: Criteres): string {
  return [
    `(${EMIS} OR ${RECU})`,
    c.numero !== undefined && `e.numero LIKE :numero ESCAPE '\\'`,
    c.marche !== undefined && `e.numeroMarche LIKE :marche ESCAPE '\\'`,
    c.autres !== undefined && `CASE WHEN ${EMIS} THEN e.siretRecepteur ELSE em.identifiant END IN ${parmi('autres')}`,
    c.etat !== undefined && 'e.etat = :etat',
    c.depuis !== undefined && 'e.notifieLe >= :depuis',
    c.avant !== undefined && 'e.notifieLe < :avant',
    c.min !== undefined && 'e.montantTtc >= :min',
    c.max !== undefined && 'e.montantTtc <= :max',
  ]
    .filter((texte) => texte !== false)
    .join(' AND ');
}

export function rechercher(db: Base, perimetre: Perimetre, c: Criteres): { lignes: LigneDeListe[]; total: number } {
  const ou = conditions(c);
  const { etat, depuis, avant, min, max, taille, debut } = c;
  const autres = JSON.stringify(c.autres ?? []);
  const textes = { numero: morceau(c.numero), marche: morceau(c.marche), autres, etat };
  const parametres = { ...parametresDe(perimetre), ...textes, depuis, avant, min, max };
  const sens = c.sens === 'asc' ? 'ASC' : 'DESC';
  const lignes = db.all<LigneDeListe>(
    `SELECT ${COLONNES}, ${ROLE} AS role FROM ${TABLES} WHERE ${ou}
     ORDER BY ${TRIS[c.tri]} ${sens}, e.id ${sens} LIMIT :taille OFFSET :debut`,
    { ...parametres, taille, debut },
  );
  const compte = db.get<{ total: number }>(`SELECT count(*) AS total FROM ${TABLES} WHERE ${ou}`, parametres);
  return { lignes, total: compte?.total ?? 0 };
}

/** The work list: these states on each side, last told first. */
export const listerParEtats = (
  db: Base,
  perimetre: Perimetre,
  { emis, recus, combien }: { emis: readonly string[]; recus: readonly string[]; combien: number },
): LigneDeListe[] =>
  db.all(
    `SELECT ${COLONNES}, ${ROLE} AS role FROM ${TABLES}
     WHERE (${EMIS} AND e.etat IN ${parmi('emis')}) OR (NOT ${EMIS} AND ${RECU} AND e.etat IN ${parmi('recus')})
     ORDER BY coalesce(e.notifieLe, '9999') DESC, e.id DESC LIMIT :combien`,
    { ...parametresDe(perimetre), emis: JSON.stringify(emis), recus: JSON.stringify(recus), combien },
  );

/** Every name that a person may type: structures of the portal, and firms ordered from that are not there yet. */
export const listerNomsDesParties = (db: Base): { identifiant: string; raisonSociale: string }[] =>
  db.all(
    `SELECT identifiant, raisonSociale FROM structures
     UNION SELECT i.siret, i.raisonSociale FROM insee i WHERE i.siret IN (SELECT siretRecepteur FROM engagements)`,
  );
