import { z } from 'zod';
import { type Acteur, SYSTEME } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { ajouterJours, instantA, jourDe } from '#shared/referentiel/date.ts';
import {
  type ActeSurCoordonnees,
  PASSAGES_DE_COORDONNEES,
} from '#shared/structures/banque/coordonnees-cycle-de-vie.ts';
import { actesPossibles } from '#shared/structures/passages.ts';
import type { Base } from '../../db/base.ts';
import { acte } from '../../moteur/acte.ts';
import { oublier, prevoir } from '../../moteur/echeances.sql.ts';
import { changerStatutDeCoordonnees, trouverCoordonnees } from './coordonnees.sql.ts';

const Entree = z.object({ id: z.int() });

/** The first day has come: midnight in Paris. */
export const debuterCoordonnees = acte({
  nom: 'debuterCoordonnees',
  libelle: 'Coordonnées bancaires valables à leur date de début',
  entree: Entree,
  executer: (db, acteur, { id }) => passer(db, acteur, { id, acte: 'debuter', statut: 'ACTIF' }),
  decrire: (_entree, { nom }) => nom,
});

/** The last day is over. */
export const terminerCoordonnees = acte({
  nom: 'terminerCoordonnees',
  libelle: 'Coordonnées bancaires arrêtées à leur date de fin',
  entree: Entree,
  executer: (db, acteur, { id }) => passer(db, acteur, { id, acte: 'terminer', statut: 'INACTIF' }),
  decrire: (_entree, { nom }) => nom,
});

type Passage = { id: number; acte: ActeSurCoordonnees; statut: 'ACTIF' | 'INACTIF' };

function passer(db: Base, acteur: Acteur, { id, acte: nomDeLActe, statut }: Passage) {
  const coordonnees = trouverCoordonnees(db, id);
  if (acteur.genre !== 'SYSTEME') throw new ErreurMetier('ACCES_REFUSE');
  if (!coordonnees || !actesPossibles(PASSAGES_DE_COORDONNEES, coordonnees.statut, 'SYSTEME').includes(nomDeLActe))
    throw new ErreurMetier('ACTE_INTERDIT');
  changerStatutDeCoordonnees(db, id, statut);
  return { nom: coordonnees.nom, statut };
}

type Date = { id: number; dateDebut?: string | null | undefined; dateFin?: string | null | undefined };

/** Plans what the dates of an account will do, instead of what was planned before. `instant`: now. For acts only. */
export function prevoirDatesDesCoordonnees(db: Base, { id, dateDebut, dateFin }: Date, instant: string): void {
  const objet = objetDesCoordonnees(id);
  const commun = { acteur: SYSTEME, entree: { id }, objet };
  oublier(db, objet);
  if (dateDebut && dateDebut > jourDe(instant))
    prevoir(db, { ...commun, acte: debuterCoordonnees, instant: instantA(dateDebut, '00:00') });
  if (dateFin)
    prevoir(db, { ...commun, acte: terminerCoordonnees, instant: instantA(ajouterJours(dateFin, 1), '00:00') });
}

export const objetDesCoordonnees = (id: number): string => `coordonnees:${id}`;
