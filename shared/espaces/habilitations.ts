export const MODES = ['CONSULTATION', 'MODIFICATION'] as const;
/** « Consultation »: to read; « Modification »: to read and act [S19]. */
export type Mode = (typeof MODES)[number];

export const LIBELLES_MODE: Readonly<Record<Mode, { nom: string; aide: string }>> = {
  CONSULTATION: { nom: 'Consultation', aide: 'Lire seulement : ni saisir, ni déposer, ni valider, ni refuser.' },
  MODIFICATION: { nom: 'Modification', aide: 'Lire et agir : saisir, déposer, valider, refuser.' },
};

/** What a compte may do now in an espace, on a structure or on one of its services. */
export type Habilitation = {
  structureId: number;
  espace: string;
  mode: Mode;
  /** Code of the service; null: the structure itself, that is what names no service. */
  service: string | null;
  /** A gestionnaire of the structure: it counts for every service too. */
  tousServices: boolean;
};

type Besoin = {
  structureId: number;
  espace: string;
  mode: Mode;
  /** Code of the service that the object names, if any. */
  service: string | null;
};

/** Do these habilitations allow it? To modify, one must have « Modification »; to consult, either (§ 6.4, supposé). */
export function estHabilite(habilitations: readonly Habilitation[], besoin: Besoin): boolean {
  return habilitations.some(
    (h) =>
      h.structureId === besoin.structureId &&
      h.espace === besoin.espace &&
      (besoin.mode === 'CONSULTATION' || h.mode === 'MODIFICATION') &&
      (h.service === besoin.service || (h.service === null && h.tousServices)),
  );
}

/** Why an abonnement that was granted gives nothing, or less, for now (§ 6.4, supposé). */
export const BLOCAGES = {
  STRUCTURE_INACTIVE: 'La structure est inactive : vous ne pouvez que consulter.',
  SERVICE_INACTIF: 'Le service est inactif.',
  SERVICE_SANS_RATTACHEMENT: 'Vous n’êtes pas rattaché à ce service.',
  SERVICE_SANS_ESPACE: 'L’espace n’est pas ouvert sur ce service.',
} as const;
export type Blocage = keyof typeof BLOCAGES;
