import { insererCompte } from '../../server/comptes/comptes.sql.ts';
import type { Base } from '../../server/db/base.ts';
import { DEBUT } from './bac-en-memoire.ts';

type Personne = {
  email: string;
  contact?: string;
  nom?: string;
  prenom?: string;
  statut?: 'ACTIF' | 'EN_ATTENTE_ACTIVATION';
};

/** Somebody whose compte is already active, without the steps that lead there. Returns its id. */
export const creerPersonne = (
  db: Base,
  { email, contact = email, nom = 'Essai', prenom = 'Sacha', statut = 'ACTIF' }: Personne,
): number =>
  insererCompte(db, {
    emailConnexion: email,
    emailContact: contact,
    nom,
    prenom,
    telephone: undefined,
    motDePasse: null,
    cguAccepteesLe: DEBUT,
    statut,
    creeLe: DEBUT,
  });
