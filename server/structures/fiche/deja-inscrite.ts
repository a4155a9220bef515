import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { LigneStructure } from '../structures.sql.ts';

/** Nobody creates it twice; one that is closed cannot be joined either, and says so at once (§ 1.2). */
export function dejaInscrite({ raisonSociale, statut }: LigneStructure, champ: string): ErreurMetier {
  const code = statut === 'ACTIF' ? 'STRUCTURE_EXISTE' : 'STRUCTURE_EXISTE_INACTIVE';
  return new ErreurMetier(code, {
    champs: { [champ]: code },
    precision: `« ${raisonSociale} » est déjà inscrite sur le portail.`,
  });
}
