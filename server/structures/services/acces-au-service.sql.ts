import type { Base } from '../../db/base.ts';

type LigneUtilisateur = {
  compteId: number;
  prenom: string;
  nom: string;
  emailConnexion: string;
  role: string;
  rattache: 0 | 1;
  /** JSON: codes of espaces. */
  espaces: string;
};

/** The people of the structure, gestionnaires first, with what each has on the service. */
export const listerUtilisateursDuService = (
  db: Base,
  service: { id: number; structureId: number },
): LigneUtilisateur[] =>
  db.all(
    `SELECT c.id AS compteId, c.prenom, c.nom, c.emailConnexion, r.role, s.compteId IS NOT NULL AS rattache,
       (SELECT json_group_array(espace) FROM
         (SELECT a.espace FROM abonnements a
          WHERE a.compteId = c.id AND a.serviceId = :id AND a.statut = 'VALIDEE' ORDER BY a.id)) AS espaces
     FROM rattachements r JOIN comptes c ON c.id = r.compteId
     LEFT JOIN rattachements_services s ON s.compteId = c.id AND s.serviceId = :id AND s.statut = 'VALIDEE'
     WHERE r.structureId = :structureId AND r.statut = 'VALIDEE' ORDER BY r.role, c.nom, c.prenom, c.id`,
    service,
  );

/** Those who work in the service. */
export const listerComptesDuService = (db: Base, serviceId: number): number[] =>
  db
    .all<{ compteId: number }>(
      "SELECT compteId FROM rattachements_services WHERE serviceId = ? AND statut = 'VALIDEE' ORDER BY id",
      [serviceId],
    )
    .map(({ compteId }) => compteId);

type Depart = { compteId: number; serviceId: number; instant: string };

/** What a person had on the service. */
export const fermerAbonnementsDuCompte = (db: Base, depart: Depart): void => {
  db.run(
    `UPDATE abonnements SET statut = 'SUPPRIMEE', modeDemande = NULL, traiteLe = :instant
     WHERE compteId = :compteId AND serviceId = :serviceId AND statut <> 'SUPPRIMEE'`,
    depart,
  );
};

type Fermeture = { serviceId: number; espace: string; instant: string };

/** The espace leaves the service, and the abonnements on it end. */
export function fermerEspaceDuService(db: Base, { serviceId, espace, instant }: Fermeture): void {
  db.run('DELETE FROM espaces_services WHERE serviceId = ? AND espace = ?', [serviceId, espace]);
  db.run(
    `UPDATE abonnements SET statut = 'SUPPRIMEE', modeDemande = NULL, traiteLe = :instant
     WHERE serviceId = :serviceId AND espace = :espace AND statut <> 'SUPPRIMEE'`,
    { serviceId, espace, instant },
  );
}

/** No espace is left on a service that goes away; who works there is left to the room of the rattachements. */
export function viderService(db: Base, { serviceId, instant }: { serviceId: number; instant: string }): void {
  db.run('DELETE FROM espaces_services WHERE serviceId = ?', [serviceId]);
  const tout = { serviceId, instant };
  db.run(
    "UPDATE abonnements SET statut = 'SUPPRIMEE', modeDemande = NULL, traiteLe = :instant WHERE serviceId = :serviceId",
    tout,
  );
}
