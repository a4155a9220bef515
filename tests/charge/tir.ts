/** One request, sent again and again. In `corps`, « # » is replaced by a running number when `numeroter` is set. */
export type Demande = {
  methode: 'GET' | 'POST';
  chemin: string;
  entetes: Readonly<Record<string, string>>;
  corps?: string;
  numeroter?: boolean;
};

/** What the client is asked to send. Every bound is mandatory: it stops by itself. */
export type Tir = {
  port: number;
  /** One keep-alive connection each; its demandes are sent in turn. */
  connexions: readonly (readonly Demande[])[];
  /** ms */
  duree: number;
  /** Answers at most, all connections together. */
  combienMax: number;
  /** First running number. */
  numero?: number;
  /** ms between two requests of a connection; without it, each answer brings the next request. */
  cadence?: number;
};

/** Latencies in ms. With a cadence they run from the instant when the request was due, not from the one it left. */
export type Resultat = {
  reponses: number;
  secondes: number;
  statuts: Record<string, number>;
  p50: number;
  p99: number;
  pire: number;
  /** First answer that was not a success. */
  refus?: string;
};

/** Bytes of a request, its number in place. */
export function octetsDe({ methode, chemin, entetes, corps, numeroter }: Demande, numero: number): Buffer {
  const contenu = numeroter ? corps?.replaceAll('#', String(numero)) : corps;
  const lignes = Object.entries({ host: '127.0.0.1', ...entetes }).map(([nom, valeur]) => `${nom}: ${valeur}`);
  if (contenu !== undefined)
    lignes.push('content-type: application/json', `content-length: ${Buffer.byteLength(contenu)}`);
  return Buffer.from(`${methode} ${chemin} HTTP/1.1\r\n${lignes.join('\r\n')}\r\n\r\n${contenu ?? ''}`);
}
