import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import {
  type BacPossede,
  changerDeBac,
  effacerBac,
  effacerLesAbsents,
  insererBac,
  insererPersonne,
  insererSession,
  listerBacs,
} from '../db/annuaire.sql.ts';
import type { Scene } from '../moteur/scene.ts';
import type { Services } from '../plugins/contrat.ts';
import { empreinteDeJeton, finDeSession, nouveauJeton, type Session } from '../plugins/session.ts';
import { verifierFichierDeBac } from './importer.ts';

/** Where things are on the disk of this machine. */
export type Lieux = { modeles: string; donnees: string };

const NOM_MAX = 60;
const NOM_DEPART = 'Mon bac à sable';
/** Replaced bacs that a person may still come back to. */
const ANCIENS_MAX = 3;

const nouvelId = (): string => randomBytes(12).toString('hex');

/** A person alone gets a bac of her own, copied from the starting model. Returns the token of her session. */
export function entrerSeul({ scene, annuaire }: Services, lieux: Lieux): string {
  const bac = nouvelId();
  const personneId = nouvelId();
  const reel = scene.dehors.reel();
  const creeLe = new Date(reel).toISOString();
  const jeton = nouveauJeton();
  scene.bacs.creer(bac, modeleDeDepart(lieux));
  inscrire(scene, bac, () =>
    annuaire.transaction(() => {
      insererPersonne(annuaire.base, { id: personneId, bac, creeLe });
      insererBac(annuaire.base, { id: bac, personneId, nom: NOM_DEPART, origine: 'DEPART', remplace: null, creeLe });
      const expireLe = finDeSession(reel);
      insererSession(annuaire.base, { empreinte: empreinteDeJeton(jeton), personneId, creeLe, expireLe });
    }),
  );
  return jeton;
}

/** A bac that nobody could be told of is not left on the disk. */
function inscrire<T>(scene: Scene, bac: string, ecrire: () => T): T {
  try {
    return ecrire();
  } catch (erreur) {
    scene.bacs.detruire(bac);
    throw erreur;
  }
}

export const modeleDeDepart = (lieux: Lieux): string => join(lieux.modeles, 'depart.sqlite');

/** Starts over: a new bac from the model; the present one is kept for a way back. */
export function recommencer(services: Services, lieux: Lieux, session: Session): void {
  const id = nouvelId();
  services.scene.bacs.creer(id, modeleDeDepart(lieux));
  remplacer(services, session, { id, nom: NOM_DEPART, origine: 'RECOMMENCER' });
}

/**
 * Takes in a bac that came as a file. The file is checked apart, then copied; nothing of the present bac changes.
 * BAC_ETRANGER, BAC_ABIME, BAC_TROP_RECENT.
 */
export function importer(
  services: Services,
  lieux: Lieux,
  recu: { session: Session; octets: Uint8Array; nom: string },
) {
  const id = nouvelId();
  const essai = join(lieux.donnees, `import-${id}.sqlite`);
  try {
    writeFileSync(essai, recu.octets);
    verifierFichierDeBac(essai, services.scene.moteur);
    services.scene.bacs.creer(id, essai);
  } finally {
    for (const suffixe of ['', '-wal', '-shm', '-journal']) rmSync(`${essai}${suffixe}`, { force: true });
  }
  // By characters: half of one is not a text.
  const nom = [...recu.nom.replace(/\.chorale$/i, '').trim()].slice(0, NOM_MAX).join('') || NOM_DEPART;
  remplacer(services, recu.session, { id, nom, origine: 'IMPORT' });
}

/** Goes back to a bac that a reset or an import had replaced. */
export function retrouver({ annuaire, scene }: Services, session: Session, id: string): void {
  const mien = listerBacs(annuaire.base, session.personneId).some((b) => b.id === id);
  if (!mien || !scene.bacs.existe(id)) throw new ErreurMetier('INTROUVABLE');
  annuaire.transaction(() => changerDeBac(annuaire.base, session.personneId, id));
}

/** Those that are still on the disk. */
export function mesBacs({ annuaire, scene }: Services, session: Session) {
  return listerBacs(annuaire.base, session.personneId)
    .filter(({ id }) => scene.bacs.existe(id))
    .map((b) => ({ ...b, actuel: b.id === session.bac }));
}

/** Nobody can come back to a bac whose session has ended: it is not kept. */
export function oublierLesAbsents({ annuaire, scene }: Services): void {
  const maintenant = new Date(scene.dehors.reel()).toISOString();
  const laisses = annuaire.transaction(() => effacerLesAbsents(annuaire.base, maintenant));
  for (const bac of laisses) scene.bacs.detruire(bac);
}

/** What an import cut short by a stop of the machine left behind. */
export function oublierImportsCoupes({ donnees }: Lieux): void {
  for (const nom of readdirSync(donnees))
    if (/^import-[0-9a-f]{24}\.sqlite(-\w+)?$/.test(nom)) rmSync(join(donnees, nom), { force: true });
}

function remplacer(services: Services, session: Session, nouveau: Pick<BacPossede, 'id' | 'nom' | 'origine'>): void {
  const { annuaire, scene } = services;
  const { personneId, bac } = session;
  const creeLe = new Date(scene.dehors.reel()).toISOString();
  const enTrop = inscrire(scene, nouveau.id, () =>
    annuaire.transaction(() => {
      insererBac(annuaire.base, { ...nouveau, personneId, remplace: bac, creeLe });
      changerDeBac(annuaire.base, personneId, nouveau.id);
      const vieux = listerBacs(annuaire.base, personneId)
        .filter((b) => b.id !== nouveau.id && b.id !== bac)
        .slice(ANCIENS_MAX - 1);
      for (const b of vieux) effacerBac(annuaire.base, b.id);
      return vieux;
    }),
  );
  for (const b of enTrop) scene.bacs.detruire(b.id);
}
