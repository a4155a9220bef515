import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import {
  type ActeSurAbonnement,
  type EtatAbonnement,
  etatDe,
  type Passage,
  passagePour,
} from '#shared/espaces/cycle-de-vie.ts';
import type { Mode } from '#shared/espaces/habilitations.ts';
import type { Base } from '../db/base.ts';
import type { Contexte } from '../moteur/acte.ts';
import { ecrireAbonnement, type LigneAbonnement, type Objet, trouverAbonnementSur } from './abonnements.sql.ts';
import { prevenir } from './prevenir.ts';

type Marche = {
  acteur: Acteur;
  contexte: Contexte;
  acte: ActeSurAbonnement;
  objet: Objet;
  /** What one will have, or asks for; the present one when it does not change. */
  mode?: Mode | undefined;
  commentaire?: string | undefined;
  /** The person is told already, by another abonnement of the same gesture. */
  sansCourriel?: boolean;
};

/** What the journal keeps of it: which passage, from where. */
export type PassagePris = { acte: ActeSurAbonnement; de: EtatAbonnement };

/**
 * The only door through which a person or a gestionnaire moves an abonnement along its life cycle: the row, the mails
 * and the robots follow. Rights are checked before, by the act. ACTE_INTERDIT.
 */
export function fairePasser(db: Base, marche: Marche): { id: number; pris: PassagePris } {
  const { acteur, contexte, acte, objet, mode, commentaire, sansCourriel } = marche;
  const actuel = trouverAbonnementSur(db, objet);
  const de = etatDe(actuel);
  const passage = passagePour(de, acte);
  if (!passage) throw new ErreurMetier('ACTE_INTERDIT');
  const abonnement = apres({ passage, actuel, marche });
  const id = ecrireAbonnement(db, abonnement);
  if (!sansCourriel)
    prevenir(db, contexte, { acte, passage, abonnement, mode: mode ?? abonnement.mode, commentaire, acteur });
  contexte.signaler({ genre: 'ABONNEMENT', id });
  return { id, pris: { acte, de } };
}

type Avant = { passage: Passage; actuel: LigneAbonnement | undefined; marche: Marche };

/** The row once the passage is taken. */
function apres({ passage, actuel, marche }: Avant): Omit<LigneAbonnement, 'id'> {
  const { acteur, contexte, objet, mode, commentaire } = marche;
  const attend = passage.vers === 'MODE_DEMANDE' || passage.vers === 'EN_COURS_DE_VALIDATION';
  const repond = passage.par === 'GESTIONNAIRE' && acteur.genre === 'COMPTE';
  const { compteId, structureId, serviceId, espace } = objet;
  return {
    ...{ compteId, structureId, serviceId, espace },
    mode: (passage.vers === 'MODE_DEMANDE' ? actuel?.mode : (mode ?? actuel?.mode)) ?? 'CONSULTATION',
    modeDemande: passage.vers === 'MODE_DEMANDE' ? (mode ?? null) : null,
    statut: passage.vers === 'MODE_DEMANDE' ? 'VALIDEE' : passage.vers,
    demandeLe: attend || !actuel ? contexte.instant : actuel.demandeLe,
    traiteLe: attend ? null : contexte.instant,
    traitePar: repond ? acteur.compteId : (actuel?.traitePar ?? null),
    motif: repond ? (commentaire ?? null) : null,
  };
}
