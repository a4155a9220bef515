import { createHmac, timingSafeEqual } from 'node:crypto';
import { parametre } from '#shared/comptes/parametres.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';

/** Where the password was given: the browser, in its bac. */
type Lieu = { empreinte: string; bac: string };
/** What signs, and the real clock in ms. */
type Sceau = { secret: string; reel: number };

/** Signed proof that the password of this compte was right, here and a moment ago: nothing is stored. */
export function ouvrirEtape({ empreinte, bac }: Lieu, compteId: number, { secret, reel }: Sceau): string {
  const corps = `${compteId}.${reel + parametre('dureeEtapeCodeMinutes') * 60_000}`;
  return `${corps}.${signer(secret, `${empreinte} ${bac} ${corps}`)}`;
}

/** The compte whose password was given. CONNEXION_A_REFAIRE: another browser, another bac, too long ago. */
export function exigerEtape({ empreinte, bac }: Lieu, jeton: string, { secret, reel }: Sceau): number {
  const [compteId = '', expire = '', signature = ''] = jeton.split('.');
  const attendue = Buffer.from(signer(secret, `${empreinte} ${bac} ${compteId}.${expire}`));
  const donnee = Buffer.from(signature);
  const juste = donnee.length === attendue.length && timingSafeEqual(donnee, attendue);
  if (!juste || reel > Number(expire)) throw new ErreurMetier('CONNEXION_A_REFAIRE');
  return Number(compteId);
}

const signer = (secret: string, texte: string): string =>
  createHmac('sha256', `code ${secret}`).update(texte).digest('base64url');
