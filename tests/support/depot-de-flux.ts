import { setTimeout as attendre } from 'node:timers/promises';
import type { FluxComplet } from '#shared/factures/flux/contrat.ts';
import type { EntreeDArchive } from './archives.ts';
import { factureCii } from './factures-xml.ts';
import type { MondeDesFactures } from './monde-des-factures.ts';

type Qui = { siege?: number; structureId?: number };

/** Sends a flow, waits for its reading, deposits it: what the screen does. Returns the last answer. */
export async function deposerFlux(monde: MondeDesFactures, nom: string, octets: Uint8Array, qui: Qui = {}) {
  const { siege = monde.sieges.fontanel, structureId = monde.structure('fontanel') } = qui;
  const recu = await monde.envoyerOctets(`/api/flux/lectures?nom=${encodeURIComponent(nom)}`, octets, { siege });
  if (recu.statut !== 200) return recu;
  const { lecture } = recu.corps;
  for (;;) {
    const suivi = await monde.obtenir(`/api/flux/lectures/${lecture}`, { siege });
    if (suivi.statut !== 200) return suivi;
    if (suivi.corps.finie) break;
    await attendre(10);
  }
  return monde.poster('/api/flux', { lecture, structureId }, { siege });
}

/** Deposited, and treated to the end: its report. */
export async function fluxTraite(
  monde: MondeDesFactures,
  nom: string,
  octets: Uint8Array,
  qui: Qui = {},
): Promise<FluxComplet> {
  const { corps } = await deposerFlux(monde, nom, octets, qui);
  monde.attendre(120);
  return rapport(monde, corps.id, qui.siege);
}

export async function rapport(
  monde: MondeDesFactures,
  id: number,
  siege = monde.sieges.fontanel,
): Promise<FluxComplet> {
  return (await monde.obtenir(`/api/flux/${id}`, { siege })).corps;
}

/** `FA-1.xml` to `FA-n.xml`, all of them right. */
export const facturesJustes = (nombre: number): EntreeDArchive[] =>
  Array.from({ length: nombre }, (_, i) => ({
    nom: `FA-${i + 1}.xml`,
    contenu: factureCii({ numero: `FA-${i + 1}` }),
  }));
