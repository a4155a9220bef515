import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { SYSTEME } from '#shared/comptes/acteur.ts';
import type { Operation } from '#shared/contrat/contrat.ts';
import type { FactureSaisie } from '#shared/factures/facture.ts';
import { construireModele } from '../../seed/modeles.ts';
import { ACTES } from '../../server/actes.ts';
import { construire } from '../../server/app.ts';
import { ouvrirFichier } from '../../server/db/bacs.ts';
import { type Base, surConnexion } from '../../server/db/base.ts';
import { prendreInstantane } from '../../server/moteur/instantanes.ts';
import { effacerApres } from '../../server/moteur/journal.sql.ts';
import { Moteur } from '../../server/moteur/moteur.ts';
import type { Scene } from '../../server/moteur/scene.ts';
import { chargerAgent } from '../../server/structures/charger-agent.ts';
import { DEBUT } from '../support/bac-en-memoire.ts';

/** What the server answered, untouched: these tests look at the words as much as at the data. */
export type Recue = {
  statut: number;
  // biome-ignore lint/suspicious/noExplicitAny: what the server answers is the subject of the tests
  corps: any;
  texte: string;
  entetes: Record<string, string | string[] | number | undefined>;
  octets: Buffer;
};

export const FONTANEL = { siret: '00011218500012', gestionnaire: 'gilles.fontanel@fontanel.invalid' };
export const LYCEE = { siret: '00019037100013', gestionnaire: 'odile.ferrand@lycee-valbrune.invalid' };

/** One gestionnaire in each of these structures, as part of the beginning. */
function installer(modele: string, equipe: readonly (typeof FONTANEL)[]): void {
  const connexion = ouvrirFichier(modele);
  const db = surConnexion(connexion);
  const moteur = new Moteur({ actes: ACTES });
  connexion.transaction(() => {
    for (const { siret, gestionnaire } of equipe) {
      if (db.get('SELECT 1 FROM comptes WHERE emailConnexion = ?', [gestionnaire])) continue;
      const [prenom = '', nom = ''] = gestionnaire.split(/[.@]/);
      const rattachements = [{ identifiant: siret, role: 'GP' }];
      const tenue = { statut: 'ACTIF', tenuPar: 'HUMAIN', temperament: 'rapide', motDePasse: '-' };
      const entree = { emailConnexion: gestionnaire, prenom, nom, ...tenue, rattachements };
      moteur.jouer(db, { acteur: SYSTEME, acte: chargerAgent, entree, reel: Date.parse(DEBUT), graine: 1 });
    }
    effacerApres(db, 0);
    prendreInstantane(db, 0);
  })();
  connexion.close();
}

/** The model of the beginning, as the build makes it, with the two people of these tests. */
export function preparerModele(dossier: string): void {
  const modele = join(dossier, 'depart.sqlite');
  construireModele(modele);
  installer(modele, [FONTANEL, LYCEE]);
}

type Options = { web?: string; journaliser?: boolean; horlogeVraie?: boolean };

/** One Chorale on a temporary folder, which may be closed, damaged by hand and opened again. */
export class Maison {
  readonly dossier = mkdtempSync(join(tmpdir(), 'chorale-pannes-'));
  readonly donnees = join(this.dossier, 'donnees');
  readonly modeles = join(this.dossier, 'modeles');
  readonly #options: Options;
  app!: FastifyInstance;
  scene!: Scene;
  reel = Date.parse(DEBUT);
  #graine = 0;
  #entrees = 0;

  private constructor(options: Options) {
    this.#options = options;
  }

  static async ouvrir(options: Options = {}): Promise<Maison> {
    const maison = new Maison(options);
    preparerModele(maison.modeles);
    await maison.rouvrir();
    return maison;
  }

  async rouvrir(): Promise<void> {
    const { donnees, modeles } = this;
    const { horlogeVraie, ...reglages } = this.#options;
    const dehors = { reel: () => (horlogeVraie ? Date.now() : this.reel), graine: () => ++this.#graine };
    ({ app: this.app, scene: this.scene } = await construire({ donnees, modeles, dehors, ...reglages }));
  }

  async fermer(): Promise<void> {
    await this.app.close();
    rmSync(this.dossier, { recursive: true, force: true });
  }

  /** A person alone in a new bac, each from a machine of her own. */
  async entrer(): Promise<Personne> {
    const remoteAddress = `10.1.${++this.#entrees >> 8}.${this.#entrees & 255}`;
    const headers = { 'x-chorale': '1' };
    const entree = await this.app.inject({ method: 'POST', url: '/api/session/seul', headers, remoteAddress });
    const cookie = String(entree.headers['set-cookie']).split(';')[0] ?? '';
    const personne = new Personne(this, cookie);
    personne.bac = (await personne.obtenir('/api/bacs')).corps[0].id;
    return personne;
  }

  /** Listens for real; returns the address. */
  async ecouter(): Promise<string> {
    await this.app.listen({ port: 0, host: '127.0.0.1' });
    return `http://127.0.0.1:${(this.app.server.address() as AddressInfo).port}`;
  }

  chemin(bac: string): string {
    return join(this.donnees, 'bacs', `${bac}.sqlite`);
  }

  /** Everything in the data folder, so that nothing is left behind. */
  fichiers(): string[] {
    return readdirSync(this.donnees, { recursive: true }).map(String).sort();
  }
}

export class Personne {
  readonly maison: Maison;
  readonly cookie: string;
  bac = '';
  siege: number | undefined;

  constructor(maison: Maison, cookie: string) {
    this.maison = maison;
    this.cookie = cookie;
  }

  async demander(demande: InjectOptions): Promise<Recue> {
    const siege = this.siege === undefined ? {} : { 'x-siege': String(this.siege) };
    const headers = { cookie: this.cookie, 'x-chorale': '1', ...siege, ...demande.headers };
    return recue(await this.maison.app.inject({ ...demande, headers }));
  }
  obtenir(url: string, headers: Record<string, string> = {}): Promise<Recue> {
    return this.demander({ url, headers });
  }
  poster(url: string, corps: unknown = {}, headers: Record<string, string> = {}): Promise<Recue> {
    return this.demander({ method: 'POST', url, payload: corps as object, headers });
  }
  envoyerOctets(url: string, octets: Uint8Array): Promise<Recue> {
    const headers = { 'content-type': 'application/octet-stream' };
    return this.demander({ method: 'POST', url, payload: Buffer.from(octets), headers });
  }
  importer(octets: Uint8Array, nom = 'reçu.chorale'): Promise<Recue> {
    return this.envoyerOctets(`/api/bacs/import?nom=${encodeURIComponent(nom)}`, octets);
  }

  lire<T>(fn: (db: Base) => T): T {
    return this.maison.scene.lire(this.bac, fn);
  }
  ecrire<T>(fn: (db: Base) => T): T {
    return this.maison.scene.bacs.ecrire(this.bac, fn);
  }
  /** After a reset or an import, the bac is another one. */
  async bacActuel(): Promise<string> {
    const { corps } = await this.obtenir('/api/bacs');
    this.bac = corps.find((b: { actuel: boolean }) => b.actuel).id;
    return this.bac;
  }

  /** Takes the seat of someone of the décor. */
  async sAsseoir(email: string): Promise<number> {
    const compteId = this.compte(email);
    await this.poster('/api/bac/sieges/prendre', { compteId });
    this.siege = compteId;
    return compteId;
  }
  compte(email: string): number {
    return this.lire((db) => db.get<{ id: number }>('SELECT id FROM comptes WHERE emailConnexion = ?', [email])!.id);
  }
  structure(siret: string): number {
    return this.lire((db) => db.get<{ id: number }>('SELECT id FROM structures WHERE identifiant = ?', [siret])!.id);
  }

  /** A facture of Électricité Fontanel to the lycée. The person must sit there. */
  async saisie(numero: string): Promise<FactureSaisie> {
    const nomFichier = 'facture.pdf';
    const octets = Buffer.from('%PDF-1.7 exercice');
    const { corps } = await this.envoyerOctets(`/api/factures/pieces?nom=${nomFichier}`, octets);
    return {
      cadre: 'A1',
      structureId: this.structure(FONTANEL.siret),
      siretDestinataire: LYCEE.siret,
      numero,
      dateFacture: '2026-03-02',
      typeFacture: 'FACTURE',
      devise: 'EUR',
      modeReglement: 'VIREMENT',
      typeTva: 'TVA_SUR_DEBIT',
      montantHt: 100_000,
      montantTva: 20_000,
      montantTtc: 120_000,
      montantAPayer: 120_000,
      fichier: corps.fichier,
      nomFichier,
    };
  }
  async deposer(numero: string): Promise<Recue> {
    return this.poster('/api/factures', { saisie: await this.saisie(numero) });
  }
}

function recue(r: Awaited<ReturnType<FastifyInstance['inject']>>): Recue {
  const json = String(r.headers['content-type']).startsWith('application/json');
  const corps = json ? r.json() : undefined;
  return { statut: r.statusCode, corps, texte: r.body, entetes: r.headers, octets: r.rawPayload };
}

/** Address of an operation with any value in its holes. */
export const adresseDe = (operation: Operation, valeur = '1'): string =>
  operation.url.replace(/:\w+/g, encodeURIComponent(valeur));
