import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Acteur } from '#shared/comptes/acteur.ts';
import type { Operation, Recu, Reponse } from '#shared/contrat/contrat.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { verifier } from '#shared/contrat/verifier.ts';
import type { Annuaire } from '../db/annuaire.ts';
import type { Base } from '../db/base.ts';
import type { Acte } from '../moteur/acte.ts';
import type { Scene } from '../moteur/scene.ts';
import { lireActeur, lireSession, type Session } from './session.ts';

/** What the rooms are built on. */
export type Services = { scene: Scene; annuaire: Annuaire };

/** A file to send: the name is what the person will find in her downloads. */
export type Telechargement = { octets: Uint8Array; nom: string; type: string };

export type Requete<O extends Operation> = Recu<O> & {
  /** The person and her bac. Throws SESSION_ABSENTE where the operation lets anyone in and nobody entered. */
  session(): Session;
  sessionEventuelle: Session | undefined;
  acteur: Acteur;
  /** The simulated compte in the seat. Throws NON_CONNECTE. */
  compteId(): number;
  /** Changes with everything that a read of the bac can show. */
  version(): string;
  lire<T>(lecture: (db: Base, acteur: Acteur) => T): T;
  /** `distinction`: what else tells one gesture from another under the same key, when the entry does not hold it. */
  jouer<E, R>(acte: Acte<E, R>, entree: unknown, distinction?: string): R;
  http: { requete: FastifyRequest; reponse: FastifyReply };
};

type Rendu<O extends Operation> = O['reponse'] extends 'FICHIER'
  ? Telechargement
  : O['reponse'] extends 'FLUX'
    ? undefined
    : Reponse<O>;

export type Brancheur = Services & {
  app: FastifyInstance;
  brancher<O extends Operation>(operation: O, traiter: (q: Requete<O>) => Rendu<O> | Promise<Rendu<O>>): void;
};

/** Largest JSON body, in octets: a long form with many lines stays far below. */
const CORPS_MAX = 512 * 1024;
const UN_JOUR = 24 * 3600 * 1000;

/** What is known of a call before anything that it sends is read: who, from which seat, on which bac. */
type Venue = Omit<Requete<Operation>, keyof Recu<Operation>>;

/** The only generic code of the server: a contract entry and a function make a route. */
export function creerBrancheur(app: FastifyInstance, services: Services): Brancheur {
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_q, corps, fini) => fini(null, corps));
  const venues = new WeakMap<FastifyRequest, Venue>();
  return {
    ...services,
    app,
    brancher(operation, traiter) {
      app.route({
        method: operation.methode,
        url: operation.url,
        bodyLimit: operation.tailleMax ?? CORPS_MAX,
        exposeHeadRoute: false,
        ...(operation.parMinute && { config: { rateLimit: { max: operation.parMinute, timeWindow: '1 minute' } } }),
        // Before the body: nobody makes the server keep a large file without the right to send it.
        ...(operation.methode === 'POST' && {
          onRequest(requete: FastifyRequest, reponse: FastifyReply, suite: () => void) {
            venues.set(requete, accueillir({ operation, services, requete, reponse }));
            suite();
          },
        }),
        async handler(requete, reponse) {
          const venue = venues.get(requete) ?? accueillir({ operation, services, requete, reponse });
          if (dejaVu(venue, operation)) return reponse.code(304).send();
          const rendu = await traiter({ ...venue, ...lireEntree(operation, requete) });
          return rendre(operation, rendu, reponse);
        },
      });
    },
  };
}

type Arrivee = { operation: Operation; services: Services; requete: FastifyRequest; reponse: FastifyReply };

/** Who calls, and whether she may. REQUETE_REFUSEE, SESSION_ABSENTE, NON_CONNECTE. */
function accueillir({ operation, services, requete, reponse }: Arrivee): Venue {
  const { scene, annuaire } = services;
  // A page of another site cannot add this header: it is the defence against forged requests.
  if (operation.methode === 'POST' && requete.headers['x-chorale'] !== '1') throw new ErreurMetier('REQUETE_REFUSEE');
  const sessionEventuelle = lireSession(requete, annuaire, new Date(scene.dehors.reel()).toISOString());
  const acteur = lireActeur(requete, annuaire, sessionEventuelle);
  function session(): Session {
    if (!sessionEventuelle) throw new ErreurMetier('SESSION_ABSENTE');
    return sessionEventuelle;
  }
  function compteId(): number {
    if (acteur.genre !== 'COMPTE') throw new ErreurMetier('NON_CONNECTE');
    return acteur.compteId;
  }
  if (operation.acces !== 'PUBLIC') session();
  if (operation.acces === 'COMPTE') compteId();
  return {
    session,
    sessionEventuelle,
    acteur,
    compteId,
    version: () => `${scene.version(session().bac)}-${Math.floor(scene.dehors.reel() / UN_JOUR)}`,
    lire: (lecture) => scene.lire(session().bac, (db) => lecture(db, acteur)),
    jouer: (acte, entree, distinction) =>
      scene.jouer(session().bac, { acteur, acte, entree, cle: cleDuGeste(requete, distinction) }),
    http: { requete, reponse },
  };
}

function lireEntree<O extends Operation>(operation: O, requete: FastifyRequest): Recu<O> {
  const lu = {
    params: operation.params ? lireParams(operation.params, requete) : undefined,
    requete: operation.requete ? verifier(operation.requete, requete.query) : undefined,
    corps: undefined as unknown,
  };
  if (operation.corps === 'OCTETS') {
    if (!(requete.body instanceof Uint8Array) || requete.body.length === 0) throw new ErreurMetier('REQUETE_ILLISIBLE');
    lu.corps = requete.body;
  } else if (operation.corps) lu.corps = verifier(operation.corps, requete.body ?? {});
  return lu as Recu<O>;
}

/** An id that a page has in its address and that is none names nothing: nobody typed it in a field. INTROUVABLE. */
function lireParams(schema: z.ZodType, { method, params }: FastifyRequest): unknown {
  try {
    return verifier(schema, params);
  } catch (erreur) {
    const champs = erreur instanceof ErreurMetier ? Object.keys(erreur.details.champs ?? {}) : [];
    if (method === 'GET' && champs.length > 0 && champs.every((champ) => /^(id|.*Id)$/.test(champ)))
      throw new ErreurMetier('INTROUVABLE');
    throw erreur;
  }
}

function cleDuGeste(requete: FastifyRequest, distinction?: string): string | undefined {
  const cle = requete.headers['x-geste'];
  if (typeof cle !== 'string' || !/^[\w-]{8,64}$/.test(cle)) return undefined;
  return distinction ? createHash('sha256').update(`${cle}:${distinction}`).digest('hex') : cle;
}

/** A read is a function of the bac's version, the day and the seat: its ETag is known before any SQL in the bac. */
function dejaVu({ acteur, version, http: { requete, reponse } }: Venue, operation: Operation): boolean {
  const datable = operation.methode === 'GET' && operation.acces !== 'PUBLIC' && !operation.frais;
  if (!datable || typeof operation.reponse === 'string') {
    reponse.header('cache-control', 'no-store');
    return false;
  }
  const siege = acteur.genre === 'COMPTE' ? acteur.compteId : 0;
  const etag = `W/"${version()}-${siege}"`;
  reponse.header('etag', etag).header('cache-control', 'private, no-cache').header('vary', 'x-siege, cookie');
  return requete.headers['if-none-match'] === etag;
}

function rendre<O extends Operation>(operation: O, rendu: Rendu<O>, reponse: FastifyReply): unknown {
  if (operation.reponse === 'FLUX') return reponse;
  if (operation.reponse === 'FICHIER') {
    const { octets, nom, type } = rendu as Telechargement;
    return reponse
      .header('content-type', type)
      .header('cache-control', 'private, no-store')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(nom)}`)
      .send(Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength));
  }
  // Only what the contract lists leaves the server.
  return operation.reponse.parse(rendu);
}
