import { deflateRawSync } from 'node:zlib';
import { type CodeRefus, ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { Base } from '../db/base.ts';
import { estPanneDeMachine } from '../db/pannes.ts';
import { fixerDecalage } from './horloge.ts';
import { degonfler, restaurerInstantane } from './instantanes.ts';
import {
  ajouterAuJournal,
  derniereLigne,
  dernierGeste,
  effacerApres,
  finDuGeste,
  type LigneJournal,
  lignesEntre,
  trouverLigne,
} from './journal.sql.ts';
import { verifierLignes } from './journal-recu.ts';
import type { Moteur } from './moteur.ts';

type Retour = { moteur: Moteur; reel: number };

/**
 * Undoes the last act of a person and all that it caused. Returns the name of that act. RIEN_A_ANNULER; ACTE_INTERDIT
 * when the last one is not the one `attendu`: another window, or the same click heard twice, has passed before.
 */
export function annuler(db: Base, retour: Retour, attendu?: number): { acte: string } {
  const geste = dernierGeste(db);
  if (!geste) throw new ErreurMetier('RIEN_A_ANNULER');
  if (attendu !== undefined && geste.n !== attendu) throw new ErreurMetier('ACTE_INTERDIT');
  revenir(db, geste.n - 1, retour);
  return { acte: geste.acte };
}

/**
 * Puts the bac back just after the act `n` and what it caused (0: the very beginning).
 * What is left behind is kept as a branch. REMONTEE_IMPOSSIBLE when `n` is not the act of a person.
 */
export function remonter(db: Base, n: number, retour: Retour): void {
  const ligne = trouverLigne(db, n);
  if (n !== 0 && ligne?.racine !== n) throw new ErreurMetier('REMONTEE_IMPOSSIBLE');
  revenir(db, n === 0 ? 0 : finDuGeste(db, n), retour);
}

/** Goes back to a branch that was left: its acts are played again where they had been played. */
export function reprendre(db: Base, id: number, retour: Retour): void {
  const branche = db.get<{ depart: number; repere: string; contenu: Uint8Array }>(
    'SELECT * FROM branches WHERE id = ?',
    [id],
  );
  if (!branche || repere(db, branche.depart) !== branche.repere) throw new ErreurMetier('REMONTEE_IMPOSSIBLE');
  revenir(db, branche.depart, retour);
  rejouerOuRefuser(() => {
    const lignes = JSON.parse(degonfler(branche.contenu)) as LigneJournal[];
    verifierLignes(retour.moteur, lignes, branche.depart);
    for (const ligne of lignes) {
      retour.moteur.rejouer(db, ligne);
      ajouterAuJournal(db, ligne);
    }
  });
  db.run('DELETE FROM branches WHERE id = ?', [id]);
  recalerHorloge(db, retour.reel);
}

export type Branche = { id: number; depart: number; actes: number; quitteeLe: string };

/** Branches that can be taken up again from the present history. */
export const listerBranches = (db: Base): Branche[] =>
  db
    .all<Branche & { repere: string }>('SELECT id, depart, repere, actes, quitteeLe FROM branches ORDER BY id DESC')
    .filter((b) => repere(db, b.depart) === b.repere)
    .map(({ id, depart, actes, quitteeLe }) => ({ id, depart, actes, quitteeLe }));

/** Which act stands at `n`: two histories that agree there are the same one up to there. */
function repere(db: Base, n: number): string | undefined {
  if (n === 0) return 'origine';
  const ligne = trouverLigne(db, n);
  return ligne && `${ligne.instantReel} ${ligne.graine}`;
}

/** Oldest branches go first: a way back is kept for the last ones only. */
const BRANCHES_MAX = 20;

function revenir(db: Base, n: number, { moteur, reel }: Retour): void {
  const laissees = lignesEntre(db, n, derniereLigne(db).n);
  if (laissees.length > 0) garderBranche(db, { depart: n, laissees, reel });
  effacerApres(db, n);
  rejouerOuRefuser(() => {
    const depart = restaurerInstantane(db, n);
    if (depart === undefined) throw new ErreurMetier('REMONTEE_IMPOSSIBLE');
    for (const ligne of lignesEntre(db, depart, n)) moteur.rejouer(db, ligne);
  });
  recalerHorloge(db, reel);
}

function garderBranche(db: Base, branche: { depart: number; laissees: LigneJournal[]; reel: number }): void {
  const { depart, laissees, reel } = branche;
  const gestes = laissees.filter((l) => l.n === l.racine && l.discret === 0).length;
  db.run('INSERT INTO branches (depart, repere, actes, quitteeLe, contenu) VALUES (?, ?, ?, ?, ?)', [
    depart,
    repere(db, depart) ?? '',
    gestes,
    new Date(reel).toISOString(),
    deflateRawSync(JSON.stringify(laissees)),
  ]);
  db.run('DELETE FROM branches WHERE id NOT IN (SELECT id FROM branches ORDER BY id DESC LIMIT ?)', [BRANCHES_MAX]);
}

const DITS_TELS_QUELS: ReadonlySet<CodeRefus> = new Set(['BAC_ABIME', 'BAC_TROP_RECENT']);

/** What was possible once and no longer is (the rules changed, the file was made by hand) is a return refused. */
function rejouerOuRefuser(rejouer: () => void): void {
  try {
    rejouer();
  } catch (erreur) {
    if (estPanneDeMachine(erreur)) throw erreur;
    if (erreur instanceof ErreurMetier && DITS_TELS_QUELS.has(erreur.code)) throw erreur;
    throw Object.assign(new ErreurMetier('REMONTEE_IMPOSSIBLE'), { cause: erreur });
  }
}

/** After a return, the clock shows the instant of the last act that is left; at the very beginning, today. */
function recalerHorloge(db: Base, reel: number): void {
  const { instant } = derniereLigne(db);
  fixerDecalage(db, instant ? Date.parse(instant) - reel : 0);
}
