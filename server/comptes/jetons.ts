import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { parametre } from '#shared/comptes/parametres.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';

/** No 0/O, 1/I, 2/Z, 5/S, 6/G, 8/B: nobody should lose time on a letter. */
const CARACTERES = 'ACDEFHJKLMNPQRTUVWXY3479';

type Captcha = { jeton: string; caracteres: string };

/** The practice captcha: the characters, and a signed token that remembers them without any storage. */
export function nouveauCaptcha(secret: string, reel: number): Captcha {
  const longueur = parametre('longueurCaptcha');
  const caracteres = Array.from({ length: longueur }, () => CARACTERES[randomInt(CARACTERES.length)]).join('');
  const corps = `${reel + parametre('dureeCaptchaMinutes') * 60_000}.${randomBytes(9).toString('base64url')}`;
  return { caracteres, jeton: `${corps}.${signer(secret, corps, caracteres)}` };
}

type Recopie = { jeton: string; reponse: string };

/** SAISIE_INVALIDE naming the captcha. */
export function exigerCaptcha(secret: string, reel: number, recu: Recopie): void {
  if (!captchaJuste(secret, reel, recu))
    throw new ErreurMetier('SAISIE_INVALIDE', { champs: { 'captcha.reponse': 'CAPTCHA_FAUX' } });
}

/** Was this the text shown with this token, not too long ago? Case and spaces do not count. */
function captchaJuste(secret: string, reel: number, recu: Recopie): boolean {
  const [expire = '', alea = '', signature = ''] = recu.jeton.split('.');
  const lu = recu.reponse.toUpperCase().replace(/[\s-]/g, '');
  const attendue = Buffer.from(signer(secret, `${expire}.${alea}`, lu));
  const donnee = Buffer.from(signature);
  return donnee.length === attendue.length && timingSafeEqual(donnee, attendue) && reel <= Number(expire);
}

export const signer = (secret: string, corps: string, caracteres: string): string =>
  createHmac('sha256', `captcha ${secret}`).update(`${corps}.${caracteres}`).digest('base64url');
