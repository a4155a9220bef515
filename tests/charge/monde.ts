import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { SYSTEME } from '#shared/comptes/acteur.ts';
import { AGENTS } from '../../seed/personnages/agents.ts';
import { ACTES } from '../../server/actes.ts';
import { construire } from '../../server/app.ts';
import { ouvrirFichier } from '../../server/db/bacs.ts';
import { type Base, surConnexion } from '../../server/db/base.ts';
import { prendreInstantane } from '../../server/moteur/instantanes.ts';
import { effacerApres } from '../../server/moteur/journal.sql.ts';
import { Moteur } from '../../server/moteur/moteur.ts';
import { chargerAgent } from '../../server/structures/charger-agent.ts';

/** A learner in her own bac, sitting as the supplier, one file already received. */
export type Seance = { bac: string; temoin: string; siege: number; structureId: number; fichier: string };

/** Gestionnaire principal of Électricité Fontanel. */
const FOURNISSEUR = 'gilles.fontanel@fontanel.invalid';

/** The starting model, every seat taken: the people of the décor who are not in it yet come in, held by robots. */
export function preparerModele(origine: string, dossier: string): void {
  mkdirSync(dossier, { recursive: true });
  const chemin = join(dossier, 'depart.sqlite');
  copyFileSync(origine, chemin);
  const connexion = ouvrirFichier(chemin);
  const db = surConnexion(connexion);
  connexion.transaction(() => faireVenir(db))();
  connexion.close();
}

function faireVenir(db: Base): void {
  const moteur = new Moteur({ actes: ACTES });
  for (const { prenom, nom, email, role, structure, temperament } of AGENTS) {
    if (db.get('SELECT 1 FROM comptes WHERE emailConnexion = ?', [email])) continue;
    const rattachements = [{ identifiant: structure, role }];
    const commun = { emailConnexion: email, nom, prenom, motDePasse: 'aucun', statut: 'ACTIF', tenuPar: 'ROBOT' };
    const entree = { ...commun, temperament, rattachements };
    moteur.jouer(db, { acteur: SYSTEME, acte: chargerAgent, entree, reel: Date.now(), graine: 1 });
  }
  effacerApres(db, 0);
  prendreInstantane(db, 0);
}

type Lieux = { donnees: string; modeles: string };

/** `combien` learners enter, sit down and send one file, through the routes that the screens use. */
export async function faireEntrer({ donnees, modeles }: Lieux, combien: number): Promise<Seance[]> {
  const { app } = await construire({ donnees, modeles });
  try {
    const seances: Seance[] = [];
    for (let i = 0; i < combien; i++) seances.push(await entrer(app, `10.0.${i >> 8}.${i & 255}`));
    return seances;
  } finally {
    await app.close();
  }
}

/** The address counts: a class does not come from one machine. */
async function entrer(app: FastifyInstance, remoteAddress: string): Promise<Seance> {
  const chorale = { 'x-chorale': '1' };
  const arrivee = await app.inject({ method: 'POST', url: '/api/session/seul', headers: chorale, remoteAddress });
  const temoin = String(arrivee.headers['set-cookie']).split(';')[0] ?? '';
  const bacs = await app.inject({ url: '/api/bacs', headers: { cookie: temoin } });
  const { sieges } = (await app.inject({ url: '/api/bac', headers: { cookie: temoin } })).json();
  const siege = sieges.find((s: { emailConnexion: string }) => s.emailConnexion === FOURNISSEUR);
  await app.inject({
    method: 'POST',
    url: '/api/bac/sieges/prendre',
    headers: { ...chorale, cookie: temoin },
    payload: { compteId: siege.compteId },
  });
  const piece = await app.inject({
    method: 'POST',
    url: '/api/factures/pieces?nom=facture-fenetres.pdf',
    headers: { ...chorale, cookie: temoin, 'x-siege': siege.compteId, 'content-type': 'application/octet-stream' },
    payload: Buffer.alloc(40_000, `%PDF-1.7 ${remoteAddress} `),
  });
  return {
    temoin,
    bac: bacs.json()[0].id,
    siege: siege.compteId,
    structureId: siege.structures[0].id,
    fichier: piece.json().fichier,
  };
}

export const cheminDuBac = (donnees: string, bac: string): string => join(donnees, 'bacs', `${bac}.sqlite`);
