import type { Mandat } from '#shared/structures/contrat-banque.ts';
import type { Base } from '../../db/base.ts';

type NouveauMandat = { structureId: number; version: string; instant: string; compteId: number };

export const insererMandat = (db: Base, mandat: NouveauMandat): number =>
  db.run(
    `INSERT INTO mandats_de_facturation (structureId, version, accepteLe, acceptePar)
     VALUES (:structureId, :version, :instant, :compteId)`,
    mandat,
  ).id;

export const fermerMandat = (db: Base, { structureId, instant }: { structureId: number; instant: string }): void => {
  db.run(
    'UPDATE mandats_de_facturation SET resilieLe = :instant WHERE structureId = :structureId AND resilieLe IS NULL',
    {
      structureId,
      instant,
    },
  );
};

/** The last first. */
export const listerMandats = (db: Base, structureId: number): Mandat[] =>
  db.all(
    `SELECT m.version, m.accepteLe, c.prenom || ' ' || c.nom AS acceptePar, m.resilieLe
     FROM mandats_de_facturation m JOIN comptes c ON c.id = m.acceptePar
     WHERE m.structureId = ? ORDER BY m.id DESC`,
    [structureId],
  );
