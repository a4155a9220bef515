import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Temperament } from '#shared/bac/robots.ts';
import type { FactureSaisie } from '#shared/factures/facture.ts';
import { construireModele } from '../../seed/modeles.ts';
import { construire } from '../../server/app.ts';
import type { Base } from '../../server/db/base.ts';
import { prendreInstantane } from '../../server/moteur/instantanes.ts';
import type { Scene } from '../../server/moteur/scene.ts';
import { rattacherCompte } from '../../server/structures/rattacher-compte.ts';
import { DEBUT } from './bac-en-memoire.ts';
import { creerPersonne } from './personne.ts';

/** Recipients of the décor, each with its demands, and two suppliers. */
export const SIRET = {
  fontanel: '00011218500012',
  lacombe: '00012335600016',
  commune: '00016803900014',
  departement: '00017920000019',
  lycee: '00019037100013',
  prefecture: '00020154100018',
} as const;
type Nom = keyof typeof SIRET;

type Reponse = {
  statut: number;
  // biome-ignore lint/suspicious/noExplicitAny: what the server answers is the subject of the tests
  corps: any;
  entetes: Record<string, string | string[] | number | undefined>;
  octets: Buffer;
};
type Demande = { siege?: number | undefined; geste?: string };

/** One application for a file of tests; each test enters a bac of its own, where one person works in each structure. */
export class MondeDesFactures {
  readonly #dossier = mkdtempSync(join(tmpdir(), 'chorale-factures-'));
  app!: FastifyInstance;
  scene!: Scene;
  bac = '';
  reel = Date.parse(DEBUT);
  /** Seed of the next act. */
  graine = 7;
  #temoin = '';
  #entrees = 0;
  /** Compte of the person of each structure. */
  sieges = {} as Record<Nom, number>;

  async ouvrir(): Promise<void> {
    const modeles = join(this.#dossier, 'modeles');
    construireModele(join(modeles, 'depart.sqlite'));
    const dehors = { reel: () => this.reel, graine: () => this.graine };
    const donnees = join(this.#dossier, 'donnees');
    ({ app: this.app, scene: this.scene } = await construire({ donnees, modeles, dehors }));
  }

  async fermer(): Promise<void> {
    await this.app.close();
    rmSync(this.#dossier, { recursive: true, force: true });
  }

  async entrer(): Promise<void> {
    this.reel = Date.parse(DEBUT);
    // Another machine each time: entering is limited by address.
    const remoteAddress = `10.0.0.${++this.#entrees}`;
    const headers = { 'x-chorale': '1' };
    const entree = await this.app.inject({ method: 'POST', url: '/api/session/seul', headers, remoteAddress });
    this.#temoin = String(entree.headers['set-cookie']).split(';')[0] ?? '';
    this.bac = (await this.obtenir('/api/bacs')).corps[0].id;
    // The people of the décor leave: each test says who is there.
    this.ecrire((db) => db.run('DELETE FROM sieges'));
    for (const table of ['rattachements_services', 'abonnements', 'rattachements'])
      this.ecrire((db) => db.run(`DELETE FROM ${table}`));
    for (const nom of Object.keys(SIRET) as Nom[]) this.sieges[nom] = this.#installer(nom);
    const autres = this.amenager();
    this.ecrire((db) => prendreInstantane(db, 0));
    for (const compteId of [...Object.values(this.sieges), ...autres])
      await this.poster('/api/bac/sieges/prendre', { compteId });
  }

  /** What another world adds before its first act. Returns the comptes whose seats are taken. */
  protected amenager(): number[] {
    return [];
  }

  #installer(nom: Nom): number {
    return this.ecrire((db) => {
      const id = creerPersonne(db, { email: `${nom}@exemple.invalid`, nom, prenom: 'Alix' });
      rattacherCompte(db, { compteId: id, structureId: this.structure(nom, db), role: 'GP', instant: DEBUT });
      return id;
    });
  }

  structure(nom: Nom, db?: Base): number {
    const lire = (d: Base) =>
      d.get<{ id: number }>('SELECT id FROM structures WHERE identifiant = ?', [SIRET[nom]])!.id;
    return db ? lire(db) : this.lire(lire);
  }

  ecrire<T>(fn: (db: Base) => T): T {
    return this.scene.bacs.ecrire(this.bac, fn);
  }
  lire<T>(fn: (db: Base) => T): T {
    return this.scene.lire(this.bac, fn);
  }

  async obtenir(url: string, { siege }: Demande = {}): Promise<Reponse> {
    return this.#lire(await this.app.inject({ url, headers: this.#entetes({ siege }) }));
  }
  async poster(url: string, corps: unknown, demande: Demande = {}): Promise<Reponse> {
    const headers = this.#entetes(demande);
    return this.#lire(await this.app.inject({ method: 'POST', url, headers, payload: corps as object }));
  }
  async envoyerOctets(url: string, octets: Uint8Array, demande: Demande = {}): Promise<Reponse> {
    const headers = { ...this.#entetes(demande), 'content-type': 'application/octet-stream' };
    return this.#lire(await this.app.inject({ method: 'POST', url, headers, payload: Buffer.from(octets) }));
  }

  #lire(r: Awaited<ReturnType<FastifyInstance['inject']>>): Reponse {
    const json = String(r.headers['content-type']).startsWith('application/json');
    return { statut: r.statusCode, corps: json ? r.json() : undefined, entetes: r.headers, octets: r.rawPayload };
  }
  #entetes({ siege, geste }: Demande) {
    return {
      cookie: this.#temoin,
      'x-chorale': '1',
      ...(siege && { 'x-siege': String(siege) }),
      ...(geste && { 'x-geste': geste }),
    };
  }

  /** Real seconds go by: enough for a facture to reach its recipient. */
  attendre(secondes = 10): void {
    this.reel += secondes * 1000;
    this.scene.reveiller(this.bac);
  }
  avancer(jusqua: string): Promise<Reponse> {
    return this.poster('/api/bac/horloge', { jusqua });
  }

  /** Keeps a file as the form does; returns what the saisie says of it. */
  async deposerPdf(nom = 'FA-2026-014.pdf', siege = this.sieges.fontanel) {
    const octets = Buffer.from(`%PDF-1.7 ${nom}`);
    const { corps } = await this.envoyerOctets(`/api/factures/pieces?nom=${encodeURIComponent(nom)}`, octets, {
      siege,
    });
    return { fichier: corps.fichier as string, nomFichier: nom };
  }

  /** A complete facture from Électricité Fontanel to the lycée, which demands nothing. */
  async saisie(propre: Partial<FactureSaisie> = {}): Promise<FactureSaisie> {
    return {
      cadre: 'A1',
      structureId: this.structure('fontanel'),
      siretDestinataire: SIRET.lycee,
      numero: 'FA-2026-014',
      dateFacture: '2026-03-02',
      typeFacture: 'FACTURE',
      devise: 'EUR',
      modeReglement: 'VIREMENT',
      typeTva: 'TVA_SUR_DEBIT',
      montantHt: 100_000,
      montantTva: 20_000,
      montantTtc: 120_000,
      montantAPayer: 120_000,
      ...(await this.deposerPdf()),
      ...propre,
    };
  }
  async envoyer(propre: Partial<FactureSaisie> = {}, demande: Demande & { id?: number } = {}): Promise<Reponse> {
    const { siege = this.sieges.fontanel, id, ...reste } = demande;
    return this.poster('/api/factures', { ...(id && { id }), saisie: await this.saisie(propre) }, { siege, ...reste });
  }
  /** Sent, and with its recipient. Returns its id. */
  async remise(propre: Partial<FactureSaisie> = {}): Promise<number> {
    const { corps } = await this.envoyer(propre);
    this.attendre();
    return corps.id;
  }
  async consulter(id: number, siege = this.sieges.fontanel) {
    return (await this.obtenir(`/api/factures/${id}`, { siege })).corps;
  }
  traiter(id: number, corps: object, siege = this.sieges.lycee): Promise<Reponse> {
    return this.poster(`/api/factures/${id}/traiter`, corps, { siege });
  }
  confier(nom: Nom, temperament: Temperament): Promise<Reponse> {
    return this.poster('/api/bac/sieges/confier', { compteId: this.sieges[nom], temperament });
  }
  courriels(nom: Nom): { objet: string; corps: string; modele: string; instant: string }[] {
    return this.lire((db) =>
      db.all('SELECT objet, corps, modele, instant FROM courriels WHERE destinataire = ? ORDER BY id', [
        `${nom}@exemple.invalid`,
      ]),
    );
  }
}
