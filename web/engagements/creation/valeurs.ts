import type { EngagementSaisi } from '#shared/engagements/engagement.ts';
import { lireMontant } from '#shared/referentiel/montant.ts';

export type PosteTape = { designation: string; montantTtc: string };

/** The form of an order, as it is typed. */
export type ValeursDEngagement = {
  structureId: string;
  codeService: string;
  siretRecepteur: string;
  numero: string;
  objet: string;
  numeroMarche: string;
  commentaire: string;
  lignes: PosteTape[];
};

export const POSTE_VIDE: PosteTape = { designation: '', montantTtc: '' };

export const engagementNeuf = (structureId: string): ValeursDEngagement => ({
  structureId,
  codeService: '',
  siretRecepteur: '',
  numero: '',
  objet: '',
  numeroMarche: '',
  commentaire: '',
  lignes: [POSTE_VIDE],
});

type Corps = Omit<EngagementSaisi, 'lignes'> & { lignes: { designation: string; montantTtc: number | undefined }[] };

/** What is sent: an amount that cannot be read is left for the schema to refuse. */
export const corpsDe = ({ structureId, lignes, ...textes }: ValeursDEngagement): Corps => ({
  ...textes,
  structureId: Number(structureId),
  lignes: lignes.map(({ designation, montantTtc }) => ({
    designation,
    montantTtc: montantTtc.trim() === '' ? undefined : (lireMontant(montantTtc) ?? Number.NaN),
  })),
});

/** Total of what can be read so far, in centimes. */
export const totalTape = (lignes: readonly PosteTape[]): number =>
  lignes.reduce((total, { montantTtc }) => total + Math.max(0, lireMontant(montantTtc) ?? 0), 0);
