import { libelleDuStatut, type StatutRattachement } from '#shared/rattachements/cycle-de-vie.ts';
import { libelleDuRole, type Role } from '#shared/structures/roles.ts';
import { envoyerCourriel } from '../../courriels/envoyer-courriel.ts';
import type { Base } from '../../db/base.ts';
import type { LigneUtilisateur } from './utilisateurs.sql.ts';

type Personne = Pick<LigneUtilisateur, 'prenom' | 'nom' | 'emailConnexion' | 'emailContact'>;
type Quoi = {
  structure: { raisonSociale: string };
  /** What happened, in one sentence for that person. */
  explication: string;
  instant: string;
};

export const MON_COMPTE = '/portail/mon-compte';

/** To the contact address: the rattachement has another statut. */
export function prevenirDuStatut(
  db: Base,
  personne: Personne,
  { structure, explication, instant, statut }: Quoi & { statut: StatutRattachement },
): void {
  const { prenom, nom } = personne;
  const variables = { prenom, nom, structure: structure.raisonSociale, statut: libelleDuStatut(statut), explication };
  envoyerCourriel(
    db,
    { instant },
    { modele: 'RATTACHEMENT_CHANGE', destinataire: personne, variables, lien: MON_COMPTE },
  );
}

/** To the contact address: the person entered or left a service of the structure, where she stays. */
export function prevenirDuService(db: Base, personne: Personne, { structure, explication, instant }: Quoi): void {
  const { prenom, nom } = personne;
  const variables = { prenom, nom, structure: structure.raisonSociale, explication };
  envoyerCourriel(db, { instant }, { modele: 'SERVICE_CHANGE', destinataire: personne, variables, lien: MON_COMPTE });
}

/** To the contact address: the person has another rôle. */
export function prevenirDuRole(
  db: Base,
  personne: Personne,
  { structure, explication, instant, role }: Quoi & { role: Role },
): void {
  const { prenom, nom } = personne;
  const variables = { prenom, nom, structure: structure.raisonSociale, role: libelleDuRole(role), explication };
  envoyerCourriel(db, { instant }, { modele: 'ROLE_CHANGE', destinataire: personne, variables, lien: MON_COMPTE });
}

type Passation = Quoi & { ancien: string; nouveau: string; role: Role };

/** To the contact address of one of the two: the structure has another gestionnaire principal (§ 12). */
export function prevenirDeLaPassation(db: Base, personne: Personne, { structure, instant, role, ...dit }: Passation) {
  const { prenom, nom } = personne;
  const variables = { ...dit, prenom, nom, structure: structure.raisonSociale, role: libelleDuRole(role) };
  envoyerCourriel(
    db,
    { instant },
    { modele: 'GESTIONNAIRE_CHANGE', destinataire: personne, variables, lien: MON_COMPTE },
  );
}
