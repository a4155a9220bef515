import { z } from 'zod';
import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { etatDe } from '#shared/espaces/cycle-de-vie.ts';
import { espace as espaceDe } from '#shared/espaces/espaces.ts';
import { exigerCompte } from '../comptes/exiger-compte.ts';
import type { Base } from '../db/base.ts';
import { acte } from '../moteur/acte.ts';
import type { LigneAbonnement } from './abonnements.sql.ts';
import { exigerAbonnement } from './exiger-espace.ts';
import { fairePasser } from './faire-passer.ts';

const Entree = z.object({ id: z.int() });

/** « Annuler ma demande »: of an abonnement, or of a change of mode. INTROUVABLE, ACTE_INTERDIT once it was answered. */
export const annulerDemandeAbonnement = acte({
  nom: 'annulerDemandeAbonnement',
  libelle: 'Demande d’abonnement annulée',
  entree: Entree,
  executer(db, acteur, { id }, contexte) {
    const objet = exigerLeMien(db, acteur, id);
    const passage = etatDe(objet) === 'MODE_DEMANDE' ? 'annulerMode' : 'annuler';
    const { pris } = fairePasser(db, { acteur, contexte, acte: passage, objet });
    return { id, espace: objet.espace, pris: [pris] };
  },
  decrire: (_entree, { espace }) => espaceDe(espace).libelle,
});

/** « Supprimer » one of one's own abonnements [S37]. INTROUVABLE, ACTE_INTERDIT. */
export const supprimerAbonnement = acte({
  nom: 'supprimerAbonnement',
  libelle: 'Abonnement supprimé',
  entree: Entree,
  executer(db, acteur, { id }, contexte) {
    const objet = exigerLeMien(db, acteur, id);
    const { pris } = fairePasser(db, { acteur, contexte, acte: 'supprimer', objet });
    return { id, espace: objet.espace, pris: [pris] };
  },
  decrire: (_entree, { espace }) => espaceDe(espace).libelle,
});

/** That of somebody else does not exist for me. */
function exigerLeMien(db: Base, acteur: Acteur, id: number): LigneAbonnement {
  const { id: compteId } = exigerCompte(db, acteur);
  const abonnement = exigerAbonnement(db, id);
  if (abonnement.compteId !== compteId) throw new ErreurMetier('INTROUVABLE');
  return abonnement;
}
