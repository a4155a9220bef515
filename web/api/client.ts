import type { Demande, Operation, Reponse } from '#shared/contrat/contrat.ts';
import { type CodeRefus, REFUS, type RefusServi } from '#shared/contrat/erreurs.ts';
import type { CONTRAT, NomOperation } from '#shared/contrat/index.ts';
import { lireSiege } from './siege.ts';

type Contrat = typeof CONTRAT;
export type DemandeDe<N extends NomOperation> = Demande<Contrat[N]>;
export type ReponseDe<N extends NomOperation> = Reponse<Contrat[N]>;

/** The server, or the network, said no: `refus` has the French words. */
export class Refuse extends Error {
  readonly refus: RefusServi;
  constructor(refus: RefusServi) {
    super(refus.message);
    this.name = 'Refuse';
    this.refus = refus;
  }
}

/** A refusal made on this side, when the server could not be heard. */
export function refusLocal(code: CodeRefus): RefusServi {
  const { message, faire }: { message: string; faire?: string } = REFUS[code];
  return { code, message, faire, champs: [] };
}

export type Parties = { params?: Record<string, unknown>; requete?: Record<string, unknown>; corps?: unknown };

/** Address of an operation, for `fetch` or for a link to download. */
export function adresse(operation: Operation, { params = {}, requete = {} }: Parties): string {
  const chemin = operation.url.replace(/:(\w+)/g, (_m, nom: string) => encodeURIComponent(String(params[nom])));
  const recherche = new URLSearchParams();
  for (const [cle, valeur] of Object.entries(requete)) if (valeur !== undefined) recherche.set(cle, String(valeur));
  const suite = recherche.toString();
  return suite ? `${chemin}?${suite}` : chemin;
}

function entetes(operation: Operation, geste: string | undefined): Record<string, string> {
  const siege = lireSiege();
  return {
    ...(siege !== undefined && { 'x-siege': String(siege) }),
    ...(operation.methode === 'POST' && {
      'x-chorale': '1',
      'content-type': operation.corps === 'OCTETS' ? 'application/octet-stream' : 'application/json',
    }),
    ...(geste && { 'x-geste': geste }),
  };
}

/** The contract, and the schemas with it, come after the first screen has been drawn. */
async function trouverOperation(nom: NomOperation): Promise<Operation> {
  const operations = await import('./operations.ts').catch(() => {
    throw new Refuse(refusLocal('SERVICE_INDISPONIBLE'));
  });
  return operations.trouverOperation(nom);
}

/**
 * Calls an operation of the contract by its name. `geste` identifies one gesture of a person: sent twice, it counts
 * once. Throws Refuse.
 */
export async function appeler<N extends NomOperation>(
  nom: N,
  demande: DemandeDe<N>,
  geste?: string,
): Promise<ReponseDe<N>> {
  const operation = await trouverOperation(nom);
  const parties = demande as Parties;
  const json = operation.corps === 'OCTETS' ? (parties.corps as Blob) : JSON.stringify(parties.corps ?? {});
  const reponse = await fetch(adresse(operation, parties), {
    method: operation.methode,
    headers: entetes(operation, geste),
    ...(operation.methode === 'POST' && { body: json }),
  }).catch(() => {
    throw new Refuse(refusLocal('SERVICE_INDISPONIBLE'));
  });
  const contenu: unknown = await reponse.json().catch(() => undefined);
  if (!reponse.ok) throw new Refuse((contenu as RefusServi | undefined) ?? refusLocal('SERVICE_INDISPONIBLE'));
  if (typeof operation.reponse === 'string') return undefined as ReponseDe<N>;
  return operation.reponse.parse(contenu) as ReponseDe<N>;
}

/** Identifier of a gesture. `crypto.randomUUID` is absent on plain HTTP, which is what a classroom has. */
export function nouveauGeste(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((o) => o.toString(16).padStart(2, '0')).join('');
}
