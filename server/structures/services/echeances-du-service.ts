import { z } from 'zod';
import { type Acteur, SYSTEME } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { ajouterJours, instantA, jourDe } from '#shared/referentiel/date.ts';
import { actesPossibles } from '#shared/structures/passages.ts';
import { type ActeSurService, PASSAGES_DE_SERVICE } from '#shared/structures/services-cycle-de-vie.ts';
import type { Base } from '../../db/base.ts';
import { acte } from '../../moteur/acte.ts';
import { oublier, prevoir } from '../../moteur/echeances.sql.ts';
import { changerStatutDeService, trouverServiceParId } from './services.sql.ts';

const Entree = z.object({ id: z.int() });

/** The first day has come: midnight in Paris. */
export const debuterService = acte({
  nom: 'debuterService',
  libelle: 'Service ouvert à sa date de début',
  entree: Entree,
  executer: (db, acteur, { id }, { instant }) => passer(db, acteur, { id, acte: 'debuter', statut: 'ACTIF', instant }),
  decrire: (_entree, { code }) => code,
});

/** The last day is over. */
export const terminerService = acte({
  nom: 'terminerService',
  libelle: 'Service arrêté à sa date de fin',
  entree: Entree,
  executer: (db, acteur, { id }, { instant }) =>
    passer(db, acteur, { id, acte: 'terminer', statut: 'INACTIF', instant }),
  decrire: (_entree, { code }) => code,
});

type Passage = { id: number; acte: ActeSurService; statut: 'ACTIF' | 'INACTIF'; instant: string };

function passer(db: Base, acteur: Acteur, { id, acte: nom, statut, instant }: Passage) {
  const service = trouverServiceParId(db, id);
  if (acteur.genre !== 'SYSTEME') throw new ErreurMetier('ACCES_REFUSE');
  if (!service || !actesPossibles(PASSAGES_DE_SERVICE, service.statut, 'SYSTEME').includes(nom))
    throw new ErreurMetier('ACTE_INTERDIT');
  changerStatutDeService(db, { id, statut, instant });
  return { code: service.code, statut };
}

type Date = { id: number; dateDebut?: string | null | undefined; dateFin?: string | null | undefined };

/** Plans what the dates of a service will do, instead of what was planned before. `instant`: now. For acts only. */
export function prevoirDatesDuService(db: Base, { id, dateDebut, dateFin }: Date, instant: string): void {
  const objet = objetDuService(id);
  const commun = { acteur: SYSTEME, entree: { id }, objet };
  oublier(db, objet);
  if (dateDebut && dateDebut > jourDe(instant))
    prevoir(db, { ...commun, acte: debuterService, instant: instantA(dateDebut, '00:00') });
  if (dateFin) prevoir(db, { ...commun, acte: terminerService, instant: instantA(ajouterJours(dateFin, 1), '00:00') });
}

export const objetDuService = (id: number): string => `service:${id}`;
