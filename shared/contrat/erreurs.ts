import { REFUS_BAC } from './refus/bac.ts';
import { REFUS_BANQUE } from './refus/banque.ts';
import { REFUS_COMPTES } from './refus/comptes.ts';
import { REFUS_ENGAGEMENTS } from './refus/engagements.ts';
import { REFUS_ESPACES } from './refus/espaces.ts';
import { REFUS_FACTURES } from './refus/factures.ts';
import { REFUS_FICHIERS } from './refus/fichiers.ts';
import { REFUS_FLUX } from './refus/flux.ts';
import { REFUS_GENERAUX } from './refus/generaux.ts';
import { REFUS_GESTION } from './refus/gestion.ts';
import { REFUS_RATTACHEMENTS } from './refus/rattachements.ts';
import type { Refus } from './refus/refus.ts';
import { REFUS_SERVICES } from './refus/services.ts';
import { REFUS_STRUCTURES } from './refus/structures.ts';
import { REFUS_TRAVAUX } from './refus/travaux.ts';
import { REFUS_UTILISATEURS } from './refus/utilisateurs.ts';

/** The one catalogue: a table for each room. */
export const REFUS = {
  ...REFUS_GENERAUX,
  ...REFUS_BAC,
  ...REFUS_COMPTES,
  ...REFUS_STRUCTURES,
  ...REFUS_SERVICES,
  ...REFUS_BANQUE,
  ...REFUS_RATTACHEMENTS,
  ...REFUS_UTILISATEURS,
  ...REFUS_ESPACES,
  ...REFUS_FACTURES,
  ...REFUS_FICHIERS,
  ...REFUS_FLUX,
  ...REFUS_ENGAGEMENTS,
  ...REFUS_TRAVAUX,
  ...REFUS_GESTION,
} as const;

export type CodeRefus = keyof typeof REFUS;

export type DetailsRefus = {
  /** Where: path of the field → code of what is wrong there. */
  champs?: Record<string, CodeRefus>;
  /** A fact that helps, in French, shown after the sentence. */
  precision?: string;
};

/** A rule said no. Nothing was written. */
export class ErreurMetier extends Error {
  readonly code: CodeRefus;
  readonly details: DetailsRefus;
  constructor(code: CodeRefus, details: DetailsRefus = {}) {
    super(code);
    this.name = 'ErreurMetier';
    this.code = code;
    this.details = details;
  }
}

export type RefusServi = {
  code: CodeRefus;
  message: string;
  faire?: string;
  precision?: string;
  champs: { champ: string; code: CodeRefus; message: string; faire?: string }[];
};

/** The refusal as it travels to the screen. */
export function servirRefus({ code, details }: { code: CodeRefus; details: DetailsRefus }): RefusServi {
  const { message, faire }: Refus = REFUS[code];
  const champs = Object.entries(details.champs ?? {}).map(([champ, c]) => {
    const r: Refus = REFUS[c];
    return { champ, code: c, message: r.message, faire: r.faire };
  });
  return { code, message, faire, precision: details.precision, champs };
}
