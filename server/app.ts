import { randomBytes, randomInt } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastatic from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { ACTES, REACTIONS } from './actes.ts';
import { brancherBac } from './bac/bac.routes.ts';
import { Direct } from './bac/direct.ts';
import { brancherComptes } from './comptes/comptes.routes.ts';
import { brancherCourriels } from './courriels/courriels.routes.ts';
import { ecrireReglage, lireReglage } from './db/annuaire.sql.ts';
import { ouvrirAnnuaire } from './db/annuaire.ts';
import { BacsASable } from './db/bacs.ts';
import type { Base } from './db/base.ts';
import { brancherFactures } from './factures/factures.routes.ts';
import { brancherFormation } from './formation/formation.routes.ts';
import { Moteur } from './moteur/moteur.ts';
import { type Dehors, Scene } from './moteur/scene.ts';
import { type Brancheur, creerBrancheur } from './plugins/contrat.ts';
import { repondreErreur } from './plugins/erreurs.ts';
import { brancherStructures } from './structures/structures.routes.ts';

export type Reglages = {
  /** Folder of the data: the annuaire and the bacs. */
  donnees: string;
  /** Folder of the model files, made when the application is built. */
  modeles: string;
  /** Folder of the built screens; without it only the API is served. */
  web?: string;
  dehors?: Dehors;
  journaliser?: boolean;
};

/** A request that takes longer to arrive is dropped, in ms: the largest bac, over the wifi of a room. */
const DUREE_MAX_D_ENVOI = 300_000;

const DEHORS: Dehors = { reel: () => Date.now(), graine: () => randomInt(2 ** 32) };

/** Builds the application: plugins, then rooms. Nothing listens yet. */
export async function construire(reglages: Reglages): Promise<{ app: FastifyInstance; scene: Scene }> {
  mkdirSync(reglages.donnees, { recursive: true });
  const annuaire = ouvrirAnnuaire(reglages.donnees);
  const bacs = new BacsASable({ dossier: join(reglages.donnees, 'bacs') });
  const app = Fastify({
    logger: reglages.journaliser ? { level: 'error' } : false,
    forceCloseConnections: true,
    requestTimeout: DUREE_MAX_D_ENVOI,
    frameworkErrors: repondreErreur,
  });
  app.setErrorHandler<Error>(repondreErreur);
  const surPanne = (erreur: unknown) => app.log.error(erreur);
  const moteur = new Moteur({ actes: ACTES, reactions: REACTIONS, surPanne });
  const scene = new Scene({ bacs, moteur, dehors: reglages.dehors ?? DEHORS });
  const direct = new Direct(scene);
  app.addHook('onClose', () => {
    direct.fermer();
    bacs.fermer();
    annuaire.fermer();
  });
  await app.register(cookie, { secret: secretDesTemoins(annuaire.base) });
  await app.register(helmet, ENTETES);
  await app.register(rateLimit, { global: false });
  app.addHook('onSend', async (_requete, reponse) => {
    reponse.header('x-robots-tag', 'noindex, nofollow, noarchive');
  });

  brancherPieces(creerBrancheur(app, { scene, annuaire }), reglages, direct);
  await servirEcrans(app, reglages.web);
  return { app, scene };
}

function brancherPieces(b: Brancheur, { modeles, donnees }: Reglages, direct: Direct): void {
  brancherFormation(b, { modeles, donnees }, (bac) => direct.renvoyer(bac));
  brancherCourriels(b);
  brancherComptes(b);
  brancherFactures(b);
  brancherBac(b, direct);
  brancherStructures(b);
}

/**
 * Strict for a page that only talks to us. No HSTS nor upgrade to HTTPS: a classroom is served over plain HTTP
 * on an address, where they would lock every browser out.
 */
const ENTETES = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  hsts: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  referrerPolicy: { policy: 'same-origin' as const },
};

/** Kept with the data, so that people stay in when the server is started again. */
function secretDesTemoins(base: Base): string {
  const connu = lireReglage(base, 'secret');
  if (connu) return connu;
  const secret = randomBytes(32).toString('base64url');
  ecrireReglage(base, 'secret', secret);
  return secret;
}

/** The built screens; any address that is not a file is the single page, which knows its routes. */
async function servirEcrans(app: FastifyInstance, web: string | undefined): Promise<void> {
  app.get('/robots.txt', async (_q, reponse) => reponse.type('text/plain').send('User-agent: *\nDisallow: /\n'));
  if (web)
    await app.register(fastatic, {
      root: web,
      wildcard: false,
      preCompressed: true,
      maxAge: '1y',
      immutable: true,
      index: false,
    });
  app.setNotFoundHandler(async (requete, reponse) => {
    // An address of mail may follow the « ? »: only the path says whether a file is asked for.
    const [chemin = ''] = requete.url.split('?');
    const page = requete.method === 'GET' && !chemin.startsWith('/api/') && !/\.\w+$/.test(chemin);
    if (!web || !page) throw new ErreurMetier('INTROUVABLE');
    return reponse.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false });
  });
}
