import type { z } from 'zod';

/**
 * Who may call an operation: anyone; a person who entered a bac (cookie); a simulated account logged in
 * in that bac (the seat held by the window).
 */
export type Acces = 'PUBLIC' | 'BAC' | 'COMPTE';

/** One route. `OCTETS` is a raw body (a file); `FICHIER` is an answer to download, `FLUX` a stream of events. */
export type Operation = {
  methode: 'GET' | 'POST';
  url: `/api/${string}`;
  acces: Acces;
  params?: z.ZodObject;
  requete?: z.ZodObject;
  corps?: z.ZodType | 'OCTETS';
  reponse: z.ZodType | 'FICHIER' | 'FLUX';
  /** Shows the running clock: never answered from the browser's cache. */
  frais?: true;
  /** Largest body accepted, in octets; the default suits JSON. */
  tailleMax?: number;
  /** Calls a minute from one address, where guessing must be slow. */
  parMinute?: number;
};

export type Contrat = Readonly<Record<string, Operation>>;

type Sortie<S> = S extends z.ZodType ? z.output<S> : undefined;
type Entree<S> = S extends z.ZodType ? z.input<S> : undefined;

/** What a handler receives, once checked. */
export type Recu<O extends Operation> = {
  params: Sortie<O['params']>;
  requete: Sortie<O['requete']>;
  corps: O['corps'] extends 'OCTETS' ? Uint8Array : Sortie<O['corps']>;
};

/** What a caller gives: only the parts that the operation declares. */
export type Demande<O extends Operation> = (O['params'] extends z.ZodObject
  ? { params: Entree<O['params']> }
  : object) &
  (O['requete'] extends z.ZodObject ? { requete: Entree<O['requete']> } : object) &
  (O['corps'] extends 'OCTETS'
    ? { corps: Blob }
    : O['corps'] extends z.ZodType
      ? { corps: Entree<O['corps']> }
      : object);

export type Reponse<O extends Operation> = O['reponse'] extends z.ZodType ? z.output<O['reponse']> : undefined;
