import { z } from 'zod';
import type { MaStructure } from '#shared/espaces/contrat.ts';
import { type CodeEspace, ESPACES } from '#shared/espaces/espaces.ts';
import { MODES, type Mode } from '#shared/espaces/habilitations.ts';

const choix = z.string({ error: 'CHAMP_OBLIGATOIRE' }).min(1, { error: 'CHAMP_OBLIGATOIRE' });

/** The form as its lists hold it; `serviceId` empty: the whole structure. */
export const AbonnementTape = z.object({ structureId: choix, espace: choix, mode: choix, serviceId: z.string() });
export type AbonnementTape = z.infer<typeof AbonnementTape>;

export const LIBELLES = {
  structureId: 'Structure',
  espace: 'Espace',
  mode: 'Mode',
  serviceId: 'Service',
} as const;

/** What the address of the page knows already; the structure too when there is only one. */
export function valeursDeDepart(structures: readonly MaStructure[], adresse: URLSearchParams): AbonnementTape {
  const seule = structures.length === 1 ? String(structures[0]?.id) : '';
  const connue = structures.find(({ id }) => String(id) === adresse.get('structure'));
  return {
    structureId: connue ? String(connue.id) : seule,
    espace: ESPACES.find(({ code }) => code === adresse.get('espace'))?.code ?? '',
    mode: MODES.find((mode) => mode === adresse.get('mode')) ?? '',
    serviceId: connue?.services.some(({ id }) => String(id) === adresse.get('service'))
      ? (adresse.get('service') ?? '')
      : '',
  };
}

export const enDemande = ({ structureId, espace, mode, serviceId }: AbonnementTape) => ({
  structureId: Number(structureId),
  espace: espace as CodeEspace,
  mode: mode as Mode,
  serviceId: serviceId === '' ? null : Number(serviceId),
});

export type EspaceDeStructure = (typeof ESPACES)[number];

/** Espaces to which one may subscribe on this structure, in the order of the tabs: open on it, or not. */
export function espacesDe(structure: MaStructure | undefined): {
  ouverts: EspaceDeStructure[];
  fermes: EspaceDeStructure[];
} {
  const tous = ESPACES.filter(({ ouverture }) => ouverture === 'STRUCTURE');
  const ouvert = ({ code }: EspaceDeStructure) => structure?.ouverts.includes(code) ?? false;
  return { ouverts: tous.filter(ouvert), fermes: tous.filter((e) => !ouvert(e)) };
}

/** « Factures émises (déjà en consultation) » */
export function situationDe(structure: MaStructure | undefined, code: string): string {
  const tenu = structure?.habilitations.find((h) => h.espace === code && h.service === null);
  return tenu ? ` (déjà en ${tenu.mode === 'MODIFICATION' ? 'modification' : 'consultation'})` : '';
}
