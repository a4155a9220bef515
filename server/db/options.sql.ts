import { OPTIONS_DU_BAC, type OptionDuBac, type OptionsDuBac } from '#shared/bac/options.ts';
import type { Base } from './base.ts';

/** An option that nobody touched is off. */
export const lireOption = (db: Base, cle: OptionDuBac): boolean =>
  db.get("SELECT 1 FROM options WHERE cle = ? AND valeur = '1'", [cle]) !== undefined;

export const lireOptions = (db: Base): OptionsDuBac =>
  Object.fromEntries(OPTIONS_DU_BAC.map((cle) => [cle, lireOption(db, cle)])) as OptionsDuBac;

/** For acts only. */
export function ecrireOption(db: Base, cle: OptionDuBac, active: boolean): void {
  db.run('INSERT INTO options (cle, valeur) VALUES (?, ?) ON CONFLICT (cle) DO UPDATE SET valeur = excluded.valeur', [
    cle,
    active ? '1' : '0',
  ]);
}
