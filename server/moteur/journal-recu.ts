import { z } from 'zod';
import { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { Base } from '../db/base.ts';
import type { Echeance } from './echeances.sql.ts';
import { type LigneJournal, lignesEntre, lireMeta } from './journal.sql.ts';
import type { Moteur } from './moteur.ts';

const Instant = z.iso.datetime({ precision: 3 });
const json = <T>(schema: z.ZodType<T>) =>
  z.string().refine((texte) => {
    try {
      return schema.safeParse(JSON.parse(texte)).success;
    } catch {
      return false;
    }
  });

const Prevu = z.object({
  id: z.int(),
  instant: Instant,
  acteur: json(Acteur),
  acte: z.string(),
  entree: json(z.unknown()),
});

const Ligne = z
  .object({
    n: z.int().positive(),
    racine: z.int().positive(),
    instant: Instant,
    instantReel: Instant,
    acteur: json(Acteur),
    acte: z.string(),
    entree: json(z.unknown()),
    graine: z.int(),
    resultat: json(z.unknown()),
    echeance: z.int().nullable(),
    discret: z.union([z.literal(0), z.literal(1)]),
    cle: z.string().max(64).nullable(),
  })
  .refine(({ n, racine }) => racine <= n);

/** Longest shift of the clock of a bac, in ms: a century. */
const DECALAGE_MAX = 100 * 366 * 24 * 3600 * 1000;

/**
 * A history that was written elsewhere — an imported file, a branch of it: each line must be one that we could have
 * written, after `apres`, or it would break the bac at each reading. BAC_ABIME, BAC_TROP_RECENT for an act unknown here.
 */
export function verifierLignes(moteur: Moteur, lignes: readonly LigneJournal[], apres: number): void {
  let precedent = '';
  lignes.forEach((ligne, i) => {
    const juste = Ligne.safeParse(ligne).success && ligne.n === apres + i + 1 && ligne.instant >= precedent;
    if (!juste) throw new ErreurMetier('BAC_ABIME');
    if (!moteur.connait(ligne.acte)) throw new ErreurMetier('BAC_TROP_RECENT');
    precedent = ligne.instant;
  });
}

/** All that the engine will read by itself in a bac that came as a file: journal, échéances, clock. */
export function verifierHistoire(db: Base, moteur: Moteur): void {
  verifierLignes(moteur, lignesEntre(db, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER), 0);
  for (const echeance of db.all<Echeance>('SELECT * FROM echeances')) {
    if (!Prevu.safeParse(echeance).success) throw new ErreurMetier('BAC_ABIME');
    if (!moteur.connait(echeance.acte)) throw new ErreurMetier('BAC_TROP_RECENT');
  }
  const decalage = Number(lireMeta(db, 'decalage') ?? 0);
  if (!Number.isFinite(decalage) || Math.abs(decalage) > DECALAGE_MAX) throw new ErreurMetier('BAC_ABIME');
}
