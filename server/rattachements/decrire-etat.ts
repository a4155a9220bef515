import { libelleDuStatut } from '#shared/rattachements/cycle-de-vie.ts';
import { formaterInstant } from '#shared/referentiel/date.ts';
import { trouverCompte } from '../comptes/comptes.sql.ts';
import type { Base } from '../db/base.ts';
import type { LigneRattachement } from './rattachements.sql.ts';

/** « État actuel : « Validée » depuis le 02/03/2026 à 09:12, par Gilles Fontanel. » */
export function decrireEtat(db: Base, rattachement: LigneRattachement | undefined): string {
  if (!rattachement) return 'État actuel : aucun rattachement.';
  const { statut, traiteLe, traitePar } = rattachement;
  const quand = traiteLe ? ` depuis le ${formaterInstant(traiteLe)}` : '';
  const auteur = nomDe(db, traitePar);
  const parQui = auteur ? `, par ${auteur}` : '';
  return `État actuel : « ${libelleDuStatut(statut)} »${quand}${parQui}.`;
}

/** « Prénom Nom »; nothing for nobody. */
export function nomDe(db: Base, compteId: number | null): string {
  const compte = compteId === null ? undefined : trouverCompte(db, compteId);
  return compte ? `${compte.prenom} ${compte.nom}` : '';
}
