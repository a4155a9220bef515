import { mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { SYSTEME } from '#shared/comptes/acteur.ts';
import { ACTES } from '../server/actes.ts';
import { ouvrirFichier } from '../server/db/bacs.ts';
import { type Base, surConnexion } from '../server/db/base.ts';
import { APPLICATION_ID, migrer } from '../server/db/migrations.ts';
import { prendreInstantane } from '../server/moteur/instantanes.ts';
import { effacerApres } from '../server/moteur/journal.sql.ts';
import { Moteur } from '../server/moteur/moteur.ts';
import { acteNomme, type NomActe, type ResultatDe } from './actes.ts';
import { FICHE } from './marches/saint-aubin.ts';
import { AGENTS, type Agent } from './personnages/agents.ts';
import { INSEE } from './personnages/insee.ts';
import { STRUCTURES } from './personnages/structures.ts';

/** When the décor was set up, always the same: a model does not depend on the day it is built. */
const MISE_EN_PLACE = Date.parse('2026-01-05T08:00:00.000Z');

/** « Exercice-2026! », hashed once for everybody as the room comptes does it: who wants may log in as any of them. */
const MOT_DE_PASSE = 'scrypt$16384$8$5$Y2hvcmFsZS1leGVyY2ljZQ$V3cB7wcwGlxC1sC22xQn3vpAi0NNUC_E1akqe7bMpdg';

/** What the décor holds, by the name it has outside: SIRET or address of connexion → id in the bac. */
export type Decor = {
  structures: ReadonlyMap<string, number>;
  comptes: ReadonlyMap<string, number>;
  /** « SIRET code » → id of the service. */
  services: ReadonlyMap<string, number>;
};

/**
 * Builds the model that every new bac is copied from: the INSEE, the structures and the people of the beginning.
 * The décor is set up by acts, then their journal is emptied: it is the beginning of the world (n = 0). The file is closed.
 */
export function construireModele(chemin: string): Decor {
  mkdirSync(dirname(chemin), { recursive: true });
  for (const suffixe of ['', '-wal', '-shm']) rmSync(`${chemin}${suffixe}`, { force: true });
  const connexion = ouvrirFichier(chemin);
  try {
    migrer(connexion, 'bac');
    connexion.pragma(`application_id = ${APPLICATION_ID}`);
    const db = surConnexion(connexion);
    const decor = connexion.transaction(() => mettreEnPlace(db))();
    connexion.pragma('wal_checkpoint(TRUNCATE)');
    return decor;
  } finally {
    connexion.close();
  }
}

function mettreEnPlace(db: Base): Decor {
  // No reactions: nobody answers while the scene is being set.
  const moteur = new Moteur({ actes: ACTES });
  function jouer<N extends NomActe>(nom: N, entree: unknown): ResultatDe<N> {
    return moteur.jouer(db, { acteur: SYSTEME, acte: acteNomme(nom), entree, reel: MISE_EN_PLACE, graine: 1 });
  }
  jouer('chargerInsee', { etablissements: INSEE });
  const chargees = STRUCTURES.map((s) => ({ siret: s.identifiant, ...jouer('chargerStructure', s) }));
  const structures = new Map(chargees.map(({ siret, id }) => [siret, id]));
  const services = new Map(
    chargees.flatMap((s) => s.services.map(({ code, id }): [string, number] => [`${s.siret} ${code}`, id])),
  );
  jouer('chargerEngagements', { engagements: STRUCTURES.flatMap(enCommandes) });
  const comptes = new Map(AGENTS.map((a) => [a.email, jouer('chargerAgent', enAgent(a)).compteId]));
  jouer('chargerMarche', FICHE);
  effacerApres(db, 0);
  prendreInstantane(db, 0);
  return { structures, comptes, services };
}

const enCommandes = ({ identifiant, engagements }: (typeof STRUCTURES)[number]) =>
  engagements.map((engagement) => ({ ...engagement, emetteur: identifiant }));

/** A robot holds every seat of the décor. */
const enAgent = ({ email, nom, prenom, temperament, structure, role, services }: Agent) => ({
  emailConnexion: email,
  nom,
  prenom,
  motDePasse: MOT_DE_PASSE,
  statut: 'ACTIF',
  tenuPar: 'ROBOT',
  temperament,
  rattachements: [{ identifiant: structure, role, services }],
});

/** Run by the build: `node modeles.js FOLDER`. Tests and scripts import the function instead. */
const dossier = process.argv[2];
if (/^modeles\.[jt]s$/.test(basename(process.argv[1] ?? '')) && dossier)
  construireModele(join(resolve(dossier), 'depart.sqlite'));
