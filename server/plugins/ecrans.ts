import { join } from 'node:path';
import helmet from '@fastify/helmet';
import fastatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';

/**
 * Strict for a page that only talks to us. No HSTS nor upgrade to HTTPS: a classroom is served over plain HTTP
 * on an address, where they would lock every browser out.
 */
const ENTETES_DES_PAGES = {
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

/** An answer of the API is never a page: nothing in it may run, be framed, or be read from another site. */
const ENTETES_DE_L_API = {
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

/** Every answer; a « nothing has changed » keeps the headers that the browser already has. */
export function garnirEntetes(app: FastifyInstance): void {
  app.addHook('onSend', (requete, reponse, contenu, suite) => {
    if (reponse.statusCode !== 304) {
      reponse.header('x-robots-tag', 'noindex, nofollow, noarchive');
      if (requete.url.startsWith('/api/')) reponse.headers(ENTETES_DE_L_API);
    }
    suite(null, contenu);
  });
}

/** The built screens; any address that is not a file is the single page, which knows its routes. */
export async function servirEcrans(app: FastifyInstance, web: string | undefined): Promise<void> {
  // In a context of their own: what pages need is not worked out for each call of the API.
  await app.register(async (pages) => {
    await pages.register(helmet, ENTETES_DES_PAGES);
    pages.get('/robots.txt', async (_q, reponse) => reponse.type('text/plain').send('User-agent: *\nDisallow: /\n'));
    if (web) await servirFichiers(pages, web);
    // Said here: without a compressed variant that the browser accepts, the folder itself would be refused.
    if (web) pages.get('/', async (_q, reponse) => envoyerPage(reponse));
    pages.setNotFoundHandler(async (requete, reponse) => {
      // An address of mail may follow the « ? »: only the path says whether a file is asked for.
      const [chemin = ''] = requete.url.split('?');
      const page = requete.method === 'GET' && !chemin.startsWith('/api/') && !/\.\w+$/.test(chemin);
      if (!web || !page) throw new ErreurMetier('INTROUVABLE');
      return envoyerPage(reponse);
    });
  });
}

const envoyerPage = (reponse: FastifyReply) =>
  reponse.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false });

/** Built files keep their name as long as their content: they are kept a year. One route for all of them. */
async function servirFichiers(pages: FastifyInstance, web: string): Promise<void> {
  const commun = { preCompressed: true, maxAge: '1y', immutable: true, index: false } as const;
  await pages.register(fastatic, { ...commun, root: join(web, 'assets'), prefix: '/assets/', decorateReply: false });
  await pages.register(fastatic, { ...commun, root: web, wildcard: false, globIgnore: ['assets/**'] });
}
