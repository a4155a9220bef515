import { join } from 'node:path';
import { demarrerEtalon, demarrerServeur, demarrerTireur, type Ecoute, type Serveur, type Tireur } from './enfants.ts';
import { faireEntrer, preparerModele, type Seance } from './monde.ts';
import type { Resultat, Tir } from './tir.ts';

/** One line of the table. `tenue` is absent when there is no target. */
export type Mesure = { nom: string; valeur: string; cible?: string; tenue?: boolean };

/** `debit`: answers a second. `processeur`: seconds of processor that one answer takes from the server. */
export type Debit = Resultat & { debit: number; processeur: number };

/** Connections of an ordinary shot: enough to keep one core of server busy. */
export const CONNEXIONS = 16;

/** Everything that the measures share: where things are, the yardstick and the load generator. */
export class Banc {
  readonly racine: string;
  readonly #dossier: string;
  readonly #profil: string | undefined;
  readonly #modeles: string;
  readonly #tireur: Tireur = demarrerTireur();
  #etalon: Ecoute | undefined;

  constructor({ racine, dossier, profil }: { racine: string; dossier: string; profil: string | undefined }) {
    this.racine = racine;
    this.#dossier = dossier;
    this.#profil = profil;
    this.#modeles = join(dossier, 'modeles');
  }

  async preparer(): Promise<void> {
    preparerModele(join(this.racine, 'dist', 'modeles', 'depart.sqlite'), this.#modeles);
    this.#etalon = await demarrerEtalon();
  }

  donnees(nom: string): string {
    return join(this.#dossier, nom);
  }

  entrer(nom: string, combien: number): Promise<Seance[]> {
    return faireEntrer({ donnees: this.donnees(nom), modeles: this.#modeles }, combien);
  }

  servir(nom: string): Promise<Serveur> {
    return demarrerServeur(this.racine, this.donnees(nom), this.#profil);
  }

  /** Throws when an answer is not one of the expected statuts. */
  async tirer(serveur: Ecoute, tir: Omit<Tir, 'port'>, attendus?: readonly string[]): Promise<Debit> {
    const avant = await serveur.processeur();
    const resultat = await this.#tireur.tirer({ ...tir, port: serveur.port }, attendus);
    const processeur = ((await serveur.processeur()) - avant) / resultat.reponses;
    return { ...resultat, debit: resultat.reponses / resultat.secondes, processeur };
  }

  /** The bare route, as it goes at this moment on this machine: at full speed, or at the pace of people. */
  etalonner(duree: number, foule?: { connexions: number; cadence: number }): Promise<Debit> {
    if (!this.#etalon) throw new Error('the yardstick is not there yet');
    const demande = { methode: 'GET', chemin: '/', entetes: {} } as const;
    const { connexions: combien, ...rythme } = foule ?? { connexions: CONNEXIONS };
    const connexions = Array.from({ length: combien }, () => [demande]);
    return this.tirer(this.#etalon, { connexions, duree, combienMax: 400_000, ...rythme });
  }
}
