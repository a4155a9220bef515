import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Acteur, VISITEUR } from '#shared/comptes/acteur.ts';
import { repousserSession, siegeTenu, trouverSession } from '../db/annuaire.sql.ts';
import type { Annuaire } from '../db/annuaire.ts';

export const TEMOIN = 'chorale';
/** Seconds. */
const UN_JOUR = 24 * 3600;
const TRENTE_JOURS = 30 * UN_JOUR;
/** Ours are half as long. */
const TEMOIN_MAX = 200;

/** A real person, in a bac, through one browser. */
export type Session = { empreinte: string; personneId: string; bac: string; expireLe: string };

type Echange = { requete: FastifyRequest; reponse: FastifyReply };

export const empreinteDeJeton = (jeton: string): string => createHash('sha256').update(jeton).digest('hex');

export const nouveauJeton = (): string => randomBytes(24).toString('base64url');

export function poserTemoin(requete: FastifyRequest, reponse: FastifyReply, jeton: string): void {
  reponse.setCookie(TEMOIN, jeton, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    signed: true,
    maxAge: TRENTE_JOURS,
    secure: requete.protocol === 'https',
  });
}

/** When a session opened or prolonged now ends. */
export const finDeSession = (reel: number): string => new Date(reel + TRENTE_JOURS * 1000).toISOString();

/** Someone who comes back keeps her bac for thirty more days; written once a day at most. */
export function prolonger({ requete, reponse }: Echange, annuaire: Annuaire, session: Session, reel: number): void {
  if (Date.parse(session.expireLe) - reel > (TRENTE_JOURS - UN_JOUR) * 1000) return;
  const temoin = requete.unsignCookie(requete.cookies[TEMOIN] ?? '');
  if (!temoin.value) return;
  repousserSession(annuaire.base, session.empreinte, finDeSession(reel));
  poserTemoin(requete, reponse, temoin.value);
}

/** Session of the signed cookie; undefined when there is none, or it was tampered with, or it expired. */
export function lireSession(requete: FastifyRequest, annuaire: Annuaire, maintenant: string): Session | undefined {
  const temoin = requete.cookies[TEMOIN];
  if (!temoin || temoin.length > TEMOIN_MAX) return undefined;
  const session = annuaire.base.retenir(`session ${temoin}`, () => {
    const { valid, value } = requete.unsignCookie(temoin);
    return valid && value ? trouverSession(annuaire.base, empreinteDeJeton(value)) : undefined;
  });
  return session && session.expireLe > maintenant ? session : undefined;
}

/**
 * Seat that the window says it holds (header `x-siege`, or `?siege=` where a header cannot be sent), if the session
 * may hold it. A window keeps its own seat, so two tabs can be two people.
 */
export function lireActeur(requete: FastifyRequest, annuaire: Annuaire, session: Session | undefined): Acteur {
  const dit = requete.headers['x-siege'] ?? (requete.query as Record<string, unknown>).siege;
  if (!session || typeof dit !== 'string' || !/^\d{1,9}$/.test(dit)) return VISITEUR;
  const compteId = Number(dit);
  const { base } = annuaire;
  const tenu = base.retenir(`siege ${session.empreinte} ${session.bac} ${compteId}`, () =>
    siegeTenu(base, session, compteId),
  );
  return tenu ? { genre: 'COMPTE', compteId } : VISITEUR;
}
