import { type Dossier, motifDuRefus } from '#shared/rattachements/remplacement.ts';
import { normaliserEmail } from '#shared/referentiel/texte.ts';
import { type LigneCompte, trouverCompte, trouverCompteParEmail } from '../../comptes/comptes.sql.ts';
import type { Base } from '../../db/base.ts';
import { trouverGestionnairePrincipal } from '../../structures/rattachements.sql.ts';
import { derniereAction, estPresentEnRobot } from './remplacements.sql.ts';

type Demande = { structureId: number; emailCandidat: string };
type Jugement = { candidat: LigneCompte | undefined; motif: ReturnType<typeof motifDuRefus> };

/** What the support finds when it opens the request. */
export function jugerRemplacement(db: Base, { structureId, emailCandidat }: Demande, instant: string): Jugement {
  const candidat = trouverCompteParEmail(db, normaliserEmail(emailCandidat));
  const principal = trouverGestionnairePrincipal(db, structureId);
  const dossier: Dossier = {
    maintenant: instant,
    candidatActif: candidat?.statut === 'ACTIF',
    candidatEstPrincipal: candidat !== undefined && candidat.id === principal?.compteId,
    vuLe: principal ? vuPourLaDerniereFois(db, { ...principal, structureId, instant }) : null,
  };
  return { candidat, motif: motifDuRefus(dossier) };
}

type Qui = { compteId: number; structureId: number; instant: string };

/** A login, a seat taken, an action on the structure; now, for a robot that answers. A compte that is closed cannot be reached. */
function vuPourLaDerniereFois(db: Base, { compteId, structureId, instant }: Qui): string | null {
  const compte = trouverCompte(db, compteId);
  if (compte?.statut !== 'ACTIF') return null;
  if (estPresentEnRobot(db, compteId)) return instant;
  const { derniereConnexion, arriveeLe } = compte;
  const traces = [derniereConnexion, arriveeLe, derniereAction(db, compteId, structureId)].filter((t) => t !== null);
  return traces.reduce<string | null>((dernier, trace) => (dernier && dernier > trace ? dernier : trace), null);
}
