import { contratUtilisateurs as contrat } from '#shared/rattachements/contrat-utilisateurs.ts';
import { contratServices } from '#shared/structures/contrat-services.ts';
import type { Brancheur } from '../../plugins/contrat.ts';
import { nouveauJeton } from '../../plugins/session.ts';
import { desactiverRattachement } from './desactiver-rattachement.ts';
import { detacherUtilisateur } from './detacher-utilisateur.ts';
import { dupliquerDroits } from './dupliquer-droits.ts';
import { nommerSecondaire } from './nommer-secondaire.ts';
import { rattacherUtilisateur } from './rattacher-utilisateur.ts';
import { reactiverRattachement } from './reactiver-rattachement.ts';
import { revoquerSecondaire } from './revoquer-secondaire.ts';
import { transfererRole } from './transferer-role.ts';
import { chercherCompte, listerStructuresARattacher, listerUtilisateursDeStructure } from './utilisateurs.lectures.ts';
import { detacherUtilisateurDuService, rattacherUtilisateurAuService } from './utilisateurs-du-service.ts';

const enEntree = ({ id, compteId }: { id: number; compteId: number }) => ({ structureId: id, compteId });

export function brancherUtilisateurs({ brancher }: Brancheur): void {
  brancher(contrat.listerUtilisateursDeStructure, ({ params, lire }) =>
    lire((db, acteur) => listerUtilisateursDeStructure(db, acteur, params.id)),
  );
  brancher(contrat.listerStructuresARattacher, ({ params, lire }) =>
    lire((db, acteur) => listerStructuresARattacher(db, acteur, params.id)),
  );
  brancher(contrat.chercherCompte, ({ params, requete, lire }) =>
    lire((db, acteur) => chercherCompte(db, acteur, { structureId: params.id, email: requete.email })),
  );
  brancher(contrat.rattacherUtilisateur, ({ corps, jouer }) =>
    jouer(rattacherUtilisateur, { ...corps, jeton: nouveauJeton() }),
  );
  brancher(contrat.desactiverRattachement, ({ params, jouer }) => jouer(desactiverRattachement, enEntree(params)));
  brancher(contrat.reactiverRattachement, ({ params, jouer }) => jouer(reactiverRattachement, enEntree(params)));
  brancher(contrat.detacherUtilisateur, ({ params, jouer }) => jouer(detacherUtilisateur, enEntree(params)));
  brancher(contrat.nommerSecondaire, ({ params, jouer }) => jouer(nommerSecondaire, enEntree(params)));
  brancher(contrat.revoquerSecondaire, ({ params, jouer }) => jouer(revoquerSecondaire, enEntree(params)));
  brancher(contrat.transfererRole, ({ params, jouer }) => jouer(transfererRole, enEntree(params)));
  brancher(contrat.dupliquerDroits, ({ params, corps, jouer }) =>
    jouer(dupliquerDroits, { ...enEntree(params), ...corps }),
  );
  // Described with the services; played here, where a rattachement changes its statut.
  brancher(contratServices.rattacherUtilisateurAuService, ({ params, corps, jouer }) =>
    jouer(rattacherUtilisateurAuService, { ...corps, ...params }),
  );
  brancher(contratServices.detacherUtilisateurDuService, ({ params, corps, jouer }) =>
    jouer(detacherUtilisateurDuService, { ...corps, ...params }),
  );
}
