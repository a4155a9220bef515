import { setImmediate as laisserPasser } from 'node:timers/promises';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { defautDuNomDeFlux, estUnLot, FACTURES_MAX, MEMBRE_MAX } from '#shared/factures/flux/limites.ts';
import { EXTENSIONS } from '#shared/factures/pieces-jointes.ts';
import { extensionDe } from '#shared/referentiel/fichier.ts';
import type { Base } from '../../db/base.ts';
import { exigerPlace, garderFichier, octetsDuFichier, tailleDuFichier } from '../../db/fichiers.sql.ts';
import { empreinteDe } from '../../db/fichiers.ts';
import type { Scene } from '../../moteur/scene.ts';
import type { PieceEmbarquee } from '../lecture/pieces-embarquees.ts';
import { type Membre, ouvrirArchive } from './archive.ts';
import type { FichierRecu } from './depose.ts';
import { estAvecDonnees, lireLeLot } from './lecture-du-lot.ts';
import type { Lot } from './lectures-en-cours.ts';

/** Octets kept in one go, so that nobody waits for a whole archive to be written. */
const TRANCHE = 2 * 1024 * 1024;

/** The name alone, without its folder. FLUX_EXTENSION, FLUX_NOM. */
export function nomDeFlux(nom: string): string {
  const propre = nom.split(/[/\\]/).at(-1) ?? '';
  const defaut = defautDuNomDeFlux(propre);
  if (defaut) throw new ErreurMetier(defaut);
  return propre;
}

/** The files of a flow, out of their archive. FICHIER_TROP_GROS, FLUX_VIDE and what refuses an archive. */
export async function deballer(octets: Uint8Array, nom: string): Promise<Membre[]> {
  if (!estUnLot(nom)) {
    if (octets.byteLength > MEMBRE_MAX) throw new ErreurMetier('FICHIER_TROP_GROS');
    return [{ nom, octets, sha256: empreinteDe(octets) }];
  }
  const membres = await ouvrirArchive(octets);
  if (!membres.some((membre) => estAvecDonnees(membre.nom))) throw new ErreurMetier('FLUX_VIDE');
  return membres;
}

/** Keeps their octets in the bac; a file that could be no attachment is only named. BAC_PLEIN. */
export async function garderMembres(scene: Scene, bac: string, membres: readonly Membre[]): Promise<FichierRecu[]> {
  const recuLe = new Date(scene.dehors.reel()).toISOString();
  let tranche: Membre[] = [];
  let poids = 0;
  const ecrire = () =>
    scene.bacs.ecrire(bac, (db) => {
      for (const { octets, sha256 } of tranche) garderFichier(db, { sha256, octets, recuLe });
    });
  const aGarder = membres.filter(({ nom }) => EXTENSIONS.includes(extensionDe(nom)));
  // All of them or none: what is written is never taken back.
  scene.bacs.lire(bac, (db) => exigerPlace(db, poidsNouveau(db, aGarder)));
  for (const membre of aGarder) {
    tranche.push(membre);
    poids += membre.octets.byteLength;
    if (poids < TRANCHE) continue;
    ecrire();
    [tranche, poids] = [[], 0];
    await laisserPasser();
  }
  if (tranche.length > 0) ecrire();
  return membres.map(({ nom, sha256 }) => ({ nom, fichier: sha256 }));
}

const poidsNouveau = (db: Base, membres: readonly Membre[]): number =>
  membres
    .filter(({ sha256 }) => tailleDuFichier(db, sha256) === undefined)
    .reduce((poids, { octets }) => poids + octets.byteLength, 0);

/** FLUX_TROP_DE_FACTURES, LECTURE_PERDUE. */
export async function lireFluxRecu(
  { scene, bac }: { scene: Scene; bac: string },
  recus: readonly FichierRecu[],
  avancer: (lus: number) => boolean,
): Promise<Lot> {
  const octetsDe = (fichier: string) => scene.bacs.lire(bac, (db) => octetsDuFichier(db, fichier));
  const garder = async (pieces: readonly PieceEmbarquee[]) => {
    const membres = pieces.map(({ nom, octets }) => ({ nom, octets, sha256: empreinteDe(octets) }));
    return (await garderMembres(scene, bac, membres)).map(({ fichier }) => fichier);
  };
  const lot = await lireLeLot(recus, { octetsDe, garder, avancer });
  if (lot.factures.length > FACTURES_MAX) throw new ErreurMetier('FLUX_TROP_DE_FACTURES');
  return lot;
}
