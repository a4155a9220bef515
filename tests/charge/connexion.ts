import { createConnection, type Socket } from 'node:net';

export type Reponse = { statut: number; texte: string };

const FIN_DES_ENTETES = Buffer.from('\r\n\r\n');

/** One keep-alive HTTP connection to this machine, one request at a time, answers told apart by content-length. */
export class Connexion {
  readonly #prise: Socket;
  #recu: Buffer = Buffer.alloc(0);
  #attendu: ((reponse: Reponse) => void) | undefined;
  #rater: ((erreur: Error) => void) | undefined;

  constructor(port: number) {
    this.#prise = createConnection({ host: '127.0.0.1', port, noDelay: true });
    this.#prise.on('data', (morceau) => this.#recevoir(morceau));
    this.#prise.on('error', (erreur) => this.#rater?.(erreur));
    this.#prise.on('close', () => this.#rater?.(new Error('connection closed before the answer')));
  }

  /** `recevoir` is called once, with the answer. */
  envoyer(octets: Buffer, recevoir: (reponse: Reponse) => void, rater: (erreur: Error) => void): void {
    this.#attendu = recevoir;
    this.#rater = rater;
    this.#prise.write(octets);
  }

  fermer(): void {
    this.#rater = undefined;
    this.#prise.destroy();
  }

  #recevoir(morceau: Buffer): void {
    this.#recu = this.#recu.length === 0 ? morceau : Buffer.concat([this.#recu, morceau]);
    const fin = this.#recu.indexOf(FIN_DES_ENTETES);
    if (fin < 0) return;
    const entetes = this.#recu.toString('latin1', 0, fin);
    const statut = Number(entetes.slice(9, 12));
    const taille = /\r\ncontent-length: (\d+)/i.exec(entetes)?.[1];
    if (taille === undefined && statut !== 304) this.#rater?.(new Error(`answer without content-length: ${entetes}`));
    const debut = fin + FIN_DES_ENTETES.length;
    if (this.#recu.length < debut + Number(taille ?? 0)) return;
    // The text is only looked at when something was refused.
    const texte = statut < 400 ? '' : this.#recu.toString('utf8', debut);
    this.#recu = Buffer.alloc(0);
    this.#attendu?.({ statut, texte });
  }
}
