import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Acteur, VISITEUR } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { ACTES, REACTIONS } from '../server/actes.ts';
import { BacsASable } from '../server/db/bacs.ts';
import { garderFichier } from '../server/db/fichiers.sql.ts';
import { aleaDepuis } from '../server/moteur/alea.ts';
import { avancerHorloge } from '../server/moteur/horloge.ts';
import { Moteur } from '../server/moteur/moteur.ts';
import { Scene } from '../server/moteur/scene.ts';
import { acteNomme } from './actes.ts';
import { construireModele, type Decor } from './modeles.ts';
import type { Etape, Scenario, Vu } from './scenario.ts';

/** Monday 2 March 2026, 09:00 in Paris: every story begins then, and each step takes a minute. */
const DEBUT = Date.parse('2026-03-02T08:00:00.000Z');
const GRAINE = 2026;
const UNE_MINUTE = 60_000;
const UN_JOUR = 24 * 3600 * 1000;

export type Theatre = {
  scene: Scene;
  decor: Decor;
  /** A new bac, copied from the model; the clock and the randomness begin again. */
  nouveauBac(id: string): string;
  passerUneMinute(): void;
  fermer(): void;
};

/** A stage in a folder: the model, a clock that only the steps move, and randomness that never changes. */
export function monterTheatre(dossier: string): Theatre {
  const modele = join(dossier, 'modeles', 'depart.sqlite');
  mkdirSync(dossier, { recursive: true });
  const decor = construireModele(modele);
  let reel = DEBUT;
  let alea = aleaDepuis(GRAINE);
  const bacs = new BacsASable({ dossier: join(dossier, 'bacs') });
  const dehors = { reel: () => reel, graine: () => Math.floor(alea() * 2 ** 32) };
  const scene = new Scene({ bacs, moteur: new Moteur({ actes: ACTES, reactions: REACTIONS }), dehors });
  return {
    scene,
    decor,
    nouveauBac(id) {
      bacs.creer(id, modele);
      reel = DEBUT;
      alea = aleaDepuis(GRAINE);
      return id;
    },
    passerUneMinute() {
      reel += UNE_MINUTE;
    },
    fermer: () => bacs.fermer(),
  };
}

type Representation = {
  theatre: Theatre;
  bac: string;
  /** Called after each step, once the minute it takes has gone by. */
  apres?: () => void;
};

/** Plays a story, step by step. Throws at the first step that does not go as it is told. */
export function jouerScenario(histoire: Scenario, { theatre, bac, apres }: Representation): void {
  const sieges = new Map<string, Acteur>();
  const souvenirs = new Map<string, unknown>();
  const fichiers = recevoirFichiers(histoire, { theatre, bac });
  const vu = regarder(theatre.decor, souvenirs, fichiers);
  for (const [rang, etape] of histoire.etapes.entries()) {
    try {
      jouerEtape(etape, { histoire, theatre, bac, sieges, souvenirs, vu });
    } catch (erreur) {
      throw new Error(`« ${histoire.titre} », étape ${rang + 1} (${nommer(etape)}) : ${(erreur as Error).message}`, {
        cause: erreur,
      });
    }
    theatre.passerUneMinute();
    // What was planned for that minute happens, as it does in front of a window.
    theatre.scene.reveiller(bac);
    apres?.();
  }
}

const nommer = (etape: Etape): string =>
  'avance' in etape ? `${etape.avance.jours} jours passent` : `${etape.qui}, ${etape.fait}`;

/** Bytes are kept by the route, before the act that names them. Returns their SHA-256, by name. */
function recevoirFichiers(
  { fichiers = {} }: Scenario,
  { theatre: { scene }, bac }: Representation,
): ReadonlyMap<string, string> {
  const recuLe = scene.instant(bac);
  return scene.bacs.ecrire(bac, (db) => {
    const recus = Object.entries(fichiers).map(([nom, texte]): [string, string] => {
      const octets = Buffer.from(texte);
      const sha256 = createHash('sha256').update(octets).digest('hex');
      garderFichier(db, { sha256, octets, recuLe });
      return [nom, sha256];
    });
    return new Map(recus);
  });
}

function regarder(decor: Decor, souvenirs: ReadonlyMap<string, unknown>, fichiers: ReadonlyMap<string, string>): Vu {
  const exiger = (valeur: unknown, quoi: string): number => {
    if (typeof valeur !== 'number') throw new Error(`inconnu de l’histoire : ${quoi}`);
    return valeur;
  };
  return {
    nombre: (souvenir, champ) =>
      exiger((souvenirs.get(souvenir) as Record<string, unknown> | undefined)?.[champ], `${souvenir}.${champ}`),
    structure: (siret) => exiger(decor.structures.get(siret), siret),
    service: (siret, code) => exiger(decor.services.get(`${siret} ${code}`), `${siret} ${code}`),
    compte: (email) => exiger(decor.comptes.get(email), email),
    fichier(nom) {
      const sha256 = fichiers.get(nom);
      if (!sha256) throw new Error(`inconnu de l’histoire : ${nom}`);
      return sha256;
    },
  };
}

type Deroulement = Representation & {
  histoire: Scenario;
  sieges: Map<string, Acteur>;
  souvenirs: Map<string, unknown>;
  vu: Vu;
};

function jouerEtape(etape: Etape, { histoire, theatre, bac, sieges, souvenirs, vu }: Deroulement): void {
  const { scene } = theatre;
  if ('avance' in etape) {
    const jusqua = new Date(Date.parse(scene.instant(bac)) + etape.avance.jours * UN_JOUR).toISOString();
    scene.jouer(bac, { acteur: VISITEUR, acte: avancerHorloge, entree: { jusqua } });
    return;
  }
  const { qui, fait, avec, retenir, attendu, refus } = etape;
  const acteur = sieges.get(qui) ?? histoire.personnages[qui]?.acteur ?? VISITEUR;
  const entree = typeof avec === 'function' ? avec(vu) : avec;
  let resultat: unknown;
  try {
    resultat = scene.jouer(bac, { acteur, acte: acteNomme(fait), entree });
  } catch (erreur) {
    if (refus && estRefus(erreur, refus)) return;
    throw erreur;
  }
  if (refus) throw new Error(`accepté, alors que ${refus} était attendu`);
  verifierResultat(resultat, attendu);
  if (retenir) souvenirs.set(retenir, resultat);
  const siege = siegePris(fait, entree, resultat);
  if (siege !== undefined) sieges.set(qui, { genre: 'COMPTE', compteId: siege });
}

function estRefus(erreur: unknown, attendu: string): boolean {
  if (!(erreur instanceof ErreurMetier)) return false;
  return erreur.code === attendu || Object.values(erreur.details.champs ?? {}).some((code) => code === attendu);
}

function verifierResultat(resultat: unknown, attendu: object | undefined): void {
  for (const [champ, valeur] of Object.entries(attendu ?? {})) {
    const obtenu = (resultat as Record<string, unknown> | null)?.[champ];
    if (JSON.stringify(obtenu) !== JSON.stringify(valeur))
      throw new Error(`${champ} vaut ${JSON.stringify(obtenu)}, ${JSON.stringify(valeur)} était attendu`);
  }
}

/** As a window does: whoever logs in, or takes a seat, acts from it afterwards. */
function siegePris(fait: string, entree: unknown, resultat: unknown): number | undefined {
  const assis = fait === 'prendreSiege' || (resultat as { issue?: string } | null)?.issue === 'CONNECTE';
  return assis ? (entree as { compteId: number }).compteId : undefined;
}
