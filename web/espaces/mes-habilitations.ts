import type { MaStructure } from '#shared/espaces/contrat.ts';
import type { CodeEspace } from '#shared/espaces/espaces.ts';
import { estHabilite, type Habilitation, type Mode } from '#shared/espaces/habilitations.ts';
import { useLecture } from '../api/requetes.ts';
import { useSiege } from '../api/siege.ts';

/** What the person of this window may do, structure by structure; undefined until it is read. */
export function useMesStructures(): readonly MaStructure[] | undefined {
  const siege = useSiege();
  return useLecture('consulterMesHabilitations', {}, { active: siege !== undefined }).data?.structures;
}

/** The best that she has in this espace, wherever it is; nothing when she has it nowhere. */
export function meilleurMode(structures: readonly MaStructure[], espace: CodeEspace): Mode | undefined {
  const modes = structures.flatMap((s) => s.habilitations).filter((h) => h.espace === espace);
  if (modes.length === 0) return undefined;
  return modes.some(({ mode }) => mode === 'MODIFICATION') ? 'MODIFICATION' : 'CONSULTATION';
}

type Lieu = { structureId: number | undefined; espace: CodeEspace; service: string | null };

/** May she act on what belongs there? */
export function peutAgir(structures: readonly MaStructure[], { structureId, espace, service }: Lieu): boolean {
  if (structureId === undefined) return false;
  const habilitations = structures.flatMap(({ id, habilitations: h }): Habilitation[] =>
    h.map((habilitation) => ({ structureId: id, ...habilitation })),
  );
  return estHabilite(habilitations, { structureId, espace, service, mode: 'MODIFICATION' });
}

/** Page « Ajouter un abonnement », with what is known already. */
export function cheminAbonnement(voulu: {
  structure?: number | undefined;
  service?: number | undefined;
  espace?: string;
  mode?: Mode;
}): string {
  const recherche = new URLSearchParams();
  for (const [cle, valeur] of Object.entries(voulu)) if (valeur !== undefined) recherche.set(cle, String(valeur));
  const suite = recherche.toString();
  return `/portail/mon-compte/ajouter-un-abonnement${suite && `?${suite}`}`;
}

/** What can be done for an inactive structure: nothing, once another has taken its place. */
export const suiteDInactive = ({ remplacee }: Pick<MaStructure, 'remplacee'>): string =>
  remplacee
    ? 'Elle a changé de SIRET et ne se réactive pas\u00a0: servez-vous de la nouvelle structure.'
    : 'Un gestionnaire peut la réactiver.';
