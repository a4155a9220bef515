import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { comparable } from '#shared/referentiel/texte.ts';

/** Cost of a hash: about a tenth of a second, which a person does not feel and a guesser does. */
const COUT = { N: 2 ** 14, r: 8, p: 5 } as const;
const LONGUEUR = 32;

const deriver = (secret: string, sel: Buffer, cout: { N: number; r: number; p: number }): Promise<Buffer> =>
  new Promise((fini, rate) => {
    // The same letters typed on two systems may be encoded in two ways.
    scrypt(secret.normalize('NFC'), sel, LONGUEUR, { ...cout, maxmem: 64 * 1024 * 1024 }, (erreur, cle) =>
      erreur ? rate(erreur) : fini(cle),
    );
  });

/** Hash to store, with its parameters and its salt. */
export async function hacherSecret(secret: string): Promise<string> {
  const sel = randomBytes(16);
  const cle = await deriver(secret, sel, COUT);
  return ['scrypt', COUT.N, COUT.r, COUT.p, sel.toString('base64url'), cle.toString('base64url')].join('$');
}

/** The answer to a question secrète, hashed as it will be compared: without case nor accents. */
export const hacherReponse = (reponse: string): Promise<string> => hacherSecret(comparable(reponse));

const FORME = /^scrypt\$(\d{1,6})\$(\d{1,2})\$(\d{1,2})\$([\w-]{16,64})\$([\w-]{43})$/;

/** Compared with this when there is nothing to compare with: an unknown address takes as long as a known one. */
const LEURRE = ['scrypt', COUT.N, COUT.r, COUT.p, 'A'.repeat(22), 'A'.repeat(43)].join('$');

/** Is it one of those that were hashed? */
export async function egaleUnSecret(secret: string, stockes: readonly string[]): Promise<boolean> {
  const egaux = await Promise.all(stockes.map((stocke) => verifierSecret(secret, stocke)));
  return egaux.includes(true);
}

/** Does the secret match the stored hash? A hash that is absent, or not one of ours, matches nothing. */
export async function verifierSecret(secret: string, stocke: string | null | undefined): Promise<boolean> {
  const [, N, r, p, sel = '', attendu = ''] = FORME.exec(stocke ?? '') ?? FORME.exec(LEURRE) ?? [];
  const cout = { N: Number(N), r: Number(r), p: Number(p) };
  // A bac may come from a file: costs that are not ours are not paid.
  const payable = cout.N === COUT.N && cout.r === COUT.r && cout.p === COUT.p;
  const cle = await deriver(secret, Buffer.from(sel, 'base64url'), COUT);
  return payable && timingSafeEqual(cle, Buffer.from(attendu, 'base64url'));
}
