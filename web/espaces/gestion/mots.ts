import type { Vocabulaire } from '#shared/vocabulaire/mots.ts';

/** Buttons of an answer: those of « Activités du gestionnaire » [S14], those of « Approbations » [S12]. */
export const BOUTONS: Readonly<Record<Vocabulaire, { valider: string; refuser: string }>> = {
  2021: { valider: 'Valider', refuser: 'Refuser' },
  actuel: { valider: 'Approuver', refuser: 'Refuser' },
};
