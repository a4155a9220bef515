import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions } from 'fastify';
import type { Demande, Operation, Reponse } from '#shared/contrat/contrat.ts';
import type { CodeRefus, RefusServi } from '#shared/contrat/erreurs.ts';
import { CONTRAT, type NomOperation } from '#shared/contrat/index.ts';
import { construire } from '../../server/app.ts';
import { ouvrirFichier } from '../../server/db/bacs.ts';
import { type Base, surConnexion } from '../../server/db/base.ts';
import { APPLICATION_ID, migrer } from '../../server/db/migrations.ts';
import { prendreInstantane } from '../../server/moteur/instantanes.ts';
import { ecrireMeta } from '../../server/moteur/journal.sql.ts';
import type { Scene } from '../../server/moteur/scene.ts';
import { DEBUT } from './bac-en-memoire.ts';

type Contrat = typeof CONTRAT;
type Parties = { params?: Record<string, unknown>; requete?: Record<string, unknown>; corps?: unknown };

/** The server said no: `expect(…).rejects.toMatchObject({ code, champs })`. */
export class RefusRecu extends Error {
  readonly statut: number;
  readonly code: CodeRefus;
  /** Field → code. */
  readonly champs: Record<string, CodeRefus>;
  readonly refus: RefusServi;
  constructor(statut: number, refus: RefusServi) {
    super(`${statut} ${refus.code} ${refus.champs.map((c) => `${c.champ}=${c.code}`).join(' ')}`);
    this.statut = statut;
    this.code = refus.code;
    this.champs = Object.fromEntries(refus.champs.map((c) => [c.champ, c.code]));
    this.refus = refus;
  }
}

export type Client = {
  /** Bac that this person entered. */
  bac: string;
  /** Calls an operation as the contract types it, from a seat if given. Throws RefusRecu. */
  appeler<N extends NomOperation>(nom: N, demande: Demande<Contrat[N]>, siege?: number): Promise<Reponse<Contrat[N]>>;
  /** The same gesture sent again: `cle` identifies it. */
  rejouer<N extends NomOperation>(nom: N, demande: Demande<Contrat[N]>, cle: string): Promise<Reponse<Contrat[N]>>;
  /** Anything at all, as a hostile program would send it: HTTP status and refusal. */
  envoyer(requete: InjectOptions): Promise<{ statut: number; corps: RefusServi }>;
  /** Octets of an operation that answers a file. */
  telecharger<N extends NomOperation>(nom: N, demande: Demande<Contrat[N]>, siege?: number): Promise<Uint8Array>;
};

export type AppDEssai = {
  app: FastifyInstance;
  scene: Scene;
  /** Moves the real clock, in ms. */
  avancer(ms: number): void;
  /** A person alone, in a bac of her own. */
  entrer(): Promise<Client>;
  fermer(): Promise<void>;
};

/** What every bac of the test starts with, beyond the empty tables. */
type Garnir = (db: Base) => void;

function construireModele(chemin: string, garnir: Garnir): void {
  const connexion = ouvrirFichier(chemin);
  migrer(connexion, 'bac');
  connexion.pragma(`application_id = ${APPLICATION_ID}`);
  const db = surConnexion(connexion);
  ecrireMeta(db, 'origine', DEBUT);
  garnir(db);
  prendreInstantane(db, 0);
  connexion.close();
}

/** The whole application on temporary folders, with a clock that only moves when told. */
export async function appEnMemoire({ garnir = () => {} }: { garnir?: Garnir } = {}): Promise<AppDEssai> {
  const dossier = mkdtempSync(join(tmpdir(), 'chorale-app-'));
  const modeles = join(dossier, 'modeles');
  const donnees = join(dossier, 'donnees');
  mkdirSync(modeles);
  construireModele(join(modeles, 'depart.sqlite'), garnir);
  let reel = Date.parse(DEBUT);
  let graine = 0;
  const dehors = { reel: () => reel, graine: () => ++graine };
  const { app, scene } = await construire({ donnees, modeles, dehors });
  const bacs = () => new Set(readdirSync(join(donnees, 'bacs')).map((nom) => nom.replace(/\.sqlite.*$/, '')));
  return {
    app,
    scene,
    avancer(ms) {
      reel += ms;
    },
    async entrer() {
      const avant = bacs();
      const entree = await app.inject({ method: 'POST', url: CONTRAT.entrerSeul.url, headers: { 'x-chorale': '1' } });
      const cookie = String(entree.headers['set-cookie']).split(';')[0] ?? '';
      const bac = [...bacs()].find((id) => !avant.has(id)) ?? '';
      return creerClient(app, { cookie, bac });
    },
    async fermer() {
      await app.close();
      rmSync(dossier, { recursive: true, force: true });
    },
  };
}

function creerClient(app: FastifyInstance, { cookie, bac }: { cookie: string; bac: string }): Client {
  async function demander(nom: NomOperation, demande: object, entetes: Record<string, string>) {
    const reponse = await app.inject(enRequete(CONTRAT[nom], demande, { cookie, ...entetes }));
    if (reponse.statusCode >= 400) throw new RefusRecu(reponse.statusCode, reponse.json());
    return reponse;
  }
  const assis = (siege: number | undefined): Record<string, string> =>
    siege === undefined ? {} : { 'x-siege': String(siege) };
  return {
    bac,
    appeler: async (nom, demande, siege) => (await demander(nom, demande, assis(siege))).json(),
    rejouer: async (nom, demande, cle) => (await demander(nom, demande, { 'x-geste': cle })).json(),
    telecharger: async (nom, demande, siege) => (await demander(nom, demande, assis(siege))).rawPayload,
    async envoyer(requete) {
      const headers = { cookie, 'x-chorale': '1', ...requete.headers };
      const reponse = await app.inject({ ...requete, headers });
      return { statut: reponse.statusCode, corps: reponse.json() };
    },
  };
}

function enRequete(operation: Operation, demande: object, entetes: Record<string, string>): InjectOptions {
  const { params = {}, requete = {}, corps } = demande as Parties;
  const url = operation.url.replace(/:(\w+)/g, (_m, nom: string) => encodeURIComponent(String(params[nom])));
  const query: Record<string, string> = {};
  for (const [cle, valeur] of Object.entries(requete)) if (valeur !== undefined) query[cle] = String(valeur);
  if (operation.methode === 'GET') return { method: 'GET', url, query, headers: entetes };
  const octets = operation.corps === 'OCTETS';
  return {
    method: 'POST',
    url,
    query,
    headers: {
      ...entetes,
      'x-chorale': '1',
      'content-type': octets ? 'application/octet-stream' : 'application/json',
    },
    payload: octets ? Buffer.from(corps as Uint8Array) : JSON.stringify(corps ?? {}),
  };
}
